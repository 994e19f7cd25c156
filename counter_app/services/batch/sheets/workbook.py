"""A workbook's package: what it unpacks to is asked before anything of it is read."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from counter_app.services.batch.sheets.number_formats import Styles
from counter_app.services.batch.sheets.shared_strings import SharedStrings
from counter_app.services.batch.sheets.sheet import SheetRows
from counter_app.services.batch.sheets.table import (
    ReadingProgress,
    SheetTable,
    UnreadableBatchError,
    Watch,
)
from counter_app.services.batch.sheets.xml_part import Elements, PartReader, read_part

MOST_PARTS: Final = 5_000
MOST_SHEETS: Final = 64
MOST_UNPACKED: Final = 64 * 1024 * 1024
MOST_RATIO: Final = 250
"""To one packed; sheets of real lists pack 5 to 60 to one."""
_SMALL: Final = 4 * 1024 * 1024
_NO_ROWS: Final = ("/chartsheet", "/dialogsheet", "/xlMacrosheet")


def read_workbook(path: Path, watch: Watch) -> list[SheetTable]:
    """Its sheets in their order. Raises UnreadableBatchError, OSError."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _Package(archive, watch).tables()
    except (zipfile.BadZipFile, EOFError) as error:
        raise UnreadableBatchError("damaged") from error


class _Package:
    def __init__(self, archive: zipfile.ZipFile, watch: Watch) -> None:
        if len(archive.filelist) > MOST_PARTS:
            raise UnreadableBatchError("too_large")
        self._archive = archive
        self._parts = {_name(part.filename): part for part in archive.filelist}
        self._progress = ReadingProgress(
            watch, sum(part.file_size for part in self._parts.values()) or 1
        )

    def tables(self) -> list[SheetTable]:
        book = self._book()
        place = posixpath.dirname(book)
        targets = {
            given.get("Id", ""): (_joined(place, given.get("Target", "")), given.get("Type", ""))
            for given in self._relations(f"{place}/_rels/{posixpath.basename(book)}.rels")
        }
        result = self._elements(book, "workbookPr", "sheet")
        is_1904 = any(given.get("date1904") in {"1", "true"} for tag, given in result)
        sheets = [given for tag, given in result if tag == "sheet"][:MOST_SHEETS]
        parts = [targets.get(given.get("id", ""), ("", "")) for given in sheets]
        strings = _of_type(targets.values(), "/sharedStrings") or f"{place}/sharedstrings.xml"
        styles = _of_type(targets.values(), "/styles") or f"{place}/styles.xml"
        self._must_be_small([strings, styles, *(part for part, _ in parts)])
        texts = SharedStrings()
        self._read(strings, texts)
        days = self._days(styles)
        tables = []
        for given, (part, kind) in zip(sheets, parts, strict=True):
            if kind.endswith(_NO_ROWS):
                continue
            if part not in self._parts:
                raise UnreadableBatchError("damaged", part=part)
            rows = SheetRows(texts.texts, days, is_1904=is_1904)
            self._read(part, rows)
            is_hidden = given.get("state", "visible") != "visible"
            name = given.get("name", "")
            tables.append(SheetTable(name, tuple(rows.rows), tuple(rows.merged), (), is_hidden))
        return tables

    def _book(self) -> str:
        start = _of_type(
            (
                (_joined("", given.get("Target", "")), given.get("Type", ""))
                for given in self._relations("_rels/.rels")
            ),
            "/officeDocument",
        )
        book = start or "xl/workbook.xml"
        if book not in self._parts:
            raise UnreadableBatchError("not_workbook")
        return book

    def _relations(self, part: str) -> list[dict[str, str]]:
        return [given for _, given in self._elements(part, "Relationship")]

    def _elements(self, part: str, *wanted: str) -> list[tuple[str, dict[str, str]]]:
        self._must_be_small([part])
        reader = Elements(*wanted)
        self._read(part, reader)
        return reader.found

    def _days(self, part: str) -> dict[int, str]:
        """Of styles that cannot be read to their end, those read till there."""
        styles = Styles()
        try:
            self._read(part, styles)
        except UnreadableBatchError as error:
            if error.code != "batch_damaged":
                raise
        return styles.days()

    def _read(self, part: str, reader: PartReader) -> None:
        result = self._parts.get(_name(part))
        if result is not None:
            read_part(self._archive, result, reader, self._progress)

    def _must_be_small(self, names: Iterable[str]) -> None:
        result = [self._parts[_name(name)] for name in set(names) if _name(name) in self._parts]
        if sum(part.file_size for part in result) > MOST_UNPACKED:
            raise UnreadableBatchError("too_large")
        for part in result:
            packed = max(part.compress_size, 1)
            if part.file_size > _SMALL and part.file_size > MOST_RATIO * packed:
                raise UnreadableBatchError("too_large")


def _of_type(targets: Iterable[tuple[str, str]], ending: str) -> str:
    return next((target for target, kind in targets if kind.endswith(ending)), "")


def _name(part: str) -> str:
    """As packages name their parts, in one writing: some programs use the other slash."""
    return part.replace("\\", "/").lstrip("/").lower()


def _joined(place: str, target: str) -> str:
    whole = target if target.startswith("/") else posixpath.join(place, target)
    return _name(posixpath.normpath(whole))
