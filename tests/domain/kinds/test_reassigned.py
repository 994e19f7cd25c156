"""A supervisor gives a dossier to another officer: example, roles, shapes, judgement."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.kind import MOST_TEXT
from counter_app.domain.kinds.reassigned import Reassigned
from counter_app.domain.life.hops import hands_of
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import texts

EXAMPLE = Reassigned(to="officer-seo", reason="Công chức phụ trách nghỉ ốm")
ABOUT = WALK_IN
MAY = {Role.SUPERVISOR}
STATES = set(Status) - {Status.RETURNED}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(Reassigned, to=texts, reason=texts)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (replace(EXAMPLE, to=" "), "officer_missing"),
        (replace(EXAMPLE, reason=""), "reason_missing"),
        (replace(EXAMPLE, reason="a" * (MOST_TEXT + 1)), "note_too_long"),
    ],
)
def test_it_says_to_whom_and_why(body: Reassigned, code: str) -> None:
    assert refusal_code(walk_in(), body, Role.SUPERVISOR) == code


def test_the_last_one_goes_on_with_it_and_the_unit_stays() -> None:
    dossier = walk_in_after(
        "handed_over", "taken_up", "reassigned", Reassigned(to="ba", reason="x")
    )
    (hand,) = hands_of(dossier)
    assert (hand.officer, hand.unit.code) == ("ba", "H38.151.VP")
