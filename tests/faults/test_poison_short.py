"""Events with one absurd value each, some hundreds of ten thousand; and that looking finds it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.faults import poison
from tests.support import poison as events

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.qt_log_ignore("OpenType support missing", extend=True),
]


def test_nothing_fails_beside_a_value_that_nobody_can_have_meant(qapp: QApplication) -> None:
    outcomes = poison.campaign(step=75, first=31, every=12, sample=9)
    assert [one.name for one in outcomes] == [
        "poison",
        "poison: applied as it came",
        "poison: control, moments",
        "poison: control, words",
    ]
    for one in outcomes:
        assert one.broken == (), one.name


def test_the_long_form_tries_ten_thousand_events_of_every_kind() -> None:
    assert events.count() >= 10_000
    assert events.untried() == set()
