"""What a client that asks nobody may send: every kind in every state, signed by every role, with
and without its paper, from a desk of the dossier's office and from another's; and what the table
of the tests says of each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import msgspec
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.notices import FOREIGN_EVENT, LET_IN, notice_id
from counter_app.domain.dossier.online import Notice
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.office.office import Officer, Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds import expected
from tests.domain.kinds.subjects import RECEIVED_AT

WAITING = "019ab0a1-7c40-7e00-af5e-00000000f0e1"
"""An event of another office, of which a notice of the dossier tells."""
SETTLING = NoticeSettled(notice=notice_id(WAITING, FOREIGN_EVENT), choice=LET_IN)


def officer_of(role: Role, *, is_own: bool) -> Officer:
    """One who holds this role alone, in the dossier's office or in the other one."""
    name = f"{'own' if is_own else 'foreign'}-{role.value}"
    return Officer(id=name, login=name, name=name, roles=(role,))


@dataclass(frozen=True)
class Try:
    """One event of one officer on a dossier of its own; `allowed` is what the table says where the
    office is the dossier's, `may` whether it allows the role in any state.
    """

    number: int
    kind: str
    body: Body
    status: Status
    role: Role
    is_own: bool
    allowed: bool
    may: bool

    @property
    def dossier(self) -> str:
        return f"019ab0a1-7c40-7d00-af5e-{self.number:012x}"

    @cached_property
    def event(self) -> Event:
        return replace(
            EXAMPLES[self.kind],
            id=f"019ab0a1-7c40-7f00-af5e-{self.number:012x}",
            dossier=self.dossier,
            officer=officer_of(self.role, is_own=self.is_own).id,
            body=self.body,
        )

    @cached_property
    def before(self) -> Dossier:
        """The dossier of which the kind tells; what was "x"'s there is this officer's."""
        subject = expected.subject(self.kind, self.status)
        if self.body is SETTLING:
            told = Notice(
                id=SETTLING.notice,
                code=FOREIGN_EVENT,
                event=WAITING,
                at=RECEIVED_AT,
                officer="somebody",
            )
            subject = replace(subject, notices=(*subject.notices, told))
        data = msgspec.json.encode(replace(subject, id=self.dossier, ref=""))
        mine = data.replace(b'"officer":"x"', f'"officer":"{self.event.officer}"'.encode())
        return msgspec.json.decode(mine, type=Dossier)


def tries() -> Iterator[Try]:
    number = 0
    for kind in sorted(expected.ON_DOSSIERS):
        for body, status, role, allowed, may in _cells(kind):
            for is_own in (True, False):
                number += 1
                yield Try(number, kind, body, status, role, is_own, allowed, may)


def _cells(kind: str) -> Iterator[tuple[Body, Status, Role, bool, bool]]:
    bodies = [(EXAMPLES[kind].body, expected.STATES[kind])]
    if kind in expected.ON_PAPER:
        bodies.append((expected.ON_PAPER[kind], expected.STATES_ON_PAPER[kind]))
    if kind == SETTLING.kind:
        bodies.append((SETTLING, expected.STATES[kind]))
    for body, states in bodies:
        for status in Status:
            for role in Role:
                allowed = status in states and role in _may(kind, body, status)
                may = any(role in _may(kind, body, one) for one in states)
                yield body, status, role, allowed, may


def _may(kind: str, body: Body, status: Status) -> set[Role]:
    if body is SETTLING:
        return {Role.SUPERVISOR}
    on_paper = expected.ON_PAPER.get(kind)
    return expected.MAY_ON_PAPER[kind] if body is on_paper else expected.may(kind, status)
