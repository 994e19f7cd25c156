"""What waits to be returned, by the way in which it goes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.domain.dossier.dossier import Delivery, DeliveryKind, Status
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.facts import ParcelState, Way
from counter_app.domain.life.parcels import Called
from counter_app.domain.life.waiting_result import ResultStep
from counter_app.services.results import parcels, return_file, waiting_results
from counter_app.services.results.waiting_results import ResultPile
from counter_app.services.telling.parcel_call import record_call
from tests.support import desks, returning, taking_in
from tests.support.desk_fixtures import desk, enrolled, opened, place

__all__ = ["desk", "enrolled", "opened", "place"]

BY_POST = Delivery(kind=DeliveryKind.POST, address="Phường Cam Đường, Lào Cai")
BAG = "EB 482 912 411 VN"


def steps(desk):
    return [row.step for row in waiting_results.look(desk, ResultPile.POST).rows]


def test_each_result_waits_in_its_pile_and_is_told_of_again_after_three_days(desk):
    taking_in.set_clock(desk, taking_in.on(23))
    at_counter = returning.ready(desk)
    returning.ready(desk, delivery=BY_POST)
    returning.ready(desk, delivery=Delivery(kind=DeliveryKind.ELECTRONIC))
    counts = waiting_results.look(desk, ResultPile.COUNTER).counts
    assert list(counts.values()) == [1, 1, 1, 0]
    taking_in.set_clock(desk, taking_in.on(27))
    assert waiting_results.look(desk, ResultPile.UNCOLLECTED).rows == ()
    taking_in.set_clock(desk, taking_in.on(30))
    (row,) = waiting_results.look(desk, ResultPile.UNCOLLECTED).rows
    assert (row.dossier.id, row.days) == (at_counter.id, 4)


def test_a_parcel_is_returned_when_it_is_delivered_and_not_before(desk):
    actor = desks.officer(desk)
    dossier = returning.ready(desk, delivery=BY_POST)
    assert steps(desk) == [ResultStep.WAITING]
    parcels.post_result(desk, actor, {dossier.id: BAG})
    assert steps(desk) == [ResultStep.ON_THE_WAY]
    assert not return_file.open_return(desk, dossier.id).originals
    parcels.parcel_moved(desk, actor, dossier.id, ParcelState.FAILED)
    assert steps(desk) == [ResultStep.FAILED]
    after, _ = parcels.parcel_moved(desk, actor, dossier.id, ParcelState.DELIVERED)
    assert after.status is Status.RETURNED
    (returned,) = after.life.returned
    assert (returned.way, returned.parcel) == (Way.POST, BAG)
    assert steps(desk) == []


def test_a_parcel_that_came_back_waits_first_of_all_and_can_go_again(desk):
    actor = desks.officer(desk)
    returning.ready(desk, delivery=BY_POST)
    dossier = returning.ready(desk, delivery=BY_POST)
    parcels.post_result(desk, actor, {dossier.id: BAG})
    parcels.parcel_moved(desk, actor, dossier.id, ParcelState.BACK)
    listing = waiting_results.look(desk, ResultPile.POST)
    assert [row.step for row in listing.rows] == [ResultStep.BACK, ResultStep.WAITING]
    assert listing.back == 1
    record_call(desk, actor, dossier.id, Called.COLLECTS)
    assert steps(desk) == [ResultStep.WAITING]
    (at_counter,) = waiting_results.look(desk, ResultPile.COUNTER).rows
    assert at_counter.dossier.id == dossier.id
    (call,) = at_counter.dossier.life.contacts
    assert (call.template, dict(call.parameters)["parcel"]) == ("11.1", BAG)
    record_call(desk, actor, dossier.id, Called.SEND_AGAIN)
    assert steps(desk) == [ResultStep.BACK, ResultStep.WAITING]
    parcels.post_result(desk, actor, {dossier.id: "EB 1 VN"})
    assert steps(desk) == [ResultStep.WAITING, ResultStep.ON_THE_WAY]


def test_a_bag_that_came_back_goes_again_under_its_number(desk):
    """What was said of it on its first way says nothing of the second."""
    actor = desks.officer(desk)
    dossier = returning.ready(desk, delivery=BY_POST)
    parcels.post_result(desk, actor, {dossier.id: BAG})
    parcels.parcel_moved(desk, actor, dossier.id, ParcelState.BACK)
    assert steps(desk) == [ResultStep.BACK]
    taking_in.set_clock(desk, desk.now() + timedelta(hours=1))
    parcels.post_result(desk, actor, {dossier.id: BAG})
    assert steps(desk) == [ResultStep.ON_THE_WAY]
    after, _ = parcels.parcel_moved(desk, actor, dossier.id, ParcelState.DELIVERED)
    assert after.status is Status.RETURNED


def test_what_the_carrier_collects_is_no_fee_taken_here(desk):
    """It is the office's once the carrier has handed it over and the cashier took it."""
    actor = desks.officer(desk)
    dossier = returning.ready_with_fees(desk)
    due = dossier.fees_due
    parcels.post_result(desk, actor, {dossier.id: BAG})
    after, _ = parcels.parcel_moved(desk, actor, dossier.id, ParcelState.DELIVERED)
    assert due > 0
    assert (after.life.posted[0].cod, after.fees_due, after.payments) == (due, due, ())


def test_bags_go_together_or_not_at_all(desk):
    one, other = (returning.ready(desk, delivery=BY_POST) for _ in range(2))
    with pytest.raises(RefusedError, match="parcel_missing"):
        parcels.post_result(desk, desks.officer(desk), {one.id: BAG, other.id: " "})
    assert steps(desk) == [ResultStep.WAITING, ResultStep.WAITING]
