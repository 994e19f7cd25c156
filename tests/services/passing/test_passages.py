"""The agencies of an interlinked procedure get a dossier one after another, or at once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.domain.catalogue.procedure import Passage
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import look_up
from counter_app.services.dossier.whereabouts import whereabouts
from counter_app.services.passing import hand_over, slips, take_up, waiting
from counter_app.services.passing.hand_over import Handing
from counter_app.services.passing.waiting import WaitingDossier
from counter_app.ui.pages.passing.waiting_ticks import WaitingTicks
from tests.support import desks, lives

COMMITTEE, POLICE = "commune_committee", "commune_police"


def passing(desk: OpenDesk, passage: Passage) -> Dossier:
    """A dossier whose procedure goes this way."""
    (dossier,) = desks.receive_some(desk, 1)
    lives.interlink(desk, dossier, passage)
    return dossier


def give(desk: OpenDesk, item: WaitingDossier) -> str:
    handed = hand_over.hand_over(
        desk, desks.officer(desk), [Handing(item.dossier.id, item.unit, item.beside)]
    )
    (slip,) = handed.slips
    return slip.number


def take(desk: OpenDesk, dossier: Dossier, number: str) -> None:
    take_up.take_up(desk, desks.officer(desk), number, [dossier.id])


def test_each_agency_is_offered_once_and_then_the_counter(desk: OpenDesk) -> None:
    dossier = passing(desk, Passage(roles=(POLICE, "nobody_here", COMMITTEE)))
    offered = []
    for _ in range(3):
        item = waiting.find(desk, dossier.code)
        offered.append(item.unit.code)
        assert item.also == ()
        take(desk, dossier, give(desk, item))
    agencies = [desk.office.resolver(role) for role in (POLICE, COMMITTEE)]
    assert offered == [*(it.code for it in agencies if it), dossier.office.code]


def test_at_once_all_are_offered_and_an_officer_may_leave_one_out(desk: OpenDesk) -> None:
    dossier = passing(desk, Passage(roles=(COMMITTEE, POLICE), at_once=True))
    ticks = WaitingTicks()
    ticks.show(waiting.look(desk), ())
    first, second = ticks.find(dossier.code)
    assert (first.beside, second.beside) == (False, True)
    ticks.tick_all(desk.office_now())
    assert [(it.unit.code, it.beside) for it in ticks.handings()] == [
        (first.unit.code, False),
        (second.unit.code, True),
    ]
    ticks.send(second, second.unit, beside=True)
    ticks.show(waiting.look(desk), ())
    assert ticks.find(dossier.code) == [first]


@pytest.mark.parametrize(("hours", "late"), [(1.9, False), (2.1, True)])
def test_what_is_not_acknowledged_in_two_working_hours_is_late(
    desk: OpenDesk, hours: float, late: bool
) -> None:
    dossier = passing(desk, Passage(roles=(COMMITTEE,), acknowledge_hours=2))
    number = give(desk, waiting.find(desk, dossier.code))
    handed_at = desk.office_now()
    lives.later(desk, hours=hours)
    slip = slips.find(desk, number)
    assert slip is not None
    assert (slip.overdue, slip.is_late(desk.office_now().date())) == (late, late)
    terms = whereabouts(desk, desks.officer(desk), slip.rows[0].dossier).terms
    assert terms.acknowledge_by is not None
    assert terms.acknowledge_by - handed_at <= timedelta(hours=2)
    assert terms.acknowledged_late is late
    take(desk, dossier, number)
    slip = slips.find(desk, number)
    assert slip is not None
    assert (slip.overdue, slip.rows[0].is_acknowledged_late) == (0, late)


def test_an_interlinked_deadline_is_the_total_on_the_dossier_and_the_local_one_on_the_hop(
    desk: OpenDesk,
) -> None:
    dossier = passing(desk, Passage(roles=(COMMITTEE, POLICE)))
    item = waiting.find(desk, dossier.code)
    local = dossier.promised_at - timedelta(hours=2)
    hand_over.hand_over(
        desk, desks.officer(desk), [Handing(dossier.id, item.unit, local_due=local)]
    )
    after = look_up.find_file(desk, dossier.id).dossier
    where = whereabouts(desk, desks.officer(desk), after)
    assert (after.promised_at, where.terms.local_due) == (dossier.promised_at, local)
