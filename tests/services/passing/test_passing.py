"""Dossiers handed over in one act and taken up in one act, on one real desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.event import Clock
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.undone import Undone
from counter_app.domain.life import slip_number
from counter_app.domain.life.hops import hands_of
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import look_up
from counter_app.services.dossier.record import happen
from counter_app.services.dossier.timeline import timeline
from counter_app.services.lists.holding import HandKind, in_hand
from counter_app.services.passing import awaited, hand_over, slips, take_up, waiting
from counter_app.services.passing.hand_over import HandedDossiers, Handing, PassingStoppedError
from tests.support import desks
from tests.support.desks import Place
from tests.support.taking_in import RESIDENCE, on, set_clock, take

BIRTH = desks.BIRTH
TAX = AgencyRef(code="H38.031", name="Thuế tỉnh Lào Cai")


def give(desk: OpenDesk, *dossiers: Dossier, login: str = "mai") -> HandedDossiers:
    items = [Handing(one.id, one.agency) for one in dossiers]
    return hand_over.hand_over(desk, desks.officer(desk, login), items)


def give_all(desk: OpenDesk) -> HandedDossiers:
    items = [Handing(one.dossier.id, one.unit) for one in waiting.look(desk).items]
    return hand_over.hand_over(desk, desks.officer(desk), items)


def state(desk: OpenDesk, dossier: Dossier) -> Dossier:
    (found,) = [one for one in _read(desk, dossier.code) if one.id == dossier.id]
    return found


def _read(desk: OpenDesk, code: str) -> list[Dossier]:
    found = take_up.find(desk, code, "")
    return [found] if found is not None else []


def numbers(given: HandedDossiers) -> list[int]:
    read = [slip_number.read(slip.number) for slip in given.slips]
    return [one.n for one in read if one is not None]


def test_fifty_are_handed_over_and_taken_up_in_one_act_each(desk: OpenDesk) -> None:
    """In a commune with one machine the same officer gives and takes."""
    mai = desks.officer(desk)
    desks.receive_some(desk, 48)
    for name in ("Lý Tả Sử", "Vù A Dế"):
        take(desk, name, RESIDENCE)
    given = give_all(desk)
    assert sorted((slip.unit.name, len(slip.rows)) for slip in given.slips) == [
        ("Công an xã Mường Hum", 2),
        ("Ủy ban nhân dân xã Mường Hum", 48),
    ]
    assert waiting.look(desk).items == ()
    assert numbers(given) == [1, 2]
    commune = max(given.slips, key=lambda slip: len(slip.rows))
    ids = [row.dossier.id for row in commune.rows]
    (hand,) = hands_of(commune.rows[0].dossier)
    assert (hand.unit, hand.is_on_the_way) == (commune.unit, True)

    take_up.take_up(desk, mai, commune.number, ids[:47])
    found = slips.find(desk, commune.number)
    assert found is not None
    assert (found.taken, [one.id for one in found.missing]) == (47, ids[47:])
    (hand,) = hands_of(found.rows[0].dossier)
    assert (hand.unit, hand.officer, hand.is_on_the_way) == (commune.unit, "mai.ht", False)
    today = desk.office_now().date()
    assert {slip.number for slip in slips.open_slips(desk)} == {it.number for it in given.slips}
    assert (found.is_late(today), found.is_late(today + timedelta(days=1))) == (False, True)

    take_up.take_up(desk, mai, commune.number, ids[47:])
    assert slips.count_open(desk) == 1
    assert [slip.number for slip in slips.slips_of_today(desk)] != []


def test_what_owes_a_paper_or_is_away_does_not_wait(desk: OpenDesk) -> None:
    ready, away = take(desk, "Lý Tả Sử"), take(desk, "Ma Seo Sử")
    owing = take(desk, "Thào Thị Dở", owed=True)
    (slip,) = give(desk, away).slips
    assert [one.dossier.id for one in waiting.look(desk).items] == [ready.id]
    for code, why in (
        (owing.code, "hand_owes"),
        (away.code, "hand_gone"),
        ("H38.145-261123-0399", "unknown_code"),
    ):
        with pytest.raises(RefusedError) as refused:
            waiting.find(desk, code)
        assert refused.value.code == why
    assert waiting.find(desk, ready.code).dossier.id == ready.id
    with pytest.raises(RefusedError, match="on_other_slip"):
        take_up.find(desk, away.code, f"{slip.number}9")


@pytest.mark.parametrize(("received", "hand_by"), [((14, 59), 23), ((15, 0), 25)])
def test_what_comes_from_three_o_clock_on_goes_first_thing_next_morning(
    desk: OpenDesk, received: tuple[int, int], hand_by: int
) -> None:
    """Of 2026-11-23; the next day is a holiday."""
    set_clock(desk, on(23, *received))
    take(desk, "Lý Tả Sử")
    found = waiting.look(desk)
    assert found.items[0].hand_by == date(2026, 11, hand_by)
    assert found.first_thing == (date(2026, 11, 25) if hand_by == 25 else None)


def test_numbers_go_on_after_a_lost_database_and_after_an_undone_hand_over(
    place: Place, opened: Callable[[Place], OpenDesk]
) -> None:
    desk = opened(place)
    first, second, third = desks.receive_some(desk, 3)
    assert numbers(give(desk, first)) == [1]
    desk.close()
    place.database.unlink()
    desk = opened(place)
    given = give(desk, second)
    assert numbers(given) == [2]
    event = timeline(desk, second.id)[0]
    happen(desk, desks.officer(desk), second.id, Undone(event=event.id, of="handed_over"))
    assert numbers(give(desk, second, third)) == [3]


def test_one_that_is_gone_stops_the_whole_slip(desk: OpenDesk) -> None:
    first, second = desks.receive_some(desk, 2)
    give(desk, second)
    with pytest.raises(PassingStoppedError) as stopped:
        give(desk, first, second)
    assert (stopped.value.code, stopped.value.dossier) == ("handed_twice", second.code)
    assert state(desk, first).status is Status.RECEIVED
    assert numbers(give(desk, first)) == [2]


def test_a_copied_machine_gives_no_slips(desk: OpenDesk) -> None:
    """Interleaving 28, of what is numbered beside codes."""
    (dossier,) = desks.receive_some(desk, 1)
    desk.store.is_copy = True
    with pytest.raises(RefusedError, match="lease_closed"):
        give(desk, dossier)


def test_agencies_at_once_have_a_slip_each_and_both_have_it(desk: OpenDesk) -> None:
    (dossier,) = desks.receive_some(desk, 1)
    due = datetime(2026, 11, 27, 17, tzinfo=desk.zone)
    mai = desks.officer(desk)
    items = [
        Handing(dossier.id, dossier.agency),
        Handing(dossier.id, TAX, beside=True, local_due=due),
    ]
    given = hand_over.hand_over(desk, mai, items)
    assert [slip.unit for slip in given.slips] == [dossier.agency, TAX]
    for slip in given.slips:
        take_up.take_up(desk, mai, slip.number, [dossier.id])
    now = state(desk, dossier)
    assert {hand.unit for hand in hands_of(now)} == {dossier.agency, TAX}
    assert [fact.local_due for fact in now.life.given] == [None, due]
    assert now.promised_at == dossier.promised_at


def test_of_agencies_at_once_the_one_that_is_late_with_its_part_is_named(desk: OpenDesk) -> None:
    """Its own date is over, that of the whole is not; once it gave it on nobody is late."""
    dossier = take(desk, "Sùng A Páo", due=on(30, 17, 0))
    mai, begin = desks.officer(desk), desk.office_now()
    due = begin + timedelta(hours=2)
    items = [
        Handing(dossier.id, dossier.agency),
        Handing(dossier.id, TAX, beside=True, local_due=due),
    ]
    hand_over.hand_over(desk, mai, items)

    def held(hours: int) -> tuple[str, datetime | None]:
        set_clock(desk, begin + timedelta(hours=hours))
        hand = in_hand(desk, look_up.find_file(desk, dossier.id).dossier, {})
        return hand.kind, hand.late_since

    assert held(1) == (HandKind.NOBODY, None)
    assert held(3) == (HandKind.NOBODY, due)
    for slip in slips.open_slips(desk):
        take_up.take_up(desk, mai, slip.number, [dossier.id])
    assert held(4) == (HandKind.OFFICER, due)
    to_land = HandedOver(slip="BG-1.K7Q3T-261124-9", source=TAX, to=replace(TAX, code="H38.012.05"))
    happen(desk, mai, dossier.id, to_land)
    assert held(5)[1] is None


def test_who_is_no_resolver_enters_what_was_signed_on_paper(desk: OpenDesk) -> None:
    (dossier,) = desks.receive_some(desk, 1)
    (slip,) = give(desk, dossier).slips
    dung = desks.officer(desk, "dung")
    with pytest.raises(PassingStoppedError, match="role_missing"):
        take_up.take_up(desk, dung, slip.number, [dossier.id])
    now = desk.office_now()
    for at in (now + timedelta(hours=1), now - timedelta(days=91)):
        with pytest.raises(RefusedError, match="slip_time"):
            take_up.enter_paper(desk, dung, slip.number, [dossier.code], at=at)
    signed = slip.at + timedelta(seconds=1)
    take_up.enter_paper(desk, dung, slip.number, [dossier.code], at=signed)
    newest = timeline(desk, dossier.id)[0]
    assert (newest.kind, newest.clock, newest.at) == ("taken_up", Clock.DECLARED, signed)
    assert state(desk, dossier).life.taken[0].paper


def test_a_slip_on_paper_waits_for_dossiers_that_have_not_come(desk: OpenDesk) -> None:
    """Its second dossier comes after the slip was entered; the third never does."""
    (here,) = desks.receive_some(desk, 1)
    mai, at = desks.officer(desk), desk.office_now()
    number, to_come = "BG-2.K7Q3T-261123-1", here.code.replace("-0001", "-0002")
    nobodys = here.code.replace("-0001", "-0399")
    result = take_up.enter_paper(desk, mai, number, [here.code, to_come, nobodys], at=at)
    assert (result.taken, result.awaited) == (1, (to_come, nobodys))
    desks.receive_some(desk, 1, seed=2)
    (slip,) = awaited.look(desk)
    assert (slip.here, slip.missing) == ((to_come,), (nobodys,))
    assert slip.at == at.replace(microsecond=0)
    awaited.enter(desk, mai, slip)
    (found,) = _read(desk, to_come)
    assert [(fact.slip, fact.paper) for fact in found.life.taken] == [(number, True)]
    (slip,) = awaited.look(desk)
    assert (slip.here, slip.missing) == ((), (nobodys,))
