"""The dossiers of the examples in a state or after some events, and what is answered there."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.check import check
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.events import make
from counter_app.domain.kinds.body import Body
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.subjects import OFFICE, RECEIVED_AT

PORTAL_ALONE: set[Role] = set()
EVERY = set(Status)
OPEN = {status for status in Status if status.is_open}
OFFICES = frozenset({OFFICE.code})


def walk_in(status: Status = Status.RECEIVED, *before: str) -> Dossier:
    """The walk-in example in this state, after the examples of these kinds."""
    dossier: Dossier | None = _first("received")
    for kind in before:
        dossier = apply(dossier, EXAMPLES[kind])
    assert dossier is not None
    return replace(dossier, status=status)


def online(status: Status = Status.SUBMITTED) -> Dossier:
    """The online example, as often asked to supplement as its status says."""
    dossier: Dossier | None = _first("online_submitted")
    if status is Status.SUPPLEMENT:
        dossier = apply(dossier, EXAMPLES["supplement_requested"])
    assert dossier is not None
    return replace(dossier, status=status)


def _first(maker: str) -> Dossier:
    made = apply(None, EXAMPLES[maker])
    assert made is not None
    return made


def walk_in_after(*steps: str | Body) -> Dossier:
    """The walk-in example after these kinds' examples, or these bodies, a minute apart."""
    return _after(_first("received"), steps)


def online_after(*steps: str | Body) -> Dossier:
    """The same of the online example."""
    return _after(_first("online_submitted"), steps)


def _after(first: Dossier, steps: tuple[str | Body, ...]) -> Dossier:
    dossier: Dossier | None = first
    for minute, step in enumerate(steps, start=1):
        event = make(
            EXAMPLES[step].body if isinstance(step, str) else step,
            id=f"e{minute}",
            dossier=first.id,
            at=RECEIVED_AT + timedelta(minutes=minute),
            officer="lu",
        )
        dossier = apply(dossier, event)
    assert dossier is not None
    return dossier


def who(*roles: Role, id: str = "x", offices: frozenset[str] = OFFICES) -> Actor:
    """A user of the examples' office with these roles."""
    return Actor(id=id, roles=frozenset(roles), offices=offices)


def refusal_code(dossier: Dossier | None, body: Body, *roles: Role) -> str:
    """The code of the refusal for a user with these roles, with all of them where none is named;
    empty where it is not refused.
    """
    refusal = check(dossier, body, who(*(roles or tuple(Role))))
    return refusal.code if refusal else ""
