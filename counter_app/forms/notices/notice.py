"""The pages of a notice to a citizen (forms 02 and 03) on A4."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from counter_app.forms.drawing import document, fonts, paging
from counter_app.forms.drawing.drawing import DrawnWord
from counter_app.forms.drawing.layout import Strip
from counter_app.forms.drawing.page import A4, FORMAL, MM, SINGLE
from counter_app.forms.drawing.plain_text import printable, shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.notices.notice_paper import NoticePaper
from counter_app.forms.parts import head, wording
from counter_app.forms.parts.template import FormTemplate

OFFICE_MOST = 200
REPRINT_REASON_MOST = 200

_NUMBER_HEIGHT = 11 * MM
"""How far below the upper edge the number of a page stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePrint:
    """Of which printing the pages are: `copy` above 1 is a reprint, marked with `at` and `reason`;
    `sample` says across each page that the notice is of a demo and binds nobody.
    """

    at: datetime
    copy: int = 1
    reason: str = ""
    sample: bool = False


def drawn(
    paper: NoticePaper,
    template: FormTemplate,
    strips: Callable[[NoticePaper, Writer], Sequence[Strip]],
    printing: NoticePrint,
) -> bytes:
    """The notice as PDF; the same arguments give the same bytes."""
    family = fonts.family()
    issue = _issue(paper, template, printing)

    def marks(number: int, count: int) -> list[DrawnWord]:
        text = [issue.again.capitalize()] if issue.again else []
        if count > 1:
            text.append(f"Phiếu có {count} trang")
        results = paging.foot(template.basis, " · ".join(text), family, A4)
        if number > 1:
            width = family.regular.width(str(number), A4.body)
            height = A4.height - _NUMBER_HEIGHT
            results.append(
                DrawnWord(A4.width / 2 - width / 2, height, family.regular, A4.body, str(number))
            )
        return results

    writers = [Writer(family, spacing, A4) for spacing in (FORMAL, SINGLE)]
    pages, _ = paging.laid_out(issue, lambda write: strips(paper, write), writers, marks)
    return document.pdf(
        pages,
        A4,
        title=f"{template.title} – {issue.code}" if issue.code else template.title,
        across=document.SAMPLE if printing.sample else "",
    )


def _issue(paper: NoticePaper, template: FormTemplate, printing: NoticePrint) -> head.IssueDetails:
    again, detail = head.reprint_words(
        printing.copy,
        wording.timestamp(printing.at),
        shortened(printing.reason, REPRINT_REASON_MOST),
    )
    office = paper.office
    code = printable(paper.code)
    return head.IssueDetails(
        code=code,
        title=template.title,
        authority=shortened(office.authority, OFFICE_MOST).upper(),
        office=shortened(office.name, OFFICE_MOST).upper(),
        place_and_day=shortened(f"{office.place}, {wording.day(paper.at)}", OFFICE_MOST),
        again=again,
        again_detail=detail,
        number="" if code else f"Số: {wording.BLANK}{template.serial}",
    )
