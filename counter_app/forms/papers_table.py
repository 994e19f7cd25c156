"""The table of papers on form 01: number, name and how it was met, originals, copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counter_app.domain.paper import Paper
from counter_app.forms import wording
from counter_app.forms.drawing import Segment, Word
from counter_app.forms.fonts import Family
from counter_app.forms.layout import KEPT_WHOLE, Run, Strip, wrap
from counter_app.forms.page import CELL, LEFT, RIGHT, Spacing
from counter_app.forms.plain_text import printable, shortened

NAME_MOST = 1_500
REASON_MOST = 300

_PAD = 2.5
_COLUMNS = (LEFT, LEFT + 24, RIGHT - 86, RIGHT - 43, RIGHT)


def table(papers: Sequence[Paper], family: Family, spacing: Spacing) -> list[Strip]:
    """The rows; on each further page the heading of the columns is set again."""
    heading = _heading(family, spacing.cell)
    rows: list[Strip] = []
    for number, paper in enumerate(papers, start=1):
        rows += _row(number, paper, family, heading, spacing.cell)
    if not rows:
        return []
    rows[-1] = replace(rows[-1], lines=(*rows[-1].lines, _across(rows[-1].height)), closing=None)
    return [replace(heading, keep=True), *rows]


def _row(number: int, paper: Paper, family: Family, heading: Strip, leading: float) -> list[Strip]:
    runs = [Run(shortened(paper.name, NAME_MOST), family.regular)]
    note = _note(paper)
    if note:
        runs.append(Run(f"({note})", family.italic))
    left, right = _COLUMNS[1] + _PAD, _COLUMNS[2] - _PAD
    lines = wrap(runs, CELL, right - left) or [([], 0.0)]
    strips = []
    for place, (pieces, _) in enumerate(lines):
        first, last = place == 0, place == len(lines) - 1
        height = leading + (_PAD / 2 if first else 0) + (_PAD if last else 0)
        base = _base(leading) + (_PAD / 2 if first else 0)
        words = [Word(left + piece.x, base, piece.face, CELL, piece.text) for piece in pieces]
        if first:
            cells = (str(number), "", _count(paper.originals), _count(paper.copies))
            words += [_centred(text, i, base, family) for i, text in enumerate(cells) if text]
        strips.append(
            Strip(
                height,
                tuple(words),
                (*_uprights(height), *((_across(0.0),) if first else ())),
                keep=not last and (len(lines) <= KEPT_WHOLE or first or place == len(lines) - 2),
                repeat=(heading,) if first else (heading, _EDGE),
                closing=_across(height),
            )
        )
    return strips


def _note(paper: Paper) -> str:
    parts = (wording.SOURCES[paper.source], shortened(paper.reason, REASON_MOST))
    return ": ".join(part for part in parts if part)


def _heading(family: Family, leading: float) -> Strip:
    height = leading + _PAD * 1.5
    titles = ("STT", "Tên giấy tờ", "Bản chính", "Bản sao")
    words = []
    for column, title in enumerate(titles):
        size = CELL if column == 1 else 8.5
        middle = (_COLUMNS[column] + _COLUMNS[column + 1]) / 2
        half = family.bold.width(title, size) / 2
        words.append(Word(middle - half, _base(leading) + _PAD / 2, family.bold, size, title))
    return Strip(height, tuple(words), (*_uprights(height), _across(0.0)))


def _count(number: int) -> str:
    return str(number) if number else "–"


def _centred(text: str, column: int, base: float, family: Family) -> Word:
    middle = (_COLUMNS[column] + _COLUMNS[column + 1]) / 2
    text = printable(text)
    return Word(middle - family.regular.width(text, CELL) / 2, base, family.regular, CELL, text)


def _uprights(height: float) -> tuple[Segment, ...]:
    return tuple((x, 0.0, x, height) for x in _COLUMNS)


def _across(y: float) -> Segment:
    return (LEFT, y, RIGHT, y)


def _base(leading: float) -> float:
    return leading - 0.22 * CELL


_EDGE = Strip(_PAD, lines=(*_uprights(_PAD), _across(0.0)))
"""The line above a row that goes on from the page before."""
