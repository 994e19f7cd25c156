"""From a paper that is owed to the day on which it comes: the date, the lists and the portal."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.deadline_check import difference
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.events import make
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.kinds.received import Received
from counter_app.domain.plausible import doubts
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import annotate
from counter_app.services.intake import intake_plan, receive
from counter_app.services.intake.receive import IncompleteError
from counter_app.services.lists import worklist
from counter_app.services.lists.due import DueKind
from counter_app.services.lists.worklist import Pile, WorkStep
from counter_app.services.printing import issue_receipt
from tests.support import desks
from tests.support.taking_in import on, set_clock, take

UNTIL = date(2026, 11, 27)
"""A Friday; RESIDENCE takes three working days."""


def owing(desk: OpenDesk, name: str = "Sùng A Chớ", until: date = UNTIL) -> Dossier:
    return take(desk, name, owed=True, owed_until=until)


@pytest.fixture
def monday(desk: OpenDesk) -> OpenDesk:
    set_clock(desk, on(23, 9, 0))
    return desk


def is_right(desk: OpenDesk, dossier: Dossier) -> bool:
    """Whether the portal would count the same date."""
    entry = desk.catalogue.by_id(dossier.procedure.version)
    assert entry is not None
    return difference(dossier, entry.procedure, desk.calendar) is None


def bring(desk: OpenDesk, dossier: Dossier) -> Dossier:
    actor = desks.officer(desk)
    return annotate.take_papers(desk, actor, dossier.id, dossier.owed_papers)[0]


def work(desk: OpenDesk, pile: Pile) -> list[worklist.Work]:
    return list(worklist.look(desk, desks.officer(desk), pile).work)


def late(desk: OpenDesk) -> int:
    return worklist.look(desk, desks.officer(desk), Pile.ALL).counts[Pile.MINE].overdue


def test_the_date_counts_from_the_day_of_the_last_paper(monday: OpenDesk) -> None:
    whole, owed = take(monday, "Vàng Thị Dở"), owing(monday)
    assert whole.promised_at == on(27, 17, 0)  # 24/11 is a day off
    assert owed.promised_at == on(2, 17, 0, month=12)
    assert owed.owed_until == UNTIL
    assert owed.awaits_papers
    assert is_right(monday, owed)


@pytest.mark.parametrize(
    ("came", "due"),
    [
        (on(25, 10, 0), on(30, 17, 0)),
        (on(27, 16, 59), on(2, 17, 0, month=12)),
        (on(3, 10, 0, month=12), on(8, 17, 0, month=12)),
    ],
)
def test_the_date_is_counted_again_when_the_paper_comes_early_in_time_or_late(
    monday: OpenDesk, came: datetime, due: datetime
) -> None:
    owed = owing(monday)
    set_clock(monday, came)
    whole = bring(monday, owed)
    assert (whole.owed_papers, whole.promised_at, whole.deadline.due_at) == ((), due, due)
    assert not whole.awaits_papers
    assert is_right(monday, whole)


def test_before_the_last_paper_nothing_is_counted_again(monday: OpenDesk) -> None:
    form = desks.intake(monday, desks.Crowd(5).next())
    papers = tuple(
        replace(paper, source=Source.OWED, originals=0, copies=0, until=UNTIL)
        for paper in form.papers
    )
    actor = desks.officer(monday)
    made = receive.receive(monday, actor, replace(form, papers=papers)).dossier
    assert len(made.owed_papers) > 1
    one, *rest = made.owed_papers
    after = annotate.take_papers(monday, actor, made.id, [one])[0]
    assert (after.deadline, after.promised_at) == (made.deadline, made.promised_at)
    assert len(after.owed_papers) == len(rest)
    assert is_right(monday, after)


def test_an_officers_date_stands_when_the_paper_comes(monday: OpenDesk) -> None:
    owed = take(monday, "Ma Seo Sử", due=on(30, 17, 0), owed=True, owed_until=UNTIL)
    whole = bring(monday, owed)
    assert whole.promised_at == on(30, 17, 0)
    assert not whole.owed_papers


def test_an_owed_paper_without_a_day_is_received_by_no_door(monday: OpenDesk) -> None:
    form = desks.intake(monday, desks.Crowd(6).next())
    owed = replace(form.papers[-1], source=Source.OWED, reason="tuần sau")
    form = replace(form, papers=(*form.papers[:-1], owed))
    plan = intake_plan.plan(monday, form)
    assert plan.deadline is None
    assert [thing.code for thing in plan.missing] == ["owed_reason"]
    with pytest.raises(IncompleteError):
        receive.receive(monday, desks.officer(monday), form)


def test_the_day_before_the_citizen_is_asked_and_no_more_with_the_paper(
    desk: OpenDesk,
) -> None:
    """Monday's paper is asked for on Friday, the working day before, and until it comes."""
    set_clock(desk, on(23, 9, 0))
    owed = owing(desk, until=date(2026, 11, 30))
    for day, there in ((25, False), (26, False), (27, True), (30, True)):
        set_clock(desk, on(day, 9, 0))
        assert bool(work(desk, Pile.TELL)) is there, day
        assert not late(desk)
    for at in (on(1, 9, 0, month=12), on(15, 9, 0, month=12)):
        set_clock(desk, at)
        (row,) = work(desk, Pile.TELL)
        assert (row.due.kind, row.due.day) == (DueKind.OWED_LATE, date(2026, 11, 30))
        assert not late(desk), "the citizen is late, the office is not"
    bring(desk, owed)
    assert not work(desk, Pile.TELL)


def test_a_row_says_until_when_a_paper_is_owed_and_stands_by_that_day(monday: OpenDesk) -> None:
    take(monday, "Vàng Thị Dở", due=on(30, 17, 0))
    owing(monday, "Sùng A Chớ")
    take(monday, "Lý Mẩy Chạn", due=on(25, 17, 0))
    rows = work(monday, Pile.ALL)
    assert [row.dossier.owner.name for row in rows] == ["Lý Mẩy Chạn", "Sùng A Chớ", "Vàng Thị Dở"]
    assert [row.due.kind for row in rows] == [DueKind.LEFT, DueKind.OWED, DueKind.LEFT]
    assert rows[1].due.day == UNTIL


def test_a_receipt_with_the_old_date_is_printed_again(monday: OpenDesk) -> None:
    owed = owing(monday)
    assert [row.step for row in work(monday, Pile.ALL)] == [WorkStep.TAKE_PAPERS]
    set_clock(monday, on(25, 10, 0))
    whole = bring(monday, owed)
    assert whole.has_old_date_on(REGIME, FORM)
    (row,) = work(monday, Pile.UNPRINTED)
    assert row.step is WorkStep.PRINT
    set_clock(monday, on(25, 11, 0))
    form = issue_receipt.draw(monday, whole, reason="Đủ giấy, ngày hẹn mới")
    after, _ = issue_receipt.issued(monday, desks.officer(monday), form, means="printer")
    assert not after.has_old_date_on(REGIME, FORM)
    assert not work(monday, Pile.UNPRINTED)


def test_what_a_forged_event_says_of_papers_and_their_date_is_doubted(monday: OpenDesk) -> None:
    owed = owing(monday)
    body = PaperAdded(paper=Paper(name="Giấy"), deadline=owed.deadline)

    def told(body: PaperAdded | Received) -> tuple[str, ...]:
        at = monday.office_now()
        return doubts(make(body, id="e", dossier=owed.id, at=at, officer="mai"))

    assert told(body) == ("due_at",)
    far = Paper(name="Giấy", source=Source.OWED, until=date(2099, 1, 1))
    assert told(PaperAdded(paper=far)) == ("until",)
