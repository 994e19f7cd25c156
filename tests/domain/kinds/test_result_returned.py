"""The result is in the citizen's hand: example, roles, shapes, judgement."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.life.facts import Relation, Way
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import several, texts

EXAMPLE = ResultReturned(
    collector="Sùng Thị Mỷ",
    relation=Relation.PROXY,
    identity="6733",
    authority="Giấy ủy quyền ngày 24/11/2026",
)
ABOUT = WALK_IN
MAY = {Role.OFFICER}
STATES = {Status.RESOLVED}
ELSEWHERE = {"returned_before", "returned_unsigned"}
SHAPES = st.builds(
    ResultReturned,
    way=st.sampled_from(Way),
    collector=texts,
    relation=st.sampled_from(Relation),
    identity=texts,
    authority=texts,
    results=several(texts),
    partial=st.booleans(),
    receipt_lost=st.booleans(),
    parcel=texts,
)


def before(status: Status) -> Dossier:
    return walk_in(status, "fee_taken")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (replace(EXAMPLE, collector=" "), "collector_missing"),
        (replace(EXAMPLE, authority=""), "authority_missing"),
        (replace(EXAMPLE, relation=Relation.OWNER, authority=""), ""),
        (replace(EXAMPLE, partial=True), "result_missing"),
        (replace(EXAMPLE, partial=True, results=("Bản sao",)), ""),
    ],
)
def test_it_says_who_took_what_and_by_what_right(body: ResultReturned, code: str) -> None:
    assert refusal_code(before(Status.RESOLVED), body, Role.OFFICER) == code


def test_what_is_still_to_be_paid_is_paid_first_at_the_counter() -> None:
    unpaid = walk_in(Status.RESOLVED)
    assert refusal_code(unpaid, EXAMPLE, Role.OFFICER) == "fee_open"
    assert refusal_code(unpaid, replace(EXAMPLE, way=Way.POST), Role.OFFICER) == ""


def test_a_part_leaves_the_rest_to_be_returned() -> None:
    part = replace(EXAMPLE, partial=True, results=("Bản sao",))
    assert walk_in_after("result_signed", part).status is Status.RESOLVED
    assert walk_in_after("result_signed", part, "result_returned").status is Status.RETURNED
