"""What an office knew at the end of each day, by the ledger alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from counter_app.portal.journal import feed
from counter_app.portal.journal.push import push
from counter_app.portal.ledger.ledger_records import FeedMark
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from counter_app.portal.upkeep import backups
from tests.portal.conftest import Clock
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, OFFICE, OTHER, OTHER_DESK, furnish


def marks(store: PortalStore, office: str = OFFICE.code) -> list[FeedMark]:
    found = [line.value for line in store.context.ledger.lines() if line.kind == "feed"]
    decoded = [msgspec.json.decode(value, type=FeedMark) for value in found]
    return [mark for mark in decoded if mark.office == office]


def known_at_the_end_of(day: date, store: PortalStore) -> int:
    """The first mark behind the day; where there is none, what is known now."""
    for mark in marks(store):
        if datetime.fromisoformat(mark.at).date() > day and mark.history == store.context.history:
            return mark.n
    return number(store)


def number(store: PortalStore) -> int:
    with store.read() as connection:
        query = select(schema.office.c.feed).where(schema.office.c.code == OFFICE.code)
        return int(connection.scalar(query) or 0)


def send(store: PortalStore, run: Any, asker: Any = DESK_1) -> None:
    store.run(lambda c: push(c, store.context, asker, run))


@pytest.mark.parametrize("seed", range(6))
def test_the_end_of_each_day_is_told_by_the_ledger(
    offices_store: PortalStore, clock: Clock, seed: int
) -> None:
    """Changes at random hours of random days, some of them at midnight's edge."""
    random, journal, count = Random(seed), Journal("a" * 32), 0
    zone_midnight = datetime(2026, 11, 23, 17, tzinfo=clock.timestamp.tzinfo)
    truth: dict[date, int] = {}
    for turn in range(12):
        for minutes in sorted(random.sample([-1439, -600, -60, -1], random.randint(0, 3))):
            clock.timestamp = zone_midnight + timedelta(days=turn, minutes=minutes)
            fresh = [reception(count + one) for one in range(1, random.randint(2, 4))]
            count += len(fresh)
            send(offices_store, journal.run(*fresh))
        truth[date(2026, 11, 23) + timedelta(days=turn)] = number(offices_store)
    assert number(offices_store) == count
    assert {day: known_at_the_end_of(day, offices_store) for day in truth} == truth
    days = [datetime.fromisoformat(mark.at).date() for mark in marks(offices_store)]
    assert len(days) == len(set(days)), "one a day"
    assert {datetime.fromisoformat(mark.at).utcoffset() for mark in marks(offices_store)} == {
        timedelta(hours=7)
    }


def test_each_office_has_its_own_marks(offices_store: PortalStore) -> None:
    send(offices_store, Journal("a" * 32).run(reception(1)))
    assert [(mark.office, mark.n) for mark in marks(offices_store)] == [(OFFICE.code, 0)]
    assert marks(offices_store, OTHER.code) == []
    send(
        offices_store, Journal("b" * 32).run(reception(2, office=OTHER, officer="sao")), OTHER_DESK
    )
    assert [mark.n for mark in marks(offices_store, OTHER.code)] == [0]


def test_a_backup_notes_where_every_feed_stands(
    tmp_path: Path, open_again: Callable[[], PortalStore], where: str, clock: Clock
) -> None:
    if "://" in where:
        pytest.skip("PostgreSQL is backed up by its own programs")
    store = furnish(open_again())
    send(store, Journal("a" * 32).run(reception(1), reception(2)))
    clock.pass_by(hours=3)
    backups.backup(store, tmp_path / "copy.db")
    assert [mark.n for mark in marks(store)] == [0, 2]
    assert [mark.n for mark in marks(store, OTHER.code)] == [0]
    store.close()


def test_a_restored_portal_marks_the_day_again_under_its_new_history(
    tmp_path: Path, open_again: Callable[[], PortalStore], where: str, clock: Clock
) -> None:
    if "://" in where:
        pytest.skip("restored by its own programs")
    store = furnish(open_again())
    journal = Journal("a" * 32)
    send(store, journal.run(reception(1)))
    backups.backup(store, tmp_path / "copy.db")
    send(store, journal.run(reception(2)))
    before = store.context.history
    store.close()
    backups.restore(tmp_path / "portal", tmp_path / "copy.db", tmp_path / "portal.db")
    store = open_again()
    clock.pass_by(days=1)
    again = Journal("a" * 32)
    again.run(reception(1))
    send(store, again.run(reception(2)))
    histories = [mark.history for mark in marks(store)]
    assert histories == [before, before, store.context.history]
    assert (marks(store)[-1].n, number(store)) == (1, 2)
    store.close()


def test_nothing_is_answered_where_the_ledger_cannot_be_written(
    offices_store: PortalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(type(offices_store.context.ledger), "append", full)
        with pytest.raises(OSError, match="full"):
            send(offices_store, Journal("a" * 32).run(reception(1)))
    assert (number(offices_store), marks(offices_store)) == (0, [])
    send(offices_store, Journal("a" * 32).run(reception(1)))
    assert (number(offices_store), [mark.n for mark in marks(offices_store)]) == (1, [0])


def test_a_page_carries_the_number_of_each_event_in_its_offices_feed(
    offices_store: PortalStore,
) -> None:
    with offices_store.read() as connection:
        assert feed.whole_items(connection, DESK_1, []) == []
    first, second = Journal("a" * 32), Journal("b" * 32)
    send(offices_store, first.run(reception(1), reception(2)))
    send(offices_store, second.run(reception(3, office=OTHER)), OTHER_DESK)
    send(offices_store, first.run(reception(4)))
    with offices_store.read() as connection:
        rows = connection.execute(select(schema.feed_event)).all()
        for asker in (DESK_1, OTHER_DESK):
            keys = sorted({row.dossier for row in rows})
            for item in feed.whole_items(connection, asker, keys):
                own = {row.event: row.n for row in rows if row.office == asker.office}
                ids = [msgspec.json.decode(raw)["id"] for raw in item.events]
                expected = [own.get(key, 0) for key in ids]
                assert item.n == (expected if any(expected) else item.n)
                assert len(item.n) in {0, len(ids)}
