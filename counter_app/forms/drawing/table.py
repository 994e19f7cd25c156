"""A table whose cells all hold text that wraps, and a code's bars where there is room for them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from counter_app.forms.drawing import barcode
from counter_app.forms.drawing.drawing import DrawnWord, Rectangle, Segment
from counter_app.forms.drawing.fonts import Family
from counter_app.forms.drawing.layout import Line, Run, Strip, wrap

_PAD = 2.5
_WHOLE = 14
"""A row of at most this many lines is not parted by the end of a page."""
_BAR_HEIGHT = 17.0
_QUIET = barcode.QUIET * barcode.MODULE


class TableCell(NamedTuple):
    """Paragraphs below each other; `bars` is a code that stands above them for a scanner."""

    paragraphs: tuple[tuple[Run, ...], ...]
    centred: bool = False
    bars: str = ""


class TitleSpan(NamedTuple):
    """A title above the columns from `first` to before `end`."""

    title: str
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """`edges` are the uprights from left to right, `titles` one fewer; `least` is the height that
    a row has at least, where people sign in it.
    """

    edges: tuple[float, ...]
    titles: tuple[str, ...]
    size: float
    leading: float
    family: Family
    spans: tuple[TitleSpan, ...] = ()
    least: float = 0.0

    def strips(self, rows: Sequence[Sequence[TableCell]]) -> list[Strip]:
        """The rows; on each further page the heading of the columns is set again."""
        heading = self._heading()
        results = [strip for row in rows for strip in self._row(row, heading)]
        if not results:
            return []
        last = results[-1]
        results[-1] = replace(last, lines=(*last.lines, self._across(last.height)), closing=None)
        return [replace(heading, keep=True), *results]

    def _row(self, row: Sequence[TableCell], heading: Strip) -> list[Strip]:
        columns = [self._set(cell, column) for column, cell in enumerate(row)]
        bars = [self._bars(cell, column) for column, cell in enumerate(row)]
        below = self._bar_lines if any(bars) else 0
        most = max(1, below + 1, *(len(lines) for lines in columns))
        most = max(most, int(self.least // self.leading))
        edge = Strip(_PAD, lines=(*self._uprights(_PAD), self._across(0.0)))
        strips: list[Strip] = []
        for place in range(most):
            first, last = place == 0, place == most - 1
            above = _PAD / 2 if first else 0.0
            height = above + self.leading + (_PAD if last else 0.0)
            words: list[DrawnWord] = []
            for column, lines in enumerate(columns):
                if place < len(lines):
                    words += self._line(lines[place], column, self._base + above, row[column])
            strips.append(
                Strip(
                    height,
                    tuple(words),
                    (*self._uprights(height), *((self._across(0.0),) if first else ())),
                    tuple(bar for bar_set in bars for bar in bar_set) if first else (),
                    keep=not last and (most <= _WHOLE or place <= below or place == most - 2),
                    repeat=(heading,) if first else (heading, edge),
                    closing=self._across(height),
                )
            )
        return strips

    def _set(self, cell: TableCell, column: int) -> list[Line]:
        room = self.edges[column + 1] - self.edges[column] - 2 * _PAD
        lines: list[Line] = []
        if self._bars(cell, column):
            lines += [([], 0.0)] * self._bar_lines
        for runs in cell.paragraphs:
            lines += wrap(runs, self.size, room) or [([], 0.0)]
        return lines

    def _line(self, line: Line, column: int, base: float, cell: TableCell) -> list[DrawnWord]:
        pieces, width = line
        left = self.edges[column] + _PAD
        if cell.centred:
            left = (self.edges[column] + self.edges[column + 1] - width) / 2
        return [
            DrawnWord(left + piece.x, base, piece.face, self.size, piece.text) for piece in pieces
        ]

    def _bars(self, cell: TableCell, column: int) -> list[Rectangle]:
        """The bars in the middle of the column; none where it is too narrow to read them back."""
        if not cell.bars:
            return []
        width = barcode.width(cell.bars)
        room = self.edges[column + 1] - self.edges[column]
        if not width or width + 2 * _QUIET > room:
            return []
        start = self.edges[column] + (room - width) / 2
        start = int(start / barcode.DOT) * barcode.DOT
        return barcode.bars(cell.bars, start, 4.0, _BAR_HEIGHT)

    @property
    def _bar_lines(self) -> int:
        """How many lines a code's bars take."""
        return math.ceil(_BAR_HEIGHT / self.leading)

    def _heading(self) -> Strip:
        """The titles, those under a span in the lower half."""
        inner = {column for span in self.spans for column in range(span.first, span.end)}
        spans = [self._title(span.title, span.first, span.end) for span in self.spans]
        titles = [self._title(text, n, n + 1) for n, text in enumerate(self.titles)]
        upper = max((len(lines) for lines in spans), default=0)
        lower = max((len(titles[n]) for n in inner), default=0)
        outer = max((len(lines) for n, lines in enumerate(titles) if n not in inner), default=0)
        most = max(outer, upper + lower)
        upper_height = upper * self.leading + _PAD * 1.5
        height = most * self.leading + _PAD * (3 if inner else 1.5)
        words: list[DrawnWord] = []
        for span, lines in zip(self.spans, spans, strict=True):
            words += self._in_middle(lines, span.first, span.end, 0.0, upper_height)
        for n, lines in enumerate(titles):
            top = upper_height if n in inner else 0.0
            words += self._in_middle(lines, n, n + 1, top, height)
        return Strip(height, tuple(words), self._heading_lines(upper_height, height))

    def _title(self, text: str, first: int, end: int) -> list[Line]:
        room = self.edges[end] - self.edges[first] - 2
        return wrap([Run(text, self.family.bold)], self.size, room)

    def _in_middle(
        self, lines: Sequence[Line], first: int, end: int, top: float, bottom: float
    ) -> list[DrawnWord]:
        middle = (self.edges[first] + self.edges[end]) / 2
        base = self._base + top + (bottom - top - len(lines) * self.leading) / 2 - _PAD / 4
        return [
            DrawnWord(
                middle - width / 2 + piece.x,
                base + number * self.leading,
                piece.face,
                self.size,
                piece.text,
            )
            for number, (pieces, width) in enumerate(lines)
            for piece in pieces
        ]

    def _heading_lines(self, upper_height: float, height: float) -> tuple[Segment, ...]:
        short = {n for span in self.spans for n in range(span.first + 1, span.end)}
        uprights = [
            (x, upper_height if n in short else 0.0, x, height) for n, x in enumerate(self.edges)
        ]
        below = [
            (self.edges[span.first], upper_height, self.edges[span.end], upper_height)
            for span in self.spans
        ]
        return (*uprights, *below, self._across(0.0))

    def _uprights(self, height: float) -> tuple[Segment, ...]:
        return tuple((x, 0.0, x, height) for x in self.edges)

    def _across(self, y: float) -> Segment:
        return (self.edges[0], y, self.edges[-1], y)

    @property
    def _base(self) -> float:
        return self.leading - 0.22 * self.size
