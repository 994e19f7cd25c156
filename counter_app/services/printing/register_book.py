"""Form 07: the register of the dossiers that this office received, as pages or as a workbook."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from io import BytesIO

import xlsxwriter

from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormKind, FormTemplate
from counter_app.forms.sheets.register import (
    COUNTED,
    SPANS,
    TITLES,
    Register,
    RegisterRow,
    Told,
    rows_of,
    untold,
)
from counter_app.forms.sheets.register_pages import register_pages
from counter_app.forms.templates.form_set import shipped
from counter_app.services.desk.names import officer_name
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers

_WIDTHS = (6, 22, 40, 7, 26, 34, 14, 30, 17, 17, 14, 17, 18, 22, 24)
_HEAD = 4
"""Rows above the titles: office, title, year, one left free."""


def register_of(desk: OpenDesk, since: date, until: date, *, book: str = "") -> Register:
    """What the office received from `since` to `until`, both included and of one year, with the
    numbers that these dossiers have in the year's order of reception.
    """
    rows: list[RegisterRow] = []
    for month in range(1, until.month + 1):
        rows += month_rows(desk, date(since.year, month, 1), len(rows) + 1)
    return of_days(desk, rows, since, until, book=book)


def month_rows(desk: OpenDesk, month: date, first: int) -> tuple[RegisterRow, ...]:
    """What the office received in the month of this day, numbered from `first`."""
    last = month.replace(day=monthrange(month.year, month.month)[1])
    with desk.store.database.read() as connection:
        received = [
            dossier
            for dossier in dossiers.received_between(connection, month.replace(day=1), last)
            if dossier.is_received and dossier.office.code in desk.office.codes
        ]
    return rows_of(received, lambda officer: officer_name(desk, officer), first)


def of_days(
    desk: OpenDesk, rows: Iterable[RegisterRow], since: date, until: date, *, book: str = ""
) -> Register:
    """The register of these days out of rows of one year."""
    wanted = tuple(row for row in rows if since <= row.received_at.date() <= until)
    return Register(office=desk.office, year=since.year, book=book, rows=wanted)


def draw_pages(desk: OpenDesk, register: Register, told: Told = untold) -> bytes:
    """The register as PDF, A4 across."""
    printing = FormPrint(at=desk.office_now(), sample=desk.enrolment.demo)
    return register_pages(register, printing, _template(register), told)


def draw_workbook(register: Register, told: Told = untold) -> bytes:
    """The register as .xlsx: every cell is text but the counts, nothing is a formula."""
    file = BytesIO()
    book = xlsxwriter.Workbook(
        file, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    )
    template = _template(register)
    sheet = book.add_worksheet(f"Năm {register.year}")
    bold = book.add_format({"bold": True, "text_wrap": True, "border": 1, "align": "center"})
    cell = book.add_format({"text_wrap": True, "border": 1, "valign": "top", "num_format": "@"})
    count = book.add_format({"border": 1, "valign": "top", "align": "center"})
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    _write_head(book, sheet, register, template)
    for span, first, end in SPANS:
        sheet.merge_range(_HEAD, first, _HEAD, end - 1, span, bold)
    for column, title in enumerate(TITLES):
        sheet.write_string(_HEAD + 1, column, title, bold)
    for number, row in enumerate(register.rows):
        told(number, len(register.rows))
        place = _HEAD + 2 + number
        for column, value in enumerate(row.values):
            if column in COUNTED:
                sheet.write_number(place, column, int(value), count)
            else:
                sheet.write_string(place, column, value, cell)
    sheet.freeze_panes(_HEAD + 2, 2)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD, _HEAD + 1)
    book.close()
    return file.getvalue()


def _write_head(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    register: Register,
    template: FormTemplate,
) -> None:
    strong = book.add_format({"bold": True, "font_size": 14})
    sheet.write_string(0, 0, f"{register.office.authority}, {register.office.name}")
    sheet.write_string(1, 0, template.title, strong)
    volume = f", quyển số {register.book}" if register.book else ""
    sheet.write_string(2, 0, f"Năm {register.year}{volume} · {template.basis}")


def _template(register: Register) -> FormTemplate:
    last: RegisterRow | None = register.rows[-1] if register.rows else None
    day = last.received_at.date() if last else date(register.year, 12, 31)
    return shipped().of(FormKind.REGISTER, day)
