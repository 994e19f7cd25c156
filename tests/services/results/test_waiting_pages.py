"""Lists of what waits to be returned, read in pages: as long as their tiles say."""

from __future__ import annotations

import pytest

from counter_app.domain.dossier.dossier import Delivery, DeliveryKind
from counter_app.domain.life.facts import ParcelState
from counter_app.services.results import parcels, waiting_results
from counter_app.services.results.waiting_results import ResultPile, WaitingResult
from tests.support import desks, returning, taking_in
from tests.support.desk_fixtures import desk, enrolled, opened, place

__all__ = ["desk", "enrolled", "opened", "place"]

BY_POST = Delivery(kind=DeliveryKind.POST, address="Phường Cam Đường, Lào Cai")
AS_FILE = Delivery(kind=DeliveryKind.ELECTRONIC)


def read_all(desk, pile: ResultPile) -> list[WaitingResult]:
    listing = waiting_results.look(desk, pile, 2)
    rows, ended = [*listing.rows], listing.ended
    while not ended:
        page, ended = waiting_results.go_on(desk, pile, rows[-1])
        rows += page
    return rows


def test_each_pile_is_as_long_as_its_tile_says_and_none_stands_twice(
    desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting_results, "PAGE", 2)
    actor = desks.officer(desk)
    taking_in.set_clock(desk, taking_in.on(23))
    for delivery in (Delivery(), BY_POST, AS_FILE) * 3:
        returning.ready(desk, delivery=delivery)
    post = [row.dossier.id for row in read_all(desk, ResultPile.POST)]
    for at, state in enumerate((ParcelState.BACK, ParcelState.FAILED, None)):
        parcels.post_result(desk, actor, {post[at]: f"EB {at} VN"})
        if state is not None:
            parcels.parcel_moved(desk, actor, post[at], state)
    taking_in.set_clock(desk, taking_in.on(30))
    returning.ready(desk)
    listing = waiting_results.look(desk, ResultPile.COUNTER)
    sizes = {ResultPile.COUNTER: 4, ResultPile.UNCOLLECTED: 3}
    for pile in ResultPile:
        rows = read_all(desk, pile)
        assert len({row.dossier.id for row in rows}) == len(rows) == sizes.get(pile, 3)
        assert listing.counts[pile] == len(rows)
    assert [row.dossier.id for row in read_all(desk, ResultPile.POST)] == post
    assert listing.back == 1


def test_a_bag_is_known_while_its_parcel_waits_wherever_it_stands(desk) -> None:
    dossier, other = returning.ready(desk, delivery=BY_POST), returning.ready(desk)
    bags = [dossier.id, other.id]
    assert waiting_results.look(desk, ResultPile.COUNTER, 1, bags).with_bag == {dossier.id}
