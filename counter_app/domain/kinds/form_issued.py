"""A form goes out to the citizen."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.bounds import Whole
from counter_app.domain.dossier.dossier import Dossier, IssuedForm
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, DossierKind, Refusal
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class FormIssued(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A form was handed to the printer or saved; `copy` 1 is the first, 2 the first reprint.
    A receipt that was `corrected` says so many corrections.
    """

    kind: ClassVar[str] = "form_issued"
    regime: str
    number: str
    copy: Whole = 1
    means: str = "printer"
    reason: str = ""
    corrected: Whole = 0


def _apply(dossier: Dossier, event: Event, body: FormIssued) -> Dossier:
    form = IssuedForm(
        regime=body.regime,
        number=body.number,
        copy=body.copy,
        at=event.occurred_at,
        officer=event.officer,
        means=body.means,
        reason=body.reason,
        corrected=body.corrected,
    )
    return replace(dossier, forms=(*dossier.forms, form))


def _check(dossier: Dossier, body: FormIssued, actor: Actor) -> Refusal | None:
    is_unexplained = body.copy > 1 and not body.reason.strip()
    return Refusal("reprint_reason") if is_unexplained else None


FORM_ISSUED = DossierKind(
    body=FormIssued,
    roles=frozenset({Role.OFFICER, Role.SUPERVISOR}),
    basis="TT 03/2025/TT-VPCP, Phụ lục I",
    states=EVERY_STATE,
    apply=_apply,
    check=_check,
)
