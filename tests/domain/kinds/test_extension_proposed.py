"""A resolver asks for more time: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import datetime

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.extension_proposed import ExtensionProposed
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import OFFICE_TIME, WALK_IN
from tests.domain.pieces import texts, timestamps

EXAMPLE = ExtensionProposed(
    due_at=datetime(2026, 12, 2, 17, 0, tzinfo=OFFICE_TIME), reason="Chờ trả lời xác minh"
)
ABOUT = WALK_IN
MAY = {Role.RESOLVER}
STATES = {Status.PROCESSING}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(ExtensionProposed, due_at=timestamps, reason=texts)


def test_an_extension_is_asked_for_with_a_reason_and_before_there_is_one() -> None:
    unexplained = replace(EXAMPLE, reason=" ")
    assert refusal_code(walk_in(Status.PROCESSING), unexplained, Role.RESOLVER) == "reason_missing"
    extended = walk_in_after("taken_up", "extended")
    assert refusal_code(extended, EXAMPLE, Role.RESOLVER) == "extension_twice"


def test_two_proposals_are_both_kept_and_move_no_day() -> None:
    dossier = walk_in_after("taken_up", "extension_proposed", "extension_proposed")
    assert len(dossier.life.proposals) == 2
    assert (dossier.life.extensions, dossier.status) == ((), Status.PROCESSING)
