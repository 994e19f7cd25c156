"""A file goes to the offices of its dossier, nobody learns what is there, nothing stays on."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import delete, update

from counter_app.contract.problems import ProblemError
from counter_app.domain.events import decode, encode
from counter_app.domain.kinds.event import Event
from counter_app.portal.files import file_rights, files
from counter_app.portal.files.file_rights import Quota
from counter_app.portal.http import upkeep
from counter_app.portal.http.asking import House
from counter_app.portal.http.connections.limits import RequestLimits
from counter_app.portal.office import accounts
from counter_app.portal.store import meta, schema
from counter_app.portal.store.store import PortalStore
from counter_app.portal.upkeep import file_upkeep
from counter_app.sync.link.http import Http
from counter_app.sync.link.http_portal import HttpPortal
from tests.portal.conftest import Clock
from tests.portal.http.conftest import Served, enrolled
from tests.portal.http.routes.test_blobs import TUS, attached, create, fetch, offset, patch, told
from tests.support.online_filing import GATE, dossier, file, put_catalogue, submit
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, DESK_2, OTHER, OTHER_DESK

DESKS = {DESK_1.desk: "1" * 32, DESK_2.desk: "2" * 32, OTHER_DESK.desk: "3" * 32}
HERE, BESIDE, ELSEWHERE = DESKS


@dataclass
class House3:
    """Three desks of two offices, each with its journal, over HTTP."""

    served: Served
    https: dict[str, Http]
    journals: dict[str, Journal] = field(
        default_factory=lambda: {desk: Journal(device) for desk, device in DESKS.items()}
    )

    def push(self, desk: str, *events: Event | bytes) -> None:
        HttpPortal(self.https[desk]).push(self.journals[desk].run(*events))

    def bring(self, desk: str, data: bytes) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        made = create(self.https[desk], len(data), told(sha256))
        done = int(made.headers["upload-offset"])
        if done < len(data):
            patch(self.https[desk], made.headers["location"], 0, data)
        return sha256

    def who_gets(self, sha256: str) -> set[str]:
        answers = {desk: self._answer(http, sha256) for desk, http in self.https.items()}
        assert set(answers.values()) <= {200, 404}
        return {desk for desk, status in answers.items() if status == 200}

    def _answer(self, http: Http, sha256: str) -> int:
        try:
            return fetch(http, sha256).status
        except ProblemError as error:
            return error.status


@pytest.fixture
def house(served: Served) -> House3:
    tokens = {desk: enrolled(served.store, desk, device).token for desk, device in DESKS.items()}
    return House3(served, {desk: served.http(token) for desk, token in tokens.items()})


def foreign(number: int) -> Event:
    return reception(number, office=OTHER, serial=700 + number)


@pytest.mark.parametrize("order", list(itertools.permutations(["dossier", "name", "bytes"])))
def test_a_file_is_had_by_the_desks_of_its_dossiers_offices_in_whatever_order_it_came(
    house: House3, order: tuple[str, ...]
) -> None:
    data = b"%PDF " + " ".join(order).encode()
    sha256 = hashlib.sha256(data).hexdigest()
    for what in order:
        if what == "bytes":
            house.bring(HERE, data)
        else:
            event = reception(1) if what == "dossier" else attached(1, sha256, len(data))
            house.push(HERE, event)
    assert house.who_gets(sha256) == {HERE, BESIDE}


def test_who_writes_a_digest_into_a_dossier_of_its_own_gets_nothing_for_it(house: House3) -> None:
    sha256 = house.bring(HERE, b"%PDF cua mot xa")
    house.push(HERE, reception(1), attached(1, sha256))
    house.push(ELSEWHERE, foreign(2), attached(2, sha256))
    assert house.who_gets(sha256) == {HERE, BESIDE}
    house.bring(ELSEWHERE, b"%PDF cua mot xa")
    assert house.who_gets(sha256) == {HERE, BESIDE, ELSEWHERE}


def test_what_was_brought_and_is_named_by_no_dossier_is_its_bringers_alone(house: House3) -> None:
    sha256 = house.bring(HERE, b"%PDF chua vao ho so")
    assert house.who_gets(sha256) == {HERE}
    store = house.served.store
    house.push(HERE, reception(1), attached(1, sha256))
    store.run(lambda c: c.execute(update(schema.dossier).values(deleted="theo yêu cầu")))
    assert house.who_gets(sha256) == {HERE}


def test_an_upload_answers_alike_whether_the_portal_has_the_file_or_not(house: House3) -> None:
    data, other = b"%PDF co o cong" * 500, b"%PDF khong co" * 500
    sha256 = house.bring(HERE, data)
    store = house.served.store
    store.run(lambda c: accounts.put_account(c, GATE, "mật khẩu của cổng"))
    with store.read() as connection:
        token = accounts.sign_in(connection, store.context, GATE.login, "mật khẩu của cổng")
    for http in (house.https[BESIDE], house.https[ELSEWHERE], house.served.http(token)):
        for digest, size in ((sha256, len(data)), (sha256, len(data) + 1)):
            made = create(http, size, told(digest))
            absent = create(http, size, told(hashlib.sha256(other).hexdigest()))
            heads = [
                {name: text for name, text in one.headers.items() if name != "location"}
                for one in (made, absent)
            ]
            assert heads[0] == heads[1]
            assert made.headers["upload-offset"] == "0"
            assert offset(http, made.headers["location"]) == 0


def test_an_account_names_what_it_brought_itself(house: House3) -> None:
    store = house.served.store
    put_catalogue(store)
    asked = dossier(store)
    taken = b"%PDF cua nguoi khac"
    house.bring(HERE, taken)
    guessed = msgspec.structs.replace(asked, files=(*asked.files, file("", taken)))
    with pytest.raises(ProblemError, match="submission_invalid"):
        submit(store, guessed)
    files.put(store, taken, "application/pdf", GATE.key)
    assert submit(store, guessed).status == 1
    sha256 = hashlib.sha256(taken).hexdigest()
    assert house.who_gets(sha256) == {HERE, BESIDE}


def unknown_kind(number: int, sha256: str) -> bytes:
    """An event of a program of tomorrow, which names the file in its own way."""
    data = encode(attached(number, sha256)).replace(b'"attachment_added"', b'"sealed_tomorrow"')
    return data.replace(b'"attachment":{"sha256"', b'"scan":{"digest"')


KINDS = {"known": lambda sha256: attached(1, sha256), "unknown": lambda s: unknown_kind(1, s)}


def keep_up(store: PortalStore) -> None:
    """All 256 folders are looked through."""
    for _ in range(256):
        file_upkeep.clean_up(store)


@pytest.mark.parametrize("kind", KINDS)
def test_what_no_event_names_is_removed_after_its_time_and_what_one_names_never(
    house: House3, clock: Clock, kind: str
) -> None:
    store = house.served.store
    kept = house.bring(HERE, b"%PDF co ho so")
    loose = house.bring(HERE, b"%PDF khong ai nhac toi")
    house.push(HERE, reception(1), KINDS[kind](kept))
    clock.pass_by(days=29)
    late = house.bring(BESIDE, b"%PDF moi gui")
    keep_up(store)
    assert {kept, loose, late} <= blobs(store)
    clock.pass_by(days=2)
    keep_up(store)
    assert blobs(store) == {kept, late}
    assert offset_again(house, loose) == 0
    house.bring(HERE, b"%PDF khong ai nhac toi")
    assert house.who_gets(loose) == {HERE}


def offset_again(house: House3, sha256: str) -> int:
    made = create(house.https[HERE], len(b"%PDF khong ai nhac toi"), told(sha256))
    return int(made.headers["upload-offset"])


def blobs(store: PortalStore) -> set[str]:
    return {path.name for path in store.blobs.glob("*/*")}


def test_a_file_brought_again_begins_its_time_anew(house: House3, clock: Clock) -> None:
    data = b"%PDF hai lan"
    sha256 = house.bring(HERE, data)
    clock.pass_by(days=31)
    house.bring(BESIDE, data)
    keep_up(house.served.store)
    assert blobs(house.served.store) == {sha256}


SMALL = Quota(day=10 * file_rights.LEAST, loose=4 * file_rights.LEAST)


def test_a_desk_leaves_no_more_lying_than_its_share_and_brings_no_more_in_a_day(
    serve: object, clock: Clock
) -> None:
    served: Served = serve(RequestLimits(desk_files=SMALL))  # type: ignore[operator]
    portal, http, journal = HttpPortal(served.http()), served.http(), Journal("d" * 32)
    portal.push(journal.run(reception(1)))
    count = itertools.count()

    def bring(*, named: bool, whole: bool = True) -> None:
        data = f"%PDF {next(count)}".encode()
        sha256 = hashlib.sha256(data).hexdigest()
        made = create(http, len(data), told(sha256))
        if whole:
            patch(http, made.headers["location"], 0, data)
        if named:
            portal.push(journal.run(attached(1, sha256)))

    def full(**how: bool) -> None:
        with pytest.raises(ProblemError) as caught:
            bring(**how)
        assert (caught.value.code, caught.value.status) == ("quota", 507)

    for _ in range(2):
        bring(named=False)
        bring(named=False, whole=False)
    full(named=False)
    full(named=True)
    store = served.store
    store.run(lambda c: c.execute(update(schema.blob_owner).values(used=1)))
    store.run(lambda c: c.execute(delete(schema.upload).where(schema.upload.c.received == 0)))
    for _ in range(8):
        bring(named=True)
    full(named=True)
    clock.pass_by(hours=25)
    for _ in range(10):
        bring(named=True)
    full(named=True)
    other = served.http(enrolled(store, DESK_2.desk, "2" * 32).token)
    assert create(other).status == 201


@pytest.mark.campaign
def test_a_portal_that_had_not_noted_it_does_so_behind_its_work_and_removes_nothing_before(
    house: House3, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_upkeep, "AT_ONCE", 2)
    store = house.served.store
    put_catalogue(store)
    named = [house.bring(HERE, f"%PDF {number}".encode()) for number in range(5)]
    house.push(HERE, reception(1), *(attached(1, sha256) for sha256 in named))
    paper = b"%PDF giay cua cong dan"
    files.put(store, paper, "application/pdf", GATE.key)
    asked = dossier(store)
    filed = submit(store, msgspec.structs.replace(asked, files=(*asked.files, file("", paper))))
    waiting = b"%PDF da gui, chua nop"
    files.put(store, waiting, "application/pdf", GATE.key)
    as_before(store, {hashlib.sha256(waiting).hexdigest(): GATE.key})
    clock.pass_by(days=60)
    keep_up(store)
    with pytest.raises(ProblemError, match="busy"):
        fetch(house.https[BESIDE], named[0])
    upkeep.once(House(store, RequestLimits()))
    for sha256 in named:
        assert house.who_gets(sha256) == {HERE, BESIDE}
    assert house.who_gets(hashlib.sha256(paper).hexdigest()) == {HERE, BESIDE}
    with store.read() as connection:
        owned = file_rights.owned(connection, GATE.key, [hashlib.sha256(waiting).hexdigest()])
    assert len(owned) == 1
    keep_up(store)
    assert set(named) <= blobs(store)
    assert filed.status == 1


def as_before(store: PortalStore, uploads: dict[str, str]) -> None:
    """The database as a portal left it that kept none of this, with uploads still known."""

    def undo(connection: object) -> None:
        for table in (schema.blob_use, schema.blob_owner):
            connection.execute(delete(table))  # type: ignore[attr-defined]
        connection.execute(  # type: ignore[attr-defined]
            delete(schema.meta).where(schema.meta.c.name == "blob_uses")
        )
        file_rights.begin(connection)  # type: ignore[arg-type]
        for number, (sha256, owner) in enumerate(uploads.items()):
            row = {
                "id": f"upload-{number}", "desk": owner, "sha256": sha256, "size": 9,
                "mime": "application/pdf", "received": 9, "until": 2**40,
            }  # fmt: skip
            connection.execute(schema.upload.insert(), row)  # type: ignore[attr-defined]

    store.run(undo)


def test_a_new_portal_has_nothing_to_catch_up_with(portal_store: PortalStore) -> None:
    with portal_store.read() as connection:
        assert file_rights.is_filled(connection)
        assert meta.get(connection, "blob_uses") == b"done"
    assert file_upkeep.fill(portal_store) is False


def test_every_kind_of_event_that_names_files_is_looked_at() -> None:
    from tests.docs.contract_events import EXAMPLES  # noqa: PLC0415 - the examples of every kind

    for kind, event in EXAMPLES.items():
        known = set(file_rights.named_files(event.body))
        data = encode(event)
        digests = set(_sums(msgspec.json.decode(data)))
        assert known == digests, kind
        assert decode(data) == event


def _sums(value: object) -> list[str]:
    """What stands as the SHA-256 of a file anywhere in a document."""
    if isinstance(value, dict):
        own = [value["sha256"]] if "sha256" in value else []
        return own + [one for part in value.values() for one in _sums(part)]
    return [one for part in value for one in _sums(part)] if isinstance(value, list) else []


def test_what_is_half_written_when_the_plug_is_pulled_is_no_file(
    house: House3, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bytes are in their place and the note of it is lost, or the other way round."""
    store = house.served.store
    data = b"%PDF mat dien"
    sha256 = house.bring(HERE, data)
    for table in (schema.blob, schema.blob_owner, schema.upload):
        store.run(lambda c, table=table: c.execute(delete(table)))  # type: ignore[misc]
    assert int(create(house.https[HERE], len(data), told(sha256)).headers["upload-offset"]) == 0
    house.bring(HERE, data)
    assert house.who_gets(sha256) == {HERE}
    Path(store.blobs / sha256[:2] / sha256).unlink()
    made = create(house.https[HERE], len(data), told(sha256))
    assert int(made.headers["upload-offset"]) == 0
    assert house.https[HERE].call("DELETE", made.headers["location"], headers=TUS).status == 204
    house.bring(HERE, data)
    assert house.who_gets(sha256) == {HERE}
