"""The result lies at the counter: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.life.hops import hands_of
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import OFFICE, WALK_IN
from tests.domain.pieces import days, texts

EXAMPLE = ResultReady(text="Hai bản, để ở ngăn 3")
ON_PAPER = ResultReady(
    paper=True,
    title="Bản sao chứng thực",
    signed_by="Lù Thị Seo",
    number="2214/CT-UBND",
    day=date(2026, 11, 25),
)
ABOUT = WALK_IN
MAY = MAY_ON_PAPER = {Role.OFFICER}
STATES = {Status.RESOLVED}
ELSEWHERE = {"not_now", "ready_unsigned"}
STATES_ON_PAPER = {Status.RECEIVED, Status.PROCESSING, Status.SUPPLEMENT, Status.OBLIGATION}
SHAPES = st.builds(
    ResultReady,
    text=texts,
    paper=st.booleans(),
    title=texts,
    negative=st.booleans(),
    signed_by=texts,
    number=texts,
    day=st.none() | days,
)


def test_a_signed_paper_at_the_counter_is_the_result_where_nobody_recorded_a_signature() -> None:
    processed = walk_in(Status.PROCESSING)
    assert refusal_code(processed, ON_PAPER, Role.OFFICER) == ""
    assert refusal_code(processed, replace(ON_PAPER, signed_by=" ")) == "signer_missing"
    dossier = walk_in_after("taken_up", ON_PAPER)
    assert dossier.status is Status.RESOLVED
    assert dossier.life.results[0].number == "2214/CT-UBND"
    assert refusal_code(dossier, ON_PAPER, Role.OFFICER) == "signed_twice"


def test_a_result_that_is_ready_is_in_the_hand_of_the_counter() -> None:
    dossier = walk_in_after("handed_over", "taken_up", "result_signed", "result_ready")
    (hand,) = hands_of(dossier)
    assert hand.unit == OFFICE
