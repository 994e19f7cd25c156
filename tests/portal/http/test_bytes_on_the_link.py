"""What a look for news and one change cost on the link, heads included."""

from __future__ import annotations

from pathlib import Path

import msgspec
from sqlalchemy import text

from counter_app.contract.feed import PAGE_BYTES
from counter_app.sync.link.http_portal import HttpPortal
from tests.portal.http.conftest import DEVICE, Served
from tests.support import desks
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import OFFICE


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


def test_one_reception_up_and_acknowledged_takes_at_most_1500_bytes(
    served: Served, tmp_path: Path
) -> None:
    http = served.http()
    portal = HttpPortal(http)
    journal = Journal(DEVICE)
    portal.push(journal.run(reception(1)))
    run = journal.run(real_reception(tmp_path))
    up, down = http.sent, http.received
    assert portal.push(run).known_seq == 2
    up, down = http.sent - up, http.received - down
    print(f"one reception: {up} B up, {down} B down")
    assert up + down <= 1536


def test_a_long_answer_to_a_push_comes_packed(served: Served) -> None:
    """No entry of the run is an event, and each is refused by itself."""
    http = served.http()
    run = Journal(DEVICE).run(*[b"{}"] * 200)
    pushed = HttpPortal(http).push(run)
    assert len(pushed.results) == 200
    assert http.received < len(msgspec.json.encode(pushed)) / 4


def real_reception(folder: Path) -> bytes:
    """As the intake of a desk of the served office writes it."""
    desk = desks.new(folder / "desk").desk()
    try:
        made = desks.receive_some(desk, 1)[0]
        with desk.store.database.read() as connection:
            query = text("SELECT bytes FROM event WHERE id = :id")
            data = bytes(connection.execute(query, {"id": made.id}).scalar_one())
        there = desk.office
    finally:
        desk.close()
    assert len(there.name) >= len(OFFICE.name)
    for name in ("code", "name"):
        data = data.replace(getattr(there, name).encode(), getattr(OFFICE, name).encode())
    return data.replace(b'"mai.ht"', b'"mai"')
