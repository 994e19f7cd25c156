"""Ten desks that were away for a month share a link of 2G: `python -m tests.faults.slow_links`.

Each desk works for `--days` days without a connection, by a clock that is told. Then all come back
over one link of 40 kbit/s each way and 800 ms. With `--times 20` the link is twenty times faster
and the hour twenty times shorter: the bytes stay as they are, but what the machine computes takes
twenty times more of that hour than it would.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select

from counter_app.portal.store import schema
from counter_app.portal.store.database import PortalDatabase
from tests.faults import agreement, quiet
from tests.faults.agreement import Found
from tests.faults.outcome import Outcome, Watch, say, scratch
from tests.support import clocks, portal_office
from tests.support.desk_process import DeskProcess, Nursery
from tests.support.desk_words import Life, Order, State
from tests.support.fault_proxy import FaultProxy
from tests.support.portal_office import PortalOffice
from tests.support.portal_process import PortalProcess
from tests.support.taking_in import OFFICE_TIME
from tests.support.toxics import slow_link

BITS, ROUND_TRIP = 40_000.0, 0.8
HOUR = 3600.0
LOOK = 0.5


@dataclass(frozen=True, slots=True)
class Month:
    """`hours` the link is watched for, of the slow link's own time: first until all dossiers are
    at the portal, one hour, then until each desk has what the others did.
    """

    desks: int = 10
    days: int = 30
    a_day: int = 120
    times: float = 1.0
    hours: float = 24.0

    @property
    def dossiers(self) -> int:
        return self.desks * self.days * self.a_day


SHORT = Month(desks=3, days=2, a_day=20, times=20)


@dataclass(frozen=True, slots=True)
class Mark:
    """How far it was at a moment: seconds and bytes of the slow link."""

    seconds: float
    up: int
    down: int

    def since(self, other: Mark) -> Mark:
        return Mark(self.seconds - other.seconds, self.up - other.up, self.down - other.down)


@dataclass(frozen=True, slots=True)
class Seen:
    """`up` is when all was at the portal, `down` when all desks had it; None: not in time."""

    worked: float
    up: Mark | None
    down: Mark | None
    last: Mark
    arrived: int
    late: tuple[str, ...]
    states: tuple[State, ...]
    found: Found


def play(month: Month) -> Seen:
    """A month without a link, and the day when it comes back."""
    first = clocks.now() - timedelta(days=month.days)
    day = first.astimezone(OFFICE_TIME).date()
    with scratch() as folder, Nursery() as nursery:
        office = portal_office.make(folder / "office", month.desks, now=lambda: first)
        portal = PortalProcess(office.portal)
        proxy = FaultProxy(portal.start(), *slow_link(BITS * month.times, ROUND_TRIP / month.times))
        desks: list[DeskProcess] = []
        try:
            with proxy:
                desks += [_born(nursery, office, n, proxy.port, month) for n in range(month.desks)]
                watch = Watch()
                order = Order(do="month", count=month.a_day, days=month.days, first=day.isoformat())
                _all(desks, order)
                worked = watch.seconds
                up, down, arrived, late = _watch(office, desks, proxy, month)
                last = _mark(proxy, Watch(), month)
                states = tuple(desk.end() for desk in desks)
        finally:
            for desk in desks:
                desk.kill()
            portal.stop()
        places = [(asker, office.place(asker)) for asker in office.askers]
        found = agreement.compare(office.where, places) if down else Found(0, ())
    return Seen(worked, up, down, last, arrived, late, states, found)


def _born(
    nursery: Nursery, office: PortalOffice, number: int, port: int, month: Month
) -> DeskProcess:
    return nursery.born(
        Life(
            place=str(office.place(office.askers[number]).folder),
            portal=f"http://127.0.0.1:{port}",
            seed=number,
            scale=month.times,
            rate=month.times,
            linked=False,
        )
    )


def _all(desks: Sequence[DeskProcess], order: Order) -> list[State]:
    for desk in desks:
        desk.tell(order)
    return [desk.hear() for desk in desks]


def _watch(
    office: PortalOffice, desks: Sequence[DeskProcess], proxy: FaultProxy, month: Month
) -> tuple[Mark | None, Mark | None, int, tuple[str, ...]]:
    _all(desks, Order(do="link"))
    watch = Watch()
    up: Mark | None = None
    arrived, late, told = 0, (), 0.0
    with closing(PortalDatabase(office.where)) as database:
        while (now := watch.seconds * month.times) < month.hours * HOUR:
            if up is None:
                arrived = _arrived(database)
                if arrived >= month.dossiers:
                    up = _mark(proxy, watch, month)
                elif now > HOUR:
                    return None, None, arrived, (f"{arrived} of {month.dossiers} after an hour",)
            else:
                late = quiet.late(database, office, desks)
                if not late:
                    return up, _mark(proxy, watch, month), arrived, ()
            if watch.seconds - told > 60:
                told = watch.seconds
                mark = _mark(proxy, watch, month)
                say(f"  {mark.seconds:.0f} s, {arrived} there, {mark.up} up, {mark.down} down")
            time.sleep(LOOK if up is None else 4 * LOOK)
    return up, None, arrived, late


def _arrived(database: PortalDatabase) -> int:
    with database.read() as connection:
        query = select(func.count()).select_from(schema.event).where(schema.event.c.rev == 1)
        return connection.scalar(query) or 0


def _mark(proxy: FaultProxy, watch: Watch, month: Month) -> Mark:
    counts = proxy.counts()
    return Mark(watch.seconds * month.times, counts.up, counts.down)


def campaign(month: Month) -> list[Outcome]:
    watch = Watch()
    seen = play(month)
    broken = [*_without_leases(seen.states), *seen.found.faults]
    if seen.up is None:
        broken.append(f"after an hour {seen.late[0]}")
    elif seen.down is None:
        broken.append(f"not all read after {month.hours:g} h: {'; '.join(seen.late[:3])}")
    return [Outcome("slow link", _told(month, seen), tuple(broken), watch.seconds)]


def _without_leases(states: Iterable[State]) -> list[str]:
    return [
        f"desk {number}: {code} {count}"
        for number, state in enumerate(states, start=1)
        for code, count in state.refused.items()
    ] + [fault for state in states for fault in state.faults]


def _told(month: Month, seen: Seen) -> str:
    faster = f" (link {month.times:g} times faster, times as of the slow one)"
    what = (
        f"{month.desks} desks, {month.days} days of {month.a_day} dossiers: {month.dossiers} in"
        f" {seen.worked:.0f} s of computing; one link of 40 kbit/s and 800 ms"
    )
    lines = [what + (faster if month.times != 1 else "")]
    if seen.up is not None:
        lines.append(
            f"all at the portal after {seen.up.seconds:.0f} s,"
            f" {seen.up.seconds / month.dossiers:.3f} s and {seen.up.up / month.dossiers:.0f} bytes"
            f" up a dossier, {seen.up.down / month.dossiers:.0f} down meanwhile; order kept"
        )
    else:
        lines.append(f"{seen.arrived} at the portal")
    if seen.up is not None and seen.down is not None:
        rest = seen.down.since(seen.up)
        read = month.dossiers * (month.desks - 1)
        lines.append(
            f"each desk has what the others did after {seen.down.seconds:.0f} s"
            f" ({seen.down.seconds / HOUR:.1f} h), {seen.down.down} bytes down in all,"
            f" {seen.down.down / read:.0f} for each dossier at each other desk,"
            f" {rest.up} up meanwhile"
        )
    lines.append(f"CPU of the desks {sum(state.cpu for state in seen.states):.0f} s")
    return "; ".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--desks", type=int, default=10)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--a-day", type=int, default=120)
    parser.add_argument("--times", type=float, default=20.0, help="how much faster the link is")
    parser.add_argument("--hours", type=float, default=24.0, help="of the slow link, at most")
    options = parser.parse_args()
    month = Month(options.desks, options.days, options.a_day, options.times, options.hours)
    outcomes = campaign(month)
    for outcome in outcomes:
        say(f"{outcome.name}: {outcome.counted}; {outcome.seconds:.0f} s")
        for line in outcome.broken[:20]:
            say(f"  ! {line}")
    return 0 if all(outcome.is_kept for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
