"""The slip with which results come from a unit back to the counter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.dossier.dossier import DeliveryKind, Dossier
from counter_app.forms.drawing.table import TableCell
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import cells, wording
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate
from counter_app.forms.slips.batch_slip import Parties, SlipColumns, drawn

COLUMNS = SlipColumns(
    titles=(
        "STT", "Mã hồ sơ", "Nội dung", "Kết quả", "Chủ hồ sơ", "Địa chỉ",
        "Phí, lệ phí (X là có)", "Trả qua bưu điện (X là có)",
    ),
    widths=(26, 192, 126, 110, 105, 96, 50, 52),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ResultRow:
    """`result` is title and number of what was signed; `has_fee` that money is still open."""

    code: str
    procedure: str
    result: str
    owner: str
    address: str
    has_fee: bool
    by_post: bool


@dataclass(frozen=True, slots=True)
class ResultSlip:
    parties: Parties
    rows: tuple[ResultRow, ...]


def row_of(dossier: Dossier) -> ResultRow:
    """The row of a dossier; of several results the last one signed."""
    result = dossier.life.results[-1] if dossier.life.results else None
    parts = (result.title, f"số {result.number}" if result.number else "") if result else ()
    return ResultRow(
        code=dossier.code,
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        result=", ".join(part for part in parts if part),
        owner=dossier.owner.name,
        address=wording.address(dossier.owner),
        has_fee=dossier.fees_due > 0,
        by_post=dossier.delivery.kind is DeliveryKind.POST,
    )


def result_slip(slip: ResultSlip, printing: FormPrint, template: FormTemplate) -> bytes:
    """The slip as PDF, both copies."""

    def rows(write: Writer) -> list[Sequence[TableCell]]:
        return [
            (
                cells.text(write, str(number), centred=True),
                cells.code(write, row.code),
                cells.text(write, row.procedure),
                cells.text(write, row.result),
                cells.text(write, row.owner),
                cells.text(write, row.address),
                cells.text(write, "X" if row.has_fee else "", centred=True),
                cells.text(write, "X" if row.by_post else "", centred=True),
            )
            for number, row in enumerate(slip.rows, start=1)
        ]

    return drawn(slip.parties, COLUMNS, rows, template=template, printing=printing)
