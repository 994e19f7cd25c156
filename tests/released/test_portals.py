"""Portals that released programs left, on SQLite and PostgreSQL: each opens and serves on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import text

from counter_app.contract.digest import DigestQuestion, digest
from counter_app.contract.feed import Item
from counter_app.contract.lease import LeaseQuestion
from counter_app.contract.push import Push
from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import decode
from counter_app.portal.files import files
from counter_app.portal.journal import feed
from counter_app.portal.journal.push import push
from counter_app.portal.ledger import ledger_records
from counter_app.portal.ledger.ledger import FileLedger
from counter_app.portal.office import accounts
from counter_app.portal.serials import leases
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore, open_portal
from tests.fixtures.making.house import ONLINE, PASSWORD
from tests.simulation.world import Ids
from tests.support import portal_backends, summaries
from tests.support.portal_offices import OTHER
from tests.support.released import VERSIONS, expected, portal

NEXT_DAY = datetime(2026, 11, 25, 1, 30, tzinfo=UTC)
OFFICE = "H38.145.01"
HELD = {"unknown_kind", "unknown_dossier", "judging_failed", "device_revoked"}
"""Why the first release could hold an event back; later ones know more reasons."""
HELD_SINCE = {"foreign_office", "officer_unknown"}
ASKERS = (Asker(f"{OFFICE}/1", OFFICE), Asker(f"{OTHER.code}/1", OTHER.code))
EVERY = [(version, kind) for version in VERSIONS for kind in portal_backends.NAMES]


@pytest.fixture(params=EVERY, ids="-".join)
def released(request: pytest.FixtureRequest) -> tuple[str, str]:
    version, kind = request.param
    return str(version), str(kind)


@pytest.fixture
def open_again(released: tuple[str, str], tmp_path: Path) -> Callable[[], PortalStore]:
    """Opens the portal of the fixture; again, when it was closed."""
    version, kind = released
    folder = portal(version, kind, tmp_path)
    where = str(folder / "portal" / "portal.db")
    if kind == "postgresql":
        where = portal_backends.new_database()
        portal_backends.load(where, (folder / "dump.sql").read_text("utf-8"))
    ids = Ids(77)
    return lambda: open_portal(
        where, folder / "portal", now=lambda: NEXT_DAY, ids=ids, backed_up=True
    )


@pytest.fixture
def store(open_again: Callable[[], PortalStore]) -> Iterator[PortalStore]:
    opened = open_again()
    yield opened
    opened.close()


def items(store: PortalStore, asker: Asker) -> list[Item]:
    """The whole feed of the asker's office, page by page."""
    found: list[Item] = []
    cursor, more = "", True
    while more:
        with store.read() as connection:
            page = feed.changes(
                connection, store.context, asker, cursor, most_bytes=4096, device=""
            )
        assert page is not None
        found += [msgspec.json.decode(raw, type=Item) for raw in page.items]
        cursor, more = page.cursor, page.more
    return found


def test_a_portal_shows_what_it_showed(store: PortalStore, released: tuple[str, str]) -> None:
    version, kind = released
    before = expected(version, f"portal_{kind}")
    now = summaries.of_portal(store)
    for part in before:
        assert now[part] == before[part], part


def test_every_table_of_a_release_holds_something(
    store: PortalStore, released: tuple[str, str]
) -> None:
    tables = expected(released[0], "words")["portal_tables"]
    with store.read() as connection:
        assert [name for name in tables if not summaries.count(connection, name)] == []


def test_every_verdict_was_given_and_every_reason_to_hold(
    store: PortalStore, released: tuple[str, str]
) -> None:
    with store.read() as connection:
        given = set(connection.scalars(text("SELECT verdict FROM event")))
        held = set(connection.scalars(text("SELECT code FROM event WHERE verdict = 'held'")))
        aside = set(connection.scalars(text("SELECT code FROM oddity")))
    assert given == {"applied", "parallel", "held", "refused"}
    assert held == (HELD if released[0] == VERSIONS[0] else HELD | HELD_SINCE)
    assert aside == {"withheld", "unreadable_event", "id_reused"}


def test_a_portal_that_was_opened_once_keeps_its_history(
    open_again: Callable[[], PortalStore],
) -> None:
    histories = []
    for _ in range(2):
        opened = open_again()
        histories.append(opened.context.history)
        opened.close()
    assert histories[0] == histories[1]


@pytest.mark.parametrize("asker", ASKERS, ids=lambda one: one.office)
def test_the_feed_is_read_whole_and_each_state_is_what_its_events_make(
    store: PortalStore, asker: Asker
) -> None:
    found = items(store, asker)
    assert found
    for item in found:
        state = msgspec.json.decode(item.state, type=Dossier)
        events = [decode(bytes(raw)) for raw in item.events]
        made: Dossier | None = None
        for event in events:
            made = apply(made, event)
        assert made is not None
        assert made.code == state.code
        assert made.status is state.status
        assert made.events == state.events == len(events) == item.rev


