"""Two desks of one office at a portal that is served; each works without a link until it syncs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.desk import renew_desk
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers
from counter_app.sync.steps import office_desks, packs
from tests.support import demo_portal, desks
from tests.support.desks import MORNING, Clock, Place
from tests.support.portal_server import running
from tests.sync.joining_portal import FIRST, SECOND, Portal, linked, sync

ORDERS = (
    ("first", "second"),
    pytest.param(("second", "first"), marks=pytest.mark.campaign),
)
AHEAD = timedelta(hours=1)
"""Of the portal's clock, behind which each desk works."""


@dataclass
class TwoDesks:
    """Two desks of one office; each works without a link until it is synced."""

    portal: Portal
    places: dict[str, Place]
    desks: dict[str, OpenDesk]
    clocks: list[Clock]

    @property
    def first(self) -> OpenDesk:
        return self.desks["first"]

    @property
    def second(self) -> OpenDesk:
        return self.desks["second"]

    def sync(self, *names: str) -> None:
        for name in names:
            sync(self.portal, self.places[name], self.desks[name])

    def wait(self, **by: float) -> None:
        """So much time goes by at both desks and at the portal."""
        for clock in self.clocks:
            clock.timestamp += timedelta(**by)

    def renew(self, *names: str) -> None:
        """What the portal distributes with the packs is known at these desks, or at both."""
        for name in names or self.desks:
            desk = self.desks[name]
            with linked(self.portal, self.places[name], desk) as side:
                office_desks.renew(side)
                packs.renew(side)
            renew_desk.read(desk).take(desk)

    def receive(self, *, known_to_both: bool = True) -> Dossier:
        (dossier,) = desks.receive_some(self.first, 1)
        if known_to_both:
            self.sync("first", "second")
        return dossier

    def meet(self, order: tuple[str, ...], dossier: Dossier) -> Dossier:
        """Sync both in this order, then until both have all; what both then show alike."""
        self.sync(*order)
        self.sync("first", "second")
        one, other = (state(desk, dossier.id) for desk in (self.first, self.second))
        assert one == other
        return one


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoDesks]:
    folder = tmp_path_factory.mktemp("two")
    clocks = [Clock(MORNING + AHEAD), Clock(), Clock()]
    store = demo_portal.open_copy(folder / "portal", clocks[0])
    with running(store) as url:
        portal = Portal(store, url)
        places = {name: Place(folder / name) for name in ("first", "second")}
        for name, desk in (("first", FIRST), ("second", SECOND)):
            portal.join(places[name], portal.code(desk))
        own = zip(places.items(), clocks[1:], strict=True)
        opened = {name: place.desk(now=clock) for (name, place), clock in own}
        yield TwoDesks(portal, places, opened, clocks)
        for desk in opened.values():
            desk.close()
    store.close()


def state(desk: OpenDesk, dossier_id: str) -> Dossier:
    with desk.store.database.read() as connection:
        found = dossiers.get(connection, dossier_id)
    assert found is not None
    return found
