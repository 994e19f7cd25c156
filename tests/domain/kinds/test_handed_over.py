"""A dossier leaves a unit: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.life.hops import hands_of
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import AGENCY, OFFICE, OFFICE_TIME, SLIP, UNIT, WALK_IN
from tests.domain.pieces import agencies, codes, timestamps

EXAMPLE = HandedOver(
    slip=SLIP,
    source=OFFICE,
    to=UNIT,
    office=OFFICE.code,
    local_due=datetime(2026, 11, 25, 11, 0, tzinfo=OFFICE_TIME),
)
ABOUT = WALK_IN
MAY = {Role.OFFICER, Role.RESOLVER}
STATES = {Status.RECEIVED, Status.PROCESSING}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(
    HandedOver,
    slip=codes,
    source=agencies,
    to=agencies,
    office=st.sampled_from(["", "H38.151.01", "H38.152.01"]),
    beside=st.booleans(),
    local_due=st.none() | timestamps,
)


@pytest.mark.parametrize(
    "body",
    [replace(EXAMPLE, slip=" "), replace(EXAMPLE, to=AgencyRef(code="", name="Văn phòng"))],
)
def test_a_slip_has_a_number_and_says_where_to(body: HandedOver) -> None:
    assert refusal_code(walk_in(), body, Role.OFFICER) == "unit_missing"


def test_a_dossier_on_the_way_is_not_given_to_a_second_unit_unless_beside_the_first() -> None:
    given = walk_in_after("handed_over")
    other = replace(EXAMPLE, slip="BG-261123-02", to=AGENCY)
    assert refusal_code(given, other, Role.OFFICER) == "handed_twice"
    assert refusal_code(given, replace(other, beside=True), Role.OFFICER) == ""
    assert refusal_code(walk_in_after("handed_over", "taken_up"), other, Role.RESOLVER) == ""


def test_what_was_given_is_on_the_way_until_it_is_taken() -> None:
    (hand,) = hands_of(walk_in_after("handed_over"))
    assert (hand.unit, hand.is_on_the_way, hand.officer) == (UNIT, True, "")
    (hand,) = hands_of(walk_in_after("handed_over", "taken_up"))
    assert (hand.unit, hand.is_on_the_way, hand.officer) == (UNIT, False, "lu")


def test_the_office_of_the_unit_is_one_of_the_dossier_from_then_on() -> None:
    to_other = replace(EXAMPLE, office="H38.152.01")
    assert walk_in_after(to_other, "handed_over").offices == ("H38.151.01", "H38.152.01")
    assert EXAMPLES["handed_over"].version == 2
