"""The serials that this desk has given: each code moves the mark of its agency and day, each slip
the mark of its book and day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import DossierCode, UnreadableCodeError, parse
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.received import CodeSource, Received
from counter_app.domain.life import slip_number
from counter_app.domain.life.slip_number import PREFIX, SlipNumber
from counter_app.storage.office import leases


def mark(connection: Connection, happened: Iterable[Event]) -> None:
    """Remember the serials of codes and slips that this desk gave, of each day the highest."""
    highest: dict[tuple[str, date], DossierCode] = {}
    for event in happened:
        body = event.body
        if isinstance(body, HandedOver):
            _mark_slip(connection, body.slip)
        if not isinstance(body, Received) or body.code_source is CodeSource.MANUAL:
            continue
        try:
            code = parse(body.code)
        except UnreadableCodeError:
            continue
        earlier = highest.setdefault((code.agency, code.day), code)
        if earlier.serial < code.serial:
            highest[code.agency, code.day] = code
    for code in highest.values():
        leases.mark(connection, code)


def _mark_slip(connection: Connection, text: str) -> None:
    number = slip_number.read(text)
    if number is not None:
        leases.raise_mark(connection, _key(number.book), number.day, number.n)


def next_slip(connection: Connection, book: str, day: date) -> SlipNumber:
    """The next number of this book and day; its mark moves with the event that it is in."""
    return SlipNumber(book, day, leases.marked(connection, _key(book), day) + 1)


def is_above(connection: Connection, slip: str) -> bool:
    """Whether this slip's number is above the mark, so that it would be given again."""
    number = slip_number.read(slip)
    if number is None:
        return False
    return number.n > leases.marked(connection, _key(number.book), number.day)


def _key(book: str) -> str:
    """Under which a book stands among agencies, whose codes begin otherwise."""
    return f"{PREFIX}-{book}"


def is_foreign(state: Dossier, event: str) -> bool:
    """Whether the portal says that another desk gave the code, whatever the event says."""
    return any(notice.code == "foreign_code" and notice.event == event for notice in state.notices)


def mark_within_lease(connection: Connection, event: Event) -> None:
    """As `mark`, for an event that the portal says is this desk's: only a code of its leases moves
    its marks.
    """
    body = event.body
    if not isinstance(body, Received):
        return
    try:
        code = parse(body.code)
    except UnreadableCodeError:
        return
    lease = leases.lease_of(connection, code)
    if lease is not None and not lease.is_manual(code.serial):
        leases.mark(connection, code)
