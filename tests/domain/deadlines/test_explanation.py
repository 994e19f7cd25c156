"""The steps say in order what an officer tells a citizen, and nothing that did not matter."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import msgspec
import pytest

from counter_app.domain.catalogue.procedure import Counting, TimeRule, TimeUnit
from counter_app.domain.deadlines.appoint import appoint, at_resolver, promise
from counter_app.domain.deadlines.calendar import calendar_id, decode_calendar
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.deadlines.reception import DeadlineError
from tests.domain.deadlines.cases import timestamp
from tests.domain.deadlines.rules import CALENDAR

LAO_CAI = decode_calendar(CALENDAR)
ZONE = ZoneInfo(LAO_CAI.zone)
CIVIL_STATUS = TimeRule(unit=TimeUnit.SAME_DAY, cutoff=time(15))


def local(text: str) -> datetime:
    return timestamp(text).replace(tzinfo=ZONE)


def working(amount: int) -> TimeRule:
    return TimeRule(unit=TimeUnit.WORKING_DAY, amount=amount)


def kinds(deadline: Deadline) -> list[StepKind]:
    return [step.kind for step in deadline.steps]


def test_a_birth_registered_on_friday_after_three_is_explained_as_on_the_screen() -> None:
    steps = appoint(CIVIL_STATUS, local("2026-11-20 15:12"), LAO_CAI).steps
    assert steps == (
        Step(kind=StepKind.RECEIVED, at=local("2026-11-20 15:12")),
        Step(
            kind=StepKind.AFTER_CUTOFF,
            at=local("2026-11-20 15:00"),
            until=local("2026-11-23 07:30"),
        ),
        Step(kind=StepKind.WEEKEND, day=date(2026, 11, 21)),
        Step(kind=StepKind.WEEKEND, day=date(2026, 11, 22)),
        Step(kind=StepKind.COUNTED, unit="same_day", day=date(2026, 11, 23)),
        Step(kind=StepKind.DUE, at=local("2026-11-23 17:00")),
    )


def test_seven_working_days_name_the_weekend_and_the_holiday_that_they_passed() -> None:
    steps = appoint(working(7), local("2026-11-16 09:14"), LAO_CAI).steps
    assert steps == (
        Step(kind=StepKind.RECEIVED, at=local("2026-11-16 09:14")),
        Step(kind=StepKind.FIRST_DAY_NOT_COUNTED, day=date(2026, 11, 16)),
        Step(kind=StepKind.WEEKEND, day=date(2026, 11, 21)),
        Step(kind=StepKind.WEEKEND, day=date(2026, 11, 22)),
        Step(kind=StepKind.HOLIDAY, day=date(2026, 11, 24), name="Ngày Văn hóa Việt Nam"),
        Step(kind=StepKind.COUNTED, amount=7, unit="working_day", day=date(2026, 11, 26)),
        Step(kind=StepKind.DUE, at=local("2026-11-26 17:00")),
    )


def test_calendar_days_name_no_weekend_within_but_the_rest_days_that_moved_the_end() -> None:
    rule = TimeRule(unit=TimeUnit.DAY, amount=10)
    steps = appoint(rule, local("2025-04-22 09:00"), LAO_CAI).steps
    assert steps[2:] == (
        Step(kind=StepKind.COUNTED, amount=10, unit="day", day=date(2025, 5, 2)),
        Step(kind=StepKind.MOVED, day=date(2025, 5, 2), until=local("2025-05-05 17:00")),
        Step(
            kind=StepKind.SWAPPED_OFF,
            day=date(2025, 5, 2),
            name="Nghỉ hoán đổi với thứ Bảy 26/4/2025",
        ),
        Step(kind=StepKind.WEEKEND, day=date(2025, 5, 3)),
        Step(kind=StepKind.WEEKEND, day=date(2025, 5, 4)),
        Step(kind=StepKind.DUE, at=local("2025-05-05 17:00")),
    )


def test_a_saturday_worked_by_decision_is_named_where_it_counts() -> None:
    inside = appoint(working(3), local("2025-04-25 09:00"), LAO_CAI)
    at_the_end = appoint(TimeRule(unit=TimeUnit.DAY, amount=10), local("2025-04-16 09:00"), LAO_CAI)
    swapped = Step(
        kind=StepKind.SWAPPED_ON, day=date(2025, 4, 26), name="Làm việc thay ngày 02/5/2025"
    )
    assert swapped in inside.steps
    assert swapped in at_the_end.steps


def test_a_reception_on_sunday_says_that_it_counts_from_monday() -> None:
    steps = appoint(working(1), local("2025-06-22 10:00"), LAO_CAI).steps
    assert steps[1:4] == (
        Step(
            kind=StepKind.OUT_OF_HOURS,
            at=local("2025-06-22 10:00"),
            until=local("2025-06-23 07:30"),
        ),
        Step(kind=StepKind.WEEKEND, day=date(2025, 6, 22)),
        Step(kind=StepKind.FIRST_DAY_NOT_COUNTED, day=date(2025, 6, 23)),
    )


def test_after_closing_the_reason_is_closing_and_not_the_cutoff() -> None:
    steps = appoint(CIVIL_STATUS, local("2025-06-18 18:00"), LAO_CAI).steps
    assert steps[1].kind is StepKind.OUT_OF_HOURS
    assert steps[1].at == local("2025-06-18 18:00")


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (working(1), False),
        (CIVIL_STATUS, False),
        (TimeRule(unit=TimeUnit.HOUR, amount=4), True),
        (TimeRule(unit=TimeUnit.WORKING_DAY, amount=1, counting=Counting.CLOCK_EXACT), True),
    ],
)
def test_a_reception_at_lunch_is_remarked_only_where_the_hour_matters(
    rule: TimeRule, told: bool
) -> None:
    assert (
        StepKind.OUT_OF_HOURS in kinds(appoint(rule, local("2025-06-18 12:00"), LAO_CAI))
    ) == told


def test_a_year_that_nobody_announced_is_said_to_be_open() -> None:
    assert StepKind.CALENDAR_OPEN in kinds(appoint(working(20), local("2027-12-20 09:00"), LAO_CAI))
    assert StepKind.CALENDAR_OPEN not in kinds(
        appoint(working(5), local("2027-12-14 09:00"), LAO_CAI)
    )


@pytest.mark.parametrize(
    ("rule", "received", "is_open"),
    [
        (working(5), "2027-12-14 09:00", False),
        (working(20), "2027-12-20 09:00", True),
        (working(3), "2028-03-01 09:00", True),
        (working(3), "2024-12-30 09:00", True),
        (working(300), "2026-11-30 09:00", True),
        (TimeRule(unit=TimeUnit.SAME_DAY), "2028-03-01 09:00", False),
        (TimeRule(unit=TimeUnit.SAME_DAY), "2028-03-01 18:30", True),
    ],
)
def test_no_program_promises_a_day_of_a_year_that_nobody_announced(
    rule: TimeRule, received: str, is_open: bool
) -> None:
    if not is_open:
        assert promise(rule, local(received), LAO_CAI) == appoint(rule, local(received), LAO_CAI)
        return
    with pytest.raises(DeadlineError) as caught:
        promise(rule, local(received), LAO_CAI)
    assert caught.value.code == "calendar_open"


def test_the_moment_is_read_in_office_time_whatever_zone_it_comes_in() -> None:
    here = appoint(CIVIL_STATUS, local("2026-11-20 15:12"), LAO_CAI)
    utc = appoint(CIVIL_STATUS, datetime(2026, 11, 20, 8, 12, 59, 7, tzinfo=UTC), LAO_CAI)
    assert msgspec.json.encode(here) == msgspec.json.encode(utc)


def test_a_moment_without_a_zone_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="zone"):
        appoint(CIVIL_STATUS, timestamp("2026-11-20 15:12"), LAO_CAI)


def test_the_deadline_names_its_rule_and_its_calendar() -> None:
    exact = TimeRule(unit=TimeUnit.WORKING_DAY, amount=1, counting=Counting.CLOCK_EXACT)
    assert appoint(working(1), local("2025-06-18 09:00"), LAO_CAI).rule == "end_of_day/1"
    assert appoint(exact, local("2025-06-18 09:00"), LAO_CAI).rule == "clock_exact/1"
    assert appoint(exact, local("2025-06-18 09:00"), LAO_CAI).calendar == calendar_id(LAO_CAI)


@pytest.mark.parametrize(
    "rule",
    [
        TimeRule(),
        TimeRule(amount=3),
        TimeRule(unit=TimeUnit.DAY),
        TimeRule(unit=TimeUnit.DAY, amount=3, confirmed=False),
        TimeRule(unit=TimeUnit.DAY, amount=0),
        TimeRule(unit=TimeUnit.HOUR, amount=-8),
    ],
)
def test_what_the_source_leaves_open_is_never_guessed(rule: TimeRule) -> None:
    with pytest.raises(DeadlineError) as caught:
        appoint(rule, local("2025-06-18 09:00"), LAO_CAI)
    assert caught.value.code == "deadline_open"


@pytest.mark.parametrize("unit", [u for u in TimeUnit if u is not TimeUnit.SAME_DAY])
def test_an_absurd_term_is_refused_before_it_is_counted(unit: TimeUnit) -> None:
    with pytest.raises(DeadlineError) as caught:
        appoint(TimeRule(unit=unit, amount=10**9), local("2025-06-18 09:00"), LAO_CAI)
    assert caught.value.code == "deadline_too_far"


@pytest.mark.parametrize("year", [1, 1970, 2201, 9999])
def test_a_clock_that_is_years_off_is_said_so(year: int) -> None:
    with pytest.raises(DeadlineError) as caught:
        appoint(working(1), datetime(year, 1, 1, tzinfo=UTC), LAO_CAI)
    assert caught.value.code == "moment_out_of_range"


def test_where_the_clock_starts_at_another_agency_there_is_no_date_but_a_reason() -> None:
    deadline = at_resolver(working(20))
    assert deadline.due_at is None
    assert deadline.steps == (Step(kind=StepKind.AT_RESOLVER, amount=20, unit="working_day"),)
    assert deadline.rule == "at_resolver/1"
    assert at_resolver(TimeRule()).steps == (Step(kind=StepKind.AT_RESOLVER),)
