"""The citizen shows that it was paid: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.obligation_met import ObligationMet
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import texts

EXAMPLE = ObligationMet(reference="TB-2026/1187", proof="Giấy nộp tiền 0098123 ngày 01/12/2026")
ABOUT = WALK_IN
MAY = {Role.RESOLVER, Role.CASHIER, Role.OFFICER}
STATES = {Status.PROCESSING, Status.SUPPLEMENT, Status.OBLIGATION}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(ObligationMet, reference=st.sampled_from(["TB-1", "TB-2", ""]), proof=texts)


def before(status: Status) -> Dossier:
    return walk_in(status, "obligation_set")


def test_a_proof_names_a_notice_that_the_dossier_has() -> None:
    owes_nothing = walk_in(Status.PROCESSING)
    assert refusal_code(owes_nothing, EXAMPLE, Role.CASHIER) == "met_without_obligation"


def test_with_the_proof_it_goes_on_whichever_of_the_two_was_heard_of_first() -> None:
    for kinds in (("obligation_set", "obligation_met"), ("obligation_met", "obligation_set")):
        assert walk_in_after("taken_up", *kinds).status is Status.PROCESSING
