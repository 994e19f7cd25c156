"""The slip of a day's batch: one for each unit, in two copies (NĐ 118/2025/NĐ-CP, Điều 18)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.dossier.dossier import Dossier
from counter_app.forms.drawing.table import TableCell
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import cells
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate
from counter_app.forms.slips.batch_slip import Parties, SlipColumns, drawn

COLUMNS = SlipColumns(
    titles=("STT", "Mã hồ sơ", "Chủ hồ sơ", "Thủ tục", "Số giấy tờ", "Ký giao", "Ký nhận"),
    widths=(26, 192, 128, 222, 49, 70, 70),
)


@dataclass(frozen=True, slots=True)
class HandOverRow:
    """A dossier that goes; `papers` counts originals and copies together."""

    code: str
    owner: str
    procedure: str
    papers: int


@dataclass(frozen=True, slots=True)
class HandOverPaper:
    parties: Parties
    rows: tuple[HandOverRow, ...]


def row_of(dossier: Dossier) -> HandOverRow:
    return HandOverRow(
        code=dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        papers=sum(paper.originals + paper.copies for paper in dossier.papers),
    )


def hand_over_slip(slip: HandOverPaper, printing: FormPrint, template: FormTemplate) -> bytes:
    """The slip as PDF, both copies."""

    def rows(write: Writer) -> list[Sequence[TableCell]]:
        return [
            (
                cells.text(write, str(number), centred=True),
                cells.code(write, row.code),
                cells.text(write, row.owner),
                cells.text(write, row.procedure),
                cells.text(write, str(row.papers) if row.papers else "–", centred=True),
                TableCell(()),
                TableCell(()),
            )
            for number, row in enumerate(slip.rows, start=1)
        ]

    return drawn(slip.parties, COLUMNS, rows, template=template, printing=printing)
