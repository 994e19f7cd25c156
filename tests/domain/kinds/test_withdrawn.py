"""The citizen takes the dossier back: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.withdrawn import Withdrawn
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import dossier_refs, texts

EXAMPLE = Withdrawn(reason="Công dân không còn nhu cầu")
ON_PAPER = replace(EXAMPLE, paper=True)
ABOUT = WALK_IN
MAY = MAY_ON_PAPER = {Role.OFFICER}
STATES = {Status.RECEIVED, Status.PROCESSING, Status.SUPPLEMENT, Status.OBLIGATION}
ELSEWHERE = {"not_now", "withdrawn_after_decision"}
SHAPES = st.builds(
    Withdrawn, reason=texts, paper=st.booleans(), replaced_by=st.none() | dossier_refs
)


def test_nothing_is_withdrawn_once_a_result_is_signed() -> None:
    signed = walk_in_after("taken_up", "result_signed")
    assert refusal_code(signed, EXAMPLE, Role.OFFICER) == "withdrawn_after_decision"
    assert refusal_code(walk_in(), replace(EXAMPLE, reason=""), Role.OFFICER) == "reason_missing"


def test_a_withdrawal_ends_the_matter_and_a_signed_result_outranks_it() -> None:
    assert walk_in_after("withdrawn").status is Status.WITHDRAWN
    for kinds in (("withdrawn", "result_signed"), ("result_signed", "withdrawn")):
        assert walk_in_after(*kinds).status is Status.RESOLVED
