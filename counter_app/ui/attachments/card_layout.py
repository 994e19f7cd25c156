"""How the card of scanned files is laid out: the list left, the current file right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget


def in_a_row(buttons: Iterable[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def side_by_side(
    left: Sequence[QWidget | QLayout], right: Sequence[QWidget | QLayout]
) -> QHBoxLayout:
    """Two columns, of each of which the first part grows."""
    both = QHBoxLayout()
    both.setSpacing(12)
    both.addLayout(_column(left), 5)
    both.addLayout(_column(right), 6)
    return both


def _column(parts: Sequence[QWidget | QLayout]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for place, part in enumerate(parts):
        stretch = 0 if place else 1
        if isinstance(part, QLayout):
            column.addLayout(part, stretch)
        else:
            column.addWidget(part, stretch)
    return column
