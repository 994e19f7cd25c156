"""Waits between rounds grow to a ceiling and are drawn; the portal's own word counts."""

from __future__ import annotations

from random import Random

import pytest

from counter_app.sync.link.backoff import (
    FIRST,
    GOOD,
    LINK,
    OPEN_AFTER,
    PROBE,
    SETTLING,
    SHORTEST,
    SLOW,
    Backoff,
)


class Highest(Random):
    """Draws the upper end."""

    def uniform(self, a: float, b: float) -> float:
        return max(a, b)


class Lowest(Random):
    def uniform(self, a: float, b: float) -> float:
        return min(a, b)


def failures(backoff: Backoff, count: int, retry_after: float | None = None) -> list[float]:
    return [backoff.failed(retry_after) for _ in range(count)]


def test_waits_double_until_the_breaker_opens_and_then_stay_below_its_ceiling() -> None:
    waits = failures(Backoff(Highest()), 12)
    assert waits[: OPEN_AFTER - 1] == [FIRST * 2**n for n in range(1, OPEN_AFTER)]
    assert waits[OPEN_AFTER - 1 :] == [PROBE[1]] * (13 - OPEN_AFTER)


def test_no_wait_is_shorter_than_a_second_or_behind_the_breaker_than_two_minutes() -> None:
    waits = failures(Backoff(Lowest()), 12)
    assert waits[: OPEN_AFTER - 1] == [SHORTEST] * (OPEN_AFTER - 1)
    assert set(waits[OPEN_AFTER - 1 :]) == {PROBE[0]} == {120.0}


def test_two_desks_that_fail_together_do_not_come_back_together() -> None:
    assert failures(Backoff(Random(1)), 8) != failures(Backoff(Random(2)), 8)


@pytest.mark.parametrize("told", [7.0, 600.0, 3600.0])
def test_the_portals_own_word_is_kept_and_spread(told: float) -> None:
    assert Backoff(Lowest()).failed(told) == told
    assert Backoff(Highest()).failed(told) == pytest.approx(told * 1.2)


def test_a_portal_that_always_says_at_once_is_no_reason_for_a_storm() -> None:
    waits = failures(Backoff(Lowest()), 12, 0.0)
    assert min(waits) == SHORTEST
    assert set(waits[OPEN_AFTER - 1 :]) == {PROBE[0]}


def test_behind_the_breaker_the_portals_word_can_only_make_the_wait_longer() -> None:
    assert failures(Backoff(Lowest()), 6, 900.0)[-1] == 900.0
    assert failures(Backoff(Lowest()), 6, 5.0)[-1] == PROBE[0]


def test_a_link_that_is_back_after_weeks_is_heard_within_ten_seconds() -> None:
    backoff = Backoff(Highest())
    assert {backoff.unacknowledged() for _ in range(5000)} == {LINK} == {10.0}
    assert backoff.is_open


def test_a_portal_that_answers_again_is_not_blamed_for_the_link_before() -> None:
    backoff = Backoff(Highest())
    for _ in range(9):
        backoff.unacknowledged()
    assert backoff.failed() == FIRST * 2


def test_silence_between_two_storms_begins_a_new_count() -> None:
    backoff = Backoff(Highest())
    failures(backoff, OPEN_AFTER - 1)
    backoff.unacknowledged()
    assert backoff.failed() == FIRST * 2


def test_after_an_outage_a_few_rounds_follow_quickly_and_then_it_is_as_before() -> None:
    backoff = Backoff(Highest())
    failures(backoff, 9)
    assert backoff.is_open
    waits = [backoff.succeeded(slow=True) for _ in range(SETTLING + 1)]
    assert waits[:SETTLING] == [pytest.approx(FIRST)] * SETTLING
    assert waits[SETTLING] == pytest.approx(SLOW)
    assert backoff.failed() == FIRST * 2


def test_without_an_outage_there_is_nothing_to_settle() -> None:
    assert Backoff(Highest()).succeeded(slow=False) == pytest.approx(GOOD)


def test_a_slow_link_is_asked_less_often() -> None:
    assert Backoff(Lowest()).succeeded(slow=True) == pytest.approx(SLOW * 0.8)
