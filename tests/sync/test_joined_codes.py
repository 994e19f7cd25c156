"""Codes when machines come and go: none is given twice, none printed is lost."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select

from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.errors import DomainError
from counter_app.domain.office.enrolment_rows import of_enrolment
from counter_app.domain.office.office import Desk, Enrolment
from counter_app.portal.judging import rejudging
from counter_app.portal.store import schema
from counter_app.services.desk import renew_desk
from counter_app.services.desk.enrol import enrol as enrol_profile
from counter_app.services.desk.enrol import starter_calendar, starter_packs
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from tests.support import desks
from tests.support.desks import MORNING, Place
from tests.sync.joining_portal import (
    FIRST,
    OVERFLOW,
    SECOND,
    Opened,
    Portal,
    new,
    portal,
    serial_of,
    sync,
)

__all__ = ["new", "portal"]


@pytest.mark.campaign
def test_a_new_machine_for_one_that_died_gives_none_of_its_codes_again(
    portal: Portal, new: Place, tmp_path: Path, opened: Opened
) -> None:
    """Interleaving 18: at ten o'clock it died with 23 receipts of which the portal knows nothing;
    the next one dies on the same day, and the third joins before noon.
    """
    portal.join(new, portal.code(), at=MORNING)
    first = opened(new)
    printed = desks.receive_some(first, 4, seed=1)
    sync(portal, new, first)
    printed += desks.receive_some(first, 23, seed=2)
    machines = [(new, first)]
    for number, hours in enumerate((2, 3), start=3):
        place = Place(tmp_path / f"machine-{number}")
        portal.join(place, portal.code(), at=MORNING + timedelta(hours=hours))
        desk = opened(place)
        made = desks.receive_some(desk, 5, seed=number)
        assert all(serial_of(one) >= OVERFLOW for one in made)
        printed += made
        machines.append((place, desk))
    codes = [one.code for one in printed]
    assert len(set(codes)) == len(codes) == 37

    for place, desk in reversed(machines):
        with suppress(ProblemError):  # a revoked machine gives and is given nothing
            sync(portal, place, desk)
    portal.store.run(lambda c: rejudging.let_in(c, portal.store.context, FIRST))
    with portal.store.read() as connection:
        states = connection.scalars(select(schema.dossier.c.state)).all()
    kept = [msgspec.json.decode(one, type=Dossier) for one in states]
    assert sorted(one.code for one in kept) == sorted(codes)
    assert [notice.code for one in kept for notice in one.notices] == []


def test_the_day_after_an_enrolment_anew_codes_are_as_usual(
    portal: Portal, new: Place, tmp_path: Path, opened: Opened
) -> None:
    portal.join(new, portal.code(), at=MORNING)
    place = Place(tmp_path / "second")
    portal.join(place, portal.code(), at=MORNING)
    tomorrow = desks.Clock(MORNING + timedelta(days=1))
    (dossier,) = desks.receive_some(opened(place, now=tomorrow), 1)
    assert serial_of(dossier) < OVERFLOW


@pytest.mark.campaign
def test_desks_that_worked_alone_join_and_keep_every_code_that_they_printed(
    portal: Portal, tmp_path: Path, opened: Opened
) -> None:
    """Interleaving 20: both with leases of their own, which are nobody's for the portal or another
    desk's now.
    """
    places = {}
    printed = []
    for desk_id, low in ((FIRST, 901), (SECOND, 601)):
        given = desks.enrolment((desks.lease(id=desk_id, low=low, high=low + 299),))
        given = msgspec.structs.replace(given, desk=Desk(id=desk_id, name="Quầy"))
        place = places[desk_id] = Place(tmp_path / desk_id.rpartition("/")[2])
        enrol_alone(place, given)
        desk = place.desk()
        printed += desks.receive_some(desk, 5, seed=low)
        desk.close()
    for desk_id, place in places.items():
        portal.join(place, portal.code(desk_id))
        desk = opened(place)
        printed += desks.receive_some(desk, 5, seed=len(printed))
        sync(portal, place, desk)
    with portal.store.read() as connection:
        states = connection.scalars(select(schema.dossier.c.state)).all()
    kept = [msgspec.json.decode(one, type=Dossier) for one in states]
    assert sorted(one.code for one in kept) == sorted(one.code for one in printed)
    said = {notice.code for one in kept for notice in one.notices}
    assert said <= {"foreign_code", "unleased_code"}


def enrol_alone(place: Place, given: Enrolment) -> None:
    enrol_profile(
        place.profile,
        of_enrolment(given),
        packs=starter_packs(),
        calendar=starter_calendar(),
        key_folder=place.keys,
    )


def test_a_receipt_written_by_hand_is_entered_at_another_desk_of_the_office(
    portal: Portal, new: Place, tmp_path: Path, opened: Opened
) -> None:
    """Interleaving 19: the desk whose range it is never has power again."""
    portal.join(Place(tmp_path / "broken"), portal.code(SECOND))
    portal.join(new, portal.code(FIRST))
    desk = opened(new)
    (range_,) = (one for one in desk.enrolment.manual if one.agency == desks.COMMUNE)
    assert range_.desk == SECOND
    for serial, refused in ((range_.low, ""), (range_.low - 1, "written_code_foreign")):
        form = written(desk, serial)
        if refused:
            with pytest.raises(DomainError, match=refused):
                receive.receive(desk, desks.officer(desk), form)
            continue
        dossier = receive.receive(desk, desks.officer(desk), form).dossier
        assert (dossier.code, serial_of(dossier)) == (form.written_code, serial)
        with pytest.raises(DomainError, match="written_code_used"):
            receive.receive(desk, desks.officer(desk), form)
    sync(portal, new, desk)
    with portal.store.read() as connection:
        (data,) = connection.scalars(select(schema.dossier.c.state)).all()
    state = msgspec.json.decode(data, type=Dossier)
    assert (state.code, state.notices) == (dossier.code, ())


def test_a_range_granted_later_reaches_the_other_desks_with_the_packs(
    portal: Portal, new: Place, tmp_path: Path, opened: Opened
) -> None:
    portal.join(new, portal.code(FIRST))
    desk = opened(new)
    sync(portal, new, desk)
    assert desk.enrolment.manual == ()
    portal.join(Place(tmp_path / "beside"), portal.code(SECOND))
    desks.receive_some(desk, 1)
    sync(portal, new, desk)
    assert {one.desk for one in renew_desk.read(desk).enrolment.manual} == {SECOND}


def written(desk: OpenDesk, serial: int) -> Intake:
    at = desk.office_now() - timedelta(minutes=30)
    code = f"{desks.COMMUNE}-{at:%y%m%d}-{serial:04}"
    form = desks.intake(desk, desks.Crowd(7).next())
    return msgspec.structs.replace(form, written_code=code, written_at=at)
