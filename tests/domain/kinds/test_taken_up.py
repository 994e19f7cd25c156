"""A unit takes a dossier up: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.kinds.taken_up import TakenUp
from counter_app.domain.life.hops import hops_of
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import AGENCY, SLIP, UNIT, WALK_IN
from tests.domain.pieces import agencies, codes

EXAMPLE = TakenUp(slip=SLIP, unit=UNIT)
ON_PAPER = replace(EXAMPLE, paper=True)
ABOUT = WALK_IN
MAY = {Role.RESOLVER}
MAY_ON_PAPER = {Role.RESOLVER, Role.OFFICER}
STATES = {Status.RECEIVED, Status.PROCESSING, Status.SUPPLEMENT, Status.OBLIGATION}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(TakenUp, slip=codes, unit=agencies, paper=st.booleans())


def test_a_slip_names_its_unit() -> None:
    nowhere = AgencyRef(code="", name="")
    for body in (replace(EXAMPLE, slip=""), replace(EXAMPLE, unit=nowhere)):
        assert refusal_code(walk_in(), body, Role.RESOLVER) == "unit_missing"


def test_a_second_unit_that_takes_the_same_slip_is_told_and_the_first_keeps_it() -> None:
    taken = walk_in_after("handed_over", "taken_up")
    assert taken.status is Status.PROCESSING
    other = replace(EXAMPLE, unit=AGENCY)
    assert refusal_code(taken, other, Role.RESOLVER) == "taken_twice"
    (hop,) = hops_of(walk_in_after("handed_over", "taken_up", other))
    assert hop.to == UNIT
