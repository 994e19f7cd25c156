"""The carrier says where a parcel is: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.parcel_moved import ParcelMoved
from counter_app.domain.life.facts import ParcelState
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
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


def test_a_delivered_parcel_returns_no_result_by_itself() -> None:
    dossier = walk_in_after("result_signed", "result_posted", "parcel_moved")
    assert dossier.status is Status.RESOLVED
    assert dossier.life.parcel_moves[0].reference == "VNP-7713204"
