"""An officer opens an online dossier to look it over: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import online_after
from tests.domain.kinds.subjects import DESK, ONLINE, RECEIVED_AT
from tests.domain.pieces import texts

EXAMPLE = Claimed(desk=DESK)
ABOUT = ONLINE
MAY = {Role.OFFICER}
STATES = {Status.SUBMITTED, Status.SUPPLEMENT}
ELSEWHERE = {"already_answered"}
SHAPES = st.builds(Claimed, desk=texts)


def test_the_last_claim_counts_until_somebody_answers() -> None:
    assert online_after("claimed").claim is not None
    later = online_after("claimed", Claimed(desk="desk-2")).claim
    assert later is not None
    assert (later.desk, later.at) == ("desk-2", RECEIVED_AT + timedelta(minutes=2))
    assert online_after("accepted", "claimed").claim is None


def _claim_holds(of: timedelta) -> bool:
    """Whether a claim whose clock showed `of` before ours still says something."""
    claim = online_after("claimed").claim
    assert claim is not None
    now: datetime = claim.at + of
    return claim.holds(now)


def test_a_claim_is_gone_after_fifteen_minutes() -> None:
    minute, second = timedelta(minutes=1), timedelta(seconds=1)
    assert _claim_holds(0 * minute)
    assert _claim_holds(15 * minute - second)
    assert not _claim_holds(15 * minute)


def test_a_claim_of_a_clock_that_is_behind_says_less_and_of_one_ahead_not_for_ever() -> None:
    minute, day = timedelta(minutes=1), timedelta(days=1)
    assert _claim_holds(-15 * minute)
    assert not _claim_holds(-16 * minute)
    assert not _claim_holds(-3 * 365 * day)
    assert not _claim_holds(400 * day)


@given(st.timedeltas(timedelta(days=-4000), timedelta(days=4000)), st.integers(0, 4000))
def test_every_claim_ends_within_half_an_hour_whatever_its_clock(
    ahead: timedelta, minutes: int
) -> None:
    """A claim that holds now holds no more thirty minutes on, and one that is over stays over."""
    later = timedelta(minutes=30 + minutes)
    if _claim_holds(-ahead):
        assert not _claim_holds(-ahead + later)
