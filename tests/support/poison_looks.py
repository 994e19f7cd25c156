"""Everything that a desk and a portal can look at, looked at once; what raises is written down."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, select

from counter_app.contract.feed import Item
from counter_app.contract.problems import ProblemError
from counter_app.contract.shown import shown
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import DomainError
from counter_app.portal.deadlines.promises import check_promises
from counter_app.portal.demo.seed import ONLINE
from counter_app.portal.files.files import expire
from counter_app.portal.journal.high_water_mark import run_and_mark
from counter_app.portal.judging.rejudging import rejudge_held
from counter_app.portal.look_up.look_up import look_up as portal_look_up
from counter_app.portal.office import offices
from counter_app.portal.office.office_desks import desks_of_office
from counter_app.portal.office.packs import packs
from counter_app.portal.online import submissions
from counter_app.portal.serials import reserved_ranges
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker, Context
from counter_app.portal.store.store import PortalStore

Result = TypeVar("Result")
MOST_SECONDS = 5.0
"""Of computing, for one look: nobody waits longer in front of a screen that stands still."""


@dataclass(slots=True)
class Looks:
    """`looked` counts what was looked at, `broken` says what raised and where."""

    broken: list[str] = field(default_factory=list)
    looked: int = 0
    slowest: float = 0.0

    def at(
        self, what: str, function: Callable[[], Result], *, may_refuse: bool = False
    ) -> Result | None:
        """Answers None where it raised; some may refuse in words instead of an answer."""
        self.looked += 1
        begun = time.process_time()
        try:
            return function()
        except Exception as error:  # noqa: BLE001 - that nothing is raised is what is tried
            if may_refuse and isinstance(error, DomainError | ProblemError):
                return None
            self.broken.append(f"{what}: {type(error).__name__}: {error}"[:300])
            return None
        finally:
            took = time.process_time() - begun
            self.slowest = max(self.slowest, took)
            if took > MOST_SECONDS:
                self.broken.append(f"{what}: took {took:.1f} s")


def at_portal(looks: Looks, store: PortalStore, asker: Asker, officer: str) -> None:
    """What the portal does by itself and what it answers, about every dossier that it has."""
    looks.at("promises", lambda: [None for _ in iter(lambda: check_promises(store), False)])
    looks.at("upkeep", lambda: _upkeep(store))
    looks.at("lane", lambda: _lane(store, asker))
    context = store.context
    with store.read() as connection:
        looks.at("packs", lambda: packs(connection, context, asker))
        rows = connection.execute(select(schema.dossier)).all()
    looks.at("desks", lambda: store.run(lambda c: desks_of_office(c, context, asker)))
    for row in rows:
        looks.at(f"{row.id} shown", lambda row=row: shown(_state(row.state)))
        looks.at(f"{row.id} looked up", lambda row=row: _asked(store, asker, officer, row.code))
        number = row.identity
        looks.at(
            f"{row.id} by number", lambda number=number: _person(store, asker, officer, number)
        )
        with store.read() as connection:
            looks.at(
                f"{row.id} for the citizen",
                lambda row=row, c=connection: _for_the_citizen(c, store.context, row.id),
            )


def _state(data: bytes) -> Dossier:
    return msgspec.json.decode(data, type=Dossier)


def _asked(store: PortalStore, asker: Asker, officer: str, code: str) -> list[Item]:
    if not 0 < len(code) <= 60:
        return []
    return store.run(lambda c: portal_look_up(c, store.context, asker, officer=officer, code=code))


def _for_the_citizen(connection: Connection, context: Context, dossier: str) -> None:
    """What an account did not file is not there for it."""
    try:
        submissions.state(connection, context, ONLINE, dossier)
    except ProblemError as error:
        if error.code != "not_found":
            raise


def _person(store: PortalStore, asker: Asker, officer: str, number: str) -> list[Item]:
    if not 0 < len(number) <= 60:
        return []
    return store.run(
        lambda c: portal_look_up(c, store.context, asker, officer=officer, identity=number)
    )


def _upkeep(store: PortalStore) -> None:
    store.renew_calendar()
    while run_and_mark(store, lambda c: rejudge_held(c, store.context)).more:
        pass
    expire(store)


def _lane(store: PortalStore, asker: Asker) -> None:
    """The portal's serials in every agency of the office, a year ahead."""
    today = store.context.today()
    with store.read() as connection:
        office = offices.office(connection, asker.office)
    for agency in office.agencies:
        store.run(
            lambda c, code=agency.code: reserved_ranges.keep_open(
                c, store.context, code, today, today + timedelta(days=365)
            )
        )
