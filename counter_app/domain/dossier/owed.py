"""Papers that are brought later (nộp sau), and the date that waits for them.

A term begins when everything is there (NĐ 118/2025 Đ17.3): decision record 0021.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from counter_app.domain.catalogue.procedure import TimeRule
from counter_app.domain.deadlines.appoint import promise
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.deadlines.reception import DeadlineError
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Paper


def owed_by(papers: Iterable[Paper]) -> date | None:
    """The day by which all that is owed is brought, None where nothing is; raises DeadlineError
    ("papers_owed") where something is owed without a day.
    """
    days = [paper.until for paper in papers if paper.is_owed]
    existing = [day for day in days if day is not None]
    if len(existing) < len(days):
        raise DeadlineError("papers_owed")
    return max(existing, default=None)


def counted_again(
    dossier: Dossier, rule: TimeRule, calendar: Calendar, came_at: datetime
) -> Deadline | None:
    """The date of a dossier whose last owed paper came at this moment; None where its date does not
    count from there. Raises DeadlineError and CalendarError as `promise` does.
    """
    if not dossier.deadline.awaits_papers or dossier.deadline.due_at is None:
        return None
    return promise(rule, dossier.received_at, calendar, papers=came_at)
