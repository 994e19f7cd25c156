"""From which moment a term counts: reception, the cut-off of a day, or the last paper."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import TimeRule
from counter_app.domain.deadlines.calendar import (
    Calendar,
)
from counter_app.domain.deadlines.deadline import Step, StepKind
from counter_app.domain.deadlines.deadline_steps import (
    late_steps,
    steps_between,
    steps_of_papers,
)
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.deadlines.reception import (
    counts_from,
    counts_from_last,
    cutoff_on,
    next_open_minute,
    office_minute,
)
from counter_app.domain.deadlines.term import (
    DAY,
)

Papers = date | datetime | None


Term = tuple[datetime, list[Step]]


def term_starts(
    rule: TimeRule, received: datetime, calendar: Calendar, papers: Papers
) -> list[Term]:
    """The moments from which the term may count, naive office time, with the steps that led there:
    two where papers come up to the cut-off of a day or after it, for a term whose end falls on a
    rest day goes on to the end of the next working day and may end after a later one.
    """
    zone = ZoneInfo(calendar.zone)
    start = counts_from(rule, received, calendar)
    if papers is None:
        return [(start, late_steps(rule, received, start, calendar))]
    if isinstance(papers, datetime):
        came = max(received, office_minute(papers, calendar))
        start = counts_from(rule, came, calendar)
        step = Step(kind=StepKind.PAPERS_IN, at=in_zone(papers, zone))
        return [(start, [step, *late_steps(rule, came, start, calendar)])]
    day = max(received.date(), papers)
    last = max(start, counts_from_last(rule, day, calendar))
    begun, starts = list(steps_of_papers(papers)), []
    if last.date() != day:
        cutoff = cutoff_on(rule, day, calendar)
        if cutoff is not None and start <= cutoff:
            starts.append((max(start, next_open_minute(cutoff, calendar)), list(begun)))
        kind, at = StepKind.AFTER_CUTOFF, cutoff
        if cutoff is None:
            kind, at = StepKind.OUT_OF_HOURS, datetime.combine(day, time())
        at = (at or last).replace(tzinfo=zone)
        begun.append(Step(kind=kind, at=at, until=last.replace(tzinfo=zone)))
        begun += steps_between(day - DAY, last.date(), calendar)
    return [(last, begun), *starts]
