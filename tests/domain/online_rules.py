"""Which roles may do what to an online dossier, and in which of its states a request is legal."""

from __future__ import annotations

from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES

OFFICES = frozenset({"H38.151.01"})
"""The office of the examples."""
OFFICER, CASHIER, SUPERVISOR = Role.OFFICER, Role.CASHIER, Role.SUPERVISOR
MAY: dict[str, set[Role]] = {
    "claimed": {OFFICER},
    "accepted": {OFFICER},
    "declined": {OFFICER},
    "supplement_requested": {OFFICER},
    "supplement_received": {OFFICER},
    "notice_settled": {OFFICER, CASHIER, SUPERVISOR},
}
OF_PORTAL = {
    "online_submitted",
    "online_paid",
    "supplement_submitted",
    "code_replaced",
    "noticed",
}
REQUESTS = ["claimed", "accepted", "declined", "supplement_requested"]
LEGAL = {
    (Status.SUBMITTED, "claimed"),
    (Status.SUBMITTED, "accepted"),
    (Status.SUBMITTED, "declined"),
    (Status.SUBMITTED, "supplement_requested"),
    (Status.SUPPLEMENT, "claimed"),
    (Status.SUPPLEMENT, "declined"),
}


def online_dossier(status: Status = Status.SUBMITTED) -> Dossier:
    """The online example, as often asked to supplement as its status says."""
    filed = apply(None, EXAMPLES["online_submitted"])
    if status is Status.SUPPLEMENT:
        filed = apply(filed, EXAMPLES["supplement_requested"])
    assert filed is not None
    return replace(filed, status=status)


def who(*roles: Role, id: str = "x", offices: frozenset[str] = OFFICES) -> Actor:
    """Somebody of the examples' office with these roles."""
    return Actor(id=id, roles=frozenset(roles), offices=offices)
