"""Moments on an office's clock: whatever the moment, nothing is raised."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.deadlines.office_time import from_seconds, in_zone, is_readable

OFFICE = timezone(timedelta(hours=7))
OFFSETS = st.integers(-23 * 60, 23 * 60).map(lambda m: timezone(timedelta(minutes=m)))
FIRST, LAST = "0001-01-01T00:00:00", "9999-12-31T23:59:59"
MOMENTS = st.datetimes(timezones=OFFSETS)


@given(at=MOMENTS, zone=OFFSETS)
def test_a_moment_comes_to_the_clock_of_the_office_or_stays(at: datetime, zone: timezone) -> None:
    found = in_zone(at, zone)
    assert found == at
    assert found.tzinfo is (zone if is_readable(at) else at.tzinfo)


@pytest.mark.parametrize("edge", [FIRST, LAST])
@pytest.mark.parametrize("hours", [-12, 0, 14])
def test_the_ends_of_the_calendar_are_not_readable(edge: datetime, hours: int) -> None:
    at = datetime.fromisoformat(edge).replace(tzinfo=timezone(timedelta(hours=hours)))
    assert in_zone(at, OFFICE) is at
    assert not is_readable(at)


def test_a_conversion_without_care_fails_there() -> None:
    with pytest.raises(OverflowError):
        datetime.fromisoformat(LAST).replace(tzinfo=UTC).astimezone(OFFICE)


@given(seconds=st.integers(-(10**20), 10**20) | st.floats(-1e18, 1e18))
def test_any_seconds_give_a_moment(seconds: float) -> None:
    found = from_seconds(seconds, OFFICE)
    assert found.tzinfo is not None
    if is_readable(found):
        assert abs(found.timestamp() - seconds) < 1
    else:
        assert not -2_208_988_800 + 86_400 < seconds < 7_289_654_400
