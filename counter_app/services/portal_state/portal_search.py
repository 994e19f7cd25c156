"""Asking the portal for a dossier that this desk does not hold; what it answers is only shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import msgspec

from counter_app.contract.feed import Item
from counter_app.contract.look_up import LookUp, Outline
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.errors import DomainError
from counter_app.domain.office.office import Officer, Role
from counter_app.domain.people.identity import bare_number
from counter_app.services.desk import sign_in
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists import find

_IDENTITY = re.compile(r"\d{9}|\d{12}")
_UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, OverflowError)


class PortalSearchError(DomainError):
    """The portal did not answer; `code` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__()


@dataclass(frozen=True, slots=True)
class SearchedDossier:
    """A whole code, the number of an owner, or both: the number then opens what has the code."""

    code: str = ""
    identity: str = ""


class PortalSearch(Protocol):
    """The way to the portal that a screen may use, off its own thread."""

    @property
    def can_search(self) -> bool:
        """Whether this desk has a portal."""

    def search(self, officer: str, wanted: SearchedDossier) -> LookUp:
        """What the portal has; it writes down that this officer asked, and tells the offices that
        own what it shows. Takes as long as the link does. Raises PortalSearchError: look_pace and
        look_limit where that was too often, "cancelled" where `cancel_search` came first.
        """

    def open_more(self, officer: str, login: str, password: str) -> None:
        """A supervisor opens further look-ups of today. Raises PortalSearchError: supervisor."""

    def cancel_search(self) -> None:
        """End the search that is under way, soon. May be called in any thread."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A dossier at the portal: where it was received, who resolves it and how far it is. Moments
    in office time; `promised_at` is None where nothing was promised.

    An outline (not `is_whole`) is of another office: it has no owner, agency or day of reception.
    """

    code: str
    procedure: str
    office: str
    status: Status
    promised_at: datetime | None
    owner: str = ""
    agency: str = ""
    received_at: datetime | None = None
    is_online: bool = False
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """`unreadable` dossiers were found that this version cannot read."""

    wanted: SearchedDossier
    found: tuple[Elsewhere, ...] = ()
    unreadable: int = 0

    @property
    def outlines(self) -> int:
        """How many of them are shown as outlines only."""
        return sum(not item.is_whole for item in self.found)


def wanted(typed: str) -> SearchedDossier | None:
    """What to ask the portal for: a whole code or a number of 9 or 12 digits, or a code and a
    number behind it; nothing less, for a name would show who lives where.
    """
    code = find.whole_code(typed)
    if code:
        return SearchedDossier(code=code)
    if _is_number(typed):
        return SearchedDossier(identity=bare_number(typed))
    words = typed.split()
    for at in range(1, len(words)):
        code, number = find.whole_code(" ".join(words[:at])), " ".join(words[at:])
        if code and _is_number(number):
            return SearchedDossier(code=code, identity=bare_number(number))
    return None


def _is_number(text: str) -> bool:
    number = bare_number(text)
    return number.isascii() and _IDENTITY.fullmatch(number) is not None


def ask(
    portal: PortalSearch, desk: OpenDesk, officer: Officer, what: SearchedDossier
) -> SearchAnswer:
    """Ask and read. Nothing is stored. Raises PortalSearchError."""
    return read(desk, what, portal.search(officer.id, what))


def supervisors(desk: OpenDesk, officer: Officer) -> list[Officer]:
    """Who may open further look-ups to this officer."""
    existing = sign_in.active_officers(desk)
    return [item for item in existing if Role.SUPERVISOR in item.roles and item.id != officer.id]


def read(desk: OpenDesk, what: SearchedDossier, answer: LookUp) -> SearchAnswer:
    """The dossiers of the answer, each opened by itself."""
    whole, unread = _each(answer.items, lambda data: _of_item(desk, data))
    outlined, unread_too = _each(answer.outlines, lambda data: _of_outline(desk, data))
    return SearchAnswer(what, (*whole, *outlined), unread + unread_too)


def _each(
    parts: Iterable[msgspec.Raw], read_one: Callable[[bytes], Elsewhere | None]
) -> tuple[list[Elsewhere], int]:
    result: list[Elsewhere] = []
    unreadable = 0
    for data in parts:
        try:
            item = read_one(bytes(data))
        except _UNREADABLE:
            unreadable += 1
        else:
            result.extend([item] if item is not None else [])
    return result, unreadable


def _of_item(desk: OpenDesk, data: bytes) -> Elsewhere | None:
    """None where the dossier was taken away."""
    item = msgspec.json.decode(data, type=Item)
    if item.deleted:
        return None
    dossier = msgspec.json.decode(item.state, type=Dossier)
    return Elsewhere(
        code=dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        office=dossier.office.name,
        agency=dossier.agency.name,
        status=dossier.status,
        received_at=in_zone(dossier.received_at, desk.zone),
        promised_at=_here(desk, dossier.promised_at or dossier.deadline.due_at),
        is_online=dossier.submitted_at is not None,
    )


def _of_outline(desk: OpenDesk, data: bytes) -> Elsewhere:
    shown = msgspec.json.decode(data, type=Outline)
    return Elsewhere(
        code=shown.code,
        procedure=shown.procedure,
        office=shown.office,
        status=shown.status,
        promised_at=_here(desk, shown.due_now or shown.promised_at),
        is_whole=False,
    )


def _here(desk: OpenDesk, timestamp: datetime | None) -> datetime | None:
    return in_zone(timestamp, desk.zone) if timestamp is not None else None
