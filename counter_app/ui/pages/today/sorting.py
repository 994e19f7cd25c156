"""The order of the rows of Hôm nay by a column whose header was clicked."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.domain.text.folding import fold
from counter_app.ui.pages.today.lines import DossierLine
from counter_app.ui.widgets.rows_model import TableColumn

MOST_SORTED = 1_000
"""Rows that are read at once to be put into another order."""


class ColumnOrder:
    """A column and its direction, none at first: then rows stand as they were read."""

    def __init__(self, columns: Sequence[TableColumn[DossierLine]]) -> None:
        self._columns = columns
        self.column = -1
        self.is_falling = False

    @property
    def is_set(self) -> bool:
        return self.column >= 0

    @property
    def title(self) -> str:
        return self._columns[self.column].title if self.is_set else ""

    def turn(self, column: int) -> None:
        """By this column; by the same one again the other way round."""
        self.is_falling = column == self.column and not self.is_falling
        self.column = column

    def reset(self) -> None:
        self.column, self.is_falling = -1, False

    def put(self, lines: Sequence[DossierLine]) -> list[DossierLine]:
        """The first column is the time of the next duty, in which they were read."""
        if not self.is_set:
            return list(lines)
        if self.column == 0:
            return list(reversed(lines)) if self.is_falling else list(lines)
        cell = self._columns[self.column].cell
        return sorted(lines, key=lambda line: fold(cell(line).text), reverse=self.is_falling)
