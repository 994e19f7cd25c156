"""Days that an officer wrote on a paper: they need not be days on which the office works."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from counter_app.domain.catalogue.procedure import TimeRule, TimeUnit
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.life.clock import read_clock
from counter_app.domain.life.dossier_course import course_of
from counter_app.domain.life.early_warnings import early_warnings
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.states import walk_in_after
from tests.domain.kinds.subjects import RECEIVED_AT
from tests.domain.life.plain_lives import calendar_of

RULE = TimeRule(unit=TimeUnit.WORKING_DAY, amount=5)
DAYS = [date(2026, 12, 30) + timedelta(number) for number in range(12)]


@pytest.mark.parametrize("until", DAYS, ids=str)
def test_the_last_day_for_an_answer_may_be_any_day(until: date) -> None:
    example = EXAMPLES["supplement_requested"].body
    assert isinstance(example, SupplementRequested)
    dossier = walk_in_after("handed_over", "taken_up", replace(example, until=until))
    assert dossier.status is Status.SUPPLEMENT
    calendar = calendar_of("A")
    course = course_of(dossier, RULE, calendar, ())
    assert course.answer_by is not None
    assert course.answer_by.date() == until
    clock = read_clock(course, calendar, RECEIVED_AT + timedelta(days=1))
    assert "answer_running_out" in {
        one.warning.value for one in early_warnings(course, clock, calendar)
    }
