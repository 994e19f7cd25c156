"""Where the parts of the page stand: the queue with its cards left, what is looked at right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.theme import theme

_LEFT = 500
"""px at 100 %."""


def lay_out(
    page: QWidget, table: QWidget, cards: Sequence[QWidget], looked_at: Sequence[QWidget]
) -> None:
    left = QWidget()
    left.setFixedWidth(theme.px(_LEFT))
    column = QVBoxLayout(left)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(table, 1)
    for card in cards:
        column.addWidget(card)
    across = QHBoxLayout(page)
    across.setContentsMargins(16, 0, 16, 8)
    across.setSpacing(12)
    across.addWidget(left)
    for part in looked_at:
        across.addWidget(part, 1)
