"""Hand-overs of two desks that did not know of each other meet at a portal, in both orders."""

from __future__ import annotations

import pytest

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.kinds.event import Clock
from counter_app.domain.life.hops import hands_of, open_hops
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.timeline import timeline
from counter_app.services.passing import awaited, hand_over, slips, take_up
from counter_app.services.passing.hand_over import Handing
from tests.support import desks
from tests.sync.two_desks import ORDERS, TwoDesks, two

__all__ = ["two"]

POLICE = AgencyRef(code="H38.145.03", name="Công an xã Mường Hum")
TAX = AgencyRef(code="H38.031", name="Thuế tỉnh Lào Cai")
LAND = AgencyRef(code="H38.012.05", name="Chi nhánh Văn phòng đăng ký đất đai khu vực Bát Xát")


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
