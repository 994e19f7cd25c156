"""Issuing form 01: drawn from the stored dossier, and recorded once it went out."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.receipt_version import current_version, receipt_corrections
from counter_app.domain.dossier.superseded import receipts
from counter_app.domain.errors import RefusedError
from counter_app.forms.parts.template import FormKind, PaperSize
from counter_app.forms.receipt.receipt import CorrectedReceipt, receipt
from counter_app.services.desk.names import desk_name, officer_name
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.life_clock import as_due_now
from counter_app.services.online.standing_answer import standing
from counter_app.services.printing.issued_form import Printable, issued, template_of
from counter_app.storage.dossiers import dossiers

__all__ = ["Printable", "draw", "find_one", "issued", "preview"]


def draw(
    desk: OpenDesk,
    dossier: Dossier,
    *,
    paper: PaperSize = PaperSize.A5,
    reason: str = "",
    at: datetime | None = None,
) -> Printable:
    """The receipt as PDF, with the date of now; from the second time on it says that it is a
    reprint, and why.

    Raises RefusedError for an online dossier that is not accepted ("not_received") or whose
    acceptance the portal has not applied yet ("awaits_portal").
    """
    if not dossier.desk:
        raise RefusedError("not_received", code=dossier.code)
    if dossier.submitted_at and not standing(desk, dossier).confirmed:
        raise RefusedError("awaits_portal", code=dossier.code)
    dossier = as_due_now(desk, dossier)
    template = template_of(FormKind.RECEIPT, dossier)
    copy = dossier.copies_of(template.regime, template.number) + 1
    data = receipt(
        dossier,
        desk.office,
        desk_name=desk_name(desk, dossier),
        officer_name=officer_name(desk, dossier.officer),
        printed_at=at or desk.office_now(),
        corrected=_corrected(dossier),
        copy=copy,
        paper=paper,
        reprint_reason=reason if copy > 1 else "",
        template=template,
        sample=desk.enrolment.demo,
    )
    return Printable(
        dossier,
        data,
        copy,
        reason if copy > 1 else "",
        regime=template.regime,
        number=template.number,
        parts=template.parts,
        corrected=len(receipt_corrections(dossier)),
    )


def _corrected(dossier: Dossier) -> CorrectedReceipt | None:
    """What a receipt after a correction says: its version, and which paper it replaces."""
    version = current_version(dossier)
    if version is None:
        return None
    made = receipt_corrections(dossier)
    before = [form.at for form in receipts(dossier) if form.corrected < len(made)]
    return CorrectedReceipt(version, made[-1].at, max(before, default=None))


def preview(desk: OpenDesk, dossier: Dossier, *, paper: PaperSize = PaperSize.A5) -> bytes:
    """The receipt as it would look the first time, for looking at only."""
    template = template_of(FormKind.RECEIPT, dossier)
    return receipt(
        dossier,
        desk.office,
        desk_name=desk_name(desk, dossier),
        officer_name=officer_name(desk, dossier.officer),
        printed_at=desk.office_now(),
        paper=paper,
        template=template,
        corrected=_corrected(dossier),
        sample=desk.enrolment.demo,
    )


def find_one(desk: OpenDesk, code: str) -> Dossier:
    """The dossier of this code. Raises RefusedError: "unknown_code"."""
    with desk.store.database.read() as connection:
        result = dossiers.by_code(connection, code)
    if not result:
        raise RefusedError("unknown_code", code_text=code)
    return result[0]
