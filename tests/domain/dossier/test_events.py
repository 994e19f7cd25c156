"""Events: encoded once, read back as they were, whatever the program knows of them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.errors import EventTooLargeError, UnreadableEventError
from counter_app.domain.events import MOST_BYTES, decode, encode, make
from counter_app.domain.kinds.body import Unknown
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.received import Received
from tests.docs.contract_events import EXAMPLES, OF_TOMORROW, RECEIVED_AT
from tests.domain.happenings import happened, of_tomorrow

NOTE = EXAMPLES["note_added"]


@given(happened() | of_tomorrow())
def test_an_event_read_back_is_the_event_that_was_written(event: Event) -> None:
    assert decode(encode(event)) == event


@given(happened() | of_tomorrow())
def test_writing_an_event_that_was_read_gives_the_same_bytes(event: Event) -> None:
    data = encode(event)
    assert encode(decode(data)) == data


@given(happened())
def test_the_bytes_are_json_for_every_other_reader(event: Event) -> None:
    read = json.loads(encode(event))
    assert list(read) == [
        "id",
        "dossier_id",
        "base_rev",
        "kind",
        "version",
        "occurred_at",
        "clock",
        "officer",
        "body",
    ]
    assert (read["id"], read["dossier_id"], read["kind"]) == (event.id, event.dossier, event.kind)
    assert datetime.fromisoformat(read["occurred_at"]) == event.occurred_at


@given(of_tomorrow())
def test_a_version_of_tomorrow_is_unknown_even_if_its_kind_is_known(event: Event) -> None:
    assert isinstance(decode(encode(event)).body, Unknown)


def test_a_field_of_tomorrow_is_passed_over() -> None:
    data = encode(NOTE)
    newer = data.replace(b'"body":{', b'"body":{"pinned":true,')
    assert newer != data
    assert decode(newer) == NOTE


def test_a_field_left_out_and_one_with_its_default_mean_the_same() -> None:
    data = encode(EXAMPLES["fee_taken"])
    spelled = data.replace(b'"amount":8000', b'"amount":8000,"method":"cash"')
    assert spelled != data
    assert decode(spelled) == EXAMPLES["fee_taken"]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b'"text":', b'"words":'),
        (b'"clock":"unchecked"', b'"clock":5'),
        (b'"version":1', b'"version":"1"'),
        (b'"body":{', b'"body":[{'),
        (b'"occurred_at":"2026-11-23T', b'"occurred_at":"2026-13-23T'),
        (b'"kind":"note_added",', b""),
    ],
)
def test_bytes_that_are_no_event_are_unreadable(was: bytes, becomes: bytes) -> None:
    data = encode(NOTE)
    assert was in data
    with pytest.raises(UnreadableEventError):
        decode(data.replace(was, becomes))


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_arbitrary_bytes_are_unreadable_and_nothing_else(data: bytes) -> None:
    with pytest.raises(UnreadableEventError):
        decode(data)


@given(st.integers(0), st.integers(0, 255))
def test_a_damaged_byte_gives_an_event_or_an_unreadable_one(place: int, byte: int) -> None:
    data = bytearray(encode(EXAMPLES["received"]))
    data[place % len(data)] = byte
    try:
        event = decode(bytes(data))
    except UnreadableEventError:
        return
    assert isinstance(event, Event)


def test_nesting_without_end_is_unreadable() -> None:
    deep = b"[" * 50_000 + b"]" * 50_000
    with pytest.raises(UnreadableEventError):
        decode(OF_TOMORROW.replace(b'{"to":"H38.151","papers":2}', deep))


def _note(text: str) -> Event:
    return make(
        NoteAdded(text=text), id=NOTE.id, dossier=NOTE.dossier, at=RECEIVED_AT, officer="mai"
    )


def test_an_event_of_64_kib_is_written_and_one_byte_more_is_refused() -> None:
    room = MOST_BYTES - len(encode(_note("")))
    assert len(encode(_note("a" * room))) == MOST_BYTES
    with pytest.raises(EventTooLargeError) as caught:
        encode(_note("a" * (room + 1)))
    assert caught.value.params == {"size": MOST_BYTES + 1, "most": MOST_BYTES}


def test_the_limit_counts_bytes_not_letters() -> None:
    room = MOST_BYTES - len(encode(_note("")))
    with pytest.raises(EventTooLargeError):
        encode(_note("ế" * (room // 3 + 1)))


def test_no_event_is_made_of_a_moment_without_an_offset() -> None:
    with pytest.raises(ValueError, match="aware"):
        make(
            NoteAdded(text="x"),
            id="1",
            dossier=None,
            at=RECEIVED_AT.replace(tzinfo=None),
            officer="mai",
        )


def test_the_offset_of_the_office_is_kept() -> None:
    event = decode(encode(NOTE))
    assert event.occurred_at.utcoffset() == timedelta(hours=7)


def test_an_event_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        NOTE.kind = "received"  # type: ignore[misc]


def test_an_organisation_and_a_person_are_told_apart() -> None:
    data = encode(EXAMPLES["received"])
    company = data.replace(b'{"type":"person","name":"Gi', b'{"type":"organisation","name":"Gi')
    body = decode(company).body
    assert isinstance(body, Received)
    assert type(body.owner).__name__ == "Organisation"
    assert msgspec.json.decode(company)["body"]["owner"]["type"] == "organisation"
