"""Nasty texts, moments and numbers: kept as they are, or told apart from an event."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.bounds import MOST_WHOLE
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import FormField, SupplementItem
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import decode, encode
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.registry import BODIES
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from tests.docs.contract_events import EXAMPLES
from tests.domain.happenings import happened, known_bodies

FILED = EXAMPLES["online_submitted"].body
NASTY = {
    "decomposed": unicodedata.normalize("NFD", "Nguyễn Thị Ước, ấp Đồng Tháp"),
    "composed": "Nguyễn Thị Ước",
    "right to left": "Lò Văn \u202etxt.exe\u202c Sơn",
    "zero width": "Giàng\u200b A\u200d Páo\ufeff",
    "emoji": "Vàng Thị Chứ 👩‍👩‍👧🏽",
    "markup": "<img src='x' onerror=a()>&amp;<link href=y>",
    "formula": "=cmd|' /C calc'!A0",
    "lines": "một\r\nhai\tba\u2028bốn\x0b",
    "escapes": '\\u0000 là chữ, "\\\\u0000" cũng vậy\\',
    "private use": "\ue000\U0010ffff",
    "long": "Thửa đất số 27, tờ bản đồ số 4. " * 313,
}


def _bodies(text: str) -> list[Body]:
    """Each kind of an online dossier that carries what people write, with this text in it."""
    field = FormField(label=text[:200], value=text, group=text[:200])
    return [
        NoteAdded(text=text),
        Declined(desk="desk-1", reason=text),
        SupplementRequested(
            desk="desk-1", items=(SupplementItem(name=text[:500]),), reason=text, contact=text[:99]
        ),
        SupplementSubmitted(form=(field,), text=text),
        NoticeSettled(notice="e1:sets", choice="keep", text=text),
        replace(FILED, content=text, form=(field,)),
    ]


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_a_text_comes_back_as_it_was_written(text: str) -> None:
    assert len(NASTY["long"]) >= 10_000
    filed = apply(None, EXAMPLES["online_submitted"])
    for body in _bodies(text):
        event = replace(EXAMPLES[body.kind], body=body)
        assert decode(encode(event)) == event
        assert isinstance(apply(filed, decode(encode(event))), Dossier)


@pytest.mark.parametrize("text", ["\x00", "a\x00b", "\\\x00", "Lò Thị \x00\x00 Mai"])
def test_a_text_with_the_character_nul_is_never_written(text: str) -> None:
    for body in _bodies(text):
        with pytest.raises(UnreadableEventError):
            encode(replace(EXAMPLES[body.kind], body=body))


@given(st.lists(st.sampled_from(["\\", "u0000", "\x00", '"', "a"]), max_size=8).map("".join))
def test_nul_is_told_from_the_letters_that_look_like_it(text: str) -> None:
    event = replace(EXAMPLES["note_added"], body=NoteAdded(text=text))
    if "\x00" in text:
        with pytest.raises(UnreadableEventError):
            encode(event)
    else:
        assert decode(encode(event)) == event


def test_nul_in_what_came_over_the_wire_is_unreadable_in_unknown_kinds_too() -> None:
    data = encode(EXAMPLES["note_added"])
    with pytest.raises(UnreadableEventError):
        decode(data.replace(b'"text":"C', b'"text":"\\u0000C'))
    with pytest.raises(UnreadableEventError):
        decode(data.replace(b"note_added", b"handed_over").replace(b'"text":"C', b'"to":"\\u0000C'))


MOMENTS = [
    (kind, name)
    for kind, event in EXAMPLES.items()
    for name in ("occurred_at", "received_at", "submitted_at", "promised_at", "due_at", "at")
    if f'"{name}":"'.encode() in encode(event)
]


@pytest.mark.parametrize(("kind", "name"), MOMENTS)
@pytest.mark.parametrize(
    "timestamp",
    [
        "2026-11-23T08:05:41",
        "2026-11-23",
        "23/11/2026",
        "2026-02-30T08:05:41+07:00",
        "2026-11-23T25:05:41+07:00",
        "1795392341",
        "",
    ],
)
def test_a_moment_that_nobody_can_place_makes_an_event_unreadable(
    kind: str, name: str, timestamp: str
) -> None:
    data = encode(EXAMPLES[kind])
    start = data.index(f'"{name}":"'.encode()) + len(name) + 4
    end = data.index(b'"', start)
    with pytest.raises(UnreadableEventError):
        decode(data[:start] + timestamp.encode() + data[end:])


def test_enough_moments_are_tried_for_that_to_mean_anything() -> None:
    assert len(MOMENTS) > len(BODIES)
    assert {name for kind, name in MOMENTS if kind == "accepted"} == {
        "occurred_at",
        "received_at",
        "promised_at",
        "due_at",
        "at",
    }


@pytest.mark.parametrize("timestamp", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_moment_at_the_end_of_the_calendar_is_an_event_all_the_same(timestamp: str) -> None:
    data = encode(EXAMPLES["note_added"])
    start = data.index(b'"occurred_at":"') + 15
    end = data.index(b'"', start)
    event = decode(data[:start] + timestamp.encode() + data[end:])
    assert event.occurred_at.isoformat() == timestamp
    assert decode(encode(event)) == event


@pytest.mark.parametrize("kind", ["fee_taken", "online_paid"])
@pytest.mark.parametrize(
    ("written", "readable"),
    [
        (str(MOST_WHOLE), True),
        (str(-MOST_WHOLE), True),
        (str(MOST_WHOLE + 1), False),
        ("9223372036854775808", False),
        ("9" * 5000, False),
        ("1e3", False),
        ("8000.0", False),
        ("NaN", False),
        ("true", False),
        ('"8000"', False),
    ],
)
def test_an_amount_is_an_integer_that_every_reader_reads(
    kind: str, written: str, readable: bool
) -> None:
    event = EXAMPLES[kind]
    amount = b"8000" if kind == "fee_taken" else b"15000"
    data = encode(event).replace(b'"amount":' + amount, b'"amount":' + written.encode())
    if readable:
        assert getattr(decode(data).body, "amount", None) == int(written)
    else:
        with pytest.raises(UnreadableEventError):
            decode(data)


@pytest.mark.parametrize("kind", [kind for kind, _ in BODIES])
def test_each_example_survives_a_field_of_tomorrow_and_a_lone_surrogate_does_not(
    kind: str,
) -> None:
    data = encode(EXAMPLES[kind])
    newer = data.replace(b'"body":{', b'"body":{"mood":["of",{"tomorrow":1}],')
    assert decode(newer) == EXAMPLES[kind]
    with pytest.raises(UnreadableEventError):
        decode(data.replace(b'"body":{', b'"body":{"mood":"\\ud800",'))


@given(happened(known_bodies), st.integers(0), st.integers(0, 255))
def test_a_damaged_byte_of_any_kind_gives_an_event_that_can_be_applied_or_none(
    event: Event, place: int, byte: int
) -> None:
    data = bytearray(encode(event))
    data[place % len(data)] = byte
    try:
        read = decode(bytes(data))
    except UnreadableEventError:
        return
    after = apply(apply(None, EXAMPLES["online_submitted"]), read)
    assert isinstance(after, Dossier)
