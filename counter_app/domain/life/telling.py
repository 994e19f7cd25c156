"""When the citizen of a dossier is to be told something, from its facts and its warnings."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import DomainError
from counter_app.domain.life.duties import Duty, duty_of, was_told_since
from counter_app.domain.life.early_warnings import EarlyWarning, Warned, working_day_before
from counter_app.domain.open_enum import OpenEnum


class Telling(OpenEnum):
    """Why the citizen is told."""

    RESULT_READY = "result_ready"
    OWED_PAPER = "owed_paper"  # the day before it is to be brought
    EXTENSION = "extension"  # a signed apology with a new day
    NOTICE_DUE = "notice_due"  # what is lacking
    ANSWER_RUNNING_OUT = "answer_running_out"
    UNCOLLECTED = "uncollected"


@dataclass(frozen=True, slots=True)
class TimeToTell:
    """From `since` up to, not including, `until`; None: until it was done. Aware moments."""

    why: Telling
    since: datetime
    until: datetime | None = None

    def holds(self, at: datetime) -> bool:
        return self.since <= at and (self.until is None or at < self.until)


_ASKING = {
    EarlyWarning.NOTICE_DUE: Telling.NOTICE_DUE,
    EarlyWarning.ANSWER_RUNNING_OUT: Telling.ANSWER_RUNNING_OUT,
    EarlyWarning.UNCOLLECTED_3D: Telling.UNCOLLECTED,
}


def time_to_tell(
    dossier: Dossier, warned: Sequence[Warned], calendar: Calendar | None
) -> TimeToTell | None:
    """What the citizen is to be told first of all that is still untold; `warned` are the warnings
    of its course, also those to come. Without a calendar every day is a working day.
    """
    times = _of_facts(dossier, calendar)
    times += [
        TimeToTell(_ASKING[each.warning], each.since, each.until)
        for each in warned
        if each.warning in _ASKING
    ]
    untold = [each for each in times if not was_told_since(dossier, each.since)]
    return min(untold, key=lambda each: (each.until is not None, each.since), default=None)


def _of_facts(dossier: Dossier, calendar: Calendar | None) -> list[TimeToTell]:
    times: list[TimeToTell] = []
    match duty_of(dossier):
        case Duty.TELL:
            times.append(TimeToTell(Telling.RESULT_READY, dossier.life.ready[0].at))
        case Duty.ASK_OWED:
            times += [
                TimeToTell(Telling.OWED_PAPER, since) for since in _owed_days(dossier, calendar)
            ]
    if dossier.status.is_open and dossier.life.extensions and not dossier.life.results:
        times.append(TimeToTell(Telling.EXTENSION, dossier.life.extensions[0].at))
    return times


def _owed_days(dossier: Dossier, calendar: Calendar | None) -> Iterator[datetime]:
    """The working day before an owed paper is to be brought, and the day after; without a day at
    once.
    """
    until, zone = dossier.owed_until, dossier.received_at.tzinfo
    if until is None or not date.min < until < date.max:
        yield dossier.received_at
        return
    before = until - timedelta(days=1)
    with contextlib.suppress(DomainError):
        before = working_day_before(until, calendar) if calendar is not None else before
    for day in (before, until + timedelta(days=1)):
        yield datetime.combine(day, time(), zone)
