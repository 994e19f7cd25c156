"""The desk of the scanner's tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.scanning.desk import Desk, Window, scan_desk


@pytest.fixture
def desk(qtbot) -> Iterator[Desk]:
    window = Window()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    with scan_desk(window) as made:
        yield made
