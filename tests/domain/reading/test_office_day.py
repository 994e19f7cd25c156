"""Days on which an office is to do something, and days that stand on papers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from counter_app import paths
from counter_app.domain.deadlines.calendar import Calendar, decode_calendar, is_working, promised_on
from counter_app.domain.reading.day import FAR, read_office_day, read_past_day
from counter_app.domain.reading.reading import Doubt, Refused

TODAY = date(2026, 11, 23)
SHUT = {Doubt.DAY_OFF, Doubt.DAY_SATURDAY, Doubt.DAY_SUNDAY}


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    found = sorted((paths.resources() / "calendar").glob("*.json"))
    return decode_calendar(found[0].read_bytes())


def test_a_day_is_doubted_where_the_office_is_shut_far_away_or_in_another_year(
    calendar: Calendar,
) -> None:
    for ahead in range(400):
        day = TODAY + timedelta(days=ahead)
        read = read_office_day(f"{day:%d/%m/%Y}", TODAY, calendar)
        assert read.value == day
        assert bool(SHUT & set(read.doubts)) is not is_working(calendar, day)
        assert (Doubt.DAY_FAR in read.doubts) is (timedelta(days=ahead) > FAR)
        assert (Doubt.DAY_NEXT_YEAR in read.doubts) is (day.year > TODAY.year)
        assert read.about == f"{day:%d/%m/%Y}"


def test_a_sunday_and_a_saturday_are_named(calendar: Calendar) -> None:
    assert read_office_day("6/12", TODAY, calendar).doubts == (Doubt.DAY_SUNDAY,)
    assert read_office_day("5/12", TODAY, calendar).doubts == (Doubt.DAY_SATURDAY,)
    assert read_office_day("24/11", TODAY, calendar).doubts == (Doubt.DAY_OFF,)


def test_a_day_comes_after_the_one_that_it_replaces(calendar: Calendar) -> None:
    present = date(2026, 12, 9)
    for text, is_doubted in (("8/12", True), ("9/12", True), ("10/12", False)):
        doubts = read_office_day(text, TODAY, calendar, after=present).doubts
        assert (Doubt.DAY_NOT_LATER in doubts) is is_doubted


def test_no_day_that_has_passed_becomes_one_of_next_year(calendar: Calendar) -> None:
    for back in range(1, (TODAY - date(TODAY.year, 1, 1)).days + 1):
        day = TODAY - timedelta(days=back)
        read = read_office_day(f"{day.day}/{day.month}", TODAY, calendar)
        assert (read.value, read.refused) == (None, Refused.DAY_PASSED)
        assert read.about == f"{day:%d/%m/%Y}"


def test_a_day_alone_is_promised_until_the_office_closes(calendar: Calendar) -> None:
    for ahead in range(60):
        due = promised_on(calendar, TODAY + timedelta(days=ahead))
        assert due.utcoffset() == timedelta(hours=7)
        assert 11 <= due.hour <= 18


def test_a_day_on_paper_without_a_year_is_the_last_one_of_that_name() -> None:
    for back in range(365):
        day = TODAY - timedelta(days=back)
        assert read_past_day(f"{day.day}/{day.month}", TODAY).value == day


def test_a_day_on_paper_is_not_still_to_come() -> None:
    for ahead in range(1, 40):
        day = TODAY + timedelta(days=ahead)
        read = read_past_day(f"{day:%d/%m/%Y}", TODAY)
        assert (read.value, read.refused) == (None, Refused.DAY_TO_COME)
    assert read_past_day("29/2", TODAY).refused is Refused.DAY_UNREADABLE
