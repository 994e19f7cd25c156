"""Issuing the papers of a dossier's life: forms 04, 05 and 06, its printed way, the receipt of a
result. Each is drawn from the stored dossier alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.facts import Fact, Signature, Stopping, Withdrawal
from counter_app.forms.letters.extension_letter import extension_letter, of_extension
from counter_app.forms.letters.letter import LetterSigner
from counter_app.forms.letters.stop_notice import of_end, stop_notice
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormKind, FormTemplate, PaperSize
from counter_app.forms.sheets import control_sheet, process_rows, process_sheet
from counter_app.forms.slips.return_receipt import of_return, return_receipt
from counter_app.services.desk.names import officer_name, officer_of
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.printing.issued_form import Printable, template_of
from counter_app.storage.dossiers import pending_events


@dataclass(frozen=True, slots=True)
class _Task:
    """What a paper is drawn from, whichever it is."""

    desk: OpenDesk
    dossier: Dossier
    printing: FormPrint
    template: FormTemplate
    paper: PaperSize


Draw = Callable[[_Task], bytes]


def offered(dossier: Dossier) -> tuple[FormTemplate, ...]:
    """The papers that have something to tell of it, in the order of their numbers."""
    life = dossier.life
    told = {
        FormKind.EXTENSION: bool(life.extensions),
        FormKind.STOP: ended_by(dossier) is not None,
        FormKind.RETURN: bool(life.returned),
    }
    return tuple(template_of(kind, dossier) for kind in _DRAW if told.get(kind, True))


def draw(
    desk: OpenDesk,
    dossier: Dossier,
    kind: FormKind,
    *,
    paper: PaperSize = PaperSize.A5,
    reason: str = "",
    at: datetime | None = None,
) -> Printable:
    """The paper as PDF, on `paper` where it may be on more than one; from the second time on it
    says that it is a reprint, and why.

    Raises RefusedError where nothing happened that it could tell ("not_extended", "not_ended",
    "not_returned"), or where the portal has not applied the request yet ("awaits_portal").
    """
    template = template_of(kind, dossier)
    copy = dossier.copies_of(template.regime, template.number) + 1
    reason = reason if copy > 1 else ""
    printing = FormPrint(
        at=at or desk.office_now(), copy=copy, reason=reason, sample=desk.enrolment.demo
    )
    return Printable(
        dossier=dossier,
        data=_DRAW[kind](_Task(desk, dossier, printing, template, paper)),
        copy=copy,
        reason=reason,
        regime=template.regime,
        number=template.number,
        parts=template.parts,
    )


def _extension(task: _Task) -> bytes:
    desk, dossier = task.desk, task.dossier
    if not dossier.life.extensions:
        raise RefusedError("not_extended", code=dossier.code)
    extension = dossier.life.extensions[0]
    _require_applied(desk, dossier, extension, is_on_paper=extension.paper)
    letter = of_extension(dossier, extension, desk.office, _signer(desk, extension))
    return extension_letter(letter, task.printing, task.template)


def _signer(desk: OpenDesk, signature: Signature) -> LetterSigner:
    """Who signed, as recorded; the mandate as the office keeps it, or what stands there."""
    officer = officer_of(desk, signature.officer)
    name = signature.signed_by or officer.name
    title = officer.title if officer.name == name else ""
    known = [one for one in desk.enrolment.mandates if one.id == signature.mandate]
    if not known:
        return LetterSigner(name, title, basis=signature.mandate)
    leader = known[-1].principal_title or known[-1].principal_name
    return LetterSigner(name, title, leader, known[-1].basis)


def _stop(task: _Task) -> bytes:
    desk, dossier = task.desk, task.dossier
    ended = ended_by(dossier)
    if ended is None:
        raise RefusedError("not_ended", code=dossier.code)
    _require_applied(desk, dossier, ended, is_on_paper=ended.paper)
    officer = officer_of(desk, ended.officer)
    notice = of_end(
        dossier, ended, desk.office, officer_name=officer.name, officer_title=officer.title
    )
    return stop_notice(notice, task.printing, task.template)


def ended_by(dossier: Dossier) -> Stopping | Withdrawal | None:
    """A withdrawal outranks a stop, as in the dossier's status."""
    ends: list[Stopping | Withdrawal] = [*dossier.life.withdrawals, *dossier.life.stops]
    return ends[0] if ends else None


def _control(task: _Task) -> bytes:
    desk, dossier = task.desk, task.dossier
    control = control_sheet.of_dossier(
        dossier, desk.office, lambda officer: officer_name(desk, officer)
    )
    return control_sheet.control_sheet(control, task.printing, task.template)


def _process(task: _Task) -> bytes:
    desk, dossier = task.desk, task.dossier
    process = process_rows.of_dossier(
        dossier, desk.office, lambda officer: officer_name(desk, officer)
    )
    return process_sheet.process_sheet(process, task.printing, task.template)


def _return(task: _Task) -> bytes:
    desk, dossier = task.desk, task.dossier
    if not dossier.life.returned:
        raise RefusedError("not_returned", code=dossier.code)
    returned = dossier.life.returned[-1]
    name = officer_name(desk, returned.officer)
    receipt = of_return(dossier, returned, desk.office, name)
    return return_receipt(receipt, task.printing, task.template, task.paper)


def _require_applied(desk: OpenDesk, dossier: Dossier, fact: Fact, *, is_on_paper: bool) -> None:
    """A request goes onto paper only when the portal has applied it; what came on paper is out."""
    if is_on_paper:
        return
    with desk.store.database.read() as connection:
        is_waiting = fact.event in pending_events.pending(connection, dossier.id)
    if is_waiting:
        raise RefusedError("awaits_portal", code=dossier.code)


_DRAW: dict[FormKind, Draw] = {
    FormKind.EXTENSION: _extension,
    FormKind.STOP: _stop,
    FormKind.CONTROL: _control,
    FormKind.PROCESS: _process,
    FormKind.RETURN: _return,
}
