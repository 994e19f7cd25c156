"""The change feed: every dossier once, nothing skipped, whoever commits when."""

from __future__ import annotations

import threading
from typing import Any

import msgspec
import pytest

from counter_app.contract.digest import DigestQuestion, digest
from counter_app.contract.feed import FeedPage, Item
from counter_app.contract.problems import ProblemError
from counter_app.domain.events import make
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.portal.journal import feed, push
from counter_app.portal.store.store import PortalStore
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, DESK_2, OTHER_DESK

LEAST = feed.LEAST_BYTES


def send(store: PortalStore, run: Any, asker: Any = DESK_1) -> None:
    store.run(lambda connection: push.push(connection, store.context, asker, run))


def page(
    store: PortalStore, cursor: str = "", asker: Any = DESK_1, device: str = "", size: int = 10**6
) -> FeedPage | None:
    with store.read() as connection:
        return feed.changes(
            connection, store.context, asker, cursor, most_bytes=size, device=device
        )


def items(found: FeedPage | None) -> list[Item]:
    assert found is not None
    return [msgspec.json.decode(raw, type=Item) for raw in found.items]


def note(about: Event, number: int) -> Event:
    return make(
        NoteAdded(text=f"Ghi chú {number}"),
        id=f"019ab0a1-7c40-7d21-9f5e-{number:012x}",
        dossier=about.dossier,
        at=about.occurred_at,
        officer="mai",
    )


def test_everything_is_read_in_pages_of_the_asked_size(offices_store: PortalStore) -> None:
    send(offices_store, Journal("a" * 32).run(*(reception(number) for number in range(1, 31))))
    seen: list[str] = []
    cursor, more, pages = "", True, 0
    while more:
        found = page(offices_store, cursor, size=LEAST)
        assert found is not None
        seen += [item.id for item in items(found)]
        cursor, more, pages = found.cursor, found.more, pages + 1
    assert sorted(seen) == sorted(reception(number).id for number in range(1, 31))
    assert pages > 3
    assert page(offices_store, cursor) is None


def test_a_dossier_that_moved_on_meanwhile_still_comes_with_all_its_events(
    offices_store: PortalStore,
) -> None:
    journal = Journal("a" * 32)
    made = [reception(number) for number in range(1, 11)]
    send(offices_store, journal.run(*made))
    first = page(offices_store, size=LEAST)
    assert first is not None
    assert first.more
    late = next(one for one in made if one.id not in {item.id for item in items(first)})
    send(offices_store, journal.run(note(late, 1)))
    rest: list[Item] = []
    cursor, more = first.cursor, True
    while more:
        found = page(offices_store, cursor, size=LEAST)
        assert found is not None
        rest += items(found)
        cursor, more = found.cursor, found.more
    (moved,) = [item for item in rest if item.id == late.id]
    assert moved.whole
    assert len(moved.events) == 2


def test_a_desk_gets_its_own_events_as_ids_and_those_of_others_whole(
    offices_store: PortalStore,
) -> None:
    first = reception(1)
    send(offices_store, Journal("a" * 32).run(first))
    send(offices_store, Journal("b" * 32).run(note(first, 1)), DESK_2)
    (item,) = items(page(offices_store, device="a" * 32))
    assert item.own == [first.id]
    assert [msgspec.json.decode(one)["kind"] for one in item.events] == ["note_added"]


def test_behind_a_cursor_come_only_the_events_since(offices_store: PortalStore) -> None:
    first = reception(1)
    journal = Journal("a" * 32)
    send(offices_store, journal.run(first))
    found = page(offices_store)
    assert found is not None
    send(offices_store, journal.run(note(first, 1)))
    (item,) = items(page(offices_store, found.cursor))
    assert (item.rev, len(item.events), item.whole) == (2, 1, False)


@pytest.mark.parametrize("forged", ["x", "aa.1.1.AAAAAAAAAAAA", "'; DROP", "aa.-1.0.AAAAAAAAAAAA"])
def test_a_forged_cursor_is_unreadable(offices_store: PortalStore, forged: str) -> None:
    with pytest.raises(ProblemError, match="unreadable"):
        page(offices_store, forged)


def test_another_offices_cursor_is_unreadable(offices_store: PortalStore) -> None:
    send(offices_store, Journal("a" * 32).run(reception(1)))
    found = page(offices_store)
    assert found is not None
    with pytest.raises(ProblemError, match="unreadable"):
        page(offices_store, found.cursor, OTHER_DESK)


def test_a_cursor_of_another_history_says_so(offices_store: PortalStore) -> None:
    send(offices_store, Journal("a" * 32).run(reception(1)))
    found = page(offices_store)
    assert found is not None
    offices_store.context.history = "ffff"
    with pytest.raises(ProblemError, match="history_changed"):
        page(offices_store, found.cursor)


def test_other_offices_see_nothing_of_it(offices_store: PortalStore) -> None:
    send(offices_store, Journal("a" * 32).run(reception(1)))
    found = page(offices_store, asker=OTHER_DESK)
    assert found is not None
    assert found.items == []


def test_the_digest_names_the_one_bucket_that_differs(offices_store: PortalStore) -> None:
    send(offices_store, Journal("a" * 32).run(*(reception(number) for number in range(1, 9))))
    found = page(offices_store)
    assert found is not None
    revisions = [(item.id, item.rev) for item in items(found)]

    def differing(known: list[tuple[str, int]]) -> list[int]:
        question = DigestQuestion(cursor=found.cursor, buckets=digest(known))
        with offices_store.read() as connection:
            return feed.compare(connection, offices_store.context, DESK_1, question).differ

    assert differing(revisions) == []
    planted = [(revisions[0][0], 7), *revisions[1:]]
    (number,) = differing(planted)
    with offices_store.read() as connection:
        again = feed.bucket(
            connection, offices_store.context, DESK_1, number, after="", most_bytes=10**6
        )
    assert revisions[0][0] in {item.id for item in items(again)}


def test_a_reader_never_passes_a_number_that_is_committed_later(
    offices_store: PortalStore,
) -> None:
    """Two desks push at once, one of them slow to commit: the feed's numbers are under a lock."""
    is_written, may_commit = threading.Event(), threading.Event()
    first, second = reception(1), reception(2)

    def slow() -> None:
        def work(connection: Any) -> None:
            push.push(connection, offices_store.context, DESK_1, Journal("a" * 32).run(first))
            is_written.set()
            may_commit.wait(20)

        offices_store.run(work)

    def quick() -> None:
        send(offices_store, Journal("b" * 32).run(second), DESK_2)

    threads = [threading.Thread(target=slow), threading.Thread(target=quick)]
    threads[0].start()
    assert is_written.wait(20)
    threads[1].start()
    threads[1].join(0.3)
    found = page(offices_store)
    seen = {item.id for item in items(found)}
    may_commit.set()
    for thread in threads:
        thread.join(20)
    assert found is not None
    later = page(offices_store, found.cursor)
    seen |= {item.id for item in items(later)}
    assert seen == {first.id, second.id}
