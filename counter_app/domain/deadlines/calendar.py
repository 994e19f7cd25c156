"""The office's calendar: which days are worked, at which hours, and by what decision not.

A calendar is versioned data. The package `holidays` suggests, an administrator's table decides.
"""

from __future__ import annotations

import hashlib
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec

from counter_app.domain.errors import DomainError
from counter_app.domain.open_enum import OpenEnum

VIETNAM = "Asia/Ho_Chi_Minh"
MOST_BYTES = 1024 * 1024
MOST_DAYS = 4000
MOST_TEXT = 500
_SEARCH_DAYS = 400
_USUAL_END = time(17, 0)
_NATIONAL_DAYS = {
    (1, 1): "Tết Dương lịch",
    (4, 30): "Ngày Giải phóng miền Nam, thống nhất đất nước",
    (5, 1): "Ngày Quốc tế lao động",
    (9, 2): "Quốc khánh",
    (11, 24): "Ngày Văn hóa Việt Nam",
}


class CalendarError(DomainError):
    """`unreadable_calendar`: an unusable table; `calendar_closed`: no working day to be found."""

    def __init__(self, code: str, detail: str) -> None:
        self.code = code
        super().__init__(detail=detail)


class DayKind(OpenEnum):
    """Why a day is not like its weekday."""

    HOLIDAY = "holiday"  # nghỉ lễ, tết
    COMPENSATION = "compensation"  # nghỉ bù
    SWAPPED_OFF = "swapped_off"  # hoán đổi: nghỉ
    SWAPPED_ON = "swapped_on"  # hoán đổi: làm việc
    EXTRA_OPEN = "extra_open"  # open to the public, but no working day of a term


OFF_KINDS = frozenset({DayKind.HOLIDAY, DayKind.COMPENSATION, DayKind.SWAPPED_OFF})


class Session(msgspec.Struct, frozen=True, omit_defaults=True):
    """Office hours from `open` up to, not including, the minute `close`; office time."""

    open: time
    close: time


