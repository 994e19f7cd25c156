"""The day that a code would carry now: never one before the last that an officer worked on."""

from __future__ import annotations

from counter_app.domain.errors import DomainError
from counter_app.services import sign_in
from counter_app.services.open_desk import OpenDesk
from counter_app.storage import sign_ins


class DayBackError(DomainError):
    """The clock stands on a day before the last one, and nobody has accepted that day."""

    code = "day_back"


def must_not_be_back(desk: OpenDesk) -> None:
    """Raises DayBackError where the clock went back over midnight since the last event.

    Who signs in on such a day is shown it and accepts it; from then on it is the day of the desk.
    """
    seen = sign_in.today(desk)
    if seen.doubt != "back" or seen.last is None:
        return
    if seen.day >= seen.last.astimezone(desk.zone).date():
        return
    with desk.store.database.read() as connection:
        accepted = sign_ins.last(connection)
    if accepted is None or sign_ins.day_of(accepted) != seen.day:
        raise DayBackError
