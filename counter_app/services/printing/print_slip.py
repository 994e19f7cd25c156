"""The slip that goes with the dossiers of a hand-over, in two copies, as PDF."""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.forms.drawing import document, fonts, paging
from counter_app.forms.drawing.layout import Run, Strip, space
from counter_app.forms.drawing.page import A4, FORMAL, SINGLE
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import head, wording
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.passing.slips import PassingSlip
from counter_app.services.printing.issue_notice import Slip

COPIES = 2
TITLE = "Phiếu bàn giao hồ sơ"
_MOST = 200


def draw(desk: OpenDesk, slip: PassingSlip) -> Slip:
    """Both copies: who gives, who takes, a line for each dossier with its code."""
    family, office = fonts.family(), desk.office
    issue = head.IssueDetails(
        code=slip.number,
        title=TITLE,
        authority=shortened(office.authority, _MOST).upper(),
        office=shortened(office.name, _MOST).upper(),
        place_and_day=shortened(f"{office.place}, {wording.day(slip.at)}", _MOST),
    )

    def strips(write: Writer) -> list[Strip]:
        lines = [
            *write.line("Bên giao: ", shortened(slip.source.name, _MOST)),
            *write.line("Bên nhận: ", shortened(slip.unit.name, _MOST)),
            *write.line("Giao lúc: ", wording.timestamp(slip.at)),
            *write.line("Số hồ sơ: ", str(len(slip.rows))),
            space(6),
        ]
        for number, row in enumerate(slip.rows, start=1):
            lines += write.runs(Run(_line(number, row.dossier), family.regular))
        return lines

    writers = [Writer(family, spacing, A4) for spacing in (FORMAL, SINGLE)]
    pages, _ = paging.laid_out(issue, strips, writers, lambda _number, _count: [])
    data = document.pdf(
        [*pages] * COPIES,
        A4,
        title=f"{TITLE} {slip.number}",
        across=document.SAMPLE if desk.enrolment.demo else "",
    )
    return Slip(data, slip.number, COPIES)


def _line(number: int, dossier: Dossier) -> str:
    procedure = dossier.procedure.short_name or dossier.procedure.name
    return f"{number}. {dossier.code}  {dossier.owner.name}  {procedure}"
