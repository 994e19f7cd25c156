"""Dossiers that an earlier program projected, or that were counted by another law, made anew behind
the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.domain.changes import Changes
from counter_app.ui.operations import Operations
from counter_app.ui.texts import problems

if TYPE_CHECKING:
    from counter_app.services.desk.open_desk import OpenDesk

AGAIN = 60_000
"""Milliseconds until what failed (no room on the disk) is tried again."""


class Reprojecting(QObject):
    """One piece after another, each an operation of its own: printing and hashing come between.
    `changed` names the dossiers that are shown otherwise now.
    """

    changed = Signal(object)  # Changes

    def __init__(self, desk: OpenDesk, operations: Operations, *, again: int = AGAIN) -> None:
        super().__init__()
        self._desk = desk
        self._operations = operations
        self._again = again

    def go_on(self) -> None:
        """The next piece, and those behind it, until nothing is left."""
        desk = self._desk

        def work() -> tuple[Changes, bool]:
            from counter_app.services.desk import upkeep  # noqa: PLC0415 - behind the first window

            return upkeep.project_anew(desk)

        self._operations.run_beside(work, done=self._done, failed=self._failed)

    def law_changed(self, changes: Changes) -> None:
        """Another calendar, or an outage of the office, moves due dates."""
        if changes.outages or changes.catalogue:
            self.go_on()

    def _done(self, made: tuple[Changes, bool]) -> None:
        changes, more = made
        if changes.dossiers:
            self.changed.emit(changes)
        if more:
            self.go_on()

    def _failed(self, error: Exception) -> None:
        problems.report(error)
        QTimer.singleShot(self._again, self, self.go_on)
