"""The journal's chain, and events that are encoded once."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import msgspec
import pytest
from sqlalchemy import func, select

from counter_app.domain import events
from counter_app.domain.errors import EventTooLargeError, UnreadableEventError
from counter_app.domain.kinds.body import Unknown
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import record
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.schema import entry
from counter_app.storage.engine.schema import event as event_table
from counter_app.storage.journal import journal
from tests.support import desks

AT = datetime(2026, 11, 23, 2, tzinfo=UTC)


def _note(desk: OpenDesk, dossier: str, text: str) -> Event:
    return events.make(
        NoteAdded(text=text), id=desk.ids(), dossier=dossier, at=AT, officer="mai.ht"
    )


def test_each_hash_is_made_of_the_one_before_and_the_bytes(desk: OpenDesk) -> None:
    desks.receive_some(desk, 3)
    before = bytes(32)
    with desk.store.database.read() as connection:
        placed = list(journal.entries(connection, desk.store.device))
    assert [item.seq for item in placed] == [1, 2, 3]
    for item in placed:
        before = hashlib.sha256(before + hashlib.sha256(item.data).digest()).digest()
        assert item.hash == before


def test_the_head_of_an_empty_journal_is_zeros(desk: OpenDesk) -> None:
    with desk.store.database.read() as connection:
        assert journal.head(connection, "nobody") == (0, bytes(32))


def test_the_second_journal_holds_the_very_bytes_of_the_first(desk: OpenDesk) -> None:
    desks.receive_some(desk, 3)
    with desk.store.database.read() as connection:
        placed = tuple(journal.entries(connection, desk.store.device))
    assert desk.store.second_journals[0].read().entries == placed


def test_an_event_over_64_kib_is_refused_before_anything_is_written(desk: OpenDesk) -> None:
    dossier = desks.receive_some(desk, 1)[0]
    with pytest.raises(EventTooLargeError):
        desk.store.record(
            lambda _: [_note(desk, dossier.id, "ô"), _note(desk, dossier.id, "ô" * 40_000)]
        )
    with desk.store.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(event_table)) == 1
        assert dossiers.get(connection, dossier.id) == dossier
    assert desk.store.second_journals[0].read().last == 1


def test_an_event_of_exactly_64_kib_goes_in(desk: OpenDesk) -> None:
    dossier = desks.receive_some(desk, 1)[0]
    room = events.MOST_BYTES - len(events.encode(_note(desk, dossier.id, "")))
    desk.store.record(lambda _: [_note(desk, dossier.id, "n" * room)])
    with pytest.raises(EventTooLargeError):
        desk.store.record(lambda _: [_note(desk, dossier.id, "n" * (room + 1))])


def test_the_same_event_twice_is_refused_whole(desk: OpenDesk) -> None:
    dossier = desks.receive_some(desk, 1)[0]
    note = _note(desk, dossier.id, "một lần")
    desk.store.record(lambda _: [note])
    with pytest.raises(Exception, match="UNIQUE"):
        desk.store.record(lambda _: [_note(desk, dossier.id, "khác"), note])
    with desk.store.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(entry)) == 2


def test_a_kind_of_a_later_version_keeps_its_bytes_through_the_journal(desk: OpenDesk) -> None:
    dossier = desks.receive_some(desk, 1)[0]
    data = msgspec.json.encode(
        {
            "id": desk.ids(),
            "dossier_id": dossier.id,
            "base_rev": 4,
            "kind": "taken_up",
            "version": 7,
            "occurred_at": "2030-01-02T03:04:05+07:00",
            "clock": "ok",
            "officer": "ai.do",
            "body": {"z": 1, "a": [None, {"mới": "ô"}]},
        }
    )
    unknown = events.decode(data)
    assert isinstance(unknown.body, Unknown)
    assert events.encode(unknown) == data
    desk.store.record(lambda _: [unknown])
    with desk.store.database.read() as connection:
        assert journal.of_dossier(connection, dossier.id)[-1] == unknown
        assert list(journal.entries(connection, desk.store.device))[-1].data == data
        state = dossiers.get(connection, dossier.id)
    assert state == msgspec.structs.replace(dossier, events=2, latest=unknown.id)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"{}", b'{"id":1}', b"[" * 100_000, b"\xff\xfe", b"NaN"]
)
def test_bytes_that_are_no_event_are_named_as_such(data: bytes) -> None:
    with pytest.raises(UnreadableEventError):
        events.decode(data)


def test_an_event_needs_a_moment_with_its_zone() -> None:
    with pytest.raises(ValueError, match="aware"):
        events.make(
            NoteAdded(text="x"), id="1", dossier="1", at=AT.replace(tzinfo=None), officer="mai.ht"
        )


def test_bodies_of_one_action_are_each_judged_after_the_one_before(desk: OpenDesk) -> None:
    dossier = desks.receive_some(desk, 1)[0]
    after, changes = record.happen(
        desk, desks.officer(desk), dossier.id, NoteAdded(text="một"), NoteAdded(text="hai")
    )
    assert [note.text for note in after.notes] == ["một", "hai"]
    assert changes.dossiers == {dossier.id}
