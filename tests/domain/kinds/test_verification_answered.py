"""The body that was asked answers: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.verification_answered import VerificationAnswered
from counter_app.domain.life.waiting import open_verification
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import texts

EXAMPLE = VerificationAnswered(
    question="019ab0a1-9019-7c02-9a44-5d1e8f3b6a19", text="Chưa đăng ký kết hôn với ai"
)
ABOUT = WALK_IN
MAY = {Role.RESOLVER}
STATES = {Status.PROCESSING, Status.SUPPLEMENT, Status.OBLIGATION}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(VerificationAnswered, question=texts, text=texts)


def before(status: Status) -> Dossier:
    return walk_in(status, "verification_asked")


def test_an_answer_names_its_question() -> None:
    asked_nobody = walk_in(Status.PROCESSING)
    assert refusal_code(asked_nobody, EXAMPLE, Role.RESOLVER) == "answer_without_question"


def test_an_answered_question_is_open_no_more() -> None:
    dossier = walk_in_after("verification_asked", VerificationAnswered(question="e1"))
    assert open_verification(dossier) is None
    other = walk_in_after("verification_asked", VerificationAnswered(question="e9"))
    assert open_verification(other) is not None
