"""Without its portal a desk signs officers in for ninety days, by what its journal has seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace

from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.services.desk import sign_in
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.desk.sign_in import TooLongApartError
from counter_app.services.dossier import record
from counter_app.storage.sync import sync_cursor
from tests.support import desks
from tests.support.desks import Clock, Place


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def apart(place: Place, clock: Clock, opened: Callable[..., OpenDesk]) -> OpenDesk:
    """A desk that spoke with its portal a moment ago."""
    desk = opened(place, now=clock)
    heard(desk)
    return desk


def heard(desk: OpenDesk) -> None:
    """The portal was reached now and has everything."""
    with desk.store.database.write() as connection:
        state = sync_cursor.state(connection)
        now = replace(state, history="h", contact=int(desk.now().timestamp()))
        sync_cursor.put_state(connection, now)
        for mark in sync_cursor.journals(connection):
            sync_cursor.set_acked(connection, mark.device, mark.last, 0)


def enter(desk: OpenDesk) -> None:
    sign_in.sign_in(desk, desks.officer(desk), day_confirmed=True)


def test_a_desk_signs_in_on_the_ninetieth_day_and_not_on_the_day_behind_it(
    apart: OpenDesk, clock: Clock
) -> None:
    for days in (1, 44, 44):
        clock.timestamp += timedelta(days=days)
        enter(apart)
    clock.timestamp += timedelta(days=2)
    enter(apart)
    with pytest.raises(TooLongApartError) as caught:
        enter(apart)
    assert caught.value.params == {"days": 90}


def test_setting_the_clock_back_gives_no_day_more(apart: OpenDesk, clock: Clock) -> None:
    clock.timestamp += timedelta(days=91)
    enter(apart)
    clock.timestamp -= timedelta(days=80)
    with pytest.raises(TooLongApartError):
        enter(apart)


def test_work_at_a_clock_set_back_does_not_hide_a_later_sign_in(
    apart: OpenDesk, clock: Clock
) -> None:
    (dossier,) = desks.receive_some(apart, 1)
    clock.timestamp += timedelta(days=91)
    enter(apart)
    clock.timestamp -= timedelta(days=80)
    for text in ("Gọi lại buổi chiều", "Đã gọi"):
        note = NoteAdded(text=text)
        record.happen(apart, desks.officer(apart), dossier.id, note)
    with pytest.raises(TooLongApartError):
        enter(apart)


def test_a_clock_gone_wrong_locks_nobody_out_by_itself(apart: OpenDesk, clock: Clock) -> None:
    clock.timestamp += timedelta(days=20_000)
    enter(apart)


def test_a_contact_opens_the_desk_again_whatever_its_clock_had_said(
    apart: OpenDesk, clock: Clock
) -> None:
    clock.timestamp += timedelta(days=20_000)
    enter(apart)
    clock.timestamp -= timedelta(days=19_999)
    with pytest.raises(TooLongApartError):
        enter(apart)
    heard(apart)
    enter(apart)
    enter(apart)


def test_a_desk_without_a_portal_is_not_concerned(desk: OpenDesk) -> None:
    clock = desk.now
    assert isinstance(clock, Clock)
    for _ in range(3):
        clock.timestamp += timedelta(days=60)
        enter(desk)
