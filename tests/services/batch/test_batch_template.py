"""The empty sheet: what it asks for is read, and what is typed in it stays text."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from counter_app.services.batch.batch_template import HELP, write_template
from counter_app.services.batch.rows.column_names import field_of
from counter_app.services.batch.rows.fields import FIELDS
from counter_app.services.batch.rows.open_batch import open_batch, settled
from counter_app.services.batch.rows.prepare import PreparedRow, RowStanding, prepare
from counter_app.services.batch.sheets.table import UnreadableBatchError
from counter_app.services.desk.open_desk import OpenDesk
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
    fields = [column.field for column in HELP]
    assert len(set(fields)) == len(fields)
    assert set(fields) <= set(FIELDS)
    for column in HELP:
        for name in (column.title, *column.others):
            assert field_of(name) == column.field, name


def prepared(desk: OpenDesk, path: Path) -> list[PreparedRow]:
    found = open_batch(desk, path)
    return prepare(desk, found.rows(settled(found)))


def test_the_empty_template_holds_no_row_to_take_in(desk: OpenDesk, template: Path) -> None:
    with pytest.raises(UnreadableBatchError) as caught:
        prepared(desk, template)
    assert caught.value.code == "batch_empty"


def test_the_templates_own_examples_are_received_as_they_stand(
    desk: OpenDesk, template: Path
) -> None:
    """Each cell filled as the sheet beside explains it, the commune with its code."""
    examples = {column.field: column.explanation for column in HELP}
    filled = fill(
        template,
        procedure=examples["procedure"],
        name="Giàng A Páo",
        birth_date=examples["birth_date"].split(",")[0],
        unit=examples["unit"],
        sex=examples["sex"].split()[0],
        papers="đủ",
        delivery=examples["delivery"].split(",")[0],
    )
    (row,) = prepared(desk, filled)
    assert row.standing is RowStanding.READY, (row.faults, row.doubts)
    unit = desk.units().by_code(row.intake.owner.address.unit)
    assert unit is not None
    assert unit.full_name in row.intake.delivery.address


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
    (row,) = prepared(desk, filled)
    assert row.standing is RowStanding.READY
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
