"""Which roles may do what, and in which states: what the tests of each kind say, as tables."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.kind import DossierKind
from counter_app.domain.kinds.registry import KINDS
from counter_app.domain.office.office import Role
from tests.domain.kinds import said
from tests.domain.kinds.states import online, walk_in
from tests.domain.kinds.subjects import ONLINE

MAY: dict[str, set[Role]] = said.every("MAY")
STATES: dict[str, set[Status]] = said.every("STATES")
MAY_IN: dict[str, dict[Status, set[Role]]] = said.every("MAY_IN")
"""Of kinds that are one role's in one state and another's in the next."""
ELSEWHERE: dict[str, set[str]] = said.every("ELSEWHERE")
ON_PAPER: dict[str, Body] = said.every("ON_PAPER")
"""Examples of which the paper is out: facts, even where the kind is a request."""
MAY_ON_PAPER: dict[str, set[Role]] = said.every("MAY_ON_PAPER")
STATES_ON_PAPER: dict[str, set[Status]] = STATES | said.every("STATES_ON_PAPER")
OF_PORTAL = {kind for kind, roles in MAY.items() if not roles}
ON_DOSSIERS = {kind.name for kind in KINDS if isinstance(kind, DossierKind)}
_ONLINE = {kind for kind, about in said.every("ABOUT").items() if about == ONLINE}
REQUESTS = sorted(kind.name for kind in KINDS if kind.body.is_request and kind.name in _ONLINE)
"""Of the answers to what a citizen filed."""
_BEFORE: dict[str, Callable[[Status], Dossier]] = said.every("before")
LEGAL = {(status, kind) for kind in REQUESTS for status in STATES[kind]}


def may(kind: str, status: Status) -> set[Role]:
    return MAY_IN.get(kind, {}).get(status, MAY[kind])


def subject(kind: str, status: Status) -> Dossier:
    """The dossier of which the example of this kind tells, in this state."""
    if kind in _BEFORE:
        return _BEFORE[kind](status)
    return online(status) if kind in _ONLINE else walk_in(status)
