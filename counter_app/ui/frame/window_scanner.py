"""The scanner of the program: reads keys ahead of whatever has the focus, and rests at the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.operations import Operations
from counter_app.ui.pages.sign_in.gate import SignInGate

if TYPE_CHECKING:
    from counter_app.ui.scanning.filter import ScanFilter


class WindowScanner:
    """`filter` is None until what reads cards has come in, beside the first window."""

    def __init__(self, app: QApplication, window: MainWindow, gate: SignInGate) -> None:
        self._app = app
        self._window = window
        self._gate = gate
        self.filter: ScanFilter | None = None

    def watch(self, operations: Operations) -> None:
        operations.run_beside(_scan_filter, done=self._install)

    def suspend(self, *, suspended: bool) -> None:
        if self.filter is not None:
            self.filter.suspended = suspended

    def remove(self) -> None:
        if self.filter is not None:
            self._app.removeEventFilter(self.filter)

    def _install(self, kind: type[ScanFilter]) -> None:
        self.filter = kind(self._window)
        self.filter.scanned.connect(self._window.route_scan)
        self.filter.refused.connect(lambda: self._gate.accept_scan(None))
        self.filter.suspended = self._window.is_shut
        self.filter.install(self._app)


def _scan_filter() -> type[ScanFilter]:
    """Imported beside the first window: what it reads cards with takes a while to come in."""
    from counter_app.ui.scanning.filter import ScanFilter  # noqa: PLC0415 - as said

    return ScanFilter
