"""What waits for the one who sits here, by role: piles of duties, most urgent first, and drafts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.life.duties import Duty, duty_of, missed_since
from counter_app.domain.life.early_warnings import Warned
from counter_app.domain.life.telling import Telling
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import drafts, keep_draft
from counter_app.services.intake.drafts import IdleDraft
from counter_app.services.intake.keep_draft import KeptDraft
from counter_app.services.lists.due import Distance, Due, DueKind, standing
from counter_app.services.lists.holding import InHand, in_hand
from counter_app.services.lists.seats import duties_of, piles_of, seat_of
from counter_app.services.lists.warnings import ClockReading, read_clocks
from counter_app.services.online.acceptance import answer_by
from counter_app.services.online.claiming import Viewer, viewer_of
from counter_app.storage.dossiers import worklist
from counter_app.storage.dossiers.worklist import MOST_COUNTED, Pile, PileCount, Seat, WorklistRow
from counter_app.storage.office import officers

__all__ = ["MOST_COUNTED", "Pile", "PileCount"]

PAGE = 100


class WorkStep(StrEnum):
    """What is to be done at the counter before anything else."""

    PRINT = "print"
    REVIEW = "review"
    TAKE_PAPERS = "take_papers"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Work:
    """A dossier of the list. `row` is its place for the next page and says whether it is mine;
    `has_duty`: the duty is one of the officer's roles. `tells` is why its citizen is to be told
    something now and `missed` how often nobody was reached since, `viewer` who looks at an online
    one at another desk.
    """

    dossier: Dossier
    due: Due
    step: WorkStep
    duty: Duty
    hand: InHand
    row: WorklistRow
    has_duty: bool = False
    warned: tuple[Warned, ...] = ()
    tells: Telling | None = None
    missed: int = 0
    viewer: Viewer | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """One pile and the size of all that this officer has, in the order of their tiles, read at one
    moment; sizes stop at MOST_COUNTED. `idle` are the officer's drafts, of intakes or not, that
    nobody touched for thirty days.
    """

    work: tuple[Work, ...]
    ended: bool
    counts: dict[Pile, PileCount]
    drafts: tuple[KeptDraft, ...]
    idle: tuple[IdleDraft, ...] = ()


def look(desk: OpenDesk, actor: Officer, pile: Pile, most: int = PAGE) -> Listing:
    """The first `most` of a pile, the counts of all piles and the officer's drafts."""
    now = desk.office_now()
    seat = seat_of(desk, actor, now)
    with desk.store.database.read() as connection:
        beside = (Pile.UNPRINTED, Pile.UNREACHED) if seat.receives else (Pile.UNPRINTED,)
        counts = worklist.counts(connection, (*piles_of(seat), *beside), seat)
        rows = worklist.page(connection, pile, seat, most=most + 1)
        idle = drafts.idle(connection, actor, int(now.timestamp())) if seat.receives else ()
    work = _work(desk, seat, now, rows[:most])
    kept = tuple(keep_draft.kept(desk, actor)) if seat.receives else ()
    return Listing(work, len(rows) <= most, counts, kept, idle)


def go_on(
    desk: OpenDesk,
    pile: Pile,
    after: Work | None,
    most: int = PAGE,
    *,
    actor: Officer | None = None,
) -> tuple[list[Work], bool]:
    """The next rows behind `after`, or the first, and whether they are the last. Without an `actor`
    of the piles that are of every desk.
    """
    now = desk.office_now()
    seat = seat_of(desk, actor, now)
    with desk.store.database.read() as connection:
        rows = worklist.page(connection, pile, seat, after.row if after else None, most + 1)
    return list(_work(desk, seat, now, rows[:most])), len(rows) <= most


def count(desk: OpenDesk, pile: Pile, actor: Officer | None = None) -> int:
    """How many dossiers the pile holds, at most MOST_COUNTED."""
    seat = seat_of(desk, actor, desk.office_now())
    with desk.store.database.read() as connection:
        return worklist.count(connection, pile, seat)


def _work(desk: OpenDesk, seat: Seat, now: datetime, rows: list[WorklistRow]) -> tuple[Work, ...]:
    duties = duties_of(seat)
    distance = Distance(desk.calendar, now.date())
    names = _names(desk) if rows else {}
    readings = read_clocks(desk, rows, now)
    return tuple(
        Work(
            dossier=row.dossier,
            due=_due(desk, row, reading, now, distance),
            step=_step(row.dossier),
            duty=duty,
            hand=in_hand(desk, row.dossier, names),
            row=row,
            has_duty=duty in duties,
            warned=reading.warned,
            tells=reading.tell.why if reading.tell is not None else None,
            missed=missed_since(row.dossier, reading.tell.since) if reading.tell else 0,
            viewer=viewer_of(desk, row.dossier, names),
        )
        for row, reading in zip(rows, readings, strict=True)
        for duty in (duty_of(row.dossier),)
    )


def _due(
    desk: OpenDesk, row: WorklistRow, reading: ClockReading, now: datetime, distance: Distance
) -> Due:
    if row.dossier.status is not Status.SUBMITTED:
        return standing(row.dossier, reading, now, distance)
    at = answer_by(desk, row.dossier)
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
