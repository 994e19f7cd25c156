"""Results that wait to be returned: at the counter, by post, electronically, uncollected."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.parcels import (
    Called,
    came_back_at,
    last_call,
    last_move,
    open_parcel,
)
from counter_app.domain.life.waiting_result import ResultStep, waits_since
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists.due import Distance
from counter_app.services.results.electronic import ReleaseStep, step_of
from counter_app.storage.dossiers import waiting_results
from counter_app.storage.dossiers.waiting_results import StepCount, WaitingRow
from counter_app.storage.engine.database import Connection

PAGE = 100
UNCOLLECTED_AFTER = 3
"""Working days after which the citizen is told again (NĐ 118/2025/NĐ-CP, Điều 22)."""
_LONGEST_REST = timedelta(days=60)


class ResultPile(StrEnum):
    """A tile of the page Trả kết quả."""

    COUNTER = "counter"
    POST = "post"
    ELECTRONIC = "electronic"
    UNCOLLECTED = "uncollected"


@dataclass(frozen=True, slots=True)
class WaitingResult:
    """`since` is when it was ready, else signed, in office time; `days` the working days since.
    `parcel` is its number at the carrier, `at` when the carrier spoke last; `file` is None where
    it does not go as a file; `called` is what was agreed since a parcel came back; `row` its place
    for the next page.
    """

    dossier: Dossier
    row: WaitingRow
    since: datetime
    days: int
    is_here: bool
    step: ResultStep
    parcel: str = ""
    at: datetime | None = None
    cod: int = 0
    file: ReleaseStep | None = None
    called: Called | None = None


@dataclass(frozen=True, slots=True)
class WaitingListing:
    """The first rows of one pile, `ended` where these are all, and the size of every pile; `back`
    counts parcels that came back. `with_bag` are those of the bags asked for that still wait.
    """

    rows: tuple[WaitingResult, ...]
    ended: bool
    counts: dict[ResultPile, int]
    back: int
    with_bag: frozenset[str] = frozenset()


def look(
    desk: OpenDesk, pile: ResultPile, most: int = PAGE, bags: Collection[str] = ()
) -> WaitingListing:
    """What waits, each pile with what is most urgent first; `bags` are dossiers whose results were
    put into a bag.
    """
    before = _uncollected_before(desk)
    with desk.store.database.read() as connection:
        counts = waiting_results.counts(connection, before)
        with_bag = waiting_results.waiting_at(connection, _STEPS[ResultPile.POST], bags)
        rows, ended = _page(desk, connection, pile, None, most)
    return WaitingListing(
        rows=rows,
        ended=ended,
        counts={each: _size(each, counts) for each in ResultPile},
        back=counts[ResultStep.BACK].size,
        with_bag=with_bag,
    )


def go_on(
    desk: OpenDesk, pile: ResultPile, after: WaitingResult
) -> tuple[tuple[WaitingResult, ...], bool]:
    """The next rows behind `after`, and whether they are the last."""
    with desk.store.database.read() as connection:
        return _page(desk, connection, pile, after.row, PAGE)


def _page(
    desk: OpenDesk,
    connection: Connection,
    pile: ResultPile,
    after: WaitingRow | None,
    most: int,
) -> tuple[tuple[WaitingResult, ...], bool]:
    before = _uncollected_before(desk) if pile is ResultPile.UNCOLLECTED else None
    found = waiting_results.page(connection, _STEPS[pile], most + 1, before=before, after=after)
    distance = Distance(desk.calendar, desk.office_now().date())
    rows = tuple(_waiting(desk, connection, row, distance) for row in found[:most])
    return rows, len(found) <= most


def _size(pile: ResultPile, counts: dict[ResultStep, StepCount]) -> int:
    found = [counts[step] for step in _STEPS[pile]]
    return sum(one.before if pile is ResultPile.UNCOLLECTED else one.size for one in found)


def _uncollected_before(desk: OpenDesk) -> int:
    """What waits since before this moment is uncollected, in seconds since 1970; a calendar in
    which nothing is worked is looked back into for so long.
    """
    now = desk.office_now()
    day, distance = now.date(), Distance(desk.calendar, now.date())
    while distance.to(day) <= UNCOLLECTED_AFTER and now.date() - day < _LONGEST_REST:
        day -= timedelta(days=1)
    midnight = datetime.combine(day + timedelta(days=1), time(), now.tzinfo)
    return int(midnight.timestamp())


def _waiting(
    desk: OpenDesk, connection: Connection, row: WaitingRow, distance: Distance
) -> WaitingResult:
    dossier = row.dossier
    since = in_zone(waits_since(dossier), desk.zone)
    parcel, at, cod = _parcel(row) if row.step in _STEPS[ResultPile.POST] else ("", None, 0)
    return WaitingResult(
        dossier=dossier,
        row=row,
        since=since,
        days=distance.to(since.date()),
        is_here=bool(dossier.life.ready),
        step=row.step,
        parcel=parcel,
        at=in_zone(at, desk.zone) if at is not None else None,
        cod=cod,
        file=step_of(connection, dossier) if row.step is ResultStep.FILE else None,
        called=last_call(dossier),
    )


def _parcel(row: WaitingRow) -> tuple[str, datetime | None, int]:
    """Its number, when the carrier spoke of it last, and what is collected at the door."""
    dossier, posted = row.dossier, open_parcel(row.dossier)
    if posted is not None:
        move = last_move(dossier)
        return posted.parcel, move.at if move else posted.at, posted.cod
    parcels = dossier.life.posted if row.step is ResultStep.BACK else ()
    return parcels[-1].parcel if parcels else "", came_back_at(dossier), dossier.fees_due


_STEPS: dict[ResultPile, Sequence[ResultStep]] = {
    ResultPile.COUNTER: (ResultStep.COUNTER,),
    ResultPile.POST: (
        ResultStep.BACK,
        ResultStep.FAILED,
        ResultStep.WAITING,
        ResultStep.ON_THE_WAY,
    ),
    ResultPile.ELECTRONIC: (ResultStep.FILE,),
    ResultPile.UNCOLLECTED: (ResultStep.COUNTER,),
}
