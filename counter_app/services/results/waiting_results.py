"""Results that wait to be returned: at the counter, by post, electronically, uncollected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import DeliveryKind, Dossier, Status
from counter_app.domain.life.facts import ParcelState
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists.due import Distance
from counter_app.services.results.electronic import ReleaseStep, step_of
from counter_app.services.results.parcels import (
    Called,
    came_back_at,
    last_call,
    last_move,
    open_parcel,
)
from counter_app.storage.dossiers import dossiers

MOST = 2_000
"""Dossiers whose results are looked at; of more only these are listed, the oldest first."""
UNCOLLECTED_AFTER = 3
"""Working days after which the citizen is told again (NĐ 118/2025/NĐ-CP, Điều 22)."""


class ResultPile(StrEnum):
    """A tile of the page Trả kết quả."""

    COUNTER = "counter"
    POST = "post"
    ELECTRONIC = "electronic"
    UNCOLLECTED = "uncollected"


class ParcelStep(StrEnum):
    """Where a result that goes by post stands; trouble first."""

    BACK = "back"
    FAILED = "failed"
    WAITING = "waiting"
    ON_THE_WAY = "on_the_way"


@dataclass(frozen=True, slots=True)
class WaitingResult:
    """`since` is when it was ready, else signed, in office time; `days` the working days since.
    `step` is None where it does not go by post, `at` when the carrier spoke last; `file` is None
    where it does not go as a file; `called` is what was agreed since a parcel came back.
    """

    dossier: Dossier
    since: datetime
    days: int
    is_here: bool
    step: ParcelStep | None = None
    parcel: str = ""
    at: datetime | None = None
    cod: int = 0
    file: ReleaseStep | None = None
    called: Called | None = None


@dataclass(frozen=True, slots=True)
class WaitingListing:
    """The rows of one pile and the size of all; `back` counts parcels that came back."""

    rows: tuple[WaitingResult, ...]
    counts: dict[ResultPile, int]
    back: int


def look(desk: OpenDesk, pile: ResultPile) -> WaitingListing:
    """What waits, each pile with what is most urgent first."""
    with desk.store.database.read() as connection:
        found = dossiers.with_status(connection, Status.RESOLVED, MOST)
        files = {
            dossier.id: step_of(connection, dossier)
            for dossier in found
            if dossier.delivery.kind is DeliveryKind.ELECTRONIC
        }
    distance = Distance(desk.calendar, desk.office_now().date())
    every = [_waiting(desk, dossier, distance, files.get(dossier.id)) for dossier in found]
    piles = {each: [row for row in every if _is_of(row, each)] for each in ResultPile}
    return WaitingListing(
        rows=tuple(sorted(piles[pile], key=_urgency)),
        counts={each: len(rows) for each, rows in piles.items()},
        back=sum(row.step is ParcelStep.BACK for row in every),
    )


def _is_of(row: WaitingResult, pile: ResultPile) -> bool:
    match pile:
        case ResultPile.POST:
            return row.step is not None
        case ResultPile.ELECTRONIC:
            return row.step is None and row.file is not None
        case ResultPile.UNCOLLECTED:
            return _is_at_the_counter(row) and row.days > UNCOLLECTED_AFTER
    return _is_at_the_counter(row)


def _is_at_the_counter(row: WaitingResult) -> bool:
    return row.step is None and row.file is None


def _waiting(
    desk: OpenDesk, dossier: Dossier, distance: Distance, file: ReleaseStep | None
) -> WaitingResult:
    life = dossier.life
    told = life.ready or life.results
    since = in_zone(told[0].at if told else dossier.received_at, desk.zone)
    row = WaitingResult(dossier, since, distance.to(since.date()), bool(life.ready), file=file)
    collects = last_call(dossier) is Called.COLLECTS
    if collects or (not life.posted and dossier.delivery.kind is not DeliveryKind.POST):
        return row
    return _by_post(desk, row)


def _by_post(desk: OpenDesk, row: WaitingResult) -> WaitingResult:
    dossier, posted = row.dossier, open_parcel(row.dossier)
    back = came_back_at(dossier)
    step, parcel, at, cod = ParcelStep.WAITING, "", back, dossier.fees_due
    if posted is not None:
        move = last_move(dossier, posted.parcel)
        is_failed = move is not None and move.state is ParcelState.FAILED
        step = ParcelStep.FAILED if is_failed else ParcelStep.ON_THE_WAY
        parcel, at, cod = posted.parcel, move.at if move else posted.at, posted.cod
    elif back is not None:
        step, parcel = ParcelStep.BACK, dossier.life.posted[-1].parcel
    return WaitingResult(
        dossier,
        row.since,
        row.days,
        row.is_here,
        step,
        parcel,
        in_zone(at, desk.zone) if at is not None else None,
        cod,
        called=last_call(dossier),
    )


def _urgency(row: WaitingResult) -> tuple[int, datetime, str]:
    steps = list(ParcelStep)
    return (steps.index(row.step) if row.step is not None else 0, row.since, row.dossier.id)
