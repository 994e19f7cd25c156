"""What the events of an online dossier make of it: in any order, and by the story that is meant."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import reduce

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.fee import PaymentMethod
from counter_app.domain.dossier.online import FormField
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.events import decode, encode, make
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.kinds.code_replaced import CodeReplaced
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from tests.docs.contract_events import EXAMPLES, RECEIVED_AT
from tests.docs.contract_online_events import ONLINE_DOSSIER, ONLINE_SUBMITTED, SUBMITTED_AT
from tests.domain.happenings import happened, histories
from tests.domain.happenings_online import answers, online_submitted

UNANSWERED = {Status.SUBMITTED, Status.SUPPLEMENT}


def _after(*steps: str | Body) -> Dossier:
    """The online example after these kinds' examples, or these bodies, a minute apart."""
    dossier = apply(None, EXAMPLES["online_submitted"])
    for minute, step in enumerate(steps, start=1):
        body = EXAMPLES[step].body if isinstance(step, str) else step
        event = make(
            body,
            id=f"e{minute}",
            dossier=ONLINE_DOSSIER,
            at=RECEIVED_AT + timedelta(minutes=minute),
            officer="lu",
        )
        dossier = apply(dossier, event)
    assert dossier is not None
    return dossier


def test_filing_makes_the_dossier_with_everything_it_says() -> None:
    dossier = _after()
    assert (dossier.id, dossier.status, dossier.channel) == (
        ONLINE_DOSSIER,
        Status.SUBMITTED,
        Channel.ONLINE,
    )
    assert (dossier.desk, dossier.officer, dossier.deadline.due_at) == ("", "", None)
    assert dossier.received_at == dossier.submitted_at == SUBMITTED_AT
    for name in Dossier.__struct_fields__:
        if name in ONLINE_SUBMITTED.__struct_fields__:
            assert getattr(dossier, name) == getattr(ONLINE_SUBMITTED, name), name


@given(happened(online_submitted), histories)
def test_nothing_that_the_citizen_filed_is_lost_whatever_comes_after(
    first: Event, history: list[Event]
) -> None:
    alone = apply(None, first)
    dossier = reduce(apply, history, alone)
    assert alone is not None
    assert dossier is not None
    for name in ("id", "procedure", "office", "agency", "owner", "submitted_at", "reference"):
        assert getattr(dossier, name) == getattr(alone, name)
    assert dossier.attachments[: len(alone.attachments)] == alone.attachments
    assert {(one.group, one.label) for one in alone.form} <= {
        (one.group, one.label) for one in dossier.form
    }
    assert dossier.events == len(history) + 1


@given(happened(online_submitted), histories)
def test_a_dossier_is_answered_once_and_waits_only_for_what_was_asked(
    first: Event, history: list[Event]
) -> None:
    dossier = apply(None, first)
    for event in history:
        assert dossier is not None
        before, dossier = dossier, apply(dossier, event)
        assert dossier is not None
        if before.status not in UNANSWERED:
            assert dossier.status is before.status
            assert (dossier.decline, dossier.desk) == (before.decline, before.desk)
            assert dossier.claim is before.claim is None
        waits = any(asked.answered_at is None for asked in dossier.supplements)
        assert dossier.status is not Status.SUPPLEMENT or waits
        assert (dossier.decline is not None) == (dossier.status is Status.DECLINED)


@given(happened(online_submitted), happened(answers), happened(answers))
def test_of_two_answers_the_first_counts(first: Event, one: Event, other: Event) -> None:
    answered = apply(apply(None, first), one)
    assert answered is not None
    after = apply(answered, other)
    assert after is not None
    if isinstance(one.body, SupplementRequested):
        assert len(after.supplements) >= 1
        assert after.supplements[0] == answered.supplements[0]
    else:
        assert after == replace(answered, events=answered.events + 1)


@given(happened(online_submitted), histories)
def test_events_and_states_read_from_their_bytes_are_the_same(
    first: Event, history: list[Event]
) -> None:
    made = reduce(apply, [decode(encode(event)) for event in (first, *history)], None)
    assert made == reduce(apply, [first, *history], None)
    assert msgspec.json.decode(msgspec.json.encode(made), type=Dossier) == made


def test_acceptance_gives_desk_officer_moment_and_deadline() -> None:
    dossier = _after("claimed", "accepted")
    body = EXAMPLES["accepted"].body
    assert isinstance(body, Accepted)
    assert (dossier.status, dossier.desk, dossier.officer) == (Status.RECEIVED, "desk-1", "lu")
    assert (dossier.received_at, dossier.deadline) == (body.received_at, body.deadline)
    assert (dossier.promised_at, dossier.submitted_at) == (body.promised_at, SUBMITTED_AT)
    assert dossier.claim is None


def test_a_refusal_keeps_its_reasons_and_ends_the_matter() -> None:
    dossier = _after("claimed", "declined", "accepted", "supplement_requested", "claimed")
    assert dossier.status is Status.DECLINED
    assert dossier.decline is not None
    assert (dossier.decline.officer, dossier.decline.event) == ("lu", "e2")
    assert "Gia Phú" in dossier.decline.reason
    assert (dossier.claim, dossier.supplements) == (None, ())
    assert dossier.events == 6


