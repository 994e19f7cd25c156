"""What an officer has to do: the piles of open dossiers and the drafts, most urgent first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.deadlines.calendar import (
    Calendar,
    CalendarError,
    is_working,
    next_working_day,
)
from counter_app.domain.deadlines.office_time import in_zone, is_readable
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import drafts, keep_draft
from counter_app.services.intake.drafts import IdleDraft
from counter_app.services.intake.keep_draft import KeptDraft
from counter_app.services.online.acceptance import answer_by
from counter_app.services.online.claiming import Viewer, viewer_of
from counter_app.storage.dossiers import worklist
from counter_app.storage.dossiers.worklist import MOST_COUNTED, Pile, WorkDay, WorklistRow
from counter_app.storage.office import officers

__all__ = ["MOST_COUNTED", "Pile"]

PAGE = 100


class DueKind(StrEnum):
    """`late_today`: past its hour, still its day. `answer` and `answer_late` stand for an online
    dossier: by when the citizen should hear from the office. `unreadable`: a moment that nobody
    can have meant; `newer`: a status that only a newer program knows. `owed`: a paper is brought on
    the `day`, `owed_late`: it was not.
    """

    NONE = "none"
    OVERDUE = "overdue"
    LATE_TODAY = "late_today"
    TODAY = "today"
    LEFT = "left"
    ANSWER = "answer"
    ANSWER_LATE = "answer_late"
    UNREADABLE = "unreadable"
    NEWER = "newer"
    OWED = "owed"
    OWED_LATE = "owed_late"


@dataclass(frozen=True, slots=True)
class Due:
    """How a dossier stands to its date; `days` are working days, `at` is in office time."""

    kind: DueKind
    days: int = 0
    at: datetime | None = None
    day: date | None = None


class WorkStep(StrEnum):
    """What is to be done next with a dossier."""

    PRINT = "print"
    REVIEW = "review"
    TAKE_PAPERS = "take_papers"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Work:
    """A dossier of the list. `row` is its place for the next page, `viewer` who looks at an
    online one at another desk.
    """

    dossier: Dossier
    due: Due
    step: WorkStep
    row: WorklistRow
    viewer: Viewer | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """One pile and the size of all, read at one moment; sizes stop at MOST_COUNTED. `idle` are
    the officer's drafts, of intakes or not, that nobody touched for thirty days.
    """

    work: tuple[Work, ...]
    ended: bool
    counts: dict[Pile, int]
    drafts: tuple[KeptDraft, ...]
    idle: tuple[IdleDraft, ...] = ()


class Distance:
    """Working days between today and other days; asked often, so it counts each day once."""

    def __init__(self, calendar: Calendar, today: date) -> None:
        self._calendar = calendar
        self._today = today
        self._prefetched = [0]
        self._behind = [0]

    def to(self, day: date) -> int:
        """Working days from today to `day`: those after the earlier one, with the later one."""
        days = (day - self._today).days
        existing = self._prefetched if days > 0 else self._behind
        while len(existing) <= abs(days):
            step = len(existing) if days > 0 else 1 - len(existing)
            existing.append(
                existing[-1] + is_working(self._calendar, self._today + timedelta(step))
            )
        return existing[abs(days)]


def due_of(promised_at: datetime | None, now: datetime, distance: Distance) -> Due:
    """The promised date as seen now; `now` in office time."""
    if promised_at is None:
        return Due(DueKind.NONE)
    if not is_readable(promised_at):
        return Due(DueKind.UNREADABLE)
    at = in_zone(promised_at, now.tzinfo)
    if at.date() == now.date():
        return Due(DueKind.TODAY if at >= now else DueKind.LATE_TODAY, 0, at)
    if at < now:
        return Due(DueKind.OVERDUE, distance.to(at.date()), at)
    return Due(DueKind.LEFT, max(1, distance.to(at.date())), at)


def promised(dossier: Dossier, now: datetime, distance: Distance) -> Due:
    """How a dossier stands to the date on its receipt; `now` in office time."""
    if not dossier.status.is_known:
        return Due(DueKind.NEWER)
    due, day = due_of(dossier.promised_at, now, distance), dossier.owed_until
    if day is None or not dossier.status.is_open:
        return due
    if not dossier.awaits_papers and due.kind not in {DueKind.LEFT, DueKind.NONE}:
        return due
    kind = DueKind.OWED if day >= now.date() else DueKind.OWED_LATE
    return Due(kind, at=due.at, day=day)


def look(desk: OpenDesk, actor: Officer, pile: Pile, most: int = PAGE) -> Listing:
    """The first `most` of a pile, the counts of all piles and the officer's drafts."""
    day, now = _day(desk)
    with desk.store.database.read() as connection:
        counts = worklist.counts(connection, day)
        rows = worklist.page(connection, pile, day, most=most + 1)
        idle = drafts.idle(connection, actor, int(now.timestamp()))
    work = _work(desk, now, rows[:most])
    return Listing(work, len(rows) <= most, counts, tuple(keep_draft.kept(desk, actor)), idle)