class CalendarDay(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One row of the table; `basis` is the decision that it rests on.

    `sessions` are the day's own hours. A swapped-on day without them keeps the hours of the
    weekday of `swapped_with`, or Monday's. `confirmed` is False while nobody has announced it.
    """

    day: date
    kind: DayKind
    name: str
    basis: str = ""
    confirmed: bool = True
    sessions: tuple[Session, ...] = ()
    swapped_with: date | None = None


Week = tuple[
    tuple[Session, ...],
    tuple[Session, ...],
    tuple[Session, ...],
    tuple[Session, ...],
    tuple[Session, ...],
    tuple[Session, ...],
    tuple[Session, ...],
]


class Calendar(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, cache_hash=True):
    """Hours of Monday to Sunday and the days that differ; `zone` is an IANA name."""

    name: str
    zone: str = VIETNAM
    hours: Week
    days: tuple[CalendarDay, ...] = ()
    effective_from: date | None = None


@lru_cache(maxsize=16)
def calendar_id(calendar: Calendar) -> str:
    """SHA-256 of the calendar's JSON, in hex: the same calendar has the same id everywhere."""
    return hashlib.sha256(msgspec.json.encode(calendar)).hexdigest()


@lru_cache(maxsize=16)
def decode_calendar(data: bytes) -> Calendar:
    """A calendar from its JSON, the same one for the same bytes.

    Raises CalendarError ("unreadable_calendar").
    """
    if len(data) > MOST_BYTES:
        raise CalendarError("unreadable_calendar", f"more than {MOST_BYTES} bytes")
    try:
        calendar = msgspec.json.decode(data, type=Calendar)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CalendarError("unreadable_calendar", str(error)) from error
    fault = _fault(calendar)
    if fault:
        raise CalendarError("unreadable_calendar", fault)
    return calendar


def _fault(calendar: Calendar) -> str:
    """What makes this calendar unusable, empty if nothing does."""
    try:
        ZoneInfo(calendar.zone)
    except (KeyError, ValueError, OSError):
        return f"no such zone: {calendar.zone[:80]!r}"
    if len(calendar.days) > MOST_DAYS:
        return f"more than {MOST_DAYS} days"
    if not any(calendar.hours):
        return "no weekday is worked"
    if any(
        len(text) > MOST_TEXT
        for text in (calendar.name, *(t for row in calendar.days for t in (row.name, row.basis)))
    ):
        return f"a text of more than {MOST_TEXT} characters"
    if not all(
        _in_order(hours) for hours in (*calendar.hours, *(r.sessions for r in calendar.days))
    ):
        return "office hours out of order, overlapping or with seconds"
    seen: set[date] = set()
    for row in calendar.days:
        if row.day in seen:
            return f"{row.day} stands twice"
        if not row.kind.is_known:
            return f"{row.day} is of a kind that only a newer program knows"
        if row.kind is DayKind.EXTRA_OPEN and not row.sessions:
            return f"{row.day} is open without hours"
        seen.add(row.day)
    return ""


def _in_order(sessions: tuple[Session, ...]) -> bool:
    timestamps = [timestamp for session in sessions for timestamp in (session.open, session.close)]
    whole = all(
        timestamp.second == 0 and timestamp.microsecond == 0 and timestamp.tzinfo is None
        for timestamp in timestamps
    )
    return whole and all(earlier < later for earlier, later in pairwise(timestamps))


@lru_cache(maxsize=16)
def _rows(calendar: Calendar) -> dict[date, CalendarDay]:
    return {row.day: row for row in calendar.days}


def row_of(calendar: Calendar, day: date) -> CalendarDay | None:
    """The day's row in the table, None for a day like its weekday."""
    return _rows(calendar).get(day)


def day_reason(calendar: Calendar, day: date) -> tuple[DayKind, str] | None:
    """Kind and name of a day that is not like its weekday; None for a usual day or weekend."""
    row = row_of(calendar, day)
    return None if row is None else (row.kind, row.name)


def is_working(calendar: Calendar, day: date) -> bool:
    """Whether the day counts in a term of working days and a term may end on it.

    A day of kind `extra_open` keeps what its weekday is.
    """
    row = row_of(calendar, day)
    if row is None or row.kind is DayKind.EXTRA_OPEN:
        return bool(calendar.hours[day.weekday()])
    return row.kind is DayKind.SWAPPED_ON


def sessions_on(calendar: Calendar, day: date) -> tuple[Session, ...]:
    """The hours at which the office receives on this day, in order; empty on a rest day."""
    row = row_of(calendar, day)
    if row is None:
        return calendar.hours[day.weekday()]
    if row.kind in OFF_KINDS:
        return ()
    if row.sessions or row.kind is DayKind.EXTRA_OPEN:
        return row.sessions
    like = row.swapped_with.weekday() if row.swapped_with else 0
    return calendar.hours[like] or next(hours for hours in calendar.hours if hours)


def is_receiving(calendar: Calendar, timestamp: datetime) -> bool:
    """Whether the office receives at this moment of office time."""
    at = timestamp.time()
    return any(item.open <= at < item.close for item in sessions_on(calendar, timestamp.date()))


def closing(calendar: Calendar, day: date) -> datetime:
    """Closing time of an open day, naive office time."""
    return datetime.combine(day, sessions_on(calendar, day)[-1].close)


def promised_on(calendar: Calendar, day: date) -> datetime:
    """The aware moment that a day alone names on paper: closing time, or the end of a usual day
    where the office is shut.
    """
    zone = ZoneInfo(calendar.zone)
    if is_working(calendar, day):
        return closing(calendar, day).replace(tzinfo=zone)
    return datetime.combine(day, _USUAL_END, tzinfo=zone)


def opening(calendar: Calendar, day: date) -> datetime:
    """Opening time of an open day, naive office time."""
    return datetime.combine(day, sessions_on(calendar, day)[0].open)


def next_working_day(calendar: Calendar, after: date) -> date:
    """The first working day after the given one; raises CalendarError ("calendar_closed")."""
    day = after
    for _ in range(_SEARCH_DAYS):
        day += timedelta(days=1)
        if is_working(calendar, day):
            return day
    raise CalendarError("calendar_closed", f"no working day for {_SEARCH_DAYS} days after {after}")


def is_announced(calendar: Calendar, day: date) -> bool:
    """Whether the rest days of this day's year are decided: it has rows and all are confirmed."""
    return day.year in _announced_years(calendar)


@lru_cache(maxsize=16)
def _announced_years(calendar: Calendar) -> frozenset[int]:
    years = {row.day.year for row in calendar.days}
    return frozenset(years - {row.day.year for row in calendar.days if not row.confirmed})


def suggest(year: int) -> tuple[CalendarDay, ...]:
    """What the package `holidays` expects for a year: rows to be confirmed, never used unseen."""
    import holidays  # noqa: PLC0415  # costs the start of the program 60 ms, used once a year

    table = holidays.country_holidays("VN", years=year, language="vi")
    return tuple(
        CalendarDay(
            day=day,
            kind=_suggested_kind(name),
            name=_NATIONAL_DAYS.get((day.month, day.day), name),
            basis="",
            confirmed=False,
        )
        for day, name in sorted(table.items())
        if day.year == year
    )


def _suggested_kind(name: str) -> DayKind:
    if "nghỉ bù" in name:
        return DayKind.COMPENSATION
    if "thay cho" in name:
        return DayKind.SWAPPED_OFF
    return DayKind.HOLIDAY
