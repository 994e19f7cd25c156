"""The demo runs on a day that its law covers, whatever the machine's clock says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from counter_app.services.demo.demo_day import OWN_DAY, DemoLaw

LAW = DemoLaw()
NONE = timedelta()
DAYS = [
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(2024, 2, 29, 2, tzinfo=UTC),
    datetime(2025, 6, 15, 3, tzinfo=UTC),
    datetime(2025, 12, 31, 16, 59, 30, tzinfo=UTC),
    datetime(2026, 2, 8, 3, tzinfo=UTC),  # no codes for the weeks before
    datetime(2027, 3, 1, 1, tzinfo=UTC),  # terms of the new law are not confirmed
    datetime(2028, 2, 29, 3, tzinfo=UTC),
    datetime(2031, 1, 1, 3, tzinfo=UTC),
    datetime(2040, 6, 1, 3, tzinfo=UTC),
    datetime.max.replace(tzinfo=UTC),
]


def day_after(now: datetime, offset: timedelta) -> datetime:
    return (now + offset).astimezone(LAW.zone)


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 7, 15, 2, tzinfo=UTC),
        datetime(2026, 9, 1, 2, tzinfo=UTC),
        datetime(2026, 11, 30, 2, tzinfo=UTC),
        datetime(2026, 12, 31, 16, 59, 30, tzinfo=UTC),
        datetime(2027, 2, 5, 2, tzinfo=UTC),
        datetime(2027, 2, 28, 2, tzinfo=UTC),
    ],
)
def test_a_day_that_the_law_covers_is_the_demos_day(now: datetime) -> None:
    assert LAW.offset(now, NONE, None) == NONE


@pytest.mark.parametrize("now", DAYS, ids=str)
def test_any_other_day_becomes_the_demos_own(now: datetime) -> None:
    offset = LAW.offset(now, NONE, None)
    assert offset is not None
    assert day_after(now, offset).date() == OWN_DAY
    assert LAW.covers(OWN_DAY)


@pytest.mark.parametrize("now", DAYS[:-1], ids=str)
def test_a_demo_that_is_started_again_goes_on_by_its_own_clock(now: datetime) -> None:
    first = LAW.offset(now, NONE, None)
    assert first is not None
    latest = now + first + timedelta(minutes=3)
    later = now + timedelta(days=1)
    assert LAW.offset(later, first, latest) == first


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=365), timedelta(days=20000)])
def test_a_clock_that_was_set_back_takes_no_day_from_the_demo(back: timedelta) -> None:
    latest = datetime(2026, 11, 30, 3, tzinfo=UTC)
    now = latest - back
    offset = LAW.offset(now, NONE, latest)
    assert offset is not None
    assert timedelta() <= now + offset - latest <= timedelta(minutes=2)


def test_a_demo_whose_last_day_is_behind_its_law_begins_anew() -> None:
    latest = datetime(2027, 12, 31, 3, tzinfo=UTC)
    assert LAW.offset(datetime(2028, 1, 1, 3, tzinfo=UTC), NONE, latest) is None
