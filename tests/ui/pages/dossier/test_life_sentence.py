"""How long a dossier may take is said alike on every day, also on those behind the due date."""

from __future__ import annotations

import re

import pytest

from counter_app.domain.catalogue.procedure import TimeUnit
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.life_clock import read_life_clock
from counter_app.services.intake.receive import receive
from counter_app.ui.dossier_parts.life_days import life_sentence
from tests.support import desks, lives

_DAYS = {TimeUnit.SAME_DAY: "trong ngày nhận", TimeUnit.DAY: "ngày"}


@pytest.mark.parametrize("procedure", ["1.001193", "1.004194", "1.001662", "1.011607"])
def test_the_whole_term_stays_what_it_is(desk: OpenDesk, procedure: str) -> None:
    form = desks.intake(desk, desks.Crowd(3).next(), procedure)
    dossier = receive(desk, lives.with_roles(desk), form).dossier
    said = []
    for _ in range(4):
        life = read_life_clock(desk, dossier)
        assert life is not None
        said.append(life_sentence(life, desk.office_now()))
        lives.later(desk, days=9)
    days = _DAYS.get(life.course.rule.unit, "ngày làm việc")
    terms = {re.match(rf"Thời hạn (?:\d+ )?{days}, đã dùng", text) for text in said}
    assert None not in terms, said
    assert len({term[0] for term in terms if term}) == 1, said
    assert len(set(said)) > 1, "the days that were used go on"


def test_what_nobody_has_appointed_is_given_no_term(desk: OpenDesk) -> None:
    form = desks.intake(desk, desks.Crowd(3).next(), "1.008498")
    dossier = receive(desk, lives.with_roles(desk), form).dossier
    life = read_life_clock(desk, dossier)
    assert life is not None
    assert life_sentence(life, desk.office_now()) == "Chưa có ngày hẹn."
