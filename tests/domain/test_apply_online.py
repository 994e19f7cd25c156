"""What the events of an online dossier make of it: in any order, and by the story that is meant."""

from __future__ import annotations

from functools import reduce

import msgspec
from hypothesis import given
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.events import decode, encode
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.life.status import status_of
from tests.docs.contract_events import EXAMPLES
from tests.domain.happenings import answers, happened, histories, online_submitted
from tests.domain.kinds.states import online_after

UNANSWERED = {Status.SUBMITTED, Status.SUPPLEMENT}


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
def test_a_dossier_is_answered_once_and_its_status_follows_from_its_facts(
    first: Event, history: list[Event]
) -> None:
    dossier = apply(None, first)
    for event in history:
        assert dossier is not None
        before, dossier = dossier, apply(dossier, event)
        assert dossier is not None
        if before.status not in UNANSWERED:
            assert (dossier.decline, dossier.desk) == (before.decline, before.desk)
            assert dossier.claim is before.claim
        assert dossier.status is status_of(dossier)
        waits = any(asked.answered_at is None for asked in dossier.supplements)
        assert dossier.status is not Status.SUPPLEMENT or waits
        assert dossier.decline is not None or dossier.status is not Status.DECLINED


@given(happened(online_submitted), happened(answers), happened(answers))
def test_of_two_answers_the_first_counts(first: Event, one: Event, other: Event) -> None:
    answered = apply(apply(None, first), one)
    assert answered is not None
    after = apply(answered, other)
    assert after is not None
    if isinstance(one.body, SupplementRequested):
        assert len(after.supplements) >= 1
        assert after.supplements[0] == answered.supplements[0]
    elif isinstance(other.body, SupplementRequested) and other.body.paper:
        assert [asked.event for asked in after.supplements] == [other.id]
    else:
        assert after == replace(answered, events=answered.events + 1, latest=other.id)


@given(happened(online_submitted), histories)
def test_events_and_states_read_from_their_bytes_are_the_same(
    first: Event, history: list[Event]
) -> None:
    made = reduce(apply, [decode(encode(event)) for event in (first, *history)], None)
    assert made == reduce(apply, [first, *history], None)
    assert msgspec.json.decode(msgspec.json.encode(made), type=Dossier) == made


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
    state = online_after("accepted")
    written = msgspec.json.decode(msgspec.json.encode(state)) | {"mood": {"of": "tomorrow"}}
    assert msgspec.json.decode(msgspec.json.encode(written), type=Dossier) == state
