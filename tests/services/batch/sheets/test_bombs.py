"""Files that are small until they are read: refused in time, in little memory, or when asked."""

from __future__ import annotations

import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counter_app.services.batch.sheets.open_file import read_tables
from counter_app.services.batch.sheets.table import UnreadableBatchError
from tests.support.matrices import rest_in_campaigns
from tests.support.office_sheets import MAIN, REL, Book, person

MOST_MEMORY = 48 * 1024 * 1024


def package(path: Path, sheet: Iterator[bytes], strings: Iterator[bytes] | None = None) -> Path:
    """A workbook of one sheet that is never held in memory."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as book:
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="S" r:id="a"/></sheets>'
            "</workbook>",
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships><Relationship Id="a" Type="{REL}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
        )
        for name, pieces in (("worksheets/sheet1.xml", sheet), ("sharedStrings.xml", strings)):
            if pieces is not None:
                with book.open(f"xl/{name}", "w", force_zip64=True) as part:
                    for piece in pieces:
                        part.write(piece)
    return path


def sheet(inside: Iterator[bytes]) -> Iterator[bytes]:
    yield f'<worksheet xmlns="{MAIN}"><sheetData>'.encode()
    yield from inside
    yield b"</sheetData></worksheet>"


def many(piece: Callable[[int], str], count: int) -> Iterator[bytes]:
    for start in range(0, count, 500):
        yield "".join(map(piece, range(start, min(start + 500, count)))).encode()


def huge_cell(megabytes: int, tag: str = "") -> Iterator[bytes]:
    yield b'<row r="1"><c r="A1" t="inlineStr"><is><t>'
    for _ in range(megabytes * 16):
        yield (b"a" * 4096 + tag.encode()) * 16
    yield b"</t></is></c></row>"


def entities() -> Iterator[bytes]:
    yield b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    for at in range(1, 9):
        below = "a" if at == 1 else f"a{at - 1}"
        yield f'<!ENTITY a{at} "{f"&{below};" * 10}">'.encode()
    yield b"]>"
    yield from sheet(iter([b'<row r="1"><c t="inlineStr"><is><t>&a8;</t></is></c></row>']))


ROW = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>An {0}</t></is></c></row>'
BOMBS: dict[str, Callable[[], tuple[Iterator[bytes], None]]] = {
    "too_large": lambda: (sheet(huge_cell(160)), None),
    "huge_cell": lambda: (sheet(huge_cell(3)), None),
    "too_many_rows": lambda: (sheet(many(lambda at: ROW.format(at + 1), 100_000)), None),
    "too_many_cells": lambda: (
        sheet(iter([b"<row>" + b"<a>" * 100 + b"</a>" * 100 + b"</row>"])),
        None,
    ),
    "too_many_columns": lambda: (
        sheet(iter([b'<row r="1"><c r="XFD1"><v>1</v></c></row>'])),
        None,
    ),
    "damaged": lambda: (entities(), None),
}
STRINGS = (
    ("too_many_cells", lambda at: f"<si><t>{at}</t></si>", 120_000),
    ("too_large", lambda at: f"<si><t>{at % 97:>6}{'ă' * 3000}</t></si>", 6_000),
)


@pytest.mark.parametrize("kind", rest_in_campaigns(list(BOMBS)))
def test_a_bomb_is_refused_by_what_it_is_in_little_memory(tmp_path: Path, kind: str) -> None:
    path = package(tmp_path / "b.xlsx", *BOMBS[kind]())
    assert path.stat().st_size < 4 * 1024 * 1024
    refused(path, kind)


@pytest.mark.campaign
@pytest.mark.parametrize(("kind", "piece", "count"), STRINGS)
def test_so_is_one_of_shared_texts(
    tmp_path: Path, kind: str, piece: Callable[[int], str], count: int
) -> None:
    strings = iter([b"<sst>", *many(piece, count), b"</sst>"])
    named(package(tmp_path / "b.xlsx", sheet(iter([b"<row/>"])), strings), kind)


def refused(path: Path, kind: str) -> None:
    tracemalloc.start()
    try:
        named(path, kind)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MOST_MEMORY


def named(path: Path, kind: str) -> None:
    with pytest.raises(UnreadableBatchError) as caught:
        read_tables(path)
    assert caught.value.code == f"batch_{kind}"


def test_a_file_over_twenty_megabytes_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "b.xlsx").open("wb") as file:
        file.truncate(20 * 1024 * 1024 + 1)
    refused(tmp_path / "b.xlsx", "too_large")


@pytest.mark.campaign
def test_reading_tells_how_far_it_is_and_ends_when_asked(tmp_path: Path) -> None:
    rows = [person(f"Sùng A {at}", at) for at in range(1500)]
    path = Book({"S": rows}).write(tmp_path / "b.xlsx")
    told: list[tuple[int, int]] = []

    def watch(done: int, of: int) -> bool:
        told.append((done, of))
        return True

    read_tables(path, watch)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len(told) > 8
    assert told[-1][0] <= told[-1][1]
    for stop in range(1, len(told)):
        with pytest.raises(UnreadableBatchError) as caught:
            read_tables(path, lambda done, _of, stop=stop: done < told[stop][0])
        assert caught.value.code == "batch_cancelled"


def test_a_line_of_json_that_goes_on_is_a_fault_of_its_row(tmp_path: Path) -> None:
    path = tmp_path / "b.jsonl"
    deep = "[" * 50_000
    path.write_text(
        f'{{"ho ten": "An"}}\n{{"ho ten": {deep}\n{{"ho ten": "{"a" * 9000}"}}\n', "utf-8"
    )
    (table,) = read_tables(path)
    assert [row.fault for row in table.rows] == [None, "row_unreadable", None]
    assert table.rows[2].cells[0].fault == "cell_too_long"
