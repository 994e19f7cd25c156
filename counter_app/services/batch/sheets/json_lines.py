"""Lines of JSON objects, each a row."""

from __future__ import annotations

import json
import re
from pathlib import Path

from counter_app.services.batch.sheets.table import (
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    CellFault,
    ReadingProgress,
    SheetTable,
    TableRow,
    UnreadableBatchError,
    Watch,
)

_EVERY = 256


def read_lines(path: Path, watch: Watch) -> SheetTable:
    """Its objects; a line that is none is a fault of its row. Raises UnreadableBatchError where
    there is no object at all, OSError.
    """
    lines = _decoded(path.read_bytes()).split("\n")
    progress = ReadingProgress(watch, len(lines))
    titles: dict[str, int] = {}
    rows: list[TableRow] = []
    first_fault = 0
    for number, line in enumerate(lines, start=1):
        if number % _EVERY == 0:
            progress.add(_EVERY)
        if not line.strip():
            continue
        row = _row(number, line, titles)
        first_fault = first_fault or (number if row.fault else 0)
        rows.append(row)
        if len(rows) > MOST_ROWS:
            raise UnreadableBatchError("too_many_rows", MOST_ROWS, most=MOST_ROWS)
    if rows and not titles:
        raise UnreadableBatchError("json", first_fault or rows[0].number)
    return SheetTable(path.name, tuple(rows), (), tuple(titles))


def _decoded(data: bytes) -> str:
    charset = "utf-8-sig"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        charset = "utf-16"
    elif data[:2] == b"{\x00":
        charset = "utf-16-le"
    elif data[:2] == b"\x00{":
        charset = "utf-16-be"
    try:
        return data.decode(charset)
    except UnicodeDecodeError as error:
        raise UnreadableBatchError("utf8") from error


def _row(number: int, line: str, titles: dict[str, int]) -> TableRow:
    try:
        record = json.loads(line, object_pairs_hook=_pairs, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return TableRow(number, {}, fault=CellFault.ROW)
    if not isinstance(record, _Pairs):
        return TableRow(number, {}, fault=CellFault.ROW)
    cells: dict[int, Cell] = {}
    for key, value in record.pairs:
        title = re.sub(r"[_\s]+", " ", key).strip()
        if title not in titles and len(titles) >= MOST_COLUMNS:
            raise UnreadableBatchError("too_many_columns", number, most=MOST_COLUMNS)
        at = titles.setdefault(title, len(titles))
        cell = _cell(value)
        if at in cells and not cells[at].is_empty:
            cell = Cell(cell.text, CellFault.TWICE)
        if not cell.is_empty:
            cells[at] = cell
    return TableRow(number, cells)


class _Pairs:
    """An object with all of its keys, also those written twice."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        self.pairs = pairs


def _pairs(pairs: list[tuple[str, object]]) -> _Pairs:
    return _Pairs(pairs)


def _no_number(_text: str) -> object:
    raise ValueError


def _cell(value: object) -> Cell:
    if value is None:
        return Cell("")
    if isinstance(value, bool):
        return Cell("true" if value else "false", CellFault.NOT_TEXT)
    if isinstance(value, str):
        is_long = len(value) > MOST_CHARACTERS
        return Cell(value[:200], CellFault.TOO_LONG) if is_long else Cell(value)
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 10**15
        return Cell(str(int(value)) if whole else f"{value:.15g}")
    if isinstance(value, int):
        return Cell(str(value))
    return Cell("", CellFault.NOT_TEXT)
