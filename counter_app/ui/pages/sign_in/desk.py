"""What the gate needs to know of the desk, once the store is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from counter_app.domain.office.office import Officer


@dataclass(frozen=True, slots=True)
class SeenDay:
    """The day that codes will carry. `doubt` is "" or why the officer must confirm it:
    "back" (before the last moment known), "jump" (long after it), "rest_day".
    `last` is that last moment, in office time.
    """

    day: date
    doubt: str = ""
    last: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GateDesk:
    """`today`, `admit` and `unlock` are store work and run off the GUI thread.

    `admit(officer, password, day_confirmed)` checks the password and records the sign-in;
    `unlock(officer, password)` only checks: for who is signed in on this day already. Each
    raises an error with a code, `wait` seconds among its parameters where a try must wait.
    """

    office: str
    place: str
    desk: str
    officers: tuple[Officer, ...]
    last_officer: str
    zone: ZoneInfo
    today: Callable[[], SeenDay]
    admit: Callable[[Officer, str, bool], None]
    unlock: Callable[[Officer, str], None]
