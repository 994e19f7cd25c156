"""Where the names of the columns stand in a sheet, and what they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from counter_app.services.batch.rows.column_names import BETWEEN, field_of
from counter_app.services.batch.rows.fields import ORDINAL
from counter_app.services.batch.sheets.table import Cell, SheetTable, TableRow

DEEPEST: Final = 30
"""Rows that may stand above the names of the columns."""
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[A-ZĐ])\)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Title:
    """A column's name. `merged` is the place of the first column that shares it, where a merged
    cell gives it to several.
    """

    place: int
    text: str
    merged: int | None = None


@dataclass(frozen=True, slots=True)
class SheetHeader:
    """`rows` are those below the names: people, and what else stands there."""

    titles: tuple[Title, ...]
    rows: tuple[TableRow, ...]


def header_of(table: SheetTable) -> SheetHeader | None:
    """The first row with most names of fields, at least two; with the row below it where the names
    stand in two. Of lines their keys.
    """
    if table.titles:
        return SheetHeader(tuple(map(Title, range(len(table.titles)), table.titles)), table.rows)
    best, most = -1, 1
    for at, row in enumerate(table.rows[:DEEPEST]):
        earlier = _known(row)
        if earlier > most:
            best, most = at, earlier
    return _header(table, best) if best >= 0 else None


def bare_header_of(table: SheetTable) -> SheetHeader | None:
    """Where no name is known: the first row in which most of the columns have text."""
    wide = max((len(row.cells) for row in table.rows), default=0)
    for at, row in enumerate(table.rows[:DEEPEST]):
        is_wide = len(row.cells) >= max(2, (wide + 1) // 2)
        if is_wide and at + 1 < len(table.rows) and not any(map(_has_digits, row.cells.values())):
            return _header(table, at)
    return None


def _known(row: TableRow) -> int:
    fields = {field_of(cell.text) for cell in row.cells.values() if cell.fault is None}
    return len(fields - {"", ORDINAL})


def _header(table: SheetTable, at: int) -> SheetHeader:
    top = table.rows[at]
    upper = _spread(table, top)
    below = table.rows[at + 1 : at + 2]
    rest = at + 1
    titles = [Title(place, text, merged) for place, (text, merged) in sorted(upper.items())]
    if below and _is_second(table, top, below[0]):
        titles = _two(upper, below[0])
        rest += 1
    rows = table.rows[rest:]
    if rows and _is_numbering(rows[0]):
        rows = rows[1:]
    return SheetHeader(tuple(titles), _filled(table, rows))


def _spread(table: SheetTable, row: TableRow) -> dict[int, tuple[str, int | None]]:
    """The row's texts, those of merged cells in each of their columns."""
    texts: dict[int, tuple[str, int | None]] = {
        place: (cell.text, None) for place, cell in row.cells.items()
    }
    for area in table.merged:
        if area.top <= row.number <= area.bottom and area.right > area.left:
            first = texts.get(area.left)
            if first is not None:
                for place in range(area.left, min(area.right, area.left + 64) + 1):
                    texts[place] = (first[0], area.left)
    return texts


def _is_second(table: SheetTable, top: TableRow, row: TableRow) -> bool:
    """Whether the row below still names columns: cells of the names reach into it, or each of its
    texts is such a name.
    """
    reaches = any(
        area.top <= top.number and area.bottom == row.number and area.left in top.cells
        for area in table.merged
    )
    texts = [cell.text for cell in row.cells.values() if cell.fault is None]
    is_named = bool(texts) and all(field_of(text) not in {"", ORDINAL} for text in texts)
    return (reaches and not any(map(_has_digits, row.cells.values()))) or is_named


def _two(upper: Mapping[int, tuple[str, int | None]], row: TableRow) -> list[Title]:
    titles = []
    for place in sorted({*upper, *row.cells}):
        above, merged = upper.get(place, ("", None))
        under = row.cells[place].text if place in row.cells else ""
        if not under:
            titles.append(Title(place, above, merged))
        else:
            titles.append(Title(place, f"{above}{BETWEEN}{under}" if above else under))
    return titles


def _is_numbering(row: TableRow) -> bool:
    """ "(1) (2) (3)", as forms number their columns."""
    texts = [cell.text.strip() for _, cell in sorted(row.cells.items())]
    digits = [int(bare) for text in texts if (bare := text.strip("()")).isdecimal()]
    is_running = digits == list(range(digits[0], digits[0] + len(digits))) if digits else False
    return len(texts) > 2 and is_running and all(map(_NUMBERING.fullmatch, texts))


def _has_digits(cell: Cell) -> bool:
    return any(char.isdigit() for char in cell.text)


def _filled(table: SheetTable, rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """Rows in which a cell merged downwards stands in each of its rows."""
    tall = [area for area in table.merged if area.bottom > area.top]
    if not tall:
        return tuple(rows)
    by_number = {row.number: row for row in table.rows}
    given: dict[int, dict[int, Cell]] = {}
    for area in tall:
        first = by_number.get(area.top)
        cell = first.cells.get(area.left) if first else None
        if cell is None:
            continue
        for row in rows:
            if area.top < row.number <= area.bottom:
                given.setdefault(row.number, {})[area.left] = cell
    return tuple(
        TableRow(row.number, {**given.get(row.number, {}), **row.cells}, row.is_hidden, row.fault)
        for row in rows
    )
