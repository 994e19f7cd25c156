"""Dossiers handed over in one act and taken up in one act, on one real desk."""

from __future__ import annotations

from datetime import timedelta

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life import slip_number
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.services.passing import hand_over, slips, take_up, waiting
from counter_app.services.passing.hand_over import Handing
from tests.support import desks
from tests.support.desks import BIRTH, Crowd


def received(desk: OpenDesk, count: int, procedure: str = BIRTH) -> list[Dossier]:
    crowd, actor = Crowd(3), desks.officer(desk)
    forms = [desks.intake(desk, crowd.next(), procedure) for _ in range(count)]
    return [receive.receive(desk, actor, form).dossier for form in forms]


def give_all(desk: OpenDesk) -> hand_over.HandedDossiers:
    items = [Handing(it.dossier.id, it.unit) for it in waiting.look(desk).items]
    return hand_over.hand_over(desk, desks.officer(desk), items)


def test_fifty_are_handed_over_and_taken_up_in_one_act_each(desk: OpenDesk) -> None:
    received(desk, 48)
    police = received(desk, 2, "1.004222")
    assert {it.unit.name for it in waiting.look(desk).items} == {
        "Ủy ban nhân dân xã Mường Hum",
        "Công an xã Mường Hum",
    }
    before = desk.store.database
    given = give_all(desk)
    assert [len(slip.rows) for slip in given.slips] == [48, 2] or [2, 48]
    assert waiting.look(desk).items == ()
    numbers = [slip_number.read(slip.number) for slip in given.slips]
    assert [it.n for it in numbers if it] == [1, 2]
    commune = next(slip for slip in given.slips if len(slip.rows) == 48)
    actor = desks.officer(desk)
    ids = [row.dossier.id for row in commune.rows]
    take_up.take_up(desk, actor, commune.number, ids[:47])
    found = slips.find(desk, commune.number)
    assert found is not None
    assert (found.taken, [it.id for it in found.missing]) == (47, ids[47:])
    assert [slip.number for slip in slips.open_slips(desk)] == [it.number for it in given.slips]
    assert not found.is_late(desk.office_now().date())
    assert found.is_late(desk.office_now().date() + timedelta(days=1))
    assert before is desk.store.database and police
