"""What events make of a dossier: in any order, of any kind, never a failure."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import reduce

import pytest
from hypothesis import given
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.paper import Attachment, Paper, Source
from counter_app.domain.events import decode, encode, make
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.online_paid import OnlinePaid
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from tests.docs.contract_events import DOSSIER, EXAMPLES, OF_TOMORROW, RECEIVED_AT
from tests.domain.happenings import happened, histories, known_bodies, received

MAKERS = (Received, OnlineSubmitted)


def _made_of(history: list[Event]) -> Dossier | None:
    return reduce(apply, history, None)


def _files(body: Body) -> tuple[Attachment, ...]:
    if isinstance(body, AttachmentAdded):
        return (body.attachment,)
    return body.attachments if isinstance(body, SupplementSubmitted) else ()


def _after(*bodies: Body) -> Dossier:
    """The example dossier after these events, a minute apart."""
    made = [
        make(body, id=f"e{n}", dossier=DOSSIER, at=RECEIVED_AT + timedelta(minutes=n), officer="lu")
        for n, body in enumerate(bodies, start=1)
    ]
    dossier = _made_of([EXAMPLES["received"], *made])
    assert dossier is not None
    return dossier


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
    grown += ("code", "former_codes", "code_event", "form", "notices", "settled_early")
    if alone.deadline.awaits_papers or alone.deadline.papers_in:
        grown += ("deadline", "promised_at")
    for name in Dossier.__struct_fields__:
        if name not in grown:
            assert getattr(dossier, name) == getattr(alone, name)


DAY_8 = datetime(2026, 12, 8, 17, tzinfo=RECEIVED_AT.tzinfo)
WAITS, EARLY, LATE, NEVER = (
    Deadline(due_at=day, steps=(Step(kind=kind, at=at, day=date(2026, 12, 4)),), rule=rule)
    for kind, at, day, rule in (
        (StepKind.PAPERS_BY, None, DAY_8, "end_of_day/1"),
        (StepKind.PAPERS_IN, DAY_8 - timedelta(days=9), DAY_8 - timedelta(days=6), "end_of_day/1"),
        (StepKind.PAPERS_IN, DAY_8 - timedelta(days=2), DAY_8 + timedelta(days=1), "end_of_day/1"),
        (StepKind.PAPERS_BY, None, DAY_8, "entered/1"),
    )
)


@pytest.mark.parametrize("came", [(EARLY,), (EARLY, LATE), (LATE, EARLY), (EARLY, EARLY)])
def test_a_date_that_waits_is_counted_again_from_the_earliest_last_paper(
    came: tuple[Deadline, ...],
) -> None:
    for waits, expected in ((WAITS, EARLY), (NEVER, NEVER), (Deadline(due_at=DAY_8), None)):
        first = EXAMPLES["received"]
        body = replace(first.body, deadline=waits, promised_at=waits.due_at)
        dossier = apply(None, replace(first, body=body))
        for deadline in came:
            added = PaperAdded(paper=Paper(name="Bản sao"), deadline=deadline)
            paper = replace(EXAMPLES["paper_added"], body=added)
            dossier = apply(dossier, paper)
        assert dossier is not None
        assert dossier.deadline == (expected or waits)
        assert dossier.promised_at == (expected or waits).due_at


@given(happened(received), histories)
def test_every_note_form_file_and_payment_is_kept_in_order(
    first: Event, history: list[Event]
) -> None:
    dossier = _made_of([first, *history])
    assert dossier is not None
    bodies = [event.body for event in history]
    notes = [body.text for body in bodies if isinstance(body, NoteAdded)]
    files = [file for body in bodies for file in _files(body)]
    copies = [body.copy for body in bodies if isinstance(body, FormIssued)]
    paid = (FeeTaken, OnlinePaid)
    amounts = [body.amount for body in bodies if isinstance(body, paid)]
    assert [note.text for note in dossier.notes] == notes
    assert list(dossier.attachments) == files
    assert [form.copy for form in dossier.forms] == copies
    assert [payment.amount for payment in dossier.payments] == amounts


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
    before = _after()
    kept = replace(before)
    apply(before, event)
    assert before == kept


def test_reception_makes_the_dossier_with_everything_it_says() -> None:
    event = EXAMPLES["received"]
    dossier, body = _after(), event.body
    assert isinstance(body, Received)
    assert (dossier.id, dossier.status, dossier.officer) == (
        DOSSIER,
        Status.RECEIVED,
        event.officer,
    )
    for name in Dossier.__struct_fields__:
        if name in body.__struct_fields__:
            assert getattr(dossier, name) == getattr(body, name), name


def test_events_before_the_reception_make_no_dossier() -> None:
    assert apply(None, EXAMPLES["note_added"]) is None
    assert apply(None, EXAMPLES["signed_in"]) is None
    assert apply(None, decode(OF_TOMORROW)) is None


def test_a_kind_of_tomorrow_counts_and_changes_nothing_else() -> None:
    before = _after()
    assert apply(before, decode(OF_TOMORROW)) == replace(before, events=2)


def test_a_paper_handed_in_takes_the_place_of_the_owed_one() -> None:
    paper = Paper(requirement="p2", name="Bản sao cần chứng thực", copies=2)
    dossier = _after(PaperAdded(paper=paper))
    assert dossier.papers[1] == paper
    assert dossier.owed_papers == ()
    assert len(dossier.papers) == 2


def test_a_paper_that_nobody_owes_is_added_behind_the_others() -> None:
    shown = Paper(requirement="p1", name="Bản chính giấy tờ", originals=1)
    dossier = _after(PaperAdded(paper=shown))
    assert dossier.papers[-1] == shown
    assert len(dossier.papers) == 3


def test_an_owed_paper_of_no_requirement_is_met_by_its_name() -> None:
    owed = Paper(name="Giấy chuyển tuyến", source=Source.OWED, reason="25/11/2026")
    came = Paper(name="Giấy chuyển tuyến", copies=1)
    dossier = _after(PaperAdded(paper=owed), PaperAdded(paper=came))
    assert [paper for paper in dossier.papers if paper.name == "Giấy chuyển tuyến"] == [came]


def test_the_same_name_under_another_requirement_meets_nothing() -> None:
    other = Paper(requirement="p9", name="Bản sao cần chứng thực", copies=2)
    assert len(_after(PaperAdded(paper=other)).owed_papers) == 1


def test_what_was_paid_is_no_longer_due() -> None:
    assert _after().fees_due == 8_000
    paid = _after(FeeTaken(lines=("f1",), amount=8_000))
    assert paid.fees_due == 0
    assert paid.payments[0].event == "e1"


def test_forms_are_counted_by_regime_and_number_together() -> None:
    dossier = _after(
        FormIssued(regime="tt03_2025", number="01"),
        FormIssued(regime="tt03_2025", number="01", copy=2, reason="mất"),
        FormIssued(regime="tt01_2018", number="01"),
        FormIssued(regime="tt03_2025", number="02"),
    )
    assert dossier.copies_of("tt03_2025", "01") == 2
    assert [form.at - RECEIVED_AT for form in dossier.forms[:2]] == [
        timedelta(minutes=1),
        timedelta(minutes=2),
    ]
