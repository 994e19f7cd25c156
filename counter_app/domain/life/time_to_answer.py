"""Until when a citizen may answer a request for papers, and an office tell what is lacking."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import TimeRule, TimeUnit
from counter_app.domain.deadlines.calendar import Calendar, closing, next_working_day
from counter_app.domain.deadlines.reception import next_open_minute, office_minute
from counter_app.domain.deadlines.term import count_days, run_minutes

ONLINE_MINUTES = 8 * 60
"""Working minutes in which the filer of an online dossier is told what it lacks (NQ 66.7/2025)."""
_APPRAISAL_DAYS = 3
_HOURS_OF_A_DAY = 8


def answer_by(rule: TimeRule, asked_at: datetime, calendar: Calendar) -> datetime | None:
    """The last moment to answer a request for papers: closing time of the last of `answer_days`, of
    which the day of the request is none; None where the law gives no time. Raises DeadlineError
    and CalendarError.
    """
    if not rule.answer_days:
        return None
    asked = office_minute(asked_at, calendar).date()
    return _aware(
        closing(calendar, count_days(asked, rule.answer_days, calendar, working=True)), calendar
    )


def notice_by_filing(filed_at: datetime, calendar: Calendar, *, by_post: bool) -> datetime:
    """Until when the filer is told what is lacking: online after eight working hours, on paper by
    the end of the working day after arrival (NQ 66.7/2025/NQ-CP, to 28/02/2027).
    """
    filed = office_minute(filed_at, calendar)
    if by_post:
        return _aware(closing(calendar, next_working_day(calendar, filed.date())), calendar)
    begin = next_open_minute(filed, calendar)
    return _aware(run_minutes(begin, ONLINE_MINUTES, [], calendar), calendar)


def notice_by_appraisal(rule: TimeRule, begin: datetime, calendar: Calendar) -> datetime | None:
    """The end of the third working day of a term, until when papers may be asked for after
    appraisal; None for a term of three days or less. `begin` is naive office time.
    """
    amount = rule.amount or 0
    longest = {
        TimeUnit.HOUR: _APPRAISAL_DAYS * _HOURS_OF_A_DAY,
        TimeUnit.WORKING_DAY: _APPRAISAL_DAYS,
        TimeUnit.DAY: _APPRAISAL_DAYS,
        TimeUnit.MONTH: 0,
    }
    if rule.unit is None or amount <= longest.get(rule.unit, amount):
        return None
    last = count_days(begin.date(), _APPRAISAL_DAYS, calendar, working=True)
    return _aware(closing(calendar, last), calendar)


def _aware(at: datetime, calendar: Calendar) -> datetime:
    return at.replace(tzinfo=ZoneInfo(calendar.zone))
