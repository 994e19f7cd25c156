"""Tells every page what a use case changed; each re-reads only what it shows."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal

from counter_app.domain.changes import Changes
from counter_app.ui.typed_signal import SignalOf


class ChangeFeed(QObject):
    """`publish` once for each mutating call, in the GUI thread."""

    changed = cast("SignalOf[Changes]", Signal(object))

    def publish(self, changes: Changes) -> None:
        self.changed.emit(changes)
