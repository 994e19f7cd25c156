"""What a look for news and one change cost on the link, heads included."""

from __future__ import annotations

from counter_app.contract.feed import PAGE_BYTES
from counter_app.sync.http_portal import HttpPortal
from tests.portal.http.conftest import DEVICE, Served
from tests.support.portal_journal import Journal, reception


def test_an_idle_look_takes_at_most_300_bytes_both_ways(served: Served) -> None:
    http = served.http()
    portal = HttpPortal(http)
    portal.push(Journal(DEVICE).run(reception(1)))
    page = portal.changes("", PAGE_BYTES, DEVICE)
    assert page is not None
    up, down = http.sent, http.received
    assert portal.changes(page.cursor, PAGE_BYTES, DEVICE) is None
    up, down = http.sent - up, http.received - down
    print(f"idle look: {up} B up, {down} B down")
    assert up + down <= 300


def test_one_change_up_and_acknowledged_takes_at_most_1500_bytes(served: Served) -> None:
    http = served.http()
    portal = HttpPortal(http)
    journal = Journal(DEVICE)
    portal.push(journal.run(reception(1)))
    up, down = http.sent, http.received
    assert portal.push(journal.run(reception(2))).known_seq == 2
    up, down = http.sent - up, http.received - down
    print(f"one reception: {up} B up, {down} B down")
    assert up + down <= 1536
