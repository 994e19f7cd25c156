"""What the page reads at once, off the screen's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.errors import RefusedError
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists.due import Distance, Due, promised
from counter_app.services.passing import awaited, slips, waiting
from counter_app.services.passing.awaited import AwaitedSlip
from counter_app.services.passing.slips import PassingSlip
from counter_app.services.passing.waiting import WaitingDossier, WaitingList

SLIPS_BESIDE = 2


@dataclass(frozen=True, slots=True)
class GivingReading:
    """`others` are dossiers of other desks that were scanned here and still wait; `slips` the
    oldest of `open_slips` that were not taken up whole.
    """

    listing: WaitingList
    others: tuple[WaitingDossier, ...]
    slips: tuple[PassingSlip, ...]
    open_slips: int


@dataclass(frozen=True, slots=True)
class SlipChoice:
    """A slip to take up from: what of it is known here, and what of it is waited for."""

    number: str
    slip: PassingSlip | None = None
    awaited: AwaitedSlip | None = None


@dataclass(frozen=True, slots=True)
class TakingReading:
    """`dues` by dossier."""

    choices: tuple[SlipChoice, ...]
    dues: dict[str, Due]


def read_giving(desk: OpenDesk, codes_of_others: Sequence[str]) -> GivingReading:
    others: list[WaitingDossier] = []
    for code in codes_of_others:
        try:
            others.append(waiting.find(desk, code))
        except RefusedError:
            continue
    return GivingReading(
        listing=waiting.look(desk),
        others=tuple(others),
        slips=slips.open_slips(desk, SLIPS_BESIDE),
        open_slips=slips.count_open(desk),
    )


def read_taking(desk: OpenDesk, typed: Sequence[str]) -> TakingReading:
    """Slips that were typed or scanned, then those that are open, then the others of today."""
    known = {slip.number: slip for slip in (*slips.open_slips(desk), *slips.slips_of_today(desk))}
    for number in typed:
        found = slips.find(desk, number)
        if found is not None:
            known.setdefault(number, found)
    waits = {slip.number: slip for slip in awaited.look(desk)}
    numbers = dict.fromkeys((*typed, *waits, *known))
    choices = tuple(SlipChoice(number, known.get(number), waits.get(number)) for number in numbers)
    now = desk.office_now()
    distance = Distance(desk.calendar, now.date())
    dues = {
        row.dossier.id: promised(row.dossier, now, distance)
        for slip in known.values()
        for row in slip.rows
    }
    return TakingReading(choices, dues)
