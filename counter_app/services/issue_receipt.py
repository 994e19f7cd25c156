"""Issuing form 01: drawn from the stored dossier, and recorded once it went out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain import events
from counter_app.domain.changes import Changes
from counter_app.domain.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.office import Officer
from counter_app.domain.receipt_form import FORM, REGIME
from counter_app.forms.receipt import receipt
from counter_app.forms.template import PaperSize
from counter_app.services.open_desk import OpenDesk
from counter_app.services.record import happen
from counter_app.storage import dossiers, officers


@dataclass(frozen=True, slots=True)
class Printable:
    """A form ready to go out; `copy` is what will be recorded: 1, or more for a reprint."""

    dossier: Dossier
    data: bytes
    copy: int
    reason: str


def draw(
    desk: OpenDesk,
    dossier: Dossier,
    *,
    paper: PaperSize = PaperSize.A5,
    reason: str = "",
    at: datetime | None = None,
) -> Printable:
    """The receipt as PDF; from the second time on it says that it is a reprint, and why."""
    copy = dossier.copies_of(REGIME, FORM) + 1
    data = receipt(
        dossier,
        desk.office,
        desk_name=desk_name(desk, dossier),
        officer_name=officer_name(desk, dossier.officer),
        printed_at=at or desk.office_now(),
        copy=copy,
        paper=paper,
        reprint_reason=reason if copy > 1 else "",
        sample=desk.enrolment.demo,
    )
    return Printable(dossier, data, copy, reason if copy > 1 else "")


def preview(desk: OpenDesk, dossier: Dossier, *, paper: PaperSize = PaperSize.A5) -> bytes:
    """The receipt as it would look the first time, for looking at only."""
    return receipt(
        dossier,
        desk.office,
        desk_name=desk_name(desk, dossier),
        officer_name=officer_name(desk, dossier.officer),
        printed_at=desk.office_now(),
        paper=paper,
        sample=desk.enrolment.demo,
    )


def issued(
    desk: OpenDesk, actor: Officer, form: Printable, *, means: str
) -> tuple[Dossier, Changes]:
    """Record that the form went to the printer or into a file ("printer", "pdf").

    Raises RefusedError where a reprint has no reason.
    """
    body = events.FormIssued(
        regime=REGIME, number=FORM, copy=form.copy, means=means, reason=form.reason
    )
    return happen(desk, actor, form.dossier.id, body)


def find_one(desk: OpenDesk, code: str) -> Dossier:
    """The dossier of this code. Raises RefusedError: "unknown_code"."""
    with desk.store.database.read() as connection:
        found = dossiers.by_code(connection, code)
    if not found:
        raise RefusedError("unknown_code", code_text=code)
    return found[0]


def officer_name(desk: OpenDesk, officer_id: str) -> str:
    """The officer's name as the office knows it now, else the id."""
    with desk.store.database.read() as connection:
        names = {item.id: item.name for item in officers.all_of(connection)}
    return names.get(officer_id, officer_id)


def desk_name(desk: OpenDesk, dossier: Dossier) -> str:
    own = desk.enrolment.desk
    return own.name if dossier.desk == own.id else dossier.desk
