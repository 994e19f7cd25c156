"""A form goes to paper: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import strategies as st

from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import EVERY, refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import RECEIVED_AT, WALK_IN
from tests.domain.pieces import counts, texts

EXAMPLE = FormIssued(regime="tt03_2025", number="01", copy=2, reason="Công dân làm mất giấy hẹn")
ABOUT = WALK_IN
MAY = {Role.OFFICER, Role.SUPERVISOR}
STATES = EVERY
SHAPES = st.builds(FormIssued, regime=texts, number=texts, copy=counts, means=texts, reason=texts)


@pytest.mark.parametrize(
    ("copy", "reason", "expected"),
    [(1, "", ""), (2, "Mất giấy hẹn", ""), (2, "", "reprint_reason"), (9, " ", "reprint_reason")],
)
def test_a_reprint_has_a_reason(copy: int, reason: str, expected: str) -> None:
    body = FormIssued(regime="tt03_2025", number="01", copy=copy, reason=reason)
    assert refusal_code(walk_in(), body) == expected


def test_forms_are_counted_by_regime_and_number_together() -> None:
    dossier = walk_in_after(
        FormIssued(regime="tt03_2025", number="01"),
        FormIssued(regime="tt03_2025", number="01", copy=2, reason="mất"),
        FormIssued(regime="tt01_2018", number="01"),
        FormIssued(regime="tt03_2025", number="02"),
    )
    assert dossier.copies_of("tt03_2025", "01") == 2
    assert [form.at - RECEIVED_AT for form in dossier.forms[:2]] == [
        timedelta(minutes=1),
        timedelta(minutes=2),
    ]
