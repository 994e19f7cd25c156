"""A paper is handed in: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.states import OPEN, refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import RECEIVED_AT, WALK_IN
from tests.domain.pieces import deadlines, papers, papers_in

EXAMPLE = PaperAdded(paper=Paper(requirement="p2", name="Bản sao cần chứng thực", copies=2))
ABOUT = WALK_IN
MAY = {Role.OFFICER}
STATES = OPEN
ELSEWHERE = {"dossier_closed"}
SHAPES = st.builds(PaperAdded, paper=papers, deadline=st.none() | deadlines | papers_in)

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


def test_a_paper_has_a_name() -> None:
    assert refusal_code(walk_in(), PaperAdded(paper=Paper(name="  "))) == "paper_name"


def test_a_paper_handed_in_takes_the_place_of_the_owed_one() -> None:
    paper = Paper(requirement="p2", name="Bản sao cần chứng thực", copies=2)
    dossier = walk_in_after(PaperAdded(paper=paper))
    assert dossier.papers[1] == replace(paper, event="e1")
    assert dossier.owed_papers == ()
    assert len(dossier.papers) == 2


def test_a_paper_that_nobody_owes_is_added_behind_the_others() -> None:
    shown = Paper(requirement="p1", name="Bản chính giấy tờ", originals=1)
    dossier = walk_in_after(PaperAdded(paper=shown))
    assert dossier.papers[-1] == replace(shown, event="e1")
    assert len(dossier.papers) == 3


def test_an_owed_paper_of_no_requirement_is_met_by_its_name() -> None:
    owed = Paper(name="Giấy chuyển tuyến", source=Source.OWED, reason="25/11/2026")
    came = Paper(name="Giấy chuyển tuyến", copies=1)
    dossier = walk_in_after(PaperAdded(paper=owed), PaperAdded(paper=came))
    assert [paper for paper in dossier.papers if paper.name == came.name] == [
        replace(came, event="e2")
    ]


def test_the_same_name_under_another_requirement_meets_nothing() -> None:
    other = Paper(requirement="p9", name="Bản sao cần chứng thực", copies=2)
    assert len(walk_in_after(PaperAdded(paper=other)).owed_papers) == 1


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
