"""The frame, and over it the gate of sign-in and lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:  # the gate is there before what it imports
    from counter_app.domain.scanner.scan import Scan


class GateWidget(QWidget):
    """What lies over the frame while nobody is signed in."""

    def accept_scan(self, scan: Scan | None) -> None:
        """Swallow it, nobody is there whom it could serve; None is one that could not be read."""


class Layers(QStackedWidget):
    def __init__(self, frame: QWidget) -> None:
        super().__init__()
        self._frame = frame
        self._gate: GateWidget | None = None
        self.addWidget(frame)

    def set_gate(self, gate: GateWidget) -> None:
        self._gate = gate
        self.addWidget(gate)

    def show_gate(self, *, shut: bool) -> None:
        if self._gate is not None:
            self.setCurrentWidget(self._gate if shut else self._frame)

    def gate_in_sight(self) -> GateWidget | None:
        return self._gate if self._gate is self.currentWidget() else None
