"""Asking the portal for a dossier that this desk does not hold; what it answers is only shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import msgspec

from counter_app.contract.feed import Item
from counter_app.domain.dossier import Dossier, Status
from counter_app.domain.errors import DomainError
from counter_app.domain.identity import bare_number
from counter_app.domain.office import Officer
from counter_app.domain.office_time import in_zone
from counter_app.services import find
from counter_app.services.open_desk import OpenDesk

_IDENTITY = re.compile(r"\d{9}|\d{12}")


class PortalSearchError(DomainError):
    """The portal did not answer; `code` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A whole code, or the number of an owner: one of the two is given."""

    code: str = ""
    identity: str = ""


class PortalSearch(Protocol):
    """The way to the portal that a screen may use, off its own thread."""

    @property
    def can_search(self) -> bool:
        """Whether this desk has a portal."""

    def search(self, officer: str, wanted: Wanted) -> list[bytes]:
        """Items as the portal has them; it writes down that this officer asked. Takes as long as
        the link does. Raises PortalSearchError; "cancelled" where `cancel_search` came first.
        """

    def cancel_search(self) -> None:
        """End the search that is under way, soon. May be called in any thread."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A dossier at the portal: where it was received, who resolves it and how far it is. Moments
    in office time; `promised_at` is None where nothing was promised.
    """

    code: str
    owner: str
    procedure: str
    office: str
    agency: str
    status: Status
    received_at: datetime
    promised_at: datetime | None
    is_online: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """`unreadable` dossiers were found that this version cannot read."""

    wanted: Wanted
    found: tuple[Elsewhere, ...] = ()
    unreadable: int = 0


def wanted(typed: str) -> Wanted | None:
    """What to ask the portal for: a whole code or a number of 9 or 12 digits, and nothing less,
    for a name would show who lives where.
    """
    code = find.whole_code(typed)
    if code:
        return Wanted(code=code)
    number = bare_number(typed)
    return Wanted(identity=number) if number.isascii() and _IDENTITY.fullmatch(number) else None


def ask(portal: PortalSearch, desk: OpenDesk, officer: Officer, what: Wanted) -> Answer:
    """Ask and read. Nothing is stored. Raises PortalSearchError."""
    return read(desk, what, portal.search(officer.id, what))


def read(desk: OpenDesk, what: Wanted, items: Iterable[bytes]) -> Answer:
    """The dossiers of these items, each opened by itself."""
    found: list[Elsewhere] = []
    unreadable = 0
    for data in items:
        try:
            item = msgspec.json.decode(data, type=Item)
            if item.deleted:
                continue
            found.append(_elsewhere(desk, msgspec.json.decode(item.state, type=Dossier)))
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, OverflowError):
            unreadable += 1
    return Answer(what, tuple(found), unreadable)


def _elsewhere(desk: OpenDesk, dossier: Dossier) -> Elsewhere:
    promised = dossier.promised_at or dossier.deadline.due_at
    return Elsewhere(
        code=dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        office=dossier.office.name,
        agency=dossier.agency.name,
        status=dossier.status,
        received_at=in_zone(dossier.received_at, desk.zone),
        promised_at=in_zone(promised, desk.zone) if promised else None,
        is_online=dossier.submitted_at is not None,
    )
