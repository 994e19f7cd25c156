"""The rows of one sheet, whatever it says of its own size."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from counter_app.services.batch.sheets.number_formats import shown
from counter_app.services.batch.sheets.shared_strings import Text
from counter_app.services.batch.sheets.table import (
    MOST_ABOVE,
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    CellFault,
    Merged,
    TableRow,
    UnreadableBatchError,
)

MOST_MERGED: Final = 20_000
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})", re.ASCII | re.IGNORECASE)


class SheetRows:
    """Reads a sheet's part into `rows`, those that hold anything, and `merged`."""

    def __init__(self, texts: Sequence[Cell], days: dict[int, str], *, is_1904: bool) -> None:
        self.rows: list[TableRow] = []
        self.merged: list[Merged] = []
        self.row = 0
        self._texts, self._days, self._is_1904 = texts, days, is_1904
        self._cells: dict[int, Cell] = {}
        self._is_hidden = False
        self._column = -1
        self._cell: dict[str, str] = {}
        self._text = Text()
        self._has_formula = False
        self._has_value = False
        self._is_text = False
        self._is_sound = False

    def start(self, tag: str, given: dict[str, str]) -> None:
        match tag:
            case "row":
                self._start_row(given)
            case "c":
                self._start_cell(given)
            case "f":
                self._has_formula = True
            case "v":
                self._has_value = self._is_text = True
            case "rPh":
                self._is_sound = True
            case "t":
                self._has_value, self._is_text = True, not self._is_sound
            case "mergeCell":
                self._merge(given.get("ref", ""))

    def end(self, tag: str) -> None:
        match tag:
            case "v" | "t":
                self._is_text = False
            case "rPh":
                self._is_sound = False
            case "c":
                self._end_cell()
            case "row":
                self._end_row()

    def text(self, text: str) -> None:
        if self._is_text:
            self._text.add(text)

    def _start_row(self, given: dict[str, str]) -> None:
        number = given.get("r", "")
        self.row = int(number) if re.fullmatch(r"\d{1,7}", number) else self.row + 1
        self._is_hidden = given.get("hidden", "") in {"1", "true"} or given.get("ht") == "0"
        self._cells, self._column = {}, -1

    def _start_cell(self, given: dict[str, str]) -> None:
        matches = _PLACE.fullmatch(given.get("r", ""))
        self._column = _column(matches[1]) if matches else self._column + 1
        self._cell, self._text = given, Text()
        self._has_formula = self._has_value = False

    def _end_cell(self) -> None:
        cell = self._value()
        if cell is None or cell.is_empty:
            return
        if self._column >= MOST_COLUMNS:
            raise UnreadableBatchError("too_many_columns", self.row, most=MOST_COLUMNS)
        if self._column in self._cells:
            cell = Cell(cell.text, CellFault.TWICE)
        self._cells[self._column] = cell

    def _value(self) -> Cell | None:
        kind = self._cell.get("t", "n")
        hits = self._text.cell()
        if hits.fault is not None:
            return hits
        raw = hits.text.strip()
        if self._has_formula and not raw and not (kind == "str" and self._has_value):
            return Cell("", CellFault.FORMULA)
        match kind:
            case "s":
                return self._shared(raw)
            case "b":
                return Cell("TRUE" if raw in {"1", "true"} else "FALSE", CellFault.NOT_TEXT)
            case "e":
                return Cell(raw, CellFault.ERROR)
            case "n":
                day_format = self._days.get(_whole(self._cell.get("s", "0")))
                return shown(raw, day_format, is_1904=self._is_1904) if raw else None
            case _:
                return hits

    def _shared(self, raw: str) -> Cell | None:
        if not raw:
            return None
        at = _whole(raw)
        return self._texts[at] if 0 <= at < len(self._texts) else Cell(raw, CellFault.ERROR)

    def _end_row(self) -> None:
        if self._cells:
            self.rows.append(TableRow(self.row, self._cells, self._is_hidden))
        if len(self.rows) > MOST_ROWS + MOST_ABOVE:
            raise UnreadableBatchError("too_many_rows", MOST_ROWS, most=MOST_ROWS)

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        item, two = _PLACE.fullmatch(first), _PLACE.fullmatch(last)
        if item is None or two is None:
            return
        if len(self.merged) >= MOST_MERGED:
            raise UnreadableBatchError("too_many_cells")
        self.merged.append(Merged(int(item[2]), int(two[2]), _column(item[1]), _column(two[1])))


def _column(letters: str) -> int:
    place = 0
    for letter in letters.upper():
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else -1
