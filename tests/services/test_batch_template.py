"""The empty sheet: what it asks for is read, and what is typed in it stays text."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from counter_app.domain.folding import fold
from counter_app.services import batch
from counter_app.services.batch_file import COLUMNS, UnreadableBatchError, read_batch
from counter_app.services.batch_template import HELP, write_template
from counter_app.services.open_desk import OpenDesk
from tests.support.desks import BIRTH


@pytest.fixture
def template(desk: OpenDesk, tmp_path: Path) -> Path:
    path = tmp_path / "mau.xlsx"
    write_template(desk, path)
    return path


def fill(path: Path, **values: str) -> Path:
    book = openpyxl.load_workbook(path)
    titles = {column.field: at for at, column in enumerate(HELP, start=1)}
    for field, value in values.items():
        book.worksheets[0].cell(2, titles[field]).value = value
    book.save(path)
    return path


def test_every_column_that_is_read_is_explained_once_under_names_that_are_read() -> None:
    assert sorted(column.field for column in HELP) == sorted(COLUMNS)
    for column in HELP:
        for name in (column.title, *column.others):
            assert fold(name) in COLUMNS[column.field], name


def test_the_empty_template_holds_no_row_to_take_in(template: Path) -> None:
    with pytest.raises(UnreadableBatchError):
        read_batch(template)


def test_a_filled_row_is_ready_and_keeps_its_leading_zeros(desk: OpenDesk, template: Path) -> None:
    filled = fill(
        template,
        procedure=BIRTH,
        name="Giàng A Páo",
        identity_number="010094006218",
        birth_date="14/03/1994",
        sex="Nam",
        phone="0386214705",
        papers="đủ",
    )
    (row,) = batch.prepare(desk, read_batch(filled))
    assert row.is_ready
    assert row.warnings == ()
    owner = row.intake.owner
    assert (owner.name, owner.phone) == ("Giàng A Páo", "0386214705")


def test_the_cells_for_numbers_are_text_and_no_title_is_a_formula(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    sheet = book.worksheets[0]
    assert all(sheet.column_dimensions[c].width > 10 for c in "ABCD")
    for row in book["Mã thủ tục"].iter_rows(values_only=True):
        assert not any(str(cell or "").startswith("=") for cell in row)
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {
        "s",
        "n",
    }


def test_the_list_of_procedures_is_that_of_the_catalogue(desk: OpenDesk, template: Path) -> None:
    rows = openpyxl.load_workbook(template)["Mã thủ tục"].iter_rows(min_row=2, values_only=True)
    codes = {row[0] for row in rows}
    assert codes == {entry.procedure.code for entry in desk.catalogue.on(desk.office_now().date())}
