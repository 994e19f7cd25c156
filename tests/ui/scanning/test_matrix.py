"""Layout × input method × speed × focused widget: every scan is read, no key leaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.matrices import rest_in_campaigns
from tests.ui.scanning import matrix
from tests.ui.scanning.desk import Desk, Window, scan_desk
from tests.ui.scanning.keyboards import Scanner

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(scope="module")
def widgets(qapp: QApplication) -> Iterator[Window]:
    """Made once: building and showing it takes longer than a cell."""
    window = Window()
    window.show()
    yield window
    window.close()


@pytest.fixture
def desk(widgets: Window, qtbot) -> Iterator[Desk]:
    widgets.show()
    widgets.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is widgets)
    widgets.empty()
    with scan_desk(widgets) as made:
        yield made


@pytest.mark.parametrize(
    ("layout", "method", "path", "widget"), rest_in_campaigns(matrix.CELLS, every=30, for_many=True)
)
def test_every_scan_is_read_and_no_key_leaks(desk, layout, method, path, widget):
    tally = matrix.run(desk, widget, matrix.scanners(layout, method, path), matrix.TEXTS)
    assert tally.wrong == []
    assert (tally.cases, tally.right, tally.leaked, tally.flagged) == (12, 12, 0, 0)


@pytest.mark.parametrize("widget", [name for name in matrix.WIDGETS if name != "table"])
def test_without_the_filter_the_same_scan_would_leak(desk, widget):
    application = QApplication.instance()
    assert application is not None
    application.removeEventFilter(desk.scans)
    tally = matrix.run(desk, widget, [Scanner()], [matrix.CODE])
    assert (tally.leaked, len(tally.wrong)) == (1, 1)
