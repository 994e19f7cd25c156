"""Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả: one PDF with both copies (liên).

The same arguments give the same bytes: nothing here looks at a clock or a file but the typeface.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.receipt_version import ReceiptVersion, sign_text
from counter_app.domain.office.office import Office
from counter_app.forms.drawing import fonts, paging
from counter_app.forms.drawing.copies import Labels, pdf
from counter_app.forms.drawing.document import SAMPLE
from counter_app.forms.drawing.drawing import Drawing, DrawnWord
from counter_app.forms.drawing.layout import Strip
from counter_app.forms.drawing.page import A5, ROOMY, TIGHT
from counter_app.forms.drawing.plain_text import printable, shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import head, wording
from counter_app.forms.parts.template import FormTemplate, PaperSize
from counter_app.forms.receipt import receipt_text

OFFICE_MOST = 200
REASON_MOST = 200


@dataclass(frozen=True, slots=True)
class CorrectedReceipt:
    """A receipt printed after a correction; `replaced_at` is when the paper that it replaces was
    printed, None where none was.
    """

    version: ReceiptVersion
    at: datetime
    replaced_at: datetime | None


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
    template: FormTemplate,
    corrected: CorrectedReceipt | None = None,
    sample: bool = False,
) -> bytes:
    """The receipt as PDF. A5: all pages of liên 1, then of liên 2; two-up: both side by side.

    `copy` above 1 is a reprint, marked as such with `printed_at` and `reprint_reason`; one that was
    `corrected` says so instead, and its QR names the version. `sample` says across the page that
    the receipt is of a demo and promises nothing.
    """
    again, detail = head.reprint_words(
        copy, wording.timestamp(printed_at), shortened(reprint_reason, REASON_MOST)
    )
    qr_text = ""
    if corrected is not None:
        qr_text = sign_text(printable(dossier.code), corrected.version)
    if corrected is not None and corrected.replaced_at is not None:
        again = "BẢN SỬA" if copy <= 2 else f"BẢN SỬA, IN LẦN {copy}"
        detail = template.text(
            "corrected",
            corrected_at=wording.timestamp(corrected.at),
            printed_at=wording.timestamp(corrected.replaced_at),
        )
    issue = head.IssueDetails(
        code=printable(dossier.code),
        title=template.title,
        authority=shortened(office.authority, OFFICE_MOST).upper(),
        office=shortened(office.name, OFFICE_MOST).upper(),
        place_and_day=shortened(f"{office.place}, {wording.day(dossier.received_at)}", OFFICE_MOST),
        again=again,
        again_detail=detail,
        qr_text=qr_text,
    )
    pages, labels = laid_out(
        issue, dossier, office, template, desk_name=desk_name, officer_name=officer_name
    )
    return pdf(
        pages,
        labels,
        paper,
        title=f"{template.title} – {issue.code}",
        across=SAMPLE if sample else "",
    )


def laid_out(
    issue: head.IssueDetails,
    dossier: Dossier,
    office: Office,
    template: FormTemplate,
    *,
    desk_name: str,
    officer_name: str,
) -> tuple[list[Drawing], Labels]:
    """The pages of one copy, lines set closer where that saves a second page, and the labels."""
    family = fonts.family()

    def strips(write: Writer) -> list[Strip]:
        return receipt_text.strips(
            dossier,
            office,
            template,
            desk_name=desk_name,
            officer_name=officer_name,
            write=write,
        )

    def marks(number: int, count: int) -> list[DrawnWord]:
        text = f"Trang {number}/{count}{'' if number == count else ', còn tiếp'}"
        mark = f"{issue.again.capitalize()} · {text}" if issue.again else text
        return paging.foot(template.basis, mark, family, A5)

    writers = [Writer(family, spacing) for spacing in (ROOMY, TIGHT)]
    pages, label = paging.laid_out(issue, strips, writers, marks)
    return pages, Labels(template.copies, label, family.italic)
