"""The left column of both sides: how wide it is, and how high its table."""

from __future__ import annotations

from typing import Any

from counter_app.ui.theme import theme
from counter_app.ui.widgets.table import ListTable

LEFT = 324
"""px at 100 %."""
FIRST = 100
"""Room that is left goes to the table before it stays empty."""


def fit_rows(table: ListTable[Any], rows: int, most: int) -> None:
    """As high as its rows, at most `most`; two will do where the page is low."""
    table.setMinimumHeight(theme.px(30 + 37 * min(max(rows, 1), 2)) + 4)
    table.setMaximumHeight(theme.px(30 + 37 * min(max(rows, 1), most)) + 4)
