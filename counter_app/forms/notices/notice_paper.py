"""What a notice to a citizen (forms 02 and 03) says, before it is set on pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import Decline, Supplement, SupplementItem
from counter_app.domain.office.office import Office
from counter_app.domain.people.applicant import Organisation, Owner, Submission


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
