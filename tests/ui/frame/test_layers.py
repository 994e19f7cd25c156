"""Who hears a scan: the gate while it lies over the frame, else the page, else the window."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.ui.frame.layers import GateWidget
from counter_app.ui.frame.main_window import MainWindow
from tests.support.screens import settle
from tests.ui.frame.test_main_window import ALT, CTRL, NO_MODIFIER, Key, current, press, today

MINE, OTHER = (Scan(text=text, kind=ScanKind.CODE) for text in ("mine", "other"))


class GateStub(GateWidget):
    def __init__(self) -> None:
        super().__init__()
        self.scans: list[Scan | None] = []
        self.field = QLineEdit(self)

    def accept_scan(self, scan: Scan | None) -> None:
        self.scans.append(scan)


def test_scans_go_to_the_page_first_then_to_the_window(window: MainWindow, qtbot) -> None:
    unclaimed: list[Scan] = []
    window.scan_unclaimed.connect(unclaimed.append)
    window.route_scan(MINE)
    window.route_scan(OTHER)
    assert today(window).scans == [MINE, OTHER]
    assert unclaimed == [OTHER]


def test_behind_the_gate_no_key_and_no_scan_reaches_a_page(window: MainWindow) -> None:
    gate = GateStub()
    window.set_gate(gate)
    table = today(window).table
    table.setFocus()
    table.select(3)
    window.show_gate(shut=True)
    gate.field.setFocus()
    settle()
    for key, modifiers in ((Key.Key_F9, NO_MODIFIER), (Key.Key_8, ALT), (Key.Key_B, CTRL)):
        press(window, key, modifiers)
    window.route_scan(MINE)
    assert today(window).done == []
    assert today(window).scans == []
    assert gate.scans == [MINE]
    assert current(window) == "today"
    window.show_gate(shut=False)
    settle()
    assert table.hasFocus()
    assert table.currentIndex().row() == 3
    press(window, Key.Key_F9)
    assert today(window).done == ["main"]
