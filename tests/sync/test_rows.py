"""What the portal answers in rows: one that this desk cannot read costs itself and nothing else."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from counter_app.contract.enrolment import Packs
from counter_app.contract.lease import Leases
from counter_app.contract.push import Push, Result, Verdict
from counter_app.domain.catalogue.catalogue import open_pack
from counter_app.domain.catalogue.given_law import of_calendar
from counter_app.services.desk import enrol
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.office import enrolment, leases, outage_changes
from counter_app.storage.office.catalogue import entries
from counter_app.storage.sync import problems, sync_cursor
from counter_app.sync import cycle
from counter_app.sync.link.http import Http
from counter_app.sync.link.http_portal import HttpPortal
from counter_app.sync.link.link_errors import UnreadableError
from counter_app.sync.steps import packs
from counter_app.sync.steps.desk_side import DeskSide
from tests.domain.catalogue.test_catalogue import PACKS
from tests.support import desks
from tests.support.hostile import answer, hostile, says
from tests.support.hostile_desk import ROOMY
from tests.support.packs import encode_pack
from tests.support.sync_doubles import FakePortal

RUN = Push(device="a" * 32, first_seq=1, before="0" * 64)
WELL = {"id": "one", "verdict": "held", "code": "unknown_kind"}
ODD: list[Any] = [
    {"id": "two", "verdict": 7},
    {"id": "two", "verdict": "w" * 65},
    {"id": "two", "verdict": "refused", "rev": 2**63},
    {"id": "two", "verdict": "refused", "code": "a\0b"},
    {"id": "two", "verdict": "refused", "params": [["a"]]},
    {"id": "two"},
]
NOBODYS: list[Any] = [{}, 7, None, [], {"id": 7, "verdict": "held"}, {"id": "a\0", "verdict": 7}]


def pushed(results: Any) -> list[Result]:
    body = {"history": "h", "server_time": "t", "known_seq": 1, "head": "", "results": results}
    with hostile(says(answer(json.dumps(body).encode()))) as server:
        return HttpPortal(Http(server.base, limits=ROOMY)).push(RUN).results


@pytest.mark.parametrize("odd", ODD)
def test_a_verdict_that_cannot_be_read_leaves_its_event_held(odd: Any) -> None:
    first, second, third = pushed([WELL, odd, {**WELL, "id": "three"}])
    assert (first.id, third.id) == ("one", "three")
    assert (second.id, second.verdict, second.code) == ("two", Verdict.HELD, "judging_failed")


@pytest.mark.parametrize("odd", NOBODYS)
def test_a_verdict_about_nobody_is_passed_over(odd: Any) -> None:
    assert [one.id for one in pushed([WELL, odd, {**WELL, "id": "three"}])] == ["one", "three"]


def test_an_unknown_verdict_is_kept_as_it_came() -> None:
    [one] = pushed([{"id": "one", "verdict": "of_tomorrow", "code": "c", "mood": 1}])
    assert (one.verdict, one.verdict.is_known, one.code) == ("of_tomorrow", False, "c")


@pytest.mark.parametrize("results", [7, {}, "x", None])
def test_no_list_of_verdicts_is_no_answer(results: Any) -> None:
    with pytest.raises(UnreadableError):
        pushed(results)


@pytest.fixture
def portal() -> FakePortal:
    return FakePortal(now=desks.Clock())


@pytest.fixture
def side(desk: OpenDesk, portal: FakePortal) -> DeskSide:
    return DeskSide(
        store=desk.store,
        portal=portal,
        desk=desk.enrolment.desk.id,
        now=portal.now,
        ids=desk.ids,
    )


def given(version: str, *catalogue: bytes, **enrolled: Any) -> Packs:
    whole = msgspec.json.decode(msgspec.json.encode(desks.enrolment()))
    return Packs(
        version=version,
        catalogue=[msgspec.Raw(one) for one in catalogue],
        calendar=msgspec.Raw(of_calendar(enrol.starter_calendar()).document),
        enrolment=msgspec.Raw(msgspec.json.encode({**whole, **enrolled})),
    )


def renewed(side: DeskSide, portal: FakePortal, answered: Packs) -> set[str]:
    """Codes of the incidents that it made."""
    portal.given_packs = answered
    side.packs_reported = answered.version
    before = len(noted(side))
    assert packs.renew(side)
    return set(noted(side)[before:])


def noted(side: DeskSide) -> list[str]:
    with side.store.database.read() as connection:
        return [one.code for one in problems.incidents(connection)][::-1]


def known_version(side: DeskSide) -> str:
    with side.store.database.read() as connection:
        return sync_cursor.state(connection).packs


PACK = next(iter(PACKS.values()))
NEWER = msgspec.structs.replace(PACK.procedures[0], notes="Bản sửa đổi")
WITH_NEWER = encode_pack(msgspec.structs.replace(PACK, procedures=(NEWER,)))


def test_what_can_be_read_of_packs_and_officers_is_taken_over(
    desk: OpenDesk, side: DeskSide, portal: FakePortal
) -> None:
    officers = msgspec.json.decode(msgspec.json.encode(desks.enrolment().officers))
    officers = [{**officers[0], "name": "Tên mới"}, {"id": 7}, *officers[1:]]
    answered = given("v2", b'{"name":7}', WITH_NEWER, officers=officers)
    assert renewed(side, portal, answered) == {"unreadable_enrolment", "unreadable_pack"}
    with side.store.database.read() as connection:
        found = enrolment.current(connection)
        assert open_pack(WITH_NEWER).versions[0].id in {one.id for one in entries(connection)}
    assert found is not None
    assert found.officers[0].name == "Tên mới"
    assert len(found.officers) == len(officers) - 1
    assert known_version(side) != "v2"
    assert not packs.renew(side)
    again = DeskSide(store=desk.store, portal=portal, desk=side.desk, now=side.now, ids=side.ids)
    assert renewed(again, portal, given("v2", WITH_NEWER)) == set()
    assert known_version(side) == "v2"


def test_outages_that_count_otherwise_are_told_and_wait_at_the_desk(
    side: DeskSide, portal: FakePortal
) -> None:
    heard: list[bool] = []
    side.changed = lambda changes: heard.append(changes.outages)
    begin = "2026-11-20T08:00:00+07:00"
    lasts = {"id": "o1", "office": "H38.145.01", "begin": begin, "reason": "Bão", "seal": 7}
    over = {**lasts, "version": 2, "end": "2026-11-20T10:00:00+07:00"}
    assert renewed(side, portal, given("v2", outages=[lasts])) == set()
    assert renewed(side, portal, given("v3", outages=[over, {"id": 7}])) == {"unreadable_enrolment"}
    assert heard == [False, True]
    with side.store.database.read() as connection:
        assert [item.id for item in outage_changes.pending(connection)] == ["o1"]
        assert b'"seal":7' in (enrolment.record_document(connection, "o1") or b"")


def test_an_enrolment_that_is_none_keeps_the_law_from_nobody(
    side: DeskSide, portal: FakePortal
) -> None:
    answered = msgspec.structs.replace(given("v2", WITH_NEWER), enrolment=msgspec.Raw(b"{}"))
    assert renewed(side, portal, answered) == {"unreadable_enrolment"}
    with side.store.database.read() as connection:
        assert open_pack(WITH_NEWER).versions[0].id in {one.id for one in entries(connection)}
        assert enrolment.current(connection) == desks.enrolment()


def test_a_lease_that_cannot_be_read_keeps_no_other_away(
    side: DeskSide, portal: FakePortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    lease = desks.lease(id="mới", low=7_000, high=7_100)
    rows = [b'{"id":"x"}', msgspec.json.encode(lease), b"[]"]
    monkeypatch.setattr(
        portal, "leases", lambda _question: Leases(leases=tuple(map(msgspec.Raw, rows)))
    )
    with side.store.database.write() as connection:
        sync_cursor.put_lease_request(connection, "r")
    cycle.run(side, lease.first_day)
    with side.store.database.read() as connection:
        found = leases.of(connection, lease.agency, lease.last_day)
        assert sync_cursor.lease_request(connection) == ""
    assert lease in found
    assert "x" not in {one.id for one in found}
