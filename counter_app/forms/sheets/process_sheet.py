"""The printed way of a dossier (quá trình xử lý): what happened, when, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.office.office import Office
from counter_app.forms.drawing.layout import Run, Strip, space
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.table import Table
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import cells, people, sheet, wording
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate


@dataclass(frozen=True, slots=True)
class ProcessRow:
    """`who` is an officer or a unit by name, `detail` a number, a reason, a new day."""

    at: datetime
    what: str
    who: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessSheet:
    """`state` and `hand` as of now in words; `due_at` is None where no day is promised."""

    office: Office
    code: str
    owner: str
    procedure: str
    received_at: datetime
    due_at: datetime | None
    state: str
    hand: str
    rows: tuple[ProcessRow, ...]


def process_sheet(process: ProcessSheet, printing: FormPrint, template: FormTemplate) -> bytes:
    """The sheet as PDF, one copy on A4, headed by the day of printing."""
    issue = sheet.heading(
        template, printing, sheet.issuer_of(process.office), printing.at, code=process.code
    )
    return sheet.drawn(
        issue,
        template,
        lambda write: _strips(process, printing, template, write),
        sample=printing.sample,
    )


def _strips(
    process: ProcessSheet, printing: FormPrint, template: FormTemplate, write: Writer
) -> list[Strip]:
    result = write.line("Chủ hồ sơ:", shortened(process.owner, people.NAME_MOST))
    result += write.line("Thủ tục:", shortened(process.procedure, 1_500), strong=False)
    result += write.line("Nhận hồ sơ:", wording.timestamp(process.received_at))
    due = wording.timestamp(process.due_at) if process.due_at else ""
    result += write.line("Hẹn trả kết quả:", due or "theo cơ quan giải quyết")
    result += write.line("Trạng thái:", process.state)
    result += write.line("Đang ở:", shortened(process.hand, people.NAME_MOST), strong=False)
    table = Table(
        edges=cells.edges(write.page, 26, 88, 138, 94, 130),
        titles=("STT", "Thời gian", "Việc", "Người, đơn vị", "Chi tiết"),
        size=11,
        leading=13.5,
        family=write.family,
    )
    rows = [
        (
            cells.text(write, str(number), centred=True),
            cells.text(write, wording.short(row.at), centred=True),
            cells.text(write, row.what),
            cells.text(write, row.who),
            cells.text(write, row.detail),
        )
        for number, row in enumerate(process.rows, start=1)
    ]
    office = shortened(process.office.name, people.NAME_MOST)
    printed = template.text("printed", printed_at=wording.timestamp(printing.at), source=office)
    end = write.runs(Run(printed, write.family.italic))
    return [*result, space(6), *table.strips(rows), space(4), *end]
