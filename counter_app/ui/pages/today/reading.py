"""What Hôm nay reads at once: the pile, what the portal has of its rows, what needs a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.office.office import Officer
from counter_app.services.attention import attention
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists import worklist
from counter_app.services.lists.worklist import Listing, Pile, Work
from counter_app.services.passing import slips
from counter_app.services.passing.slips import PassingSlip
from counter_app.services.portal_state import sync_state
from counter_app.services.portal_state.sync_state import Badge


@dataclass(frozen=True, slots=True)
class TodayReading:
    """`badges` by dossier, `problems` the rows of Cần xử lý, `arrived` the oldest slip that this
    officer may take up, `arrived_from` who gave it.
    """

    listing: Listing
    badges: dict[str, Badge]
    problems: int
    arrived: PassingSlip | None = None
    arrived_from: str = ""


@dataclass(frozen=True, slots=True)
class More:
    """The rows that follow; `ended` says that they are the last."""

    work: list[Work]
    badges: dict[str, Badge]
    ended: bool


def read(desk: OpenDesk, actor: Officer, pile: Pile, most: int) -> TodayReading:
    listing = worklist.look(desk, actor, pile, most)
    arrived = slips.arrived(desk) if Pile.RESOLVE in listing.counts else None
    return TodayReading(
        listing,
        _badges(desk, listing.work),
        attention.count(desk),
        arrived,
        _giver(desk, arrived) if arrived is not None else "",
    )


def read_more(desk: OpenDesk, actor: Officer, pile: Pile, after: Work) -> More:
    work, ended = worklist.go_on(desk, pile, after, actor=actor)
    return More(work, _badges(desk, work), ended)


def _giver(desk: OpenDesk, slip: PassingSlip) -> str:
    """The desk where this office gave it, else the unit."""
    if slip.source.code in desk.office.codes:
        return desk.enrolment.desk_name(slip.rows[0].dossier.desk)
    return slip.source.name


def _badges(desk: OpenDesk, work: Sequence[Work]) -> dict[str, Badge]:
    return sync_state.badges(desk, [one.dossier.id for one in work])
