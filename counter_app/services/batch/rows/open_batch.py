"""A file opened as a batch: its lists, with what this desk knows of such headers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from counter_app.services.batch.batch_template import title_of
from counter_app.services.batch.rows import remembered
from counter_app.services.batch.rows.columns import Columns, columns_of
from counter_app.services.batch.rows.header import SheetHeader, bare_header_of, header_of
from counter_app.services.batch.rows.row import BatchRow, rows_of
from counter_app.services.batch.sheets.open_file import read_tables
from counter_app.services.batch.sheets.table import MOST_ROWS, SheetTable, UnreadableBatchError
from counter_app.services.desk.open_desk import OpenDesk


@dataclass(frozen=True, slots=True)
class Sheet:
    """One list of a file: `name` of its sheet, its columns as they are known before anybody says
    more.
    """

    name: str
    header: SheetHeader
    columns: Columns

    def rows(self, columns: Columns) -> list[BatchRow]:
        """The rows under these columns. Raises UnreadableBatchError where there are too many."""
        results = rows_of(self.header.rows, columns)
        if len(results) > MOST_ROWS:
            raise UnreadableBatchError("too_many_rows", MOST_ROWS, most=MOST_ROWS)
        return results


def sheets_of(desk: OpenDesk, tables: Sequence[SheetTable]) -> list[Sheet]:
    """The lists among these sheets: those that name a person, else those that name anything; of
    hidden sheets only where no other is one. Raises UnreadableBatchError "header", "empty".
    """
    shown = [table for table in tables if not table.is_hidden] or list(tables)
    results = [_sheet(desk, table, header) for table in shown if (header := header_of(table))]
    lists = [each for each in results if "name" not in each.columns.missing] or results
    if not lists:
        bare = [_sheet(desk, table, header) for table in shown if (header := bare_header_of(table))]
        lists = bare[:1]
    if not lists:
        raise UnreadableBatchError("header")
    filled = [one for one in lists if one.header.rows]
    if not filled:
        raise UnreadableBatchError("empty")
    return filled


def open_batch(desk: OpenDesk, path: Path, sheet: str = "") -> Sheet:
    """The only list of the file, or the one on this sheet. Raises UnreadableBatchError, OSError."""
    lists = sheets_of(desk, read_tables(path))
    if sheet:
        lists = [one for one in lists if one.name == sheet]
    if len(lists) != 1:
        names = ", ".join(f"“{one.name}”" for one in lists)
        raise UnreadableBatchError("several_sheets" if lists else "no_such_sheet", names=names)
    return lists[0]


def settled(sheet: Sheet) -> Columns:
    """Its columns where nothing about them is open. Raises UnreadableBatchError `columns_missing`,
    `columns_twice`.
    """
    columns = sheet.columns
    if columns.twice:
        named = "; ".join(
            ", ".join(f"{each.letter} “{each.title}”" for each in same) for same in columns.twice
        )
        raise UnreadableBatchError("columns_twice", columns=named)
    if columns.missing:
        named = ", ".join(f"“{title_of(field)}”" for field in columns.missing)
        raise UnreadableBatchError("columns_missing", fields=named)
    return columns


def _sheet(desk: OpenDesk, table: SheetTable, header: SheetHeader) -> Sheet:
    return Sheet(table.name, header, columns_of(header, remembered.of(desk, header)))
