"""A resolver drafts the result: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.resolved import Resolved
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import texts

EXAMPLE = Resolved(title="Bản sao chứng thực", sha256="c07a" * 16, text="Trình lãnh đạo ký")
ABOUT = WALK_IN
MAY = {Role.RESOLVER}
STATES = {Status.PROCESSING}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(Resolved, title=texts, negative=st.booleans(), sha256=texts, text=texts)


def test_a_draft_has_a_title() -> None:
    untitled = replace(EXAMPLE, title=" ")
    assert refusal_code(walk_in(Status.PROCESSING), untitled, Role.RESOLVER) == "result_missing"


def test_a_draft_ends_nothing_and_the_last_one_stands() -> None:
    dossier = walk_in_after("taken_up", "resolved", Resolved(title="Bản hai", negative=True))
    assert dossier.status is Status.PROCESSING
    assert dossier.life.drafts[-1].title == "Bản hai"
