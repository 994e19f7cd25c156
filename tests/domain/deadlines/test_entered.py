"""A date that an officer sets, with a reason."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.deadlines.appoint import entered
from counter_app.domain.deadlines.calendar import calendar_id, decode_calendar
from counter_app.domain.deadlines.deadline import Step, StepKind
from counter_app.domain.deadlines.reception import DeadlineError
from tests.domain.deadlines.rules import CALENDAR
from tests.domain.deadlines.test_explanation import local

LAO_CAI = decode_calendar(CALENDAR)
RECEIVED = local("2026-11-20 09:00")
REASON = "Danh mục không ghi đơn vị thời hạn"


def test_the_officers_date_stands_with_the_reason() -> None:
    deadline = entered(RECEIVED, local("2026-11-27 11:00"), f"  {REASON}\n", LAO_CAI)
    assert deadline.due_at == local("2026-11-27 11:00")
    assert deadline.steps == (
        Step(kind=StepKind.RECEIVED, at=RECEIVED),
        Step(kind=StepKind.ENTERED, at=local("2026-11-27 11:00"), name=REASON),
        Step(kind=StepKind.DUE, at=local("2026-11-27 11:00")),
    )
    assert (deadline.rule, deadline.calendar) == ("entered/1", calendar_id(LAO_CAI))


def test_a_rest_day_may_be_entered_and_is_named() -> None:
    steps = entered(RECEIVED, local("2026-11-24 17:00"), REASON, LAO_CAI).steps
    assert steps[2] == Step(
        kind=StepKind.HOLIDAY, day=date(2026, 11, 24), name="Ngày Văn hóa Việt Nam"
    )


def test_a_result_at_once_is_no_date_before_reception() -> None:
    assert entered(RECEIVED, RECEIVED, REASON, LAO_CAI).due_at == RECEIVED


@pytest.mark.parametrize(
    ("due", "reason", "code"),
    [
        ("2026-11-20 08:59", REASON, "due_before_reception"),
        ("2031-12-01 17:00", REASON, "deadline_too_far"),
        ("2206-11-27 17:00", REASON, "moment_out_of_range"),
        ("2026-11-27 17:00", " \n\t ", "due_reason_missing"),
    ],
)
def test_a_date_that_cannot_be_promised_is_refused(due: str, reason: str, code: str) -> None:
    with pytest.raises(DeadlineError) as caught:
        entered(RECEIVED, local(due), reason, LAO_CAI)
    assert caught.value.code == code
