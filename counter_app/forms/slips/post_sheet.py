"""The sheet that a postman signs for results that leave by post; the order number is the code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.facts import Posted
from counter_app.forms.drawing.table import TableCell
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import cells, wording
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate
from counter_app.forms.slips.batch_slip import Parties, SlipColumns, drawn

COLUMNS = SlipColumns(
    titles=(
        "STT", "Mã hồ sơ", "Số bưu gửi", "Người nhận", "Địa chỉ nhận", "Nội dung",
        "Thu hộ (đồng)", "Ký nhận",
    ),
    widths=(26, 192, 86, 100, 140, 100, 54, 59),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PostRow:
    """`parcel` is the carrier's number, `content` what lies in it, `cod` đồng to be collected."""

    code: str
    parcel: str
    recipient: str
    phone: str
    address: str
    content: str
    cod: int


@dataclass(frozen=True, slots=True)
class PostSheet:
    parties: Parties
    rows: tuple[PostRow, ...]


def row_of(dossier: Dossier, posted: Posted) -> PostRow:
    """The row of one parcel."""
    results = dossier.life.results
    address = posted.address or dossier.delivery.address or wording.address(dossier.owner)
    return PostRow(
        code=dossier.code,
        parcel=posted.parcel,
        recipient=dossier.owner.name,
        phone=dossier.owner.phone,
        address=address,
        content=results[-1].title if results else dossier.procedure.short_name,
        cod=posted.cod,
    )


def post_sheet(slip: PostSheet, printing: FormPrint, template: FormTemplate) -> bytes:
    """The sheet as PDF, both copies."""

    def rows(write: Writer) -> list[Sequence[TableCell]]:
        return [
            (
                cells.text(write, str(number), centred=True),
                cells.code(write, row.code),
                cells.text(write, row.parcel, centred=True),
                cells.text(write, row.recipient, row.phone),
                cells.text(write, row.address),
                cells.text(write, row.content),
                cells.text(
                    write,
                    wording.dong(row.cod).removesuffix(" đồng") if row.cod else "–",
                    centred=True,
                ),
                TableCell(()),
            )
            for number, row in enumerate(slip.rows, start=1)
        ]

    signers = (template.text("giver"), template.text("carrier"))
    return drawn(slip.parties, COLUMNS, rows, template=template, printing=printing, signers=signers)
