"""The pages of a notice to a citizen (forms 02 and 03) on A4."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counter_app.forms.drawing.layout import Strip
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.notices.notice_paper import NoticePaper
from counter_app.forms.parts import sheet, wording
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate


def drawn(
    paper: NoticePaper,
    template: FormTemplate,
    strips: Callable[[NoticePaper, FormTemplate, Writer], Sequence[Strip]],
    printing: FormPrint,
) -> bytes:
    """The notice as PDF; the same arguments give the same bytes."""
    issue = sheet.heading(
        template,
        printing,
        sheet.issuer_of(paper.office),
        paper.at,
        code=paper.code,
        number="" if paper.code else f"Số: {wording.BLANK}{template.serial}",
    )
    return sheet.drawn(
        issue, template, lambda write: strips(paper, template, write), sample=printing.sample
    )
