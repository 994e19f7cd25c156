"""What events make of a dossier: in any order, of any kind, never a failure."""

from __future__ import annotations

from functools import reduce

from hypothesis import given
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Attachment, Source
from counter_app.domain.events import decode, encode
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.online_paid import OnlinePaid
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from tests.docs.contract_events import EXAMPLES, OF_TOMORROW
from tests.domain.happenings import happened, histories, known_bodies, received
from tests.domain.kinds.states import walk_in_after

MAKERS = (Received, OnlineSubmitted)


def _made_of(history: list[Event]) -> Dossier | None:
    return reduce(apply, history, None)


def _files(body: Body) -> tuple[Attachment, ...]:
    if isinstance(body, AttachmentAdded):
        return (body.attachment,)
    return body.attachments if isinstance(body, SupplementSubmitted) else ()


@given(histories)
def test_no_order_of_events_fails_and_every_event_is_counted(history: list[Event]) -> None:
    first = next((n for n, event in enumerate(history) if isinstance(event.body, MAKERS)), None)
    dossier = _made_of(history)
    if first is None:
        assert dossier is None
    else:
        assert dossier is not None
        assert dossier.events == len(history) - first


@given(histories)
def test_events_read_from_their_bytes_make_the_same_dossier(history: list[Event]) -> None:
    assert _made_of([decode(encode(event)) for event in history]) == _made_of(history)


@given(happened(received), histories)
def test_only_the_first_reception_says_who_and_what(first: Event, history: list[Event]) -> None:
    alone, dossier = _made_of([first]), _made_of([first, *history])
    assert alone is not None
    assert dossier is not None
    grown = ("papers", "attachments", "payments", "forms", "notes", "events")
    grown += ("status", "life", "supplements", "offices", "latest")
    grown += ("code", "former_codes", "code_event", "form", "notices", "settled_early")
    if alone.deadline.awaits_papers or alone.deadline.papers_in:
        grown += ("deadline", "promised_at")
    for name in Dossier.__struct_fields__:
        if name not in grown:
            assert getattr(dossier, name) == getattr(alone, name)


KEPT = ("notes", "attachments", "forms", "payments")


@given(happened(received), histories)
def test_every_note_form_file_and_payment_is_kept_in_order(
    first: Event, history: list[Event]
) -> None:
    dossier = _made_of([first])
    for event in history:
        before, dossier = dossier, apply(dossier, event)
        assert before is not None
        assert dossier is not None
        added = {}
        for name in KEPT:
            kept, now = getattr(before, name), getattr(dossier, name)
            assert now[: len(kept)] == kept, name
            added[name] = now[len(kept) :]
        body = event.body
        if isinstance(body, NoteAdded):
            assert [note.text for note in added["notes"]] == [body.text]
        if isinstance(body, AttachmentAdded | SupplementSubmitted):
            assert added["attachments"] == _files(body)
        if isinstance(body, FormIssued):
            assert [form.copy for form in added["forms"]] == [body.copy]
        if isinstance(body, FeeTaken | OnlinePaid):
            assert [payment.amount for payment in added["payments"]] == [body.amount]


@given(happened(received), histories)
def test_a_paper_that_is_here_never_goes_away(first: Event, history: list[Event]) -> None:
    dossier = _made_of([first])
    for event in history:
        assert dossier is not None
        here = [paper for paper in dossier.papers if paper.source is not Source.OWED]
        dossier = apply(dossier, event)
        assert dossier is not None
        after = list(dossier.papers)
        for paper in here:
            after.remove(paper)
        assert len(dossier.owed_papers) >= 0


@given(happened(known_bodies))
def test_the_dossier_before_stays_what_it_was(event: Event) -> None:
    before = walk_in_after()
    kept = replace(before)
    apply(before, event)
    assert before == kept


def test_events_before_the_reception_make_no_dossier() -> None:
    assert apply(None, EXAMPLES["note_added"]) is None
    assert apply(None, EXAMPLES["signed_in"]) is None
    assert apply(None, decode(OF_TOMORROW)) is None


def test_a_kind_of_tomorrow_counts_and_changes_nothing_else() -> None:
    before = walk_in_after()
    of_tomorrow = decode(OF_TOMORROW)
    assert apply(before, of_tomorrow) == replace(before, events=2, latest=of_tomorrow.id)
