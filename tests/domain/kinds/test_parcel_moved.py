"""The carrier says where a parcel is: example, roles, shapes, judgement."""

from __future__ import annotations

from dataclasses import replace as with_changes
from datetime import timedelta

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.check import check
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.parcel_moved import ParcelMoved
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.life.facts import ParcelState, Relation, Way
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after, who
from tests.domain.kinds.subjects import RECEIVED_AT, WALK_IN
from tests.domain.pieces import texts

EXAMPLE = ParcelMoved(
    parcel="EQ218840653VN",
    state=ParcelState.DELIVERED,
    reference="VNP-7713204",
    text="Phát thành công",
)
ABOUT = WALK_IN
MAY = {Role.OFFICER}
STATES = {Status.RESOLVED, Status.RETURNED}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(
    ParcelMoved,
    parcel=st.sampled_from(["EQ218840653VN", "EQ1VN"]),
    state=st.sampled_from(ParcelState),
    reference=texts,
    text=texts,
)


def before(status: Status) -> Dossier:
    return walk_in(status, "result_posted")


def test_a_parcel_is_one_that_was_posted() -> None:
    assert refusal_code(walk_in(Status.RESOLVED), EXAMPLE, Role.OFFICER) == "parcel_unknown"


def test_a_parcel_that_was_handed_over_is_not_back_afterwards() -> None:
    """One of both was written down at the wrong dossier. What another desk heard of before the
    result was in the citizen's hand is no contradiction.
    """
    given = ResultReturned(
        way=Way.POST, collector="Giàng A Páo", relation=Relation.OWNER, parcel=EXAMPLE.parcel
    )
    dossier = walk_in_after("result_signed", "result_posted", given)
    back = replace(EXAMPLE, state=ParcelState.BACK)

    def said(body: ParcelMoved, minute: int) -> str:
        actor = with_changes(who(Role.OFFICER), at=RECEIVED_AT + timedelta(minutes=minute))
        refusal = check(dossier, body, actor)
        return refusal.code if refusal else ""

    assert said(back, 4) == "posted_and_returned"
    assert said(back, 2) == said(EXAMPLE, 4) == ""


def test_a_delivered_parcel_returns_no_result_by_itself() -> None:
    dossier = walk_in_after("result_signed", "result_posted", "parcel_moved")
    assert dossier.status is Status.RESOLVED
    assert dossier.life.parcel_moves[0].reference == "VNP-7713204"
