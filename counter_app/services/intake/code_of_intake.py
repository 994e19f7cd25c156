"""The code of a dossier that is being received: the next of a lease, or one written by hand."""

from __future__ import annotations

from datetime import date

from counter_app.domain.dossier.dossier_code import parse, strip_check
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.errors import DomainError, RefusedError
from counter_app.domain.kinds.received import CodeSource
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine.database import Connection
from counter_app.storage.office import leases


class NoCodeLeftError(DomainError):
    """`no_code_left`: every lease of this agency and day is used up. `no_lease_for_day`: none
    covers the day.
    """

    def __init__(self, agency: str, day: date, *, is_covered: bool) -> None:
        self.code = "no_code_left" if is_covered else "no_lease_for_day"
        super().__init__(agency=agency, day=day)


def take_code(
    desk: OpenDesk, intake: Intake, connection: Connection, agency: str, day: date
) -> tuple[str, CodeSource, str]:
    """The code, where it is from and the id of its lease. Raises RefusedError, NoCodeLeftError."""
    if desk.store.is_copy:
        raise RefusedError("lease_closed")
    if intake.written_code:
        return _written_code(desk, intake, connection, agency, day)
    taken = leases.take(connection, agency, day)
    if taken is None:
        is_covered = bool(leases.of(connection, agency, day))
        raise NoCodeLeftError(agency, day, is_covered=is_covered)
    code, source, lease = taken
    return str(code), source, lease.id


def _written_code(
    desk: OpenDesk, intake: Intake, connection: Connection, agency: str, day: date
) -> tuple[str, CodeSource, str]:
    """A code that is already on paper: of this agency and day, unused, and within a lease of this
    desk or written by hand at another one of the office.
    """
    text = strip_check(intake.written_code)
    code = parse(text)
    if code.agency != agency:
        raise RefusedError("written_code_agency", code=text, agency=agency)
    if code.day != day:
        raise RefusedError("written_code_day", code=text, day=day)
    lease = leases.lease_of(connection, code)
    alongside = desk.enrolment.manual_range(code.agency, code.day, code.serial)
    if lease is None and alongside is None:
        raise RefusedError("written_code_foreign", code=text)
    if leases.is_used(connection, text):
        raise RefusedError("written_code_used", code=text)
    if lease is not None:
        is_manual = lease.is_manual(code.serial)
        return text, CodeSource.MANUAL if is_manual else CodeSource.LEASE, lease.id
    return text, CodeSource.MANUAL, alongside.lease if alongside is not None else ""
