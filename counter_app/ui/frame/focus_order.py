"""Where Tab and F6 go in the window."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counter_app.ui.frame.nav import Nav


def order_tabs(widgets: Sequence[QWidget]) -> None:
    """Tab goes through these one after the other."""
    for item, other in itertools.pairwise(widgets):
        QWidget.setTabOrder(item, other)


def step_pane(panes: Sequence[QWidget], focus: QWidget | None, step: int) -> None:
    """Give the focus to the pane `step` after the one that has it."""
    at = next(
        (
            i
            for i, pane in enumerate(panes)
            if focus and (pane is focus or pane.isAncestorOf(focus))
        ),
        -1 if step > 0 else 0,
    )
    pane = panes[(at + step) % len(panes)]
    if isinstance(pane, Nav):
        pane.focus_current()
    else:
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
