"""Slips signed on paper whose dossiers had not come to this desk when they were entered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.passing.take_up import TakenDossiers, enter_paper
from counter_app.storage.dossiers import dossiers
from counter_app.storage.passing import awaited_codes


@dataclass(frozen=True, slots=True)
class AwaitedSlip:
    """`here` are codes whose dossiers have come since, `missing` those that have not; `unit` is
    None where the slip said nothing of it, `at` office time.
    """

    number: str
    unit: AgencyRef | None
    at: datetime
    here: tuple[str, ...]
    missing: tuple[str, ...]


def look(desk: OpenDesk) -> tuple[AwaitedSlip, ...]:
    """Every slip that waits, by its number."""
    names = {agency.code: agency.name for agency in desk.office.agencies}
    result: dict[str, AwaitedSlip] = {}
    with desk.store.database.read() as connection:
        for item in awaited_codes.all_of(connection):
            is_here = bool(dossiers.by_code(connection, item.code))
            unit = AgencyRef(code=item.unit, name=names.get(item.unit, item.unit))
            before = result.get(item.slip)
            result[item.slip] = AwaitedSlip(
                number=item.slip,
                unit=unit if item.unit else None,
                at=from_seconds(item.at, desk.zone),
                here=(before.here if before else ()) + ((item.code,) if is_here else ()),
                missing=(before.missing if before else ()) + (() if is_here else (item.code,)),
            )
    return tuple(result.values())


def enter(desk: OpenDesk, actor: Officer, slip: AwaitedSlip) -> TakenDossiers:
    """Enter what of the slip has come. Raises as `enter_paper` does."""
    return enter_paper(desk, actor, slip.number, slip.here, at=slip.at, unit=slip.unit)
