"""The dossiers of the examples in a state or after some events, and what is answered there."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.check import check
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.online import Decline, Supplement
from counter_app.domain.events import make
from counter_app.domain.kinds.body import Body
from counter_app.domain.life import facts
from counter_app.domain.life.marks import with_facts
from counter_app.domain.life.status import settled
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.subjects import AGENCY, OFFICE, OFFICER, RECEIVED_AT

PORTAL_ALONE: set[Role] = set()
EVERY = set(Status)
OPEN = {status for status in Status if status.is_open}
OFFICES = frozenset({OFFICE.code})


def walk_in(status: Status = Status.RECEIVED, *before: str) -> Dossier:
    """The walk-in example after the examples of these kinds, and what brought it to this state."""
    dossier: Dossier | None = _first("received")
    for kind in before:
        dossier = apply(dossier, EXAMPLES[kind])
    assert dossier is not None
    return brought_to(dossier, status)


def online(status: Status = Status.SUBMITTED) -> Dossier:
    """The online example, as often asked to supplement as its status says."""
    dossier: Dossier | None = _first("online_submitted")
    if status is Status.SUPPLEMENT:
        dossier = apply(dossier, EXAMPLES["supplement_requested"])
    assert dossier is not None
    if status in ACCEPTED_FIRST:
        dossier = replace(dossier, accepted_at=RECEIVED_AT)
    return brought_to(dossier, status)


ACCEPTED_FIRST = set(Status) - {Status.SUBMITTED, Status.SUPPLEMENT, Status.DECLINED}
"""What an online dossier comes to once it was accepted."""


def brought_to(dossier: Dossier, status: Status) -> Dossier:
    """The dossier with the least facts from which this status follows; at the counter none is
    filed, and of a status that cannot follow only the word is set.
    """
    known = {"event": f"brought-{status}", "at": RECEIVED_AT, "officer": OFFICER}
    asked = Supplement(items=(), reason="Thiếu giấy", **known)
    signed = facts.SignedResult(title="Văn bản", signed_by="Lù Thị Seo", **known)
    decline = Decline(reason="Không thuộc thẩm quyền", **known)
    life: dict[Status, dict[str, facts.Fact | tuple[facts.Fact, ...]]] = {
        Status.PROCESSING: {"taken": facts.HopTaken(slip="BG-0", unit=AGENCY, **known)},
        Status.OBLIGATION: {"obligations": facts.Obligation(reference="TB-0", **known)},
        Status.WITHDRAWN: {"withdrawals": facts.Withdrawal(reason="Rút", **known)},
        Status.STOPPED: {
            "stops": facts.Stopping(question="", until=None, reason="Quá hạn", **known)
        },
        Status.RESOLVED: {"results": signed},
        Status.RETURNED: {
            "results": signed,
            "returned": facts.Returned(collector="Giàng A Páo", **known),
        },
    }
    if status is Status.SUPPLEMENT and not dossier.supplements:
        dossier = replace(dossier, supplements=(asked,))
    if status is Status.DECLINED:
        dossier = replace(dossier, decline=decline)
    dossier = settled(with_facts(dossier, **life.get(status, {})))
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
    """A user of the examples' office with these roles, on the day of reception."""
    return Actor(id=id, roles=frozenset(roles), offices=offices, at=RECEIVED_AT)


def refusal_code(dossier: Dossier | None, body: Body, *roles: Role) -> str:
    """The code of the refusal for a user with these roles, with all of them where none is named;
    empty where it is not refused.
    """
    refusal = check(dossier, body, who(*(roles or tuple(Role))))
    return refusal.code if refusal else ""
