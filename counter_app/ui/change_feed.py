"""Tells every page what a use case changed; each re-reads only what it shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from counter_app.domain.changes import Changes


class ChangeFeed(QObject):
    """`publish` once for each mutating call, in the GUI thread."""

    changed = Signal(object)  # Changes

    def publish(self, changes: Changes) -> None:
        self.changed.emit(changes)
