"""A notice to a citizen (forms 02 and 03): what it is made from, and its pages on A4."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.applicant import Organisation, Owner, Submission
from counter_app.domain.dossier import Dossier
from counter_app.domain.office import Office
from counter_app.domain.online import Decline, Supplement, SupplementItem
from counter_app.forms import document, fonts, head, paging, wording
from counter_app.forms.drawing import Word
from counter_app.forms.layout import Strip
from counter_app.forms.page import A4, FORMAL, MM, SINGLE
from counter_app.forms.plain_text import printable, shortened
from counter_app.forms.template import FormTemplate
from counter_app.forms.writer import Writer

OFFICE_MOST = 200
REPRINT_REASON_MOST = 200

_NUMBER_HEIGHT = 11 * MM
"""How far below the upper edge the number of a page stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePaper:
    """What a notice says, of a dossier or of a visit to the counter that made none.

    `at` is when it was decided; `code` is empty where there is no dossier. `submitted_at` and
    `reference` belong to one that was filed online: then nobody stands at the counter to sign.
    `contact` is a phone number, or how else the officer is reached; the office's phone if empty.
    """

    office: Office
    at: datetime
    person: Owner
    procedure: str
    reason: str
    officer_name: str
    officer_title: str = ""
    contact: str = ""
    items: tuple[SupplementItem, ...] = ()
    until: date | None = None
    code: str = ""
    procedure_code: str = ""
    content: str = ""
    submission: Submission | None = None
    submitted_at: datetime | None = None
    reference: str = ""

    @property
    def submitter_name(self) -> str:
        return self.submission.person.name if self.submission else self.person.name

    @property
    def addressee(self) -> str:
        return "Quý đơn vị" if isinstance(self.person, Organisation) else "Ông/Bà"


def of_supplement(
    dossier: Dossier, asked: Supplement, office: Office, *, officer_name: str, officer_title: str
) -> NoticePaper:
    """What form 02 says of a request to complete this dossier."""
    return NoticePaper(
        office=office,
        at=asked.at,
        person=dossier.owner,
        procedure=dossier.procedure.name,
        reason=asked.reason,
        officer_name=officer_name,
        officer_title=officer_title,
        contact=asked.contact,
        items=asked.items,
        until=asked.until,
        code=dossier.code,
        procedure_code=dossier.procedure.code,
        content=dossier.content,
        submission=dossier.submission,
        submitted_at=dossier.submitted_at,
        reference=dossier.reference,
    )


def of_decline(
    dossier: Dossier, decline: Decline, office: Office, *, officer_name: str, officer_title: str
) -> NoticePaper:
    """What form 03 says of a dossier that is not received."""
    return NoticePaper(
        office=office,
        at=decline.at,
        person=dossier.owner,
        procedure=dossier.procedure.name,
        reason=decline.reason,
        officer_name=officer_name,
        officer_title=officer_title,
        code=dossier.code,
        procedure_code=dossier.procedure.code,
        content=dossier.content,
        submission=dossier.submission,
        submitted_at=dossier.submitted_at,
        reference=dossier.reference,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
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
    printing: Printing,
) -> bytes:
    """The notice as PDF; the same arguments give the same bytes."""
    family = fonts.family()
    issue = _issue(paper, template, printing)

    def marks(number: int, count: int) -> list[Word]:
        said = [issue.again.capitalize()] if issue.again else []
        if count > 1:
            said.append(f"Phiếu có {count} trang")
        found = paging.foot(template.basis, " · ".join(said), family, A4)
        if number > 1:
            width = family.regular.width(str(number), A4.body)
            height = A4.height - _NUMBER_HEIGHT
            found.append(
                Word(A4.width / 2 - width / 2, height, family.regular, A4.body, str(number))
            )
        return found

    writers = [Writer(family, spacing, A4) for spacing in (FORMAL, SINGLE)]
    pages, _ = paging.laid_out(issue, lambda write: strips(paper, write), writers, marks)
    return document.pdf(
        pages,
        A4,
        title=f"{template.title} – {issue.code}" if issue.code else template.title,
        across=document.SAMPLE if printing.sample else "",
    )


def _issue(paper: NoticePaper, template: FormTemplate, printing: Printing) -> head.Issue:
    again, detail = head.reprint_words(
        printing.copy,
        wording.moment(printing.at),
        shortened(printing.reason, REPRINT_REASON_MOST),
    )
    office = paper.office
    code = printable(paper.code)
    return head.Issue(
        code=code,
        title=template.title,
        authority=shortened(office.authority, OFFICE_MOST).upper(),
        office=shortened(office.name, OFFICE_MOST).upper(),
        place_and_day=shortened(f"{office.place}, {wording.day(paper.at)}", OFFICE_MOST),
        again=again,
        again_detail=detail,
        number="" if code else f"Số: {wording.BLANK}{template.serial}",
    )
