"""Each deliberate error is caught by a cell of the matrix or a test that passes without it."""

from __future__ import annotations

import pytest

from tests.ui.scanning.mutants import MUTANTS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
EACH = pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name.replace(" ", "-"))


@EACH
def test_without_the_error_its_check_passes(desk, mutant):
    mutant.check(desk)


@EACH
def test_a_deliberate_error_is_caught(desk, monkeypatch, mutant):
    mutant.change(monkeypatch)
    with pytest.raises(AssertionError):
        mutant.check(desk)
