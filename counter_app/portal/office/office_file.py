"""An office as its administrator writes it down: one JSON file with its desks and officers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec
from sqlalchemy import Connection

from counter_app.domain.errors import DomainError
from counter_app.domain.office.office import Desk, Office, Officer
from counter_app.domain.open_enum import unknown_words
from counter_app.portal.office import offices
from counter_app.portal.store.context import Context

Shape = TypeVar("Shape", bound=msgspec.Struct)


class OfficeUnreadableError(DomainError):
    code = "office_unreadable"


class _File(msgspec.Struct, frozen=True, kw_only=True):
    office: msgspec.Raw
    desks: list[Desk]
    officers: list[msgspec.Raw] = []


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """Who is left out stays as he is; an officer is locked by `active: false`. Each with its own
    JSON, which may hold more than this program knows.
    """

    office: tuple[Office, bytes]
    desks: tuple[Desk, ...]
    officers: tuple[tuple[Officer, bytes], ...]

    def put(self, connection: Connection, context: Context) -> None:
        """Raises LoginTakenError."""
        office, source = self.office
        offices.put_office(connection, context, office, source)
        for desk in self.desks:
            offices.put_desk(connection, desk, office.code)
        for officer, own in self.officers:
            offices.put_officer(connection, context, officer, office.code, own)

    @property
    def unknown_words(self) -> tuple[str, ...]:
        """Words that this program does not know: of a newer program, or slips of the pen."""
        results = (word for officer, _ in self.officers for word in unknown_words(officer))
        return tuple(dict.fromkeys(results))


def read_office(path: Path) -> OfficeFile:
    """Raises OfficeUnreadableError, OSError."""
    try:
        read = msgspec.json.decode(path.read_bytes(), type=_File)
        return OfficeFile(
            office=_opened(read.office, Office),
            desks=tuple(read.desks),
            officers=tuple(_opened(officer, Officer) for officer in read.officers),
        )
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise OfficeUnreadableError from error


def _opened(raw: msgspec.Raw, shape: type[Shape]) -> tuple[Shape, bytes]:
    return msgspec.json.decode(raw, type=shape), bytes(raw)
