"""The record of many dossiers that one person hands in at once (biên bản giao nhận hồ sơ)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.forms.drawing.table import TableCell
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import cells, wording
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate
from counter_app.forms.slips.batch_slip import Parties, SlipColumns, drawn

COLUMNS = SlipColumns(
    titles=(
        "STT", "Mã hồ sơ", "Họ và tên", "Nội dung", "Đơn vị giải quyết", "Số bộ", "Ngày nhận",
        "Thời hạn", "Ngày hẹn trả",
    ),
    widths=(24, 190, 98, 142, 98, 26, 57, 52, 57),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReceptionRow:
    """`term` is how long the result may take, in words; `promised_at` None without a day."""

    code: str
    owner: str
    procedure: str
    agency: str
    sets: int
    received_at: datetime
    term: str
    promised_at: datetime | None


@dataclass(frozen=True, slots=True)
class ReceptionRecord:
    parties: Parties
    rows: tuple[ReceptionRow, ...]


def row_of(dossier: Dossier) -> ReceptionRow:
    return ReceptionRow(
        code=dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        agency=dossier.agency.name,
        sets=dossier.sets,
        received_at=dossier.accepted_at or dossier.received_at,
        term=wording.term(dossier.deadline),
        promised_at=dossier.promised_at,
    )


def reception_record(record: ReceptionRecord, printing: FormPrint, template: FormTemplate) -> bytes:
    """The record as PDF, both copies."""

    def rows(write: Writer) -> list[Sequence[TableCell]]:
        return [
            (
                cells.text(write, str(number), centred=True),
                cells.code(write, row.code),
                cells.text(write, row.owner),
                cells.text(write, row.procedure),
                cells.text(write, row.agency),
                cells.text(write, f"{row.sets:02d}", centred=True),
                cells.text(write, wording.short(row.received_at), centred=True),
                cells.text(write, row.term or "theo ngày hẹn", centred=True),
                cells.text(
                    write,
                    wording.short(row.promised_at) if row.promised_at else "cơ quan báo sau",
                    centred=True,
                ),
            )
            for number, row in enumerate(record.rows, start=1)
        ]

    signers = (template.text("giver"), template.text("taker"))
    return drawn(
        record.parties, COLUMNS, rows, template=template, printing=printing, signers=signers
    )