def go_on(
    desk: OpenDesk, pile: Pile, after: Work | None, most: int = PAGE
) -> tuple[list[Work], bool]:
    """The next rows behind `after`, or the first, and whether they are the last."""
    day, now = _day(desk)
    with desk.store.database.read() as connection:
        rows = worklist.page(connection, pile, day, after.row if after else None, most + 1)
    return list(_work(desk, now, rows[:most])), len(rows) <= most


def count(desk: OpenDesk, pile: Pile) -> int:
    """How many dossiers the pile holds, at most MOST_COUNTED."""
    day, _ = _day(desk)
    with desk.store.database.read() as connection:
        return worklist.count(connection, pile, day)


def _work(desk: OpenDesk, now: datetime, rows: list[WorklistRow]) -> tuple[Work, ...]:
    distance = Distance(desk.calendar, now.date())
    names = _names(desk) if any(row.dossier.claim for row in rows) else {}
    return tuple(
        Work(
            row.dossier,
            _due(desk, row.dossier, now, distance),
            _step(row.dossier),
            row,
            viewer_of(desk, row.dossier, names),
        )
        for row in rows
    )


def _due(desk: OpenDesk, dossier: Dossier, now: datetime, distance: Distance) -> Due:
    if dossier.status is not Status.SUBMITTED:
        return promised(dossier, now, distance)
    at = answer_by(desk, dossier)
    if at is None:
        return Due(DueKind.NONE)
    return Due(DueKind.ANSWER if at >= now else DueKind.ANSWER_LATE, 0, at)


def _step(dossier: Dossier) -> WorkStep:
    printed = dossier.copies_of(REGIME, FORM) > 0
    if dossier.submitted_at is not None and not printed:
        return WorkStep.REVIEW
    if not printed or dossier.has_old_date_on(REGIME, FORM):
        return WorkStep.PRINT
    return WorkStep.TAKE_PAPERS if dossier.owed_papers else WorkStep.OPEN


def _names(desk: OpenDesk) -> dict[str, str]:
    with desk.store.database.read() as connection:
        return {item.id: item.name for item in officers.all_of(connection)}


def _day(desk: OpenDesk) -> tuple[WorkDay, datetime]:
    now = desk.office_now()
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
    next_day = _next_day(desk, now.date())
    begins = datetime.combine(next_day, time(), now.tzinfo)
    at, end, until = (int(in_zone(each, UTC).timestamp()) for each in (now, midnight, begins))
    return WorkDay(at, end, until, next_day.isoformat()), now


def _next_day(desk: OpenDesk, today: date) -> date:
    """The next day on which the office works, tomorrow where its calendar has none."""
    try:
        return next_working_day(desk.calendar, today)
    except CalendarError:
        return today + timedelta(days=1)
