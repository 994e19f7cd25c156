"""The citizen was told something, or could not be reached (báo công dân)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, DossierKind, Refusal
from counter_app.domain.life.facts import Contact
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class ContactMade(Body, frozen=True, kw_only=True, omit_defaults=True):
    """`step` is what was told, `template` the number and version of its message ("07.1"; empty
    where none was used) and `parameters` what fills it: enough to say it again elsewhere. `way` is
    how (phone, text, paper, in_person), `person` who was told; `reached` is False where nobody was.
    """

    kind: ClassVar[str] = "contact_made"
    step: str
    template: str = ""
    way: str
    parameters: tuple[tuple[str, str], ...] = ()
    person: str = ""
    reached: bool = True
    text: str = ""


def _apply(dossier: Dossier, event: Event, body: ContactMade) -> Dossier:
    fact = Contact(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        step=body.step,
        template=body.template,
        way=body.way,
        parameters=body.parameters,
        person=body.person,
        reached=body.reached,
        text=body.text,
    )
    return with_facts(dossier, contacts=fact)


def _check(dossier: Dossier, body: ContactMade, actor: Actor) -> Refusal | None:
    return None if body.step.strip() and body.way.strip() else Refusal("contact_step")


CONTACT_MADE = DossierKind(
    body=ContactMade,
    roles=frozenset({Role.OFFICER, Role.CASHIER, Role.RESOLVER, Role.SUPERVISOR}),
    basis="",
    states=EVERY_STATE,
    apply=_apply,
    check=_check,
)
