"""What an office is told ahead of time about one dossier, and from when on.

The readings are those of decision record 0130. A day begins at midnight here: who opens the list at
seven sees what this day asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from counter_app.domain.deadlines.calendar import Calendar, closing, is_working
from counter_app.domain.deadlines.reception import office_minute
from counter_app.domain.deadlines.term import DAY, count_days, minutes_before
from counter_app.domain.errors import DomainError
from counter_app.domain.life.clock import ClockState, DossierClock
from counter_app.domain.life.course import Course
from counter_app.domain.life.terms import counted_from, restarted_at
from counter_app.domain.life.time_to_answer import notice_by_appraisal, notice_by_filing
from counter_app.domain.open_enum import OpenEnum

DUE_SOON_MINUTES = 24 * 60
_LAST_HOUR = 60
_UNCOLLECTED_DAYS = 3


class EarlyWarning(OpenEnum):
    DUE_24H = "due_24h"  # at most 24 working hours are left
    NOTICE_DUE = "notice_due"  # what is lacking is to be told now
    APOLOGY_DUE = "apology_due"  # an apology with a new date is to be signed
    ANSWER_RUNNING_OUT = "answer_running_out"  # the citizen's time to answer
    UNCOLLECTED_3D = "uncollected_3d"  # the result lies at the counter


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """Holds from `since` up to, not including, `until` (None: as long as the facts are these); `by`
    is the last moment for what it asks for, None where there is none. Aware moments.
    """

    warning: EarlyWarning
    since: datetime
    until: datetime | None = None
    by: datetime | None = None

    def holds(self, at: datetime) -> bool:
        return self.since <= at and (self.until is None or at < self.until)


def early_warnings(course: Course, clock: DossierClock, calendar: Calendar) -> tuple[Warned, ...]:
    """The warnings of a course, with the hours at which each begins to hold, also those to come.
    `clock` is what `read_clock` read from it. A warning that cannot be counted is left out.
    """
    found: list[Warned] = []
    for of_kind in (_due_soon, _notice, _apology, _answer, _uncollected):
        try:
            found += of_kind(course, clock, calendar)
        except DomainError:
            continue
    return tuple(found)


def _due_soon(_course: Course, clock: DossierClock, calendar: Calendar) -> Iterator[Warned]:
    """Civil Code Đ147.1 reads a term in hours from the moment itself: 24 hours of the office."""
    if clock.state is ClockState.RUNNING and clock.due_at is not None:
        due = office_minute(clock.due_at, calendar)
        since = _aware(minutes_before(due, DUE_SOON_MINUTES, calendar), calendar)
        yield Warned(warning=EarlyWarning.DUE_24H, since=since, until=clock.due_at, by=clock.due_at)


def _notice(course: Course, clock: DossierClock, calendar: Calendar) -> Iterator[Warned]:
    if clock.state is ClockState.ENDED:
        return
    if course.started_at is None:
        if course.filed_at is None or course.received_at is not None:
            return
        by = notice_by_filing(course.filed_at, calendar, by_post=course.by_post)
        if course.by_post:
            since = _midnight(by.date(), calendar)
        else:
            last = office_minute(by, calendar)
            since = _aware(minutes_before(last, _LAST_HOUR, calendar), calendar)
        yield Warned(warning=EarlyWarning.NOTICE_DUE, since=since, by=by)
        return
    if any(asked.begin >= course.started_at for asked in course.requests):
        return
    begin = counted_from(course, None, calendar)
    asked_by = notice_by_appraisal(course.rule, begin, calendar)
    if asked_by is not None:
        day = asked_by.date()
        since, until = _midnight(day, calendar), _midnight(day + DAY, calendar)
        yield Warned(warning=EarlyWarning.NOTICE_DUE, since=since, until=until, by=asked_by)


def _apology(course: Course, clock: DossierClock, calendar: Calendar) -> Iterator[Warned]:
    """The day before the due date; for a term without such a day once the date has passed."""
    if clock.state is ClockState.ENDED or course.extension is not None:
        return
    if clock.due_at is None or clock.state is not ClockState.RUNNING:
        if clock.overdue_since is not None:
            since = clock.overdue_since + timedelta(minutes=1)
            yield Warned(warning=EarlyWarning.APOLOGY_DUE, since=since)
        return
    before = working_day_before(office_minute(clock.due_at, calendar).date(), calendar)
    anew = restarted_at(course, course.rule.supplement, course.stops)
    if before < counted_from(course, anew, calendar).date():
        since = clock.due_at + timedelta(minutes=1)
        yield Warned(warning=EarlyWarning.APOLOGY_DUE, since=since)
        return
    by = _aware(closing(calendar, before), calendar)
    yield Warned(warning=EarlyWarning.APOLOGY_DUE, since=_midnight(before, calendar), by=by)


def _answer(course: Course, clock: DossierClock, calendar: Calendar) -> Iterator[Warned]:
    if course.answer_by is not None and clock.state is not ClockState.ENDED:
        before = working_day_before(office_minute(course.answer_by, calendar).date(), calendar)
        yield Warned(
            warning=EarlyWarning.ANSWER_RUNNING_OUT,
            since=_midnight(before, calendar),
            by=course.answer_by,
        )


def _uncollected(course: Course, _clock: DossierClock, calendar: Calendar) -> Iterator[Warned]:
    if course.uncollected_since is not None:
        result = office_minute(course.uncollected_since, calendar).date()
        third = count_days(result, _UNCOLLECTED_DAYS, calendar, working=True)
        yield Warned(warning=EarlyWarning.UNCOLLECTED_3D, since=_midnight(third, calendar))


def working_day_before(day: date, calendar: Calendar) -> date:
    before = day - DAY
    while not is_working(calendar, before):
        before -= DAY
    return before


def _midnight(day: date, calendar: Calendar) -> datetime:
    return _aware(datetime.combine(day, time()), calendar)


def _aware(at: datetime, calendar: Calendar) -> datetime:
    return at.replace(tzinfo=ZoneInfo(calendar.zone))
