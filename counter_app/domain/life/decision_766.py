"""In which class of indicator 2.1 of Decision 766/QĐ-TTg a dossier falls, by either model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import SupplementEffect
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.reception import office_minute
from counter_app.domain.errors import DomainError
from counter_app.domain.life.course import Course, as_of
from counter_app.domain.life.stops import ended_with, over, standing
from counter_app.domain.life.terms import due_under
from counter_app.domain.open_enum import OpenEnum


class Class766(OpenEnum):
    EARLY = "early"
    ON_TIME = "on_time"
    OVERDUE = "overdue"
    NOT_COUNTED = "not_counted"
    OPEN_ON_TIME = "open_on_time"
    OPEN_OVERDUE = "open_overdue"


@dataclass(frozen=True, slots=True)
class Classes766:
    by_pause: Class766
    by_restart: Class766


def classes_766(course: Course, calendar: Calendar, period_end: date) -> Classes766:
    """The classes at the end of the last day of a period, by what had happened until then.

    Dates are compared, an extension is left out, more than one request for papers is overdue, one
    that waits has its end on the day of the request. Without an appointed date the term of the
    procedure is counted from reception, and where none can be counted nothing is overdue.
    """
    last = datetime.combine(period_end, time.max, tzinfo=ZoneInfo(calendar.zone))
    course = as_of(course, last)
    return Classes766(
        *(
            _class(course, model, last, calendar)
            for model in (SupplementEffect.PAUSE, SupplementEffect.RESTART)
        )
    )


def _class(course: Course, model: SupplementEffect, last: datetime, calendar: Calendar) -> Class766:
    if course.received_at is None:
        return Class766.NOT_COUNTED
    if course.started_at is None:
        course = replace(course, started_at=course.received_at)
    if course.ended_at is not None:
        end, stops = course.ended_at, ended_with(course.stops, course.ended_at)
    else:
        waits, stops = standing(course.stops, last), over(course.stops, last)
        end = waits[0].begin if waits else last
    is_late, is_early = len(course.requests) > 1, False
    try:
        due = office_minute(due_under(course, model, stops, calendar), calendar).date()
        day = office_minute(end, calendar).date()
        is_late, is_early = is_late or day > due, day < due
    except DomainError:
        pass
    if course.ended_at is None:
        return Class766.OPEN_OVERDUE if is_late else Class766.OPEN_ON_TIME
    if is_late:
        return Class766.OVERDUE
    return Class766.EARLY if is_early else Class766.ON_TIME
