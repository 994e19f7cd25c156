"""Lives are drawn the same for the same seed, and played through the services to every ending."""

from __future__ import annotations

from datetime import date, time, timedelta
from random import Random
from typing import Any

import pytest

from counter_app.domain.dossier.dossier import DeliveryKind, Dossier, Status
from counter_app.domain.errors import RefusedError
from counter_app.services.demo.lives import drawing, figures
from counter_app.services.demo.lives.journey import live
from counter_app.services.demo.lives.law import LifeLaw
from counter_app.services.demo.lives.play import LifePlayer, PlayedClock
from counter_app.services.demo.lives.steps import Act, DrawnLife, Ending, LifePlan, in_order
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers
from counter_app.storage.profile.verify import verify
from tests.support.clocks import MORNING
from tests.support.desks import Place
from tests.support.people import people

MONDAY = date(2026, 11, 2)
BIRTH, TAX, MARRIAGE, PLOTS = "1.001193", "1.008498", "1.004873", "1.012784"
PLANS = {
    "returned": (BIRTH, {}, Status.RETURNED),
    "taken back and done again": (BIRTH, {"mistake": True}, Status.RETURNED),
    "mistyped": (BIRTH, {"mistyped": True}, Status.RETURNED),
    "uncollected": (MARRIAGE, {"ending": Ending.UNCOLLECTED}, Status.RESOLVED),
    "refused": (BIRTH, {"ending": Ending.NEGATIVE, "owes": True}, Status.RETURNED),
    "withdrawn": (MARRIAGE, {"ending": Ending.WITHDRAWN}, Status.WITHDRAWN),
    "stopped": (MARRIAGE, {"ending": Ending.STOPPED}, Status.STOPPED),
    "unfinished": (MARRIAGE, {"ending": Ending.UNFINISHED, "supplement": True}, Status.PROCESSING),
    "everything": (
        PLOTS,
        {
            "supplement": True,
            "verification": True,
            "obligation": True,
            "extension": True,
            "late": 30,
        },
        Status.RETURNED,
    ),
    "in other hands": (BIRTH, {"reassigned": True}, Status.RETURNED),
    "sent back by the signer": (BIRTH, {"sent_back": True}, Status.RETURNED),
    "elsewhere": (TAX, {}, Status.RETURNED),
    "by post": (BIRTH, {"delivery": DeliveryKind.POST, "pays_now": False}, Status.RETURNED),
    "back by post": (
        BIRTH,
        {"delivery": DeliveryKind.POST, "ending": Ending.UNCOLLECTED},
        Status.RESOLVED,
    ),
    "as a file": (BIRTH, {"delivery": DeliveryKind.ELECTRONIC, "with_file": True}, Status.RESOLVED),
}
"""Procedure, what is planned, and the status at the end; without a portal no file goes out."""


def law_of(desk: OpenDesk) -> LifeLaw:
    return LifeLaw(desk.office, desk.catalogue, desk.calendar)


def drawn(law: LifeLaw, seed: int, days: int = 1, a_day: float = 9) -> list[DrawnLife]:
    calendar_days = [MONDAY + timedelta(n) for n in range(days)]
    of_commune = figures.read().commune
    lives = drawing.draw(of_commune, law, people(Random(3)), calendar_days, seed=seed, a_day=a_day)
    return list(lives)


@pytest.fixture(scope="module")
def played(enrolled: Place, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Dossier]:
    """A dossier for each plan, all played at one desk, which `verify` finds clean."""
    clock = PlayedClock(MORNING)
    desk = enrolled.copy(tmp_path_factory.mktemp("lives")).desk(now=clock)
    law, owners = law_of(desk), people(Random(1))
    lives = []
    for number, (procedure, changes, _) in enumerate(PLANS.values(), start=1):
        arrival = law.at(MONDAY, time(8, 10 + number))
        plan: dict[str, Any] = {"procedure": procedure, "owner": next(owners), "arrival": arrival}
        lives.append(live(law, LifePlan(**plan, **changes), number))
    player = LifePlayer([desk], clock)
    player.play(lives)
    with desk.store.database.read() as connection:
        states = [dossiers.get(connection, player.ids[life.number]) for life in lives]
    report = verify(desk.store)
    desk.close()
    assert report.is_clean, report.faults
    return {name: state for name, state in zip(PLANS, states, strict=True) if state is not None}


@pytest.mark.parametrize("name", PLANS)
def test_a_life_ends_as_it_is_planned(name: str, played: dict[str, Dossier]) -> None:
    assert played[name].status is PLANS[name][2]


def test_a_life_leaves_the_facts_of_its_steps(played: dict[str, Dossier]) -> None:
    life = played["everything"].life
    assert all((life.verified, life.met, life.extensions, life.answers, life.taken))
    assert played["mistyped"].life.corrections[0].becomes == played["mistyped"].owner.phone
    assert [form.copy for form in played["mistyped"].forms] == [1, 2]
    assert len(played["taken back and done again"].life.drafts) == 1
    assert played["in other hands"].life.reassigned[0].reason
    assert played["sent back by the signer"].notes[0].sends_back
    assert len(played["sent back by the signer"].life.drafts) == 2
    assert played["elsewhere"].life.taken[0].paper
    assert played["by post"].life.posted[0].cod == played["by post"].fees_due
    assert played["as a file"].life.results[0].sha256
    assert played["refused"].life.results[0].negative


def test_a_day_is_the_same_for_the_same_seed(desk: OpenDesk) -> None:
    law = law_of(desk)
    assert drawn(law, 1) == drawn(law, 1)
    assert drawn(law, 1) != drawn(law, 2)


def test_nothing_happens_before_what_it_follows(desk: OpenDesk) -> None:
    lives = drawn(law_of(desk), 4, days=30, a_day=20)
    for life in lives:
        assert [step.at for step in life.steps] == sorted(step.at for step in life.steps)
    turns = list(in_order(lives))
    assert [turn.at for turn in turns] == sorted(turn.at for turn in turns)
    assert sum(len(turn.items) for turn in turns) == sum(len(life.steps) for life in lives)
    assert any(len(turn.items) > 3 for turn in turns if turn.act is Act.HAND_OVER)


def test_a_life_that_does_what_may_not_happen_is_refused(desk: OpenDesk) -> None:
    life = drawn(law_of(desk), 1)[0]
    signed_first = [step for step in life.steps if step.act in {Act.RECEIVE, Act.SIGN}]
    clock = desk.now = PlayedClock(life.plan.arrival)
    with pytest.raises(RefusedError):
        LifePlayer([desk], clock).play(
            [DrawnLife(number=1, plan=life.plan, steps=tuple(signed_first))]
        )
