"""A note on a dossier, for the office alone."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Note
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, DossierKind, Refusal, text_fault
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class NoteAdded(Body, frozen=True, kw_only=True, omit_defaults=True):
    """`sends_back` is the id of the event whose draft, or proposal of an extension, a signer gives
    back to its author.
    """

    kind: ClassVar[str] = "note_added"
    text: str
    sends_back: str = ""


def _apply(dossier: Dossier, event: Event, body: NoteAdded) -> Dossier:
    note = Note(
        text=body.text,
        at=event.occurred_at,
        officer=event.officer,
        sends_back=body.sends_back,
    )
    return replace(dossier, notes=(*dossier.notes, note))


def _check(dossier: Dossier, body: NoteAdded, actor: Actor) -> Refusal | None:
    return text_fault(body.text, "empty_note")


NOTE_ADDED = DossierKind(
    body=NoteAdded,
    roles=frozenset(
        {Role.ADMIN, Role.CASHIER, Role.OFFICER, Role.RESOLVER, Role.SIGNER, Role.SUPERVISOR}
    ),
    basis="",
    states=EVERY_STATE,
    apply=_apply,
    check=_check,
)
