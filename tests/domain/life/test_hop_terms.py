"""An agency of an interlinked procedure says within its working hours that it has the dossier."""

from __future__ import annotations

from datetime import datetime

import pytest

from counter_app.domain.catalogue.procedure import Passage
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.life.facts import HopGiven, HopTaken
from counter_app.domain.life.hop_terms import HopTerms, hop_terms
from counter_app.domain.life.hops import Hop
from tests.domain.life.plain_lives import calendar_of, local

CALENDAR = calendar_of("A")
UNIT = AgencyRef(code="H38.031", name="Bảo hiểm xã hội")
PASSAGE = Passage(roles=("a", "b"), acknowledge_hours=2)


def hop(given: str, taken: str = "", due: datetime | None = None) -> Hop:
    by = {"event": "e", "officer": "mai", "slip": "BG-1"}
    left = HopGiven(at=local(given), source=UNIT, to=UNIT, local_due=due, **by)
    came = HopTaken(at=local(taken), unit=UNIT, **by) if taken else None
    return Hop("BG-1", left, came)


@pytest.mark.parametrize(
    ("given", "taken", "now", "by", "late"),
    [
        ("2026-10-20T08:00", "", "2026-10-20T10:00", "2026-10-20T10:00", False),
        ("2026-10-20T08:00", "", "2026-10-20T10:01", "2026-10-20T10:00", True),
        ("2026-10-20T08:00", "2026-10-20T09:59", "2026-10-22T08:00", "2026-10-20T10:00", False),
        ("2026-10-20T08:00", "2026-10-20T10:01", "2026-10-22T08:00", "2026-10-20T10:00", True),
    ],
)
def test_two_working_hours_after_the_hand_over(
    given: str, taken: str, now: str, by: str, late: bool
) -> None:
    terms = hop_terms(hop(given, taken), PASSAGE, CALENDAR, local(now))
    assert (terms.acknowledge_by, terms.acknowledged_late) == (local(by), late)


def test_rest_days_and_nights_do_not_run() -> None:
    friday = hop_terms(hop("2026-10-23T16:00"), PASSAGE, CALENDAR, local("2026-10-26T07:30"))
    assert friday.acknowledge_by is not None
    assert friday.acknowledge_by.date() == local("2026-10-26T08:00").date()
    assert not friday.acknowledged_late


def test_without_a_law_there_is_no_time_and_the_local_day_stands_all_the_same() -> None:
    due = local("2026-10-26T17:00")
    way = hop("2026-10-20T08:00", due=due)
    assert hop_terms(way, None, CALENDAR, local("2026-12-01T08:00")) == HopTerms(local_due=due)
    bare = Passage(roles=("a",))
    assert hop_terms(way, bare, CALENDAR, local("2026-12-01T08:00")) == HopTerms(local_due=due)
    assert hop_terms(Hop("BG-1"), PASSAGE, CALENDAR, due) == HopTerms()
