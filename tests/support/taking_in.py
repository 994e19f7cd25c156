"""Dossiers as a day at the counter leaves them: printed or not, with papers still owed."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import msgspec

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Source
from counter_app.domain.people.applicant import Owner, Person
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.services.printing import issue_receipt
from tests.support import desks
from tests.support.desks import Clock

OFFICE_TIME = timezone(timedelta(hours=7))
RESIDENCE = "1.004194"
"""Three working days."""


def on(day: int, hour: int = 8, minute: int = 30, month: int = 11) -> datetime:
    """A moment of 2026 in the office; 23/11 is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=OFFICE_TIME)


def set_clock(desk: OpenDesk, timestamp: datetime) -> None:
    assert isinstance(desk.now, Clock)
    desk.now.timestamp = timestamp.astimezone(desk.now.timestamp.tzinfo)


def take(
    desk: OpenDesk,
    owner: Owner | str,
    procedure: str = RESIDENCE,
    *,
    due: datetime | None = None,
    printed: bool = True,
    owed: bool = False,
    owed_until: date | None = None,
    login: str = "mai",
    **changes: object,
) -> Dossier:
    """Receive; `due` is a date by hand, `owed` leaves the last paper for later: until `owed_until`,
    or for two days.
    """
    owed_until = owed_until or desk.office_now().date() + timedelta(days=2)
    person = Person(name=owner) if isinstance(owner, str) else owner
    if due is not None:
        changes |= {"promised_at": due, "promise_reason": "Theo lịch của cơ quan giải quyết"}
    made = desks.intake(desk, person, procedure, **changes)
    if owed:
        late = msgspec.structs.replace(
            made.papers[-1], source=Source.OWED, originals=0, until=owed_until
        )
        made = msgspec.structs.replace(made, papers=(*made.papers[:-1], late))
    dossier = receive.receive(desk, desks.officer(desk, login), made).dossier
    return print_it(desk, dossier) if printed else dossier


def print_it(desk: OpenDesk, dossier: Dossier) -> Dossier:
    form = issue_receipt.Printable(dossier, b"", dossier.copies_of("tt03_2025", "01") + 1, "")
    return issue_receipt.issued(desk, desks.officer(desk), form, means="printer")[0]
