"""Every fault that can be planted in a profile is found and named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text

from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.services.desk.check_profile import check_profile
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import record
from counter_app.services.intake import receive
from counter_app.storage.profile.verify import Report, quick_check, verify
from tests.support import desks
from tests.support.desks import Place

PLANTED: dict[str, tuple[str, str]] = {
    "an event's bytes edited": (
        """UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), '"sets":1', '"sets":2')
        || ' ' AS BLOB) WHERE n = 3""",
        "chain {device}:3",
    ),
    "an event made unreadable": ("UPDATE event SET bytes = x'7b' WHERE n = 3", "event unreadable"),
    "an event's kind changed": (
        "UPDATE event SET kind = 'note_added' WHERE kind = 'fee_taken'",
        "event of another kind",
    ),
    "an event deleted": ("DELETE FROM event WHERE n = 3", "entries without event 1"),
    "an entry deleted in the middle": ("DELETE FROM entry WHERE seq = 3", "gap {device}:3"),
    "the last entry deleted": (
        "DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)",
        "event without entry",
    ),
    "the last entry and its event deleted": (
        """DELETE FROM event WHERE n = (SELECT max(n) FROM event);
        DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)""",
        "only in the second journal",
    ),
    "an event inserted beside the journal": (
        """INSERT INTO event (id, dossier, kind, bytes)
        SELECT 'planted', dossier, kind, bytes FROM event WHERE n = 3""",
        "event without entry planted",
    ),
    "an entry inserted at the end": (
        """INSERT INTO event (id, dossier, kind, bytes) SELECT 'planted', dossier, kind,
        CAST(replace(CAST(bytes AS TEXT), id, 'planted') AS BLOB) FROM event WHERE n = 3;
        INSERT INTO entry SELECT device, max(seq) + 1, 'planted', zeroblob(32) FROM entry""",
        "chain {device}:15",
    ),
    "two events swapped": (
        """UPDATE entry SET seq = -3 WHERE seq = 3; UPDATE entry SET seq = 3 WHERE seq = 4;
        UPDATE entry SET seq = 4 WHERE seq = -3""",
        "chain {device}:3",
    ),
    "a hash changed": ("UPDATE entry SET hash = zeroblob(32) WHERE seq = 5", "chain {device}:5"),
    "a dossier's state changed": (
        """UPDATE dossier SET state = CAST(replace(CAST(state AS TEXT), 'Mường', 'Bản') AS BLOB)
        WHERE n = 2""",
        "dossier differs {second}",
    ),
    "a dossier's column changed": (
        "UPDATE dossier SET owner_name = 'Ai Đó' WHERE n = 2",
        "dossier differs {second}",
    ),
    "a due date moved": (
        "UPDATE dossier SET promised_at = 1 WHERE n = 2",
        "dossier differs {second}",
    ),
    "a dossier deleted": ("DELETE FROM dossier WHERE n = 2", "dossier missing {second}"),
    "a dossier inserted": (
        """INSERT INTO dossier (n, id, code, procedure, status, is_open, owner_name, identity,
        phone, officer, desk, received_at, received_day, promised_at, owed, unprinted, ref, events,
        state)
        SELECT n + 100, 'planted', code || '0', procedure, status, is_open,
        owner_name, identity, phone, officer, desk, received_at, received_day, promised_at, owed,
        unprinted, NULL, events, state FROM dossier WHERE n = 2""",
        "dossier without events planted",
    ),
    "a code given twice": (
        "UPDATE dossier SET code = (SELECT code FROM dossier WHERE n = 1) WHERE n = 2",
        "code twice {code}",
    ),
    "a mark set back": ("UPDATE serial_mark SET serial = serial - 1", "mark below {last}"),
    "a payment changed": ("UPDATE fee_entry SET amount = amount + 1", "fee ledger differs at"),
    "a payment deleted": ("DELETE FROM fee_entry", "fee ledger differs at"),
    "a payment inserted": (
        "INSERT INTO fee_entry SELECT 'planted', dossier, day, officer, method, 1 FROM fee_entry",
        "fee ledger differs at planted",
    ),
}


@pytest.fixture
def desk(old_place: Place, opened: Callable[[Place], OpenDesk]) -> OpenDesk:
    """Twelve dossiers, the last of them with a payment."""
    desk = opened(old_place)
    form = desks.intake(desk, desks.Crowd(5).next(), desks.COPY, pay_now=True)
    entry = desk.catalogue.by_id(form.version)
    assert entry is not None
    receive.receive(desk, desks.officer(desk), desks.with_fees(form, entry.procedure))
    return desk


def faults(desk: OpenDesk) -> list[str]:
    return verify(desk.store).faults


def test_a_sound_profile_is_counted_and_has_no_fault(desk: OpenDesk) -> None:
    assert verify(desk.store) == Report(14, 14, 14, 13, 13, 1, [])
    assert quick_check(desk.store.database)


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_fault_is_named(desk: OpenDesk, what: str) -> None:
    statements, expected = PLANTED[what]
    names = {"device": desk.store.device}
    with desk.store.database.write() as connection:
        rows = connection.execute(text("SELECT n, id, code FROM dossier ORDER BY n")).all()
        names |= {"second": rows[1].id, "code": rows[0].code, "last": rows[12].code}
        for statement in statements.split(";"):
            connection.exec_driver_sql(statement)
    found = faults(desk)
    assert any(fault.startswith(expected.format(**names)) for fault in found), found


def test_a_changed_record_of_the_second_journal_is_named(desk: OpenDesk) -> None:
    path = desk.store.second_journals[0].path
    data = bytearray(path.read_bytes())
    data[60] ^= 1
    path.write_bytes(data)
    assert "second journal differs at 1" in faults(desk)


def test_a_record_only_in_the_second_journal_is_named(desk: OpenDesk) -> None:
    second = desk.store.second_journals[0]
    last = second.read().entries[-1]
    second.append([type(last)(last.device, last.seq + 1, last.hash, last.data)])
    assert "only in the second journal 15" in faults(desk)


def test_a_changed_page_is_named(old_place: Place) -> None:
    desk = old_place.desk()
    try:
        desk.store.database.checkpoint()
        with desk.store.database.read() as connection:
            root = text("SELECT rootpage FROM sqlite_master WHERE name = 'calendar'")
            page = connection.scalar(root)
            size = int(connection.scalar(text("PRAGMA page_size")))
        data = bytearray(old_place.database.read_bytes())
        data[(page - 1) * size + 50] ^= 1
        old_place.database.write_bytes(data)
        found = faults(desk)
    finally:
        desk.close()
    assert any(fault.startswith("cipher ") for fault in found), found


def test_it_can_be_stopped_and_says_so(desk: OpenDesk) -> None:
    seen: list[tuple[int, int]] = []

    def progress(done: int, whole: int) -> bool:
        seen.append((done, whole))
        return done < 3

    assert verify(desk.store, progress).faults[-1] == "stopped"
    assert seen == [(1, 13), (2, 13), (3, 13)]


def test_a_closed_profile_is_checked_as_a_start_would(old_place: Place) -> None:
    report = check_profile(old_place.profile, old_place.keys)
    assert report.is_clean
    assert report.dossiers == 12
    old_place.desk().close()


def test_what_happened_to_a_dossier_later_is_replayed_too(desk: OpenDesk) -> None:
    dossier = desks.receive_some(desk, 1, seed=3)[0]
    body = NoteAdded(text="Hẹn chiều")
    record.happen(desk, desks.officer(desk), dossier.id, body)
    assert faults(desk) == []