def test_a_request_to_supplement_waits_for_the_papers_and_then_for_an_answer() -> None:
    asked = _after("supplement_requested")
    assert asked.status is Status.SUPPLEMENT
    assert asked.supplements[0].answered_at is None
    answered = _after("supplement_requested", "supplement_submitted")
    assert answered.status is Status.SUBMITTED
    assert answered.supplements[0].answered_at == RECEIVED_AT + timedelta(minutes=2)
    assert answered.papers[-1].name == "Bản án ly hôn"
    assert answered.attachments[-1].name == "ban-an.jpg"
    assert answered.supplements[0].items == asked.supplements[0].items
    again = _after("supplement_requested", "supplement_submitted", "supplement_received")
    assert again.supplements == answered.supplements


def test_of_two_requests_that_were_recorded_all_the_same_each_keeps_its_own_answer() -> None:
    kinds = ("supplement_requested", "supplement_submitted") * 2
    asked = _after(*kinds).supplements
    assert [one.answered_at for one in asked] == [
        RECEIVED_AT + timedelta(minutes=2),
        RECEIVED_AT + timedelta(minutes=4),
    ]


def test_a_field_of_the_form_that_is_sent_again_takes_its_own_place() -> None:
    form = _after("supplement_submitted").form
    assert [(one.label, one.value) for one in form] == [
        ("Mục đích sử dụng", "Đăng ký kết hôn"),
        ("Đã từng kết hôn", "Đã ly hôn"),
    ]
    other = SupplementSubmitted(
        form=(FormField(label="Đã từng kết hôn", value="Có", group="Người cam đoan"),)
    )
    assert len(_after(other).form) == 3


def test_papers_that_nobody_asked_for_are_kept_and_change_no_status() -> None:
    for kinds in (("accepted",), ("declined",), ()):
        before = _after(*kinds)
        after = _after(*kinds, "supplement_received")
        assert after.status is before.status
        assert len(after.papers) == len(before.papers) + 1


def test_a_paper_that_was_owed_is_met_by_a_supplement() -> None:
    owed = Paper(requirement="p4", name="Bản án ly hôn", source=Source.OWED)
    filed = replace(EXAMPLES["online_submitted"], body=replace(ONLINE_SUBMITTED, papers=(owed,)))
    dossier = apply(apply(None, filed), EXAMPLES["supplement_received"])
    assert dossier is not None
    assert dossier.owed_papers == ()


def test_what_was_paid_online_is_no_longer_due() -> None:
    assert _after().fees_due == 15_000
    paid = _after("online_paid")
    assert paid.fees_due == 0
    assert paid.payments[0].method is PaymentMethod.ONLINE


def test_a_replaced_code_is_kept_and_may_be_replaced_again() -> None:
    second = CodeReplaced(code="H38.151-261123-9002", was="H38.151-261123-9001")
    dossier = _after("code_replaced", second)
    filed, printed, between = (ONLINE_SUBMITTED.code, "H38.151-261123-0601", "H38.151-261123-9001")
    assert dossier.code == "H38.151-261123-9002"
    assert set(dossier.former_codes) == {filed, printed, between}


def test_the_last_claim_counts_until_somebody_answers() -> None:
    assert _after("claimed").claim is not None
    later = _after("claimed", Claimed(desk="desk-2")).claim
    assert later is not None
    assert (later.desk, later.at) == ("desk-2", RECEIVED_AT + timedelta(minutes=2))
    assert _after("accepted", "claimed").claim is None


def _claim_holds(of: timedelta) -> bool:
    """Whether a claim whose clock showed `of` before ours still says something."""
    claim = _after("claimed").claim
    assert claim is not None
    now: datetime = claim.at + of
    return claim.holds(now)


def test_a_claim_is_gone_after_fifteen_minutes() -> None:
    minute, second = timedelta(minutes=1), timedelta(seconds=1)
    assert _claim_holds(0 * minute)
    assert _claim_holds(15 * minute - second)
    assert not _claim_holds(15 * minute)


def test_a_claim_of_a_clock_that_is_behind_says_less_and_of_one_ahead_not_for_ever() -> None:
    minute, day = timedelta(minutes=1), timedelta(days=1)
    assert _claim_holds(-15 * minute)
    assert not _claim_holds(-16 * minute)
    assert not _claim_holds(-3 * 365 * day)
    assert not _claim_holds(400 * day)


@given(st.timedeltas(timedelta(days=-4000), timedelta(days=4000)), st.integers(0, 4000))
def test_every_claim_ends_within_half_an_hour_whatever_its_clock(
    ahead: timedelta, minutes: int
) -> None:
    """A claim that holds now holds no more thirty minutes on, and one that is over stays over."""
    later = timedelta(minutes=30 + minutes)
    if _claim_holds(-ahead):
        assert not _claim_holds(-ahead + later)


def test_a_dossier_of_a_program_before_online_ones_is_read() -> None:
    state = apply(None, EXAMPLES["received"])
    data = msgspec.json.encode(state)
    new = {
        "submitted_at",
        "reference",
        "form",
        "supplements",
        "decline",
        "claim",
        "notices",
        "former_codes",
        "code_event",
        "settled_early",
    }
    assert not new & msgspec.json.decode(data).keys()
    assert msgspec.json.decode(data, type=Dossier) == state


def test_a_dossier_of_a_program_of_tomorrow_is_read() -> None:
    state = _after("accepted")
    written = msgspec.json.decode(msgspec.json.encode(state)) | {"mood": {"of": "tomorrow"}}
    assert msgspec.json.decode(msgspec.json.encode(written), type=Dossier) == state
