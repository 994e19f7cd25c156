"""Hand-overs of two desks that did not know of each other meet at a portal, in both orders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.kinds.event import Clock
from counter_app.domain.life.hops import hands_of, open_hops
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.timeline import timeline
from counter_app.services.passing import awaited, hand_over, slips, take_up
from counter_app.services.passing.hand_over import Handing
from counter_app.storage.dossiers import dossiers
from tests.support import demo_portal, desks
from tests.support.desks import MORNING, Place
from tests.support.portal_server import running
from tests.sync.joining_portal import FIRST, SECOND, Portal, sync

POLICE = AgencyRef(code="H38.145.03", name="Công an xã Mường Hum")
TAX = AgencyRef(code="H38.031", name="Thuế tỉnh Lào Cai")
LAND = AgencyRef(code="H38.012.05", name="Chi nhánh Văn phòng đăng ký đất đai khu vực Bát Xát")
ORDERS = (
    ("first", "second"),
    pytest.param(("second", "first"), marks=pytest.mark.campaign),
)


@dataclass
class TwoDesks:
    """Two desks of one office; each works without a link until it is synced."""

    portal: Portal
    places: dict[str, Place]
    desks: dict[str, OpenDesk]

    @property
    def first(self) -> OpenDesk:
        return self.desks["first"]

    @property
    def second(self) -> OpenDesk:
        return self.desks["second"]

    def sync(self, *names: str) -> None:
        for name in names:
            sync(self.portal, self.places[name], self.desks[name])

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
    store = demo_portal.open_copy(folder / "portal", lambda: MORNING + timedelta(hours=1))
    with running(store) as url:
        portal = Portal(store, url)
        places = {name: Place(folder / name) for name in ("first", "second")}
        for name, desk in (("first", FIRST), ("second", SECOND)):
            portal.join(places[name], portal.code(desk))
        opened = {name: place.desk() for name, place in places.items()}
        yield TwoDesks(portal, places, opened)
        for desk in opened.values():
            desk.close()
    store.close()


def state(desk: OpenDesk, dossier_id: str) -> Dossier:
    with desk.store.database.read() as connection:
        found = dossiers.get(connection, dossier_id)
    assert found is not None
    return found


def give(desk: OpenDesk, dossier: Dossier, *units: AgencyRef, login: str = "mai") -> list[str]:
    items = [Handing(dossier.id, unit, beside=at > 0) for at, unit in enumerate(units)]
    given = hand_over.hand_over(desk, desks.officer(desk, login), items)
    return [slip.number for slip in given.slips]


def take(desk: OpenDesk, number: str, dossier: Dossier, unit: AgencyRef | None = None) -> None:
    take_up.take_up(desk, desks.officer(desk, "lu"), number, [dossier.id], unit)


@pytest.mark.parametrize("order", ORDERS)
def test_handed_to_two_units_at_two_desks(two: TwoDesks, order: tuple[str, ...]) -> None:
    """Interleaving 1: who took it up has it, the other slip stays open and a notice says so."""
    dossier = two.receive()
    (to_police,) = give(two.first, dossier, POLICE)
    (to_tax,) = give(two.second, dossier, TAX, login="lu")
    met = two.meet(order, dossier)
    assert {hop.slip for hop in open_hops(met)} == {to_police, to_tax}
    assert [notice.code for notice in met.notices] == ["handed_twice"]
    take(two.first, to_police, dossier)
    met = two.meet(order, dossier)
    held = [hand.unit for hand in hands_of(met) if not hand.is_on_the_way]
    assert held == [POLICE]
    assert [hop.slip for hop in open_hops(met)] == [to_tax]
    for desk in (two.first, two.second):
        assert to_tax in {slip.number for slip in slips.open_slips(desk)}


@pytest.mark.parametrize("order", ORDERS)
def test_taken_up_from_the_slip_before_the_hand_over_is_heard_of(
    two: TwoDesks, order: tuple[str, ...]
) -> None:
    """Interleaving 2: the hop is one, whichever half came first."""
    dossier = two.receive()
    (number,) = give(two.first, dossier, POLICE)
    assert slips.find(two.second, number) is None
    take(two.second, number, dossier, POLICE)
    met = two.meet(order, dossier)
    (hand,) = hands_of(met)
    assert (hand.unit, hand.officer, hand.is_on_the_way) == (POLICE, "lu.ga", False)
    assert (open_hops(met), met.notices) == ((), ())
    for desk in (two.first, two.second):
        found = slips.find(desk, number)
        assert found is not None
        assert (found.source, found.taken) == (dossier.office, 1)


@pytest.mark.parametrize("order", ORDERS)
def test_a_slip_whose_dossier_has_not_come_is_entered_when_it_has(
    two: TwoDesks, order: tuple[str, ...]
) -> None:
    """Interleaving 3: signed on paper, remembered, entered later with the time of the paper."""
    dossier = two.receive(known_to_both=False)
    (number,) = give(two.first, dossier, dossier.agency)
    dung, at = desks.officer(two.second, "dung"), two.second.office_now()
    entered = take_up.enter_paper(two.second, dung, number, [dossier.code], at=at)
    assert (entered.taken, entered.awaited) == (0, (dossier.code,))
    two.sync(*order)
    two.sync("second")
    (slip,) = [one for one in awaited.look(two.second) if one.number == number]
    assert slip.here == (dossier.code,)
    awaited.enter(two.second, dung, slip)
    met = two.meet(order, dossier)
    (hand,) = hands_of(met)
    assert (hand.unit, hand.is_on_the_way) == (dossier.agency, False)
    (row,) = [one for one in timeline(two.first, dossier.id) if one.kind == "taken_up"]
    assert (row.clock, row.at) == (Clock.DECLARED, at.replace(microsecond=0))
    assert all(one.number != number for one in awaited.look(two.second))


@pytest.mark.parametrize("order", ORDERS)
def test_three_agencies_have_it_at_once(two: TwoDesks, order: tuple[str, ...]) -> None:
    """Interleaving 27: each hop is acknowledged by itself, the due day is the dossier's."""
    dossier = two.receive()
    units = (dossier.agency, TAX, LAND)
    numbers = give(two.first, dossier, *units)
    assert len(set(numbers)) == len(units)
    take(two.first, numbers[0], dossier)
    take(two.second, numbers[1], dossier, TAX)
    met = two.meet(order, dossier)
    assert {hand.unit: hand.is_on_the_way for hand in hands_of(met)} == {
        dossier.agency: False,
        TAX: False,
        LAND: True,
    }
    assert [hop.slip for hop in open_hops(met)] == [numbers[2]]
    assert (met.promised_at, met.notices) == (dossier.promised_at, ())
