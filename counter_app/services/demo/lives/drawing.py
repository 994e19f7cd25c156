"""Days of a counter drawn by chance: who comes when with what, and how it will end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from random import Random

from counter_app.domain.deadlines.calendar import is_working
from counter_app.domain.dossier.dossier import DeliveryKind
from counter_app.domain.people.applicant import Owner
from counter_app.services.demo.lives.figures import PlaceFigures, Shares
from counter_app.services.demo.lives.journey import live
from counter_app.services.demo.lives.law import LifeLaw
from counter_app.services.demo.lives.steps import DrawnLife, Ending, LifePlan

_BUSY = (1.15, 1.0, 0.95, 0.95, 0.95)  # Monday to Friday
_LAND = frozenset({"1.012784", "1.012694"})
_MOST_LATE = 6  # working days
_USUAL, _SLOW = (0, 5), (6, 30)  # working days until a result is collected


def draw(
    figures: PlaceFigures,
    law: LifeLaw,
    people: Iterator[Owner],
    days: Iterable[date],
    *,
    seed: int,
    a_day: float | None = None,
) -> Iterator[DrawnLife]:
    """The lives of all who come in person on these days, in the order of their arrival; the same
    for the same seed. `a_day` instead of the figure, for another size of place.
    """
    random = Random(seed)  # noqa: S311 - invents days, guards nothing
    number = 0
    for day in days:
        if not is_working(law.calendar, day):
            continue
        for arrival in _arrivals(figures, law, day, a_day, random):
            number += 1
            plan = _plan(figures, law, random, next(people), arrival)
            yield live(law, plan, number)


def _arrivals(
    figures: PlaceFigures, law: LifeLaw, day: date, a_day: float | None, random: Random
) -> list[datetime]:
    usual = figures.dossiers_a_day.value * (1 - figures.online.value)
    mean = (usual if a_day is None else a_day) * _BUSY[day.weekday() % 5]
    count = max(0, round(random.gauss(mean, mean**0.5)))
    hour = _chooser(figures.hours)
    return sorted(
        law.at(day, _minute(int(hour(random)), random)).replace(second=random.randrange(60))
        for _ in range(count)
    )


def _minute(hour: int, random: Random) -> time:
    """Within the hours of reception: half past opens and closes."""
    low, high = (31, 60) if hour in {7, 13} else (0, 29 if hour == 11 else 55)
    return time(hour, random.randrange(low, high))


def _plan(
    figures: PlaceFigures, law: LifeLaw, random: Random, owner: Owner, arrival: datetime
) -> LifePlan:
    beside = Random(f"{arrival} beside")  # noqa: S311 - of its own: other lives stay what they were

    def happens(share: float, random: Random = random) -> bool:
        return random.random() < share

    procedure = _procedure(figures, law, arrival.date(), random)
    return LifePlan(
        procedure=procedure,
        owner=owner,
        arrival=arrival,
        delivery=DeliveryKind(_chooser(figures.delivery)(random)),
        ending=Ending(_chooser(figures.endings)(random)),
        pays_now=happens(0.8),
        owes=happens(figures.owed.value),
        prints=not happens(figures.unprinted.value),
        supplement=happens(figures.supplement.value),
        verification=happens(figures.verification.value),
        obligation=procedure in _LAND,
        extension=happens(figures.extension.value),
        reassigned=happens(figures.reassigned.value, beside),
        mistake=happens(figures.mistake.value),
        sent_back=happens(figures.sent_back.value, beside),
        mistyped=happens(figures.mistake.value),
        late=random.randint(1, _MOST_LATE)
        if happens(figures.late.value)
        else -random.randint(0, 3),
        collected=random.randint(*(_SLOW if happens(figures.slow.value) else _USUAL)),
    )


def _procedure(figures: PlaceFigures, law: LifeLaw, day: date, random: Random) -> str:
    choose = _chooser(figures.procedures)
    code = choose(random)
    while law.catalogue.find(code, day) is None:
        code = choose(random)
    return code


def _chooser(shares: Shares) -> Callable[[Random], str]:
    names, weights = list(shares.values), list(shares.values.values())
    return lambda random: random.choices(names, weights)[0]
