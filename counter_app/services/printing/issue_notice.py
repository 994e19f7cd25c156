"""Issuing forms 02 and 03: what the citizen still has to bring, and why a dossier is not received.

They are drawn from what the portal has applied; at the counter also for a visit without a dossier.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.errors import RefusedError
from counter_app.domain.office.office import Officer
from counter_app.domain.people.applicant import Owner, Submission
from counter_app.forms.notices.decline_form import decline_form
from counter_app.forms.notices.notice_paper import NoticePaper, of_decline, of_supplement
from counter_app.forms.notices.supplement_form import supplement_form
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import (
    DECLINE,
    SUPPLEMENT,
    FormKind,
)
from counter_app.forms.templates.form_set import shipped
from counter_app.services.desk.names import officer_of
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.printing.issued_form import Printable, issued, template_of

__all__ = ["DECLINE", "SUPPLEMENT", "Guidance", "Slip", "draw", "draw_slip", "issued"]

_KINDS = {SUPPLEMENT: FormKind.SUPPLEMENT, DECLINE: FormKind.DECLINE}
_FORMS = {SUPPLEMENT: supplement_form, DECLINE: decline_form}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """What a citizen at the counter is told before any dossier exists: what still has to be
    brought (form 02), or why nothing is received (form 03, without items).
    """

    person: Owner
    procedure: str
    procedure_code: str = ""
    content: str = ""
    submission: Submission | None = None
    items: tuple[SupplementItem, ...] = ()
    reason: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """A form that belongs to no dossier: it may be printed and saved, and is recorded nowhere."""

    data: bytes
    stem: str
    parts: int = 1

    @property
    def name(self) -> str:
        return self.stem


def draw(
    desk: OpenDesk,
    dossier: Dossier,
    number: str,
    *,
    confirmed: bool,
    reason: str = "",
    at: datetime | None = None,
) -> Printable:
    """The last request to complete the dossier ("02") or its refusal ("03") as PDF.

    `confirmed` says that the portal has applied it; from the second time on the form says that it
    is a reprint, and why. Raises RefusedError: "awaits_portal", "nothing_asked", "not_declined".
    """
    paper = _paper(desk, dossier, number)
    if not confirmed:
        raise RefusedError("awaits_portal", code=dossier.code)
    template = template_of(_KINDS[number], dossier)
    copy = dossier.copies_of(template.regime, number) + 1
    reason = reason if copy > 1 else ""
    printing = FormPrint(
        at=at or desk.office_now(), copy=copy, reason=reason, sample=desk.enrolment.demo
    )
    return Printable(
        dossier=dossier,
        data=_FORMS[number](paper, printing, template),
        copy=copy,
        reason=reason,
        regime=template.regime,
        number=template.number,
        parts=template.parts,
    )


def draw_slip(
    desk: OpenDesk, officer: Officer, guidance: Guidance, number: str = SUPPLEMENT
) -> Slip:
    """The form for a visit that made no dossier; its number is written by hand."""
    now = desk.office_now()
    paper = NoticePaper(
        office=desk.office,
        at=now,
        person=guidance.person,
        procedure=guidance.procedure,
        procedure_code=guidance.procedure_code,
        content=guidance.content,
        submission=guidance.submission,
        items=guidance.items,
        reason=guidance.reason,
        contact=guidance.contact,
        officer_name=officer.name,
        officer_title=officer.title,
    )
    template = shipped().of(_KINDS[number], now.date(), guidance.procedure_code)
    data = _FORMS[number](paper, FormPrint(at=now, sample=desk.enrolment.demo), template)
    return Slip(data, f"mau-{number}-{now:%y%m%d-%H%M%S}", template.parts)


def _paper(desk: OpenDesk, dossier: Dossier, number: str) -> NoticePaper:
    if number == SUPPLEMENT:
        if not dossier.supplements:
            raise RefusedError("nothing_asked", code=dossier.code)
        asked = dossier.supplements[-1]
        officer = officer_of(desk, asked.officer)
        return of_supplement(
            dossier, asked, desk.office, officer_name=officer.name, officer_title=officer.title
        )
    if dossier.decline is None:
        raise RefusedError("not_declined", code=dossier.code)
    officer = officer_of(desk, dossier.decline.officer)
    return of_decline(
        dossier,
        dossier.decline,
        desk.office,
        officer_name=officer.name,
        officer_title=officer.title,
    )
