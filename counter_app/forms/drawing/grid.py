"""A table of numbered rows: a text that may run over pages, and short cells beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counter_app.forms.drawing.drawing import DrawnWord, Segment
from counter_app.forms.drawing.fonts import Family
from counter_app.forms.drawing.layout import KEPT_WHOLE, Run, Strip, wrap

_PAD = 2.5
NUMBER, TEXT = 0, 1
"""The first two columns; those after them are cells."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """`runs` stand in the wide column, `cells` centred in those after it."""

    runs: tuple[Run, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """`edges` are the uprights from left to right, `titles` one fewer, broken where too wide;
    `small` is the size of the titles above the narrow columns.
    """

    edges: tuple[float, ...]
    titles: tuple[str, ...]
    size: float
    small: float
    leading: float
    family: Family

    def strips(self, rows: Sequence[GridRow]) -> list[Strip]:
        """The rows; on each further page the heading of the columns is set again."""
        heading = self._heading()
        results: list[Strip] = []
        for number, row in enumerate(rows, start=1):
            results += self._row(number, row, heading)
        if not results:
            return []
        last = results[-1]
        results[-1] = replace(last, lines=(*last.lines, self._across(last.height)), closing=None)
        return [replace(heading, keep=True), *results]

    def _row(self, number: int, row: GridRow, heading: Strip) -> list[Strip]:
        left, right = self.edges[TEXT] + _PAD, self.edges[TEXT + 1] - _PAD
        edge = Strip(_PAD, lines=(*self._uprights(_PAD), self._across(0.0)))
        lines = wrap(row.runs, self.size, right - left) or [([], 0.0)]
        strips = []
        for place, (pieces, _) in enumerate(lines):
            first, last = place == 0, place == len(lines) - 1
            height = self.leading + (_PAD / 2 if first else 0) + (_PAD if last else 0)
            base = self._base + (_PAD / 2 if first else 0)
            words = [
                DrawnWord(left + piece.x, base, piece.face, self.size, piece.text)
                for piece in pieces
            ]
            if first:
                cells = {NUMBER: str(number), **dict(enumerate(row.cells, start=TEXT + 1))}
                words += [self._cell(text, column, base) for column, text in cells.items()]
            strips.append(
                Strip(
                    height,
                    tuple(words),
                    (*self._uprights(height), *((self._across(0.0),) if first else ())),
                    keep=not last
                    and (len(lines) <= KEPT_WHOLE or first or place == len(lines) - 2),
                    repeat=(heading,) if first else (heading, edge),
                    closing=self._across(height),
                )
            )
        return strips

    def _heading(self) -> Strip:
        face = self.family.bold
        set_titles = []
        for column, title in enumerate(self.titles):
            size = self.size if column == TEXT else self.small
            room = self.edges[column + 1] - self.edges[column] - 1
            set_titles.append((column, size, wrap([Run(title, face)], size, room)))
        most = max(len(lines) for _, _, lines in set_titles)
        words = []
        for column, size, lines in set_titles:
            base = self._base + _PAD / 2 + (most - len(lines)) * self.leading / 2
            middle = (self.edges[column] + self.edges[column + 1]) / 2
            for number, (pieces, width) in enumerate(lines):
                below = base + number * self.leading
                words += [
                    DrawnWord(middle - width / 2 + piece.x, below, face, size, piece.text)
                    for piece in pieces
                ]
        height = most * self.leading + _PAD * 1.5
        return Strip(height, tuple(words), (*self._uprights(height), self._across(0.0)))

    def _cell(self, text: str, column: int, base: float) -> DrawnWord:
        face = self.family.regular
        middle = (self.edges[column] + self.edges[column + 1]) / 2
        return DrawnWord(middle - face.width(text, self.size) / 2, base, face, self.size, text)

    def _uprights(self, height: float) -> tuple[Segment, ...]:
        return tuple((x, 0.0, x, height) for x in self.edges)

    def _across(self, y: float) -> Segment:
        return (self.edges[0], y, self.edges[-1], y)

    @property
    def _base(self) -> float:
        return self.leading - 0.22 * self.size


def count(number: int) -> str:
    """A number of papers as a cell: none is a dash."""
    return str(number) if number else "–"
