"""The pages of a form on A4: letters upright, wide tables across, one copy after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from counter_app.domain.office.office import Office
from counter_app.forms.drawing import document, fonts, paging
from counter_app.forms.drawing.drawing import Drawing, DrawnWord
from counter_app.forms.drawing.layout import Strip
from counter_app.forms.drawing.page import A4, A4_LANDSCAPE, FORMAL, MM, SINGLE, WIDE, FormPage
from counter_app.forms.drawing.plain_text import printable, shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import head, wording
from counter_app.forms.parts.template import FormTemplate, PaperSize

OFFICE_MOST = 200
REPRINT_REASON_MOST = 200
_NUMBER_HEIGHT = 11 * MM
"""How far below the upper edge the number of a page stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPrint:
    """Of which printing the pages are: `copy` above 1 is a reprint, marked with `at` and `reason`;
    `sample` says across each page that the form is of a demo and binds nobody.
    """

    at: datetime
    copy: int = 1
    reason: str = ""
    sample: bool = False


class Issuer(NamedTuple):
    """Who issues a form: the body, the one above it where that is known, the place of its seat."""

    name: str
    authority: str
    place: str


def issuer_of(office: Office) -> Issuer:
    return Issuer(office.name, office.authority, office.place)


def heading(
    template: FormTemplate,
    printing: FormPrint,
    issuer: Issuer,
    at: datetime,
    *,
    code: str = "",
    slip: str = "",
    number: str = "",
) -> head.IssueDetails:
    """What the head says of a form that was issued on the day of `at`."""
    again, detail = head.reprint_words(
        printing.copy,
        wording.timestamp(printing.at),
        shortened(printing.reason, REPRINT_REASON_MOST),
    )
    return head.IssueDetails(
        code=printable(code),
        title=template.title,
        authority=shortened(issuer.authority, OFFICE_MOST).upper(),
        office=shortened(issuer.name, OFFICE_MOST).upper(),
        place_and_day=shortened(f"{issuer.place}, {wording.day(at)}", OFFICE_MOST),
        again=again,
        again_detail=detail,
        number=number,
        slip=printable(slip),
        subtitle=template.subtitle,
    )


def drawn(
    issue: head.IssueDetails,
    template: FormTemplate,
    strips: Callable[[Writer], Sequence[Strip]],
    *,
    sample: bool = False,
    told: Callable[[int, int], object] | None = None,
) -> bytes:
    """The form as PDF; the same arguments give the same bytes. `told` is asked before each page,
    with those done and how many there are.
    """
    family = fonts.family()
    across = PaperSize.A4_LANDSCAPE in template.sizes
    page = A4_LANDSCAPE if across else A4
    spacings = (WIDE,) if across else (FORMAL, SINGLE)
    writers = [Writer(family, spacing, page) for spacing in spacings]

    def marks(number: int, count: int) -> list[DrawnWord]:
        return _marks(issue, template, page, number, count)

    pages, label = paging.laid_out(issue, strips, writers, marks)
    copies = [
        drawing
        for text in template.copies or ("",)
        for drawing in _labelled(pages, text, label, page)
    ]
    name = issue.code or issue.slip
    return document.pdf(
        copies,
        page,
        title=f"{template.title} – {name}" if name else template.title,
        across=document.SAMPLE if sample else "",
        told=told,
    )


def _marks(
    issue: head.IssueDetails, template: FormTemplate, page: FormPage, number: int, count: int
) -> list[DrawnWord]:
    family = fonts.family()
    text = [issue.again.capitalize()] if issue.again else []
    if page is A4_LANDSCAPE:
        text.append(f"Trang {number}/{count}")
    elif count > 1:
        text.append(f"{template.called} có {count} trang")
    results = paging.foot(template.basis, " · ".join(text), family, page)
    if number > 1 and page is A4:
        width = family.regular.width(str(number), page.body)
        height = page.height - _NUMBER_HEIGHT
        results.append(
            DrawnWord(page.width / 2 - width / 2, height, family.regular, page.body, str(number))
        )
    return results


def _labelled(pages: Sequence[Drawing], text: str, height: float, page: FormPage) -> list[Drawing]:
    """The pages of one copy, its label below the title of the first."""
    if not text:
        return list(pages)
    face = fonts.family().italic
    size = page.detail.size
    words = f"({text})"
    label = DrawnWord(page.middle - face.width(words, size) / 2, height, face, size, words)
    return [replace(pages[0], words=[*pages[0].words, label]), *pages[1:]]
