"""A form that is ready to go out, and the record that it went."""

from __future__ import annotations

import re
from dataclasses import dataclass

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.office.office import Officer
from counter_app.forms.parts.template import FormKind, FormTemplate
from counter_app.forms.templates.form_set import shipped
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import happen

_ODD = re.compile(r"[^0-9A-Za-z.-]+")
_MOST = 60


@dataclass(frozen=True, slots=True)
class Printable:
    """A form of a dossier; `copy` is what will be recorded: 1, or more for a reprint.

    `parts` is how many copies (liên) the document holds, `corrected` how many corrections it says.
    """

    dossier: Dossier
    data: bytes
    copy: int
    reason: str
    regime: str = REGIME
    number: str = FORM
    parts: int = 2
    corrected: int = 0

    @property
    def name(self) -> str:
        """What the printer's queue shows."""
        return file_name(self.dossier.code)

    @property
    def stem(self) -> str:
        """The name of the form's file: nothing personal, only code, form and which printing."""
        form = "" if self.number == FORM else f"-mau-{self.number}"
        again = f"-ban-{self.copy}" if self.copy > 1 else ""
        return f"{file_name(self.dossier.code)}{form}{again}"


def template_of(kind: FormKind, dossier: Dossier) -> FormTemplate:
    """The form of the day on which the dossier was received: later law leaves it alone."""
    return shipped().of(kind, dossier.received_at.date(), dossier.procedure.code)


def file_name(code: str) -> str:
    """A code or a slip's number as part of a file's name; what else it may hold is no path."""
    return _ODD.sub("-", code).strip(".-")[:_MOST] or "ho-so"


def issued(
    desk: OpenDesk, actor: Officer, form: Printable, *, means: str
) -> tuple[Dossier, Changes]:
    """Record that the form went to the printer or into a file ("printer", "pdf").

    Raises RefusedError where a reprint has no reason.
    """
    body = FormIssued(
        regime=form.regime,
        number=form.number,
        copy=form.copy,
        means=means,
        reason=form.reason,
        corrected=form.corrected,
    )
    return happen(desk, actor, form.dossier.id, body)
