"""Every notice that a portal of today makes is known at a desk of today, and no other one is."""

from __future__ import annotations

import pytest
from hypothesis import given

from counter_app.contract.reasons.registry import REASONS
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.offices import with_offices
from counter_app.domain.judge import judge
from counter_app.domain.kinds.event import Event
from counter_app.domain.office.actor import Actor
from counter_app.portal.judging.admission import is_of_office
from counter_app.services.attention.attention_choices import (
    ProblemKind,
    choices_of,
    is_known_notice,
    ready_choice,
)
from tests.domain.happenings import happened, histories, known_bodies
from tests.domain.test_judge import actors


@pytest.mark.parametrize("code", sorted(code for code, one in REASONS.items() if one.is_notice))
def test_each_code_of_the_program_is_known(code: str) -> None:
    assert is_known_notice(code)
    assert choices_of(ProblemKind.NOTICE, code)


@pytest.mark.parametrize("code", sorted(code for code, one in REASONS.items() if not one.is_notice))
def test_what_is_only_refused_or_held_is_no_notice(code: str) -> None:
    assert not is_known_notice(code)
    assert choices_of(ProblemKind.NOTICE, code) == ()


@given(histories, happened(known_bodies), actors)
def test_whatever_is_judged_makes_known_notices(
    history: list[Event], event: Event, actor: Actor
) -> None:
    state: Dossier | None = None
    for one in [*history, event]:
        if is_of_office(one, state, actor.offices):  # the portal judges no other one
            after = judge(state, one, actor).dossier
            state = with_offices(after, {}) if after else state
    codes = {one.code for one in state.notices} if state else set()
    assert {code for code in codes if not is_known_notice(code)} == set()


@pytest.mark.parametrize("code", ["of_tomorrow", "", "IMPLAUSIBLE"])
def test_of_one_of_tomorrow_there_is_nothing_to_choose(code: str) -> None:
    assert not is_known_notice(code)
    assert choices_of(ProblemKind.NOTICE, code) == ()
    assert ready_choice(ProblemKind.NOTICE, code) is None
