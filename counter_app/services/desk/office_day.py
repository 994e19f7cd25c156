"""The day that a code would carry now: never one before the last that an officer worked on."""

from __future__ import annotations

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.errors import DomainError
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine.database import Connection
from counter_app.storage.journal import sign_ins


class DayBackError(DomainError):
    """The clock stands on a day before the last one, and nobody has accepted that day."""

    code = "day_back"


def must_not_be_back(desk: OpenDesk, connection: Connection) -> None:
    """Raises DayBackError where the clock went back over midnight since the journal's last event;
    what other desks say is no word about this one's clock.

    Who signs in on such a day is shown it and accepts it; from then on it is the day of the desk.
    """
    last = sign_ins.last_own_timestamp(connection, desk.store.device)
    today = desk.office_now().date()
    if last is None or today >= in_zone(last, desk.zone).date():
        return
    accepted = sign_ins.last(connection)
    if accepted is None or sign_ins.day_of(accepted) != today:
        raise DayBackError
