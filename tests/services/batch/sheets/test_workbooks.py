"""Workbooks of other programs: every row, whatever the package around it says of itself."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from pathlib import Path
from random import Random

import pytest

from counter_app.services.batch.sheets.open_file import read_tables
from counter_app.services.batch.sheets.table import (
    Cell,
    CellFault,
    SheetTable,
    UnreadableBatchError,
)
from tests.support.matrices import rest_in_campaigns
from tests.support.office_sheets import HEADER, MAIN, STRICT, STYLES, Book, Raw, Value, person

ROWS: list[list[Value]] = [
    list(HEADER),
    *(person(f"Giàng Thị {chr(65 + at)}", at) for at in range(7)),
]
SIZES = (None, "A1", "A1:I3", "A1:C2", "A1:XFD1048576", "not a size")
STYLE_PARTS = (
    STYLES,
    None,
    STYLES.replace("<cellXfs", "<fills><fill/></fills><cellXfs"),
    STYLES.replace("<cellXfs", "<fills><fill><patternFill/><extLst/></fill></fills><cellXfs"),
    STYLES[:70],
)


def texts(table: SheetTable) -> list[list[str]]:
    return [[cell.text for _, cell in sorted(row.cells.items())] for row in table.rows]


@pytest.mark.parametrize("every", rest_in_campaigns([7, 1]))
def test_every_row_is_read_whatever_sizes_styles_and_names_the_package_has(
    tmp_path: Path, every: int
) -> None:
    kinds = list(product(SIZES, STYLE_PARTS, (MAIN, STRICT), (False, True), (True, False), "/\\"))
    for at, (size, styles, namespace, shared, places, slash) in list(enumerate(kinds))[::every]:
        book = Book(
            {"Sheet": ROWS},
            dimension=size,
            styles=styles,
            namespace=namespace,
            uses_shared=shared,
            places_cells=places,
            slash=slash,
        )
        (table,) = read_tables(book.write(tmp_path / f"{at}.xlsx"))
        assert texts(table) == ROWS, kinds[at]
        assert [row.number for row in table.rows] == list(range(1, 9))
    assert len(kinds) == 480


DAY_FORMATS = {
    14: "%d/%m/%Y", 15: "%d/%m/%Y", 22: "%d/%m/%Y", 27: "%d/%m/%Y", 57: "%d/%m/%Y",
    164: "%d/%m/%Y", 165: "%m/%Y", 166: "%Y", 167: "%d/%m/%Y",
}  # fmt: skip
CODES = {164: "dd/mm/yyyy;@", 165: "mm/yyyy", 166: "[$-42A]yyyy", 167: '"ngày" d "tháng" m'}


def styles_of(formats: list[int]) -> str:
    codes = "".join(
        f'<numFmt numFmtId="{at}" formatCode="{code.replace(chr(34), "&quot;")}"/>'
        for at, code in CODES.items()
    )
    styles = "".join(f'<xf numFmtId="{at}"/>' for at in formats)
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts><cellStyleXfs><xf numFmtId="14"/>'
        f"</cellStyleXfs><cellXfs>{styles}</cellXfs></styleSheet>"
    )


@pytest.mark.parametrize("is_1904", [False, True])
def test_a_day_reads_as_its_format_shows_it_from_either_epoch(
    tmp_path: Path, is_1904: bool
) -> None:
    random = Random(1904)
    epoch = date(1904, 1, 1) if is_1904 else date(1899, 12, 30)
    formats = [0, *DAY_FORMATS]
    days = [date(1905, 1, 1) + timedelta(days=random.randrange(44_000)) for _ in range(150)]
    rows: list[list[Value]] = []
    wanted = []
    for day in days:
        style = random.randrange(1, len(formats))
        serial = (day - epoch).days
        rows.append([Raw("n", f"<v>{serial}</v>", style)])
        wanted.append([day.strftime(DAY_FORMATS[formats[style]])])
    rows.append([Raw("n", f"<v>{(days[0] - epoch).days}.75</v>", 1)])
    wanted.append([f"{days[0]:%d/%m/%Y} 18:00"])
    book = Book({"Sheet": rows}, styles=styles_of(formats), is_1904=is_1904)
    (table,) = read_tables(book.write(tmp_path / "b.xlsx"))
    assert texts(table) == wanted


def test_numbers_have_their_digits_and_no_more(tmp_path: Path) -> None:
    wanted = {
        "10094006218": "10094006218",
        "1.0094006218E10": "10094006218",
        "10094006218.0": "10094006218",
        "1.001193": "1.001193",
        "1.0011930000000001": "1.001193",
        "2": "2",
        "-3": "-3",
        "0.1": "0.1",
    }
    rows: list[list[Value]] = [[Raw("n", f"<v>{raw}</v>")] for raw in wanted]
    (table,) = read_tables(Book({"S": rows}).write(tmp_path / "b.xlsx"))
    assert texts(table) == [[text] for text in wanted.values()]


def test_a_cell_that_holds_no_text_is_a_fault_and_never_an_empty_one(tmp_path: Path) -> None:
    odd: dict[Raw, CellFault | None] = {
        Raw("n", "<f>1+1</f><v/>"): CellFault.FORMULA,
        Raw("str", "<f>A1</f>"): CellFault.FORMULA,
        Raw("n", "<f>A1</f>"): CellFault.FORMULA,
        Raw("e", "<v>#N/A</v>"): CellFault.ERROR,
        Raw("e", "<f>A1</f><v>#REF!</v>"): CellFault.ERROR,
        Raw("b", "<v>1</v>"): CellFault.NOT_TEXT,
        Raw("s", "<v>77</v>"): CellFault.ERROR,
        Raw("n", "<v>no number</v>"): CellFault.ERROR,
        Raw("inlineStr", f"<is><t>{'ă' * 9000}</t></is>"): CellFault.TOO_LONG,
        Raw("str", "<f>A1</f><v>An</v>"): None,
        Raw("inlineStr", "<is><r><t>A</t></r><rPh><t>x</t></rPh><r><t>n</t></r></is>"): None,
    }
    (table,) = read_tables(
        Book({"S": [[cell, "beside"] for cell in odd]}).write(tmp_path / "b.xlsx")
    )
    assert [row.cells[0].fault for row in table.rows] == list(odd.values())
    assert [row.cells[0].text for row in table.rows[-2:]] == ["An", "An"]


def test_rows_and_cells_stand_where_the_file_says(tmp_path: Path) -> None:
    rows: list[list[Value]] = [["a", None, "c"], [" "], ["hidden"], ["last"]]
    book = Book({"S": rows}, hidden_rows=frozenset({3}), row_numbers={4: 1048576}, merged=["B2:C5"])
    (table,) = read_tables(book.write(tmp_path / "b.xlsx"))
    assert [(row.number, row.is_hidden) for row in table.rows] == [
        (1, False), (3, True), (1048576, False)
    ]  # fmt: skip
    assert table.rows[0].cells == {0: Cell("a"), 2: Cell("c")}
    assert [(area.top, area.bottom, area.left, area.right) for area in table.merged] == [
        (2, 5, 1, 2)
    ]


def test_a_cut_sheet_is_refused_at_the_row_where_it_ends_wherever_it_was_cut(
    tmp_path: Path,
) -> None:
    whole = Book({"S": ROWS})._sheet(ROWS, [])
    for cut in range(30, len(whole) - 200, 97):
        path = Book({"S": ROWS}, cut=cut).write(tmp_path / "b.xlsx")
        with pytest.raises(UnreadableBatchError) as caught:
            read_tables(path)
        assert caught.value.code in {"batch_broken", "batch_damaged"}
        left = whole[: len(whole) - cut]
        assert caught.value.params["row"] == max(
            0, left.count("<row r=") - left.endswith("<row r=")
        )


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ("Mã thủ tục,Họ và tên\n1.001193,An".encode(), "csv"),
        ("Mã thủ tục\tHọ và tên\n".encode("utf-16"), "csv"),
        (b"Ma thu tuc;Ho ten\r\n", "csv"),
        ("<html><table><tr><td>Họ và tên".encode(), "html"),
        (b'<?xml version="1.0"?><Workbook/>', "xml"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "xls"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"GIF89a\x01\x02", "not_workbook"),
        (b"PK\x03\x04 cut off", "damaged"),
    ],
)
@pytest.mark.parametrize("name", ["b.xlsx", "b.XLSX", "b.jsonl", "b"])
def test_a_file_of_another_kind_is_called_what_it_is_whatever_its_name(
    tmp_path: Path, data: bytes, kind: str, name: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableBatchError) as caught:
        read_tables(tmp_path / name)
    assert caught.value.code == f"batch_{kind}"


@pytest.mark.parametrize("name", ["b.xlsx", "b.XLSX", "b.xlsm", "b.jsonl", "danh sách"])
def test_a_workbook_is_read_whatever_its_name(tmp_path: Path, name: str) -> None:
    (table,) = read_tables(Book({"S": ROWS}).write(tmp_path / name))
    assert texts(table) == ROWS
