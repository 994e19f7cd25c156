"""The lives that the demo's desk has behind it: one or more at every stage, so that each page has
something to do on the day on which the demo runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from counter_app.domain.deadlines.calendar import is_working
from counter_app.domain.dossier.dossier import DeliveryKind
from counter_app.domain.people.applicant import Person
from counter_app.services.demo.lives.journey import live
from counter_app.services.demo.lives.law import LifeLaw
from counter_app.services.demo.lives.steps import Act, DrawnLife, Ending, LifePlan

_PLAIN: Mapping[str, Any] = {}
_POST = {"delivery": DeliveryKind.POST}
_FILE = {"delivery": DeliveryKind.ELECTRONIC, "with_file": True}
_LEAST_AGO = timedelta(minutes=12)


class _Case(NamedTuple):
    """A life that began `ago` working days before today and goes no further than `last`, or as far
    as there was time.
    """

    procedure: str
    ago: int
    last: Act | None = None
    plan: Mapping[str, Any] = _PLAIN


COPY, BIRTH, DEATH, MARRIAGE = "2.000815", "1.001193", "1.000656", "1.000894"
STAY, RESIDENCE, SPLIT, GUARDIAN = "1.004194", "1.004222", "1.010038", "1.004837"
SINGLE, AGAIN, POOR, LAND = "1.004873", "1.004884", "1.011607", "1.012784"
TAX, QUARREL, LINKED, EXTRACT = "1.008498", "1.012812", "2.000986", "2.000635"

CASES: Sequence[_Case] = (
    _Case(STAY, 7, Act.TAKE_UP),  # overdue in the unit
    _Case(RESIDENCE, 1, Act.PRINT),
    _Case(BIRTH, 0, Act.PRINT),
    _Case(SPLIT, 2, Act.RECEIVE, {"prints": False}),
    _Case(COPY, 0, Act.PRINT),
    _Case(RESIDENCE, 0, Act.PRINT, {"mistyped": True}),
    _Case(LINKED, 0, Act.RECEIVE, {"prints": False}),
    _Case(SPLIT, 0, Act.PRINT, {"owes": True}),
    _Case(RESIDENCE, 3, Act.PRINT, {"owes": True}),
    _Case(SPLIT, 1, Act.HAND_OVER),
    _Case(SPLIT, 1, Act.HAND_OVER),
    _Case(RESIDENCE, 3, Act.HAND_OVER),  # missing on its slip
    _Case(POOR, 4, Act.TAKE_UP),
    _Case(SPLIT, 5, Act.TAKE_UP),  # due today
    _Case(GUARDIAN, 3, Act.TAKE_UP),
    _Case(SPLIT, 9, Act.TAKE_UP),
    _Case(SINGLE, 8, Act.TAKE_UP),
    _Case(STAY, 5, Act.DRAFT, {"late": 1}),
    _Case(RESIDENCE, 4, Act.ASK_SUPPLEMENT, {"supplement": True}),
    _Case(SINGLE, 10, Act.ASK_SUPPLEMENT, {"ending": Ending.STOPPED}),
    _Case(LINKED, 5, Act.ASK_BODY, {"verification": True}),
    _Case(LAND, 6, Act.SET_OBLIGATION, {"obligation": True}),
    _Case(LAND, 8, Act.SET_OBLIGATION, {"obligation": True, "mistake": True}),
    _Case(LAND, 12, Act.PROPOSE_EXTENSION, {"extension": True}),
    _Case(BIRTH, 1, Act.DRAFT),
    _Case(RESIDENCE, 5, Act.DRAFT, {"late": -3}),
    _Case(SPLIT, 4, Act.DRAFT, {"late": -2, "mistake": True}),
    _Case(AGAIN, 3, Act.DRAFT, {"late": -3, "ending": Ending.NEGATIVE}),
    _Case(RESIDENCE, 6, Act.SIGN, {"late": -3}),
    _Case(MARRIAGE, 1, Act.TELL),
    _Case(BIRTH, 2, Act.TELL),
    _Case(EXTRACT, 1, Act.TELL, {"pays_now": False}),
    _Case(DEATH, 9, None, {"ending": Ending.UNCOLLECTED}),
    _Case(BIRTH, 7, None, {"ending": Ending.UNCOLLECTED}),
    _Case(EXTRACT, 2, Act.READY, _POST | {"pays_now": False}),
    _Case(BIRTH, 2, Act.READY, _POST),
    _Case(EXTRACT, 3, Act.POST, _POST),
    _Case(BIRTH, 5, None, _POST | {"parcel": Act.PARCEL_FAILED}),
    _Case(MARRIAGE, 9, None, _POST | {"ending": Ending.UNCOLLECTED}),
    _Case(DEATH, 6, None, _POST),
    _Case(EXTRACT, 1, Act.SIGN, _FILE),
    _Case(BIRTH, 2, Act.SIGN, _FILE),
    _Case(TAX, 1, Act.HAND_OVER),
    _Case(TAX, 3, Act.ENTER_SLIP),
    _Case(TAX, 8, None),
    _Case(COPY, 1, None, {"collected": 0}),
    _Case(COPY, 2, None),
    _Case(BIRTH, 6, None, {"mistake": True}),
    _Case(MARRIAGE, 8, None, {"owes": True}),
    _Case(STAY, 12, None, {"late": 3}),
    _Case(SPLIT, 9, None, {"ending": Ending.NEGATIVE, "late": -2}),
    _Case(GUARDIAN, 6, None, {"ending": Ending.WITHDRAWN}),
    _Case(SINGLE, 13, None, {"ending": Ending.STOPPED}),
    _Case(QUARREL, 14, Act.SIGN_EXTENSION, {"extension": True}),
    _Case(RESIDENCE, 9, None, {"supplement": True, "late": 2}),
    _Case(SPLIT, 5, Act.SEND_BACK, {"late": -3, "sent_back": True}),
    _Case(GUARDIAN, 1, Act.REASSIGN, {"reassigned": True}),
)
PROCEDURES = frozenset(case.procedure for case in CASES)


def demo_lives(law: LifeLaw, now: datetime, people: Sequence[Person], most: int) -> list[DrawnLife]:
    """The first `most` of the cases as they stand at `now`, office time, in the order of their
    arrival.
    """
    lives = (
        _life(law, now, case, people[number % len(people)], number)
        for number, case in enumerate(CASES[:most], start=1)
    )
    return sorted(lives, key=lambda life: life.plan.arrival)


def _life(law: LifeLaw, now: datetime, case: _Case, person: Person, number: int) -> DrawnLife:
    days = _days_back(law, now.date())
    day = next(days)
    for _ in range(case.ago):
        day = next(days)
    clock = time(7 + number % 4, 35 + number * 7 % 24)
    arrival = law.at(day, clock)
    while arrival > now - _LEAST_AGO:
        arrival = law.at(next(days), clock)
    plan = LifePlan(procedure=case.procedure, owner=person, arrival=arrival, **case.plan)
    life = live(law, plan, number)
    return life.up_to(case.last) if case.last is not None else life


def _days_back(law: LifeLaw, day: date) -> Iterator[date]:
    """Working days, the newest first."""
    while True:
        if is_working(law.calendar, day):
            yield day
        day -= timedelta(days=1)
