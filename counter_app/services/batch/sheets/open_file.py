"""A file from outside, told by what it holds and not by its name."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Final

from counter_app.services.batch.sheets.json_lines import read_lines
from counter_app.services.batch.sheets.table import SheetTable, UnreadableBatchError, Watch

MOST_BYTES: Final = 20 * 1024 * 1024
_HEAD: Final = 4096


def read_tables(path: Path, watch: Watch = lambda _done, _of: True) -> list[SheetTable]:
    """The sheets of a workbook, or the lines of a file of JSON objects, that hold anything.

    `watch` is asked every few thousand cells and may come from another thread. Raises
    UnreadableBatchError for whatever is none, too large or damaged; OSError.
    """
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise UnreadableBatchError("too_large")
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip(b" \r\n\t\x00\xef\xbb\xbf"):
        raise UnreadableBatchError("empty")
    if head.startswith(b"PK"):
        from counter_app.services.batch.sheets import workbook  # noqa: PLC0415 - openpyxl is slow to load

        _must_be_xlsx(path)
        tables = workbook.read_workbook(path, watch)
    elif _is_json(head):
        tables = [read_lines(path, watch)]
    else:
        raise UnreadableBatchError(_kind(path, head))
    filled = [table for table in tables if table.rows]
    if not filled:
        raise UnreadableBatchError("empty")
    return filled


def _must_be_xlsx(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.replace("\\", "/").lstrip("/").lower() for name in archive.namelist()}
    except zipfile.BadZipFile as error:
        raise UnreadableBatchError("damaged") from error
    if "xl/workbook.bin" in names:
        raise UnreadableBatchError("xlsb")
    if "content.xml" in names and "mimetype" in names:
        raise UnreadableBatchError("ods")


def _is_json(head: bytes) -> bool:
    return _text(head).replace("\x00", "").lstrip()[:1] in ("{", "[")


def _text(head: bytes) -> str:
    charset = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return head.decode(charset, errors="ignore")


def _kind(path: Path, head: bytes) -> str:
    """What else it is, as a detail of UnreadableBatchError."""
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        is_sealed = "EncryptedPackage".encode("utf-16-le") in path.read_bytes()
        return "password" if is_sealed else "xls"
    small = head.lower()
    for sign, kind in (
        (b"%pdf", "pdf"),
        (b"<html", "html"),
        (b"<table", "html"),
        (b"<?xml", "xml"),
    ):
        if sign in small[:1024]:
            return kind
    first = _text(head).splitlines()[:1]
    is_listed = any(mark in line for line in first for mark in ",;\t")
    return "csv" if is_listed and all(map(_is_plain, first)) else "not_workbook"


def _is_plain(line: str) -> bool:
    return all(char.isprintable() or char == "\t" for char in line)
