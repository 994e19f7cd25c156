"""Codes of more days while there are few, and the leases given back to a portal that lost them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from counter_app.contract.lease import LeaseQuestion, Leases
from counter_app.contract.problems import ProblemError
from counter_app.domain.changes import Changes
from counter_app.domain.office.enrolment_rows import open_rows
from counter_app.domain.office.office import Lease
from counter_app.storage.engine.database import Connection
from counter_app.storage.office import leases
from counter_app.storage.sync import sync_cursor
from counter_app.sync.steps.desk_side import DeskSide

LEASE_DAYS = 45
_BUSY = 503


class _Named(msgspec.Struct):
    id: str


def renew(side: DeskSide, today: date) -> None:
    """Ask for codes of more days while there are few; a repeated question gets the same ones.

    Raises the errors of the link, ProblemError.
    """
    with side.store.database.read() as connection:
        ends = leases.last_days(connection)
        request = sync_cursor.lease_request(connection)
    last = min(ends.values()) if ends else None
    if last is not None and last - today >= timedelta(days=LEASE_DAYS) and not request:
        return
    _ask(side, last)


def give_back(side: DeskSide, today: date) -> None:
    """Name the leases of this desk to a portal of another history, before it judges their codes.
    What it does not know by its answer was another portal's, or is another desk's: it ends.

    Raises the errors of the link, ProblemError (`busy`). A portal that gives this desk nothing has
    nothing to be given.
    """
    with side.store.database.read() as connection:
        held = [msgspec.Raw(document) for document in leases.documents(connection, today)]
        ends = leases.last_days(connection)
    try:
        answer = _ask(side, min(ends.values()) if ends else None, held)
    except ProblemError as error:
        if error.status == _BUSY:
            raise
        return
    named = {msgspec.json.decode(raw, type=_Named).id for raw in answer.leases}
    with side.store.database.write(background=True) as connection:
        leases.end_others(connection, named, today)


def _ask(side: DeskSide, last: date | None, held: Sequence[msgspec.Raw] = ()) -> Leases:
    with side.store.database.read() as connection:
        request = sync_cursor.lease_request(connection)
    if not request:
        request = side.ids()
        with side.store.database.write(background=True) as connection:
            sync_cursor.put_lease_request(connection, request)
    question = LeaseQuestion(request=request, desk=side.desk, after=last, held=list(held))
    answer = side.portal.leases(question)
    with side.store.database.write(background=True) as connection:
        _take(connection, answer)
        sync_cursor.put_lease_request(connection, "")
    side.changed(Changes(sync=True))
    return answer


def _take(connection: Connection, answer: Leases) -> None:
    for lease in open_rows(answer.leases, Lease):
        leases.put(connection, lease)
    for mark in answer.marks:
        leases.raise_mark(connection, mark.agency, mark.day, mark.serial)
