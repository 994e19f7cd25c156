"""What today's program shows of words of tomorrow, and of values that nobody can have meant."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind, Dossier, Status
from counter_app.domain.dossier.fee import PaymentMethod
from counter_app.domain.dossier.paper import Source
from counter_app.domain.people.applicant import Authority
from counter_app.forms.parts import wording
from counter_app.services.lists.due import Due, DueKind
from counter_app.services.portal_state.sync_state import PortalState
from counter_app.ui.dossier_parts.due_chips import due_chip
from counter_app.ui.dossier_parts.facts import submitter_text
from counter_app.ui.dossier_parts.standing import delivery_text
from counter_app.ui.pages.dossier.event_text import method_text, timestamp_text
from counter_app.ui.pages.search.matched import masked
from counter_app.ui.pages.search.statuses import status_text
from counter_app.ui.texts import formatting
from counter_app.ui.texts.numbers import HIDDEN
from counter_app.ui.widgets import portal_mark
from tests.docs.contract_events import EXAMPLES

NEWER, UNREADABLE = "cần cập nhật", "không đọc được"
WORD = "of_tomorrow"
MOMENTS = [
    datetime.fromisoformat("0001-01-01T00:00:00+14:00"),
    datetime.fromisoformat("0001-01-01T00:00:00+00:00"),
    datetime.fromisoformat("1899-12-31T23:59:59+07:00"),
    datetime.fromisoformat("2201-01-01T00:00:00+07:00"),
    datetime.fromisoformat("9999-12-31T23:59:59-12:00"),
]


def received() -> Dossier:
    made = apply(None, EXAMPLES["received"])
    assert made is not None
    return made


def test_words_of_tomorrow_are_told() -> None:
    assert status_text(Status(WORD)) == NEWER
    assert method_text(PaymentMethod(WORD)) == NEWER
    assert due_chip(Due(DueKind.NEWER)).text.lower() == NEWER
    assert portal_mark.of_event(PortalState.NEWER).text.lower() == NEWER
    dossier = replace(received(), delivery=Delivery(kind=DeliveryKind(WORD)))
    assert delivery_text(dossier) == NEWER
    submission = dossier.submission
    assert submission is not None
    other = replace(dossier, submission=replace(submission, authority=Authority(WORD)))
    assert submitter_text(other) == f"{submission.person.name}, {NEWER}"


@pytest.mark.parametrize("word", ["", "x" * 64, "từ ngày mai", "RECEIVED"])
def test_whatever_the_word_is(word: str) -> None:
    assert status_text(Status(word)) == NEWER


@pytest.mark.parametrize("at", MOMENTS)
def test_moments_that_nobody_can_have_meant_are_not_shown(at: datetime) -> None:
    for said in (
        formatting.clock,
        formatting.clock_with_seconds,
        formatting.day,
        formatting.day_and_clock,
        formatting.day_month,
        formatting.long_timestamp,
        formatting.timestamp,
        formatting.short_timestamp,
    ):
        assert said(at) == UNREADABLE, said.__name__
    assert wording.timestamp(at) == wording.day(at) == UNREADABLE
    assert UNREADABLE in timestamp_text(at, date(2026, 11, 23))
    assert due_chip(Due(DueKind.UNREADABLE)).text.lower() == UNREADABLE


OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))


@given(at=st.datetimes(timezones=OFFSETS))
def test_every_other_moment_is(at: datetime) -> None:
    is_meant = 1900 <= at.year <= 2200
    assert (formatting.timestamp(at) != UNREADABLE) is is_meant
    assert (wording.timestamp(at) != UNREADABLE) is is_meant


@given(amount=st.integers(-(10**5000), 10**5000) | st.integers(-(10**16), 10**16))
def test_any_amount_is_shown_or_told(amount: int) -> None:
    is_meant = abs(amount) < 10**15
    for said in (formatting.money, wording.dong, wording.dong_in_words):
        assert (said(amount) != UNREADABLE) is is_meant


def test_forms_say_what_is_recorded_elsewhere() -> None:
    assert wording.source(Source(WORD)) == wording.AS_RECORDED
    assert wording.authority(Authority(WORD)) == wording.AS_RECORDED


@pytest.mark.parametrize("number", ["9" * 60_000, "a" * 60_000, "0975 318 402" * 5_000])
def test_a_number_that_is_none_is_masked_at_once(number: str) -> None:
    pieces = masked(number, ("99", "975"), (4, 3, 3))
    assert len(pieces) < 60
    assert pieces[-1].text == "…"
    hidden = "".join(piece.text for piece in pieces if not piece.hit)
    assert len(hidden.strip(f"{HIDDEN} …")) <= 3  # the end of a phone, as lists show it
