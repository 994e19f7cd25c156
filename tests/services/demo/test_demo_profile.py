"""The demo's desk has something to do on each page, and a day and a seed make it the same."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from counter_app.domain.life.waiting_result import ResultStep
from counter_app.services.demo import demo_profile
from counter_app.services.desk.open_desk import open_desk
from counter_app.services.lists import unsigned, worklist
from counter_app.services.lists.worklist import Pile
from counter_app.services.passing import slips, waiting
from counter_app.services.results import waiting_results
from counter_app.services.results.waiting_results import ResultPile
from counter_app.storage.profile.verify import verify

DAYS = {
    "a Monday morning": datetime(2026, 11, 30, 2, 30, tzinfo=UTC),
    "before opening": datetime(2026, 11, 29, 23, 0, tzinfo=UTC),
    "a day after Tết": datetime(2027, 2, 15, 3, tzinfo=UTC),
}


@pytest.mark.campaign
@pytest.mark.parametrize("now", DAYS.values(), ids=DAYS)
def test_each_page_has_something_to_do(now: datetime, tmp_path: Path) -> None:
    demo_profile.make(tmp_path / "profile", tmp_path / "keys", now)
    desk = open_desk(tmp_path / "profile", tmp_path / "keys", now=lambda: now)
    by_login = {item.login: item for item in desk.enrolment.officers}
    listings = {
        login: worklist.look(desk, by_login[login], Pile.ALL).counts
        for login in ("mai", "pham", "thang", "dung")
    }
    drafts = worklist.look(desk, by_login["mai"], Pile.ALL).drafts
    results = waiting_results.look(desk, ResultPile.POST)
    slips_open = slips.open_slips(desk)
    report = verify(desk.store)

    empty = {
        (login, pile)
        for login, counts in listings.items()
        for pile, count in counts.items()
        if not count.size and pile is not Pile.NEW  # the portal brings them
    }
    assert not empty
    assert listings["dung"][Pile.WAITING].overdue  # a supervisor sees lateness
    assert drafts
    assert all(results.counts[pile] for pile in ResultPile)
    assert {row.step for row in results.rows} == set(ResultStep) - {
        ResultStep.COUNTER,
        ResultStep.FILE,
    }
    assert waiting.look(desk).items
    assert slips_open
    assert unsigned.signing_queue(desk, by_login["thang"]).papers
    assert unsigned.signing_queue(desk, by_login["dung"]).mandates
    desk.close()
    assert report.is_clean, report.faults