@pytest.mark.parametrize("asker", ASKERS, ids=lambda one: one.office)
def test_desk_and_portal_agree_by_digest(store: PortalStore, asker: Asker) -> None:
    found = items(store, asker)
    with store.read() as connection:
        last = feed.changes(connection, store.context, asker, "", most_bytes=1 << 22, device="")
        assert last is not None
        buckets = digest((one.id, one.rev) for one in found)
        question = DigestQuestion(cursor=last.cursor, buckets=buckets)
        assert feed.compare(connection, store.context, asker, question).differ == []


def test_every_journal_is_chained_to_its_head(store: PortalStore) -> None:
    with store.read() as connection:
        devices = connection.execute(text("SELECT id, known_seq, head FROM device")).all()
        for device in devices:
            query = text(
                "SELECT entry.hash, event.sha256, oddity.code, oddity.bytes FROM entry"
                " LEFT JOIN event ON event.id = entry.event"
                " LEFT JOIN oddity ON oddity.device = entry.device AND oddity.seq = entry.seq"
                " WHERE entry.device = :device ORDER BY entry.seq"
            )
            head, count = "0" * 64, 0
            for row in connection.execute(query, {"device": device.id}):
                head = _chained(head, row.sha256 or _sum_aside(row.code, row.bytes))
                assert row.hash == head
                count += 1
            assert (count, head) == (device.known_seq, device.head)


def _chained(head: str, digest_of_event: str) -> str:
    return hashlib.sha256(bytes.fromhex(head) + bytes.fromhex(digest_of_event)).hexdigest()


def _sum_aside(code: str, data: bytes) -> str:
    """Of an entry that is no event of the portal's: a digest stands for the bytes it withholds."""
    if code == "withheld":
        return str(msgspec.json.decode(data)["withheld"])
    return hashlib.sha256(data).hexdigest()


def test_the_ledger_is_read_to_its_last_line(store: PortalStore) -> None:
    ledger = FileLedger(store.folder)
    raw = [line for line in (store.folder / "ledger.jsonl").read_bytes().splitlines() if line]
    kept = ledger_records.read(ledger.lines())
    assert len(list(ledger.lines())) == len(raw)
    with store.read() as connection:
        for table, known in (("lease", kept.leases), ("enrolment", kept.enrolments)):
            count = connection.scalar(text(f"SELECT count(*) FROM {table}"))
            assert len(known) == count
        own = text("SELECT count(*) FROM entry WHERE device = 'portal'")
        assert len(kept.events) == connection.scalar(own)


def test_every_file_is_there_and_is_what_it_is_called(store: PortalStore) -> None:
    with store.read() as connection:
        names = connection.scalars(text("SELECT sha256 FROM blob")).all()
    assert names
    for name in names:
        path = files.blob(store, name)
        assert path is not None
        assert hashlib.sha256(path.read_bytes()).hexdigest() == name


def test_a_desk_pushes_on_and_gets_leases_and_an_account_signs_in(store: PortalStore) -> None:
    context, asker = store.context, ASKERS[0]
    with store.read() as connection:
        device = connection.execute(
            text("SELECT id, known_seq, head FROM device WHERE desk = :desk"), {"desk": asker.desk}
        ).one()
    run = Push(device=device.id, first_seq=device.known_seq + 1, before=device.head)
    answer = store.run(lambda c: push(c, context, asker, run))
    assert (answer.known_seq, answer.head) == (device.known_seq, device.head)
    question = LeaseQuestion(request="later", desk=asker.desk)
    assert store.run(lambda c: leases.grant(c, context, asker, question)).leases
    token = store.run(lambda c: accounts.sign_in(c, context, ONLINE.login, PASSWORD))
    with store.read() as connection:
        assert accounts.account(connection, context, token) == ONLINE


def test_a_portal_whose_database_is_lost_has_all_its_ledger_kept(
    released: tuple[str, str], tmp_path: Path
) -> None:
    version, kind = released
    folder = portal(version, kind, tmp_path)
    path = folder / "portal" / "portal.db"
    path.unlink(missing_ok=True)
    before = expected(version, f"portal_{kind}")
    opened = open_portal(path, folder / "portal", now=lambda: NEXT_DAY, ids=Ids(78))
    try:
        now = summaries.of_portal(opened)
    finally:
        opened.close()
    for part in ("leases", "enrolments", "officers", "packs", "submissions"):
        assert now[part] == before[part], part
    online = set(now["submissions"])
    assert online <= {one["id"] for one in now["dossiers"]}
