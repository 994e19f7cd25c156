"""The foot of the window: what it counts, and when it warns."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.services.desk import desk_status
from counter_app.services.desk.open_desk import OpenDesk
from tests.support import desks
from tests.support.desks import BIRTH, COMMUNE
from tests.support.taking_in import on, set_clock, take


@pytest.fixture
def narrow(tmp_path, opened) -> OpenDesk:
    """Eight codes a day for thirty days."""
    return opened(desks.new(tmp_path, (desks.lease(),)))


def test_each_commune_dossier_takes_one_of_the_codes_of_today(desk: OpenDesk) -> None:
    before = desk_status.look(desk).codes_left
    take(desk, "Tẩn Láo Tả", BIRTH)
    assert desk_status.look(desk).codes_left == before - 1


def test_a_dossier_of_another_agency_takes_none_of_them(desk: OpenDesk) -> None:
    before = desk_status.look(desk).codes_left
    code = take(desk, "Tẩn Láo Tả").code
    assert not code.startswith(f"{COMMUNE}-")
    assert desk_status.look(desk).codes_left == before


def test_every_entry_of_the_journal_waits_and_the_first_gives_the_day(desk: OpenDesk) -> None:
    assert desk_status.look(desk).waiting == 0
    assert desk_status.look(desk).oldest is None
    set_clock(desk, on(19, 9, 12))
    take(desk, "Tẩn Láo Tả")
    set_clock(desk, on(23, 8, 0))
    take(desk, "Sùng A Chớ")
    found = desk_status.look(desk)
    assert found.waiting == 4
    assert found.oldest is not None
    assert f"{found.oldest:%d/%m %H:%M}" == "19/11 09:12"


def test_few_codes_and_an_end_within_six_weeks_are_told(narrow: OpenDesk) -> None:
    found = desk_status.look(narrow)
    assert found.codes_left == 8
    assert found.few_codes
    assert found.leases_end_soon
    assert found.leases_end == desks.lease().last_day


def test_plenty_for_years_is_not_told(desk: OpenDesk) -> None:
    found = desk_status.look(desk)
    assert not found.few_codes
    assert not found.leases_end_soon


@pytest.mark.parametrize(("back", "told"), [(timedelta(minutes=1), False), (timedelta(400), True)])
def test_a_clock_before_the_last_thing_that_happened_is_told(
    desk: OpenDesk, back: timedelta, told: bool
) -> None:
    happened = take(desk, "Tẩn Láo Tả").received_at
    set_clock(desk, happened - back)
    behind = desk_status.look(desk).clock_behind
    assert (behind is not None) is told
    assert behind is None or behind >= happened
