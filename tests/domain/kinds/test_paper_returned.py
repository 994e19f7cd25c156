"""Originals go back to the citizen: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain.kinds.paper_returned import PaperReturned, ReturnedPaper
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import EVERY, refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import counts, ids, several, texts

EXAMPLE = PaperReturned(papers=(ReturnedPaper(paper="p1", name="Bản chính giấy tờ"),))
ABOUT = WALK_IN
MAY = {Role.OFFICER}
STATES = EVERY
SHAPES = st.builds(
    PaperReturned,
    papers=several(st.builds(ReturnedPaper, paper=ids, name=texts, originals=counts)),
)


def test_each_original_goes_back_once() -> None:
    assert refusal_code(walk_in(), PaperReturned(papers=()), Role.OFFICER) == "paper_name"
    back = walk_in_after("paper_returned")
    assert [fact.name for fact in back.life.papers_returned] == ["Bản chính giấy tờ"]
    assert refusal_code(back, EXAMPLE, Role.OFFICER) == "paper_returned_twice"
