"""A procedure version over the link: asked for with a push, given, refused where it is wrong."""

from __future__ import annotations

from time import monotonic

import msgspec
import pytest
from msgspec.structs import replace

from counter_app.contract.problems import ProblemError
from counter_app.domain.catalogue.procedure import version_id
from counter_app.portal.deadlines import versions
from counter_app.portal.deadlines.promises import check_promises
from counter_app.portal.http import upkeep
from counter_app.portal.http.connections.limits import RequestLimits
from counter_app.portal.office import enrol
from counter_app.sync.link.http_portal import HttpPortal
from tests.portal.deadlines.test_promises import WRONG, notices
from tests.portal.http.conftest import DEVICE, Raise, Served, enrolled
from tests.portal.http.raw import exchange
from tests.support import portal_promises as law
from tests.support.portal_journal import Journal
from tests.support.portal_offices import DESK_1, OTHER_DESK
from tests.support.portal_promises import ID, NEWER, promised

PATH = f"/v1/procedure-versions/{ID}"
CONTENT = msgspec.json.encode(NEWER)


@pytest.fixture
def lacking(served: Served) -> Served:
    """A portal that has looked at a dossier under a version that it does not have."""
    law.put_pack(served.store)
    HttpPortal(served.http()).push(Journal(DEVICE).run(promised(1, WRONG, procedure=NEWER)))
    while check_promises(served.store):
        continue
    return served


def asked(served: Served, device: str = "2" * 32) -> list[str]:
    return HttpPortal(served.http()).push(Journal(device).run(promised(2))).lacking


def test_a_version_is_asked_for_and_given_over_the_link(lacking: Served) -> None:
    portal = HttpPortal(lacking.http())
    assert asked(lacking) == [ID]
    portal.give_version(ID, CONTENT)
    portal.give_version(ID, CONTENT)
    while check_promises(lacking.store):
        continue
    assert len(notices(lacking.store, promised(1))) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        CONTENT[:-1],
        CONTENT.replace(b'"levels":[', b'"levels":["village",'),
        CONTENT.replace(b'"code":"', b'"code":"\\u0000'),
        msgspec.json.encode(replace(NEWER, notes="Bản khác")),
        msgspec.json.encode({"id": ID, "content": msgspec.to_builtins(NEWER)}),
    ],
)
def test_what_is_not_that_version_is_unreadable_and_asked_for_still(
    lacking: Served, body: bytes
) -> None:
    answer = exchange(lacking, "PUT", PATH, body)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"problem:unreadable" in answer
    assert asked(lacking) == [ID]


def test_more_than_a_version_may_have_is_not_even_read(lacking: Served) -> None:
    large = CONTENT[:-1] + b" " * versions.MOST_BYTES + b"}"
    answer = exchange(lacking, "PUT", PATH, large)
    assert answer.startswith(b"HTTP/1.1 413 ")
    packed = replace(NEWER, notes="x" * versions.MOST_BYTES)
    with pytest.raises(ProblemError, match="too_large"):
        HttpPortal(lacking.http()).give_version(version_id(packed), msgspec.json.encode(packed))


def test_ids_that_are_no_ids_are_found_nowhere(lacking: Served) -> None:
    for name in ("x", "0" * 64, ID.upper(), ID + "0", "..%2f..%2fenrol"):
        answer = exchange(lacking, "PUT", f"/v1/procedure-versions/{name}", CONTENT)
        assert answer[9:12] in {b"400", b"404"}, name
    assert asked(lacking) == [ID]


def test_neither_another_office_nor_a_revoked_desk_gives_a_version(lacking: Served) -> None:
    other = HttpPortal(lacking.http(enrolled(lacking.store, OTHER_DESK.desk, "3" * 32).token))
    with pytest.raises(ProblemError, match="not_found"):
        other.give_version(ID, CONTENT)
    store = lacking.store
    store.run(lambda c: enrol.revoke(c, store.context, DESK_1.desk))
    with pytest.raises(ProblemError, match="forbidden"):
        HttpPortal(lacking.http()).give_version(ID, CONTENT)


def test_a_running_portal_counts_again_by_itself(
    serve: Raise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "BEHIND", 0.01)
    monkeypatch.setattr(upkeep, "PAUSE", 0.01)
    served = serve(RequestLimits())
    law.put_pack(served.store)
    wrong = promised(1, WRONG)
    portal = HttpPortal(served.http())
    portal.push(Journal(DEVICE).run(wrong))
    until = monotonic() + 30
    while not (found := notices(served.store, wrong)) and monotonic() < until:
        portal.meta()
    assert len(found) == 1
