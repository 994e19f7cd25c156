"""The citizen says how the matter was handled: example, roles, shapes, judgement."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.rated import Rated
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import counts, several, texts

EXAMPLE = Rated(form="tt01_2018", scores=(("1", 2), ("2", 1)), text="Hướng dẫn rõ ràng")
ABOUT = WALK_IN
MAY = {Role.OFFICER}
STATES = {Status.DECLINED, Status.STOPPED, Status.RETURNED}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(Rated, form=texts, scores=several(st.tuples(texts, counts)), text=texts)


@pytest.mark.parametrize(
    ("scores", "code"),
    [
        ((), "rating_scores"),
        ((("1", -1),), "rating_scores"),
        ((("1", 11),), "rating_scores"),
        ((("1", 10), ("2", 0)), ""),
    ],
)
def test_scores_lie_on_the_scale(scores: tuple[tuple[str, int], ...], code: str) -> None:
    body = Rated(form="tt01_2018", scores=scores)
    assert refusal_code(walk_in(Status.RETURNED), body, Role.OFFICER) == code


def test_the_first_rating_counts() -> None:
    rated = walk_in_after("result_signed", "result_returned", "rated")
    assert refusal_code(rated, EXAMPLE, Role.OFFICER) == "rated_before"
    assert rated.status is Status.RETURNED
