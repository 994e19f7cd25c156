"""An office as its administrator writes it down: one JSON file with its desks and officers."""

from __future__ import annotations

from pathlib import Path

import msgspec
from sqlalchemy import Connection

from counter_app.domain.errors import DomainError
from counter_app.domain.office import Desk, Office, Officer
from counter_app.portal import offices
from counter_app.portal.context import Context


class OfficeUnreadableError(DomainError):
    code = "office_unreadable"


class OfficeFile(msgspec.Struct, frozen=True, kw_only=True):
    """Who is left out stays as he is; an officer is locked by `active: false`."""

    office: Office
    desks: list[Desk]
    officers: list[Officer] = []

    def put(self, connection: Connection, context: Context) -> None:
        """Raises LoginTakenError."""
        offices.put_office(connection, context, self.office)
        for desk in self.desks:
            offices.put_desk(connection, desk, self.office.code)
        for officer in self.officers:
            offices.put_officer(connection, context, officer, self.office.code)


def read_office(path: Path) -> OfficeFile:
    """Raises OfficeUnreadableError, OSError."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=OfficeFile)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise OfficeUnreadableError from error
