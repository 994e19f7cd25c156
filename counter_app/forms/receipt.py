"""Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả: one PDF with both copies (liên).

The same arguments give the same bytes: nothing here looks at a clock or a file but the typeface.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from counter_app.domain.dossier import Dossier
from counter_app.domain.office import Office
from counter_app.forms import fonts, head, receipt_text, wording
from counter_app.forms.copies import Labels, pdf
from counter_app.forms.drawing import Drawing, Word
from counter_app.forms.fonts import Family
from counter_app.forms.layout import Strip, flow, place
from counter_app.forms.page import BOTTOM, FOOT, LEFT, RIGHT, ROOMY, TIGHT, TOP
from counter_app.forms.plain_text import printable, shortened
from counter_app.forms.template import RECEIPT_TT03_2025, FormTemplate, PaperSize

OFFICE_MOST = 200
REASON_MOST = 200


def receipt(
    dossier: Dossier,
    office: Office,
    *,
    desk_name: str,
    officer_name: str,
    printed_at: datetime,
    copy: int = 1,
    paper: PaperSize = PaperSize.A5,
    reprint_reason: str = "",
    template: FormTemplate = RECEIPT_TT03_2025,
    sample: bool = False,
) -> bytes:
    """The receipt as PDF. A5: all pages of liên 1, then of liên 2; two-up: both side by side.

    `copy` above 1 is a reprint, marked as such with `printed_at` and `reprint_reason`; `sample`
    says across the page that the receipt is of a demo and promises nothing.
    """
    again, detail = head.reprint_words(
        copy, wording.moment(printed_at), shortened(reprint_reason, REASON_MOST)
    )
    issue = head.Issue(
        code=printable(dossier.code),
        title=template.title,
        authority=shortened(office.authority, OFFICE_MOST).upper(),
        office=shortened(office.name, OFFICE_MOST).upper(),
        place_and_day=shortened(f"{office.place}, {wording.day(dossier.received_at)}", OFFICE_MOST),
        again=again,
        again_detail=detail,
    )
    pages, labels = laid_out(
        issue, dossier, office, template, desk_name=desk_name, officer_name=officer_name
    )
    return pdf(
        pages,
        labels,
        paper,
        title=f"{template.title} – {issue.code}",
        across="BẢN MẪU, KHÔNG CÓ GIÁ TRỊ" if sample else "",
    )


def laid_out(
    issue: head.Issue,
    dossier: Dossier,
    office: Office,
    template: FormTemplate,
    *,
    desk_name: str,
    officer_name: str,
) -> tuple[list[Drawing], Labels]:
    """The pages of one copy, lines set closer where that saves a second page, and the labels."""
    family = fonts.family()
    found: list[tuple[list[Drawing], float]] = []
    for spacing in (ROOMY, TIGHT):
        strips = receipt_text.strips(
            dossier,
            office,
            desk_name=desk_name,
            officer_name=officer_name,
            family=family,
            spacing=spacing,
        )
        found.append(_paged(issue, strips, template, family))
        if len(found[0][0]) != 2:
            break
    pages, label_height = min(found, key=lambda one: len(one[0]))
    return pages, Labels(template.copies, label_height, family.italic)


def _paged(
    issue: head.Issue,
    strips: Sequence[Strip],
    template: FormTemplate,
    family: Family,
) -> tuple[list[Drawing], float]:
    """The pages of one copy without its label, and the baseline of the label on the first."""
    top, label = head.first(issue, family)
    following = head.following(issue, family)
    room = TOP - BOTTOM
    flowed = flow(strips, room - top.height, room - following.height)
    drawings = []
    for number, page in enumerate(flowed, start=1):
        drawing = Drawing()
        opening = top if number == 1 else following
        place([opening, *page], TOP, drawing)
        count = f"Trang {number}/{len(flowed)}{'' if number == len(flowed) else ', còn tiếp'}"
        mark = f"{issue.again.capitalize()} · {count}" if issue.again else count
        drawing.words += _foot(template.basis, mark, family)
        drawings.append(drawing)
    return drawings, TOP - label


def _foot(basis: str, mark: str, family: Family) -> list[Word]:
    start = RIGHT - family.regular.width(mark, 8.5)
    return [
        Word(LEFT, FOOT, family.italic, 7.5, basis),
        Word(start, FOOT, family.regular, 8.5, mark),
    ]
