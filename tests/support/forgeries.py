"""Events that their senders may not write, of every kind, from everybody who may not, at every
place among the true ones: what the rules make of each, beside the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import product

from msgspec.structs import replace

from counter_app.domain.dossier.notices import OF_SUPERVISOR
from counter_app.domain.events import make
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.registry import BODIES
from counter_app.domain.office.office import Officer, Role
from counter_app.portal.store.context import Asker
from tests.docs.contract_events import EXAMPLES
from tests.support.portal_offices import DESK_1, DESK_2, OTHER_DESK

FORMER = Officer(id="cu", login="cu", name="Vàng Thị Cú", roles=tuple(Role))
"""Worked in the office, in every role, until before all this."""
MAKERS = ("received", "online_submitted")


class Sender(StrEnum):
    """Whose event it is: made elsewhere, or here by one who is not of this office (any more)."""

    FOREIGN_OFFICE = "foreign office"
    FOREIGN_OFFICER = "foreign officer"
    UNKNOWN_OFFICER = "unknown officer"
    FORMER_OFFICER = "former officer"


class Position(StrEnum):
    """When it arrives: `LOST` for a dossier that never does."""

    BEFORE = "before"
    BETWEEN = "between"
    AFTER = "after"
    LOST = "dossier unknown"


_SENDERS: dict[Sender, tuple[Asker, str]] = {
    Sender.FOREIGN_OFFICE: (OTHER_DESK, "sao"),
    Sender.FOREIGN_OFFICER: (DESK_2, "sao"),
    Sender.UNKNOWN_OFFICER: (DESK_2, "nobody"),
    Sender.FORMER_OFFICER: (DESK_2, FORMER.id),
}


@dataclass(frozen=True, slots=True)
class Case:
    kind: str
    sender: Sender
    position: Position
    number: int

    @property
    def asker(self) -> Asker:
        return _SENDERS[self.sender][0]

    def forged(self, about: Event, at: datetime) -> Event:
        """The event; a second maker of the dossier `about`, else something done to it."""
        body: Body = EXAMPLES[self.kind].body
        if isinstance(body, NoticeSettled):
            code = sorted(OF_SUPERVISOR)[self.number % len(OF_SUPERVISOR)]
            code = code if self.number % 2 else "wrong_day"
            body = replace(body, notice=f"{about.id}:{code}")
        key = f"019ab0a1-7c40-7f21-af5e-{self.number:012x}"
        officer = _SENDERS[self.sender][1]
        is_about = body.about_dossier
        return make(
            body, id=key, dossier=about.dossier if is_about else None, at=at, officer=officer
        )

    def expected(self, event: Event) -> set[tuple[str, str]]:
        """Verdicts and codes that the rules allow, once all has arrived."""
        body = event.body
        if self.position is Position.LOST and body.about_dossier:
            return {("held", "unknown_dossier")}
        if body.of_portal:
            return {("refused", "portal_only")}
        is_supervisors = body.is_asked and not body.is_request
        if self.sender is Sender.FOREIGN_OFFICE and body.about_dossier:
            code = "foreign_office"
            return {("refused", code)} if is_supervisors else {("held", code)}
        if self.sender is not Sender.FORMER_OFFICER and self.sender is not Sender.FOREIGN_OFFICE:
            return {("held", "officer_unknown")}
        if self.sender is Sender.FOREIGN_OFFICE:
            return {("applied", "")}
        if is_supervisors:
            return {("held", "unknown_notice")}
        if body.is_asked:
            return {("refused", "officer_inactive")}
        return {("applied", ""), ("parallel", "")}


def cases(first: int = 1) -> Iterator[Case]:
    """Every kind that there is × everybody × every place."""
    every = product(sorted(kind for kind, _ in BODIES), Sender, Position)
    for number, (kind, sender, position) in enumerate(every, start=first):
        yield Case(kind, sender, position, number)


def truth(base: Event, number: int) -> list[Event]:
    """What happened to the dossier in its own office, in its order."""
    note, fee = EXAMPLES["note_added"], EXAMPLES["fee_taken"]
    made = [base]
    for place, example in enumerate((note, fee)):
        made.append(
            replace(
                example,
                id=f"019ab0a1-7c40-7e{place}1-af5e-{number:012x}",
                dossier=base.dossier,
                occurred_at=base.occurred_at + timedelta(minutes=place + 1),
                officer="mai",
            )
        )
    return made


def submitted(base: Event) -> Event:
    """A dossier filed online in the office of the reception, under its id."""
    body = EXAMPLES["online_submitted"].body
    assert isinstance(body, OnlineSubmitted)
    of = base.body
    filed = replace(
        body,
        code=of.code,  # type: ignore[attr-defined]
        agency=of.agency,  # type: ignore[attr-defined]
        office=of.office,  # type: ignore[attr-defined]
        submitted_at=base.occurred_at,
    )
    return make(filed, id=base.id, dossier=base.id, at=base.occurred_at, officer="portal")


__all__ = ["DESK_1", "FORMER", "Case", "Position", "Sender", "cases", "submitted", "truth"]
