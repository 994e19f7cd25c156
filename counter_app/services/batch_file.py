"""Reading a batch of intakes from .xlsx or .jsonl: rows of text, nothing judged yet."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from counter_app.domain.clean_text import TextTooLongError, clean_text
from counter_app.domain.errors import DomainError
from counter_app.domain.folding import fold

MOST_ROWS = 2000
MOST_BYTES = 20 * 1024 * 1024

COLUMNS = {
    "ref": ("ref", "so tham chieu", "ma tham chieu"),
    "procedure": ("procedure", "thu tuc", "ma thu tuc"),
    "case": ("case", "truong hop"),
    "name": ("name", "ho ten", "ho va ten"),
    "identity_number": ("identity number", "so dinh danh", "cccd", "so cccd"),
    "birth_date": ("birth date", "ngay sinh"),
    "sex": ("sex", "gioi tinh"),
    "phone": ("phone", "dien thoai", "so dien thoai"),
    "address": ("address", "thon", "dia chi", "thon to"),
    "unit": ("unit", "xa", "xa phuong"),
    "content": ("content", "noi dung"),
    "papers": ("papers", "giay to"),
    "sets": ("sets", "so bo"),
    "pages": ("pages", "so trang"),
    "copies": ("copies", "so ban"),
    "delivery": ("delivery", "nhan ket qua"),
    "submitter": ("submitter", "nguoi nop"),
}
_FIELDS = {alias: field for field, aliases in COLUMNS.items() for alias in aliases}


class UnreadableBatchError(DomainError):
    """The file is no batch; `detail` says what was looked for."""

    code = "unreadable_batch"

    def __init__(self, detail: str, row: int = 0) -> None:
        super().__init__(detail=detail, row=row)


@dataclass(frozen=True, slots=True)
class BatchRow:
    """`number` is the row as the sheet counts it; `fields` by the names of `COLUMNS`."""

    number: int
    fields: dict[str, str]
    faults: tuple[str, ...] = ()


def read_batch(path: Path) -> list[BatchRow]:
    """The filled rows of the first sheet or of the lines. Raises UnreadableBatchError, OSError."""
    if path.stat().st_size > MOST_BYTES:
        raise UnreadableBatchError("size")
    rows = list(_sheet(path) if path.suffix.lower() == ".xlsx" else _lines(path))
    if not rows:
        raise UnreadableBatchError("empty")
    if len(rows) > MOST_ROWS:
        raise UnreadableBatchError("too_many_rows", MOST_ROWS)
    return rows


def _sheet(path: Path) -> Iterator[BatchRow]:
    import openpyxl  # noqa: PLC0415 - a quarter of a second that only a batch pays

    with path.open("rb") as file:
        try:
            book = openpyxl.load_workbook(file, read_only=True, data_only=True)
            rows = book.worksheets[0].iter_rows(values_only=True)
            header = [_FIELDS.get(fold(_text(cell))) for cell in next(rows, ())]
        except (OSError, zipfile.BadZipFile, KeyError, ValueError, IndexError) as error:
            raise UnreadableBatchError("xlsx") from error
        if "name" not in header or "procedure" not in header:
            raise UnreadableBatchError("header")
        for number, cells in enumerate(rows, start=2):
            fields = {
                field: _text(cell) for field, cell in zip(header, cells, strict=False) if field
            }
            if any(fields.values()):
                yield _row(number, fields)


def _lines(path: Path) -> Iterator[BatchRow]:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableBatchError("utf8") from error
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UnreadableBatchError("json", number) from error
        if not isinstance(record, dict):
            raise UnreadableBatchError("json", number)
        fields = {
            field: _text(value)
            for key, value in record.items()
            if (field := _FIELDS.get(fold(str(key).replace("_", " "))))
        }
        yield _row(number, fields)


def _row(number: int, fields: dict[str, str]) -> BatchRow:
    clean: dict[str, str] = {}
    faults: list[str] = []
    for field, text in fields.items():
        try:
            clean[field] = clean_text(text)
        except TextTooLongError:
            faults.append("text_too_long")
            clean[field] = text[:200]
    return BatchRow(number, clean, tuple(faults))


def _text(cell: object) -> str:
    """A cell as an officer reads it: days as dd/mm/yyyy, whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        return cell.strftime("%d/%m/%Y")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
