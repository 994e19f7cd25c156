"""The empty sheet for a batch: titles that are read, with explanations beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from counter_app.domain.catalogue.procedure import Procedure
from counter_app.services.desk.open_desk import OpenDesk

_WIDTHS = {"name": 26, "address": 26, "unit": 26, "content": 30, "procedure": 14}
_TEXT_ROWS = 500


@dataclass(frozen=True, slots=True)
class ColumnHelp:
    """`title` is what the sheet carries, `others` what is read as the same column."""

    field: str
    title: str
    others: tuple[str, ...]
    explanation: str
    required: bool = False


HELP: tuple[ColumnHelp, ...] = (
    ColumnHelp("procedure", "Mã thủ tục", ("Thủ tục",), "1.001193", required=True),
    ColumnHelp("name", "Họ và tên", ("Họ tên",), "Chủ hồ sơ, đủ dấu", required=True),
    ColumnHelp("ref", "Số tham chiếu", ("Mã tham chiếu", "ref"), "Số của nơi gửi, không trùng"),
    ColumnHelp("identity_number", "Số định danh", ("CCCD", "Số CCCD"), "12 chữ số"),
    ColumnHelp("birth_date", "Ngày sinh", ("Năm sinh",), "14/03/1994, 03/1994 hoặc 1994"),
    ColumnHelp("sex", "Giới tính", (), "Nam hoặc Nữ"),
    ColumnHelp("phone", "Điện thoại", ("Số điện thoại", "SĐT"), "10 chữ số"),
    ColumnHelp("address", "Thôn, tổ", ("Thôn", "Địa chỉ"), "Nơi ở trong xã"),
    ColumnHelp("unit", "Xã, phường", ("Xã",), "Xã Mường Hum, tỉnh Lào Cai"),
    ColumnHelp("case", "Trường hợp", (), "Mã hoặc tên; cần khi thủ tục có nhiều trường hợp"),
    ColumnHelp("content", "Nội dung", (), "Nội dung thêm trên giấy hẹn"),
    ColumnHelp("papers", "Giấy tờ", (), "Ghi “đủ” khi đã nhận đủ giấy tờ"),
    ColumnHelp("sets", "Số bộ", (), "Trống là 1"),
    ColumnHelp("pages", "Số trang", (), "Cần khi phí tính theo trang"),
    ColumnHelp("copies", "Số bản", (), "Cần khi phí tính theo trang, theo bản"),
    ColumnHelp("delivery", "Nhận kết quả", (), "Bưu chính, điện tử; trống là tại quầy"),
    ColumnHelp("submitter", "Người nộp", (), "Họ tên người nộp thay"),
    ColumnHelp("relation", "Quan hệ", ("Tư cách",), "Ủy quyền, người thân, đại diện"),
)

_TITLES = {column.field: column.title for column in HELP} | {
    "birth_day": "Ngày sinh: ngày",
    "birth_month": "Ngày sinh: tháng",
    "birth_year": "Ngày sinh: năm",
    "name_family": "Họ, chữ đệm",
    "name_given": "Tên",
    "district": "Huyện",
    "province": "Tỉnh",
    "procedure_name": "Tên thủ tục",
}


def title_of(field: str) -> str:
    """The Vietnamese name of a field of a batch."""
    return _TITLES.get(field, field)


def write_template(desk: OpenDesk, path: Path) -> None:
    """A new .xlsx whose first sheet is to be filled in. Raises OSError."""
    write_sheets(path, [entry.procedure for entry in desk.catalogue.on(desk.office_now().date())])


def write_sheets(path: Path, procedures: Iterable[Procedure]) -> None:
    """Cells for numbers are text, so that no leading zero is lost; nothing is a formula."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    try:
        bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
        rows = book.add_worksheet("Hồ sơ")
        for at, column in enumerate(HELP):
            rows.set_column(at, at, _WIDTHS.get(column.field, 16), text)
            rows.write_string(0, at, column.title, bold)
        rows.freeze_panes(1, 2)
        _explain(book, bold)
        _list(book, bold, procedures)
    finally:
        _close(book, path)


def _explain(book: xlsxwriter.Workbook, bold: xlsxwriter.format.Format) -> None:
    sheet = book.add_worksheet("Hướng dẫn")
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 2, 60)
    for at, title in enumerate(("Cột", "Tên khác cũng đọc được", "Ghi gì")):
        sheet.write_string(0, at, title, bold)
    for row, column in enumerate(HELP, start=1):
        needed = " (bắt buộc)" if column.required else ""
        sheet.write_string(row, 0, f"{column.title}{needed}")
        sheet.write_string(row, 1, ", ".join(column.others))
        sheet.write_string(row, 2, column.explanation)


def _list(
    book: xlsxwriter.Workbook, bold: xlsxwriter.format.Format, procedures: Iterable[Procedure]
) -> None:
    sheet = book.add_worksheet("Mã thủ tục")
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 3, 40)
    for at, title in enumerate(("Mã thủ tục", "Tên thủ tục", "Trường hợp", "Tên trường hợp")):
        sheet.write_string(0, at, title, bold)
    row = 1
    for procedure in procedures:
        for case in procedure.cases:
            named = case.id if len(procedure.cases) > 1 else ""
            for at, value in enumerate((procedure.code, procedure.name, named, case.name)):
                sheet.write_string(row, at, value[:2000])
            row += 1


def _close(book: xlsxwriter.Workbook, path: Path) -> None:
    try:
        book.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(0, "not written", str(path)) from error
