"""An officer signs in: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.signed_in import SignedIn
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in
from tests.domain.kinds.subjects import DESK, WALK_IN
from tests.domain.pieces import days, texts

EXAMPLE = SignedIn(office_day=date(2026, 11, 23), desk=DESK)
ABOUT = WALK_IN
MAY = set(Role)
SHAPES = st.builds(SignedIn, office_day=days, desk=texts, day_confirmed=st.booleans())


def test_signing_in_needs_no_dossier() -> None:
    assert refusal_code(walk_in(Status.RETURNED), EXAMPLE) == ""
