"""A page of the feed: each item by itself, whatever another one holds."""

from __future__ import annotations

import threading
from pathlib import Path

import msgspec
import pytest

from counter_app.contract.feed import FeedPage, Item
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers, portal_copies
from counter_app.storage.engine.errors import DiskFullError
from counter_app.storage.journal import journal
from counter_app.storage.sync import sync_cursor
from counter_app.sync.link.link_errors import UnreachableError
from counter_app.sync.steps import pull
from counter_app.sync.steps.desk_side import DeskSide
from counter_app.sync.steps.prefetch import Prefetch, beside, lazily
from tests.support.desks import Place


class OnePage:
    """A portal that has this one page."""

    def __init__(self, items: list[bytes]) -> None:
        self.items = items
        self.asked_whole = False
        self.buckets = 0

    def changes(self, cursor: str, _most_bytes: int, device: str) -> FeedPage | None:
        self.asked_whole = self.asked_whole or not device
        if cursor:
            return None
        return FeedPage(
            history="aa",
            server_time="2026-11-23T08:00:00+07:00",
            cursor="aa.1.1.x",
            items=[msgspec.Raw(item) for item in self.items],
            at=1,
        )

    def bucket(self, _number: int, after: str, _most_bytes: int) -> FeedPage:
        self.buckets += 1
        return FeedPage(history="aa", server_time="", cursor=after)


@pytest.fixture
def desk(enrolled: Place, tmp_path: Path) -> OpenDesk:
    opened = enrolled.copy(tmp_path / "place").desk()
    yield opened
    opened.close()


@pytest.fixture
def items(worked: Place, tmp_path: Path) -> list[bytes]:
    """Whole items of the dossiers of another desk."""
    other = worked.copy(tmp_path / "other").desk()
    made = []
    with other.store.database.read() as connection:
        for (state, _), events in _of(other, connection):
            made.append(
                msgspec.json.encode(
                    Item(
                        id=state.id,
                        rev=len(events),
                        state=msgspec.Raw(msgspec.json.encode(state)),
                        events=[msgspec.Raw(data) for data in events],
                        whole=True,
                    )
                )
            )
    other.close()
    return made


def _of(other, connection):  # type: ignore[no-untyped-def]
    entries = list(journal.entries(connection, other.store.device))
    by_dossier: dict[str, list[bytes]] = {}
    for placed in entries:
        event = pull.decode(placed.data)
        if event.dossier:
            by_dossier.setdefault(event.dossier, []).append(placed.data)
    for key, events in by_dossier.items():
        yield (dossiers.get(connection, key), key), events


def _pull(desk: OpenDesk, items: list[bytes]) -> DeskSide:
    side = DeskSide(store=desk.store, portal=OnePage(items), desk="d", now=desk.now, ids=desk.ids)
    pull.pull_all(side)
    return side


def _shown(desk: OpenDesk, items: list[bytes]) -> list[bool]:
    names = [msgspec.json.decode(item, type=Item).id for item in items]
    with desk.store.database.read() as connection:
        return [dossiers.get(connection, name) is not None for name in names]


def test_every_dossier_of_a_page_is_shown(desk: OpenDesk, items: list[bytes]) -> None:
    _pull(desk, items)
    assert all(_shown(desk, items))


BAD = {
    "a status that is no word": lambda item: item.replace(b'"status":"received"', b'"status":7'),
    "a word that is too long for one": lambda item: item.replace(
        b'"status":"received"', b'"status":"%s"' % (b"x" * 65)
    ),
    "a moment without its zone": lambda item: item.replace(b'+07:00"', b'"', 1),
    "a number beyond the database": lambda item: item.replace(
        b'"events":1', b'"events":%d' % 2**70
    ),
    "a revision beyond the database": lambda item: item.replace(b'"rev":1', b'"rev":%d' % 2**63),
    "NUL in a name": lambda item: item.replace(b'"name":"', b'"name":"\\u0000', 1),
    "an event of another dossier": lambda item: item.replace(
        b'"dossier_id":"', b'"dossier_id":"x', 1
    ),
    "no state": lambda item: msgspec.json.encode(
        msgspec.structs.replace(msgspec.json.decode(item, type=Item), state=msgspec.Raw(b"null"))
    ),
    "nothing at all": lambda _item: b"{}",
    "a list": lambda _item: b"[]",
    "deep nesting": lambda _item: b'{"id":"a","rev":1,"state":' + b"[" * 5000 + b"]" * 5000 + b"}",
}


@pytest.mark.parametrize("fault", BAD)
def test_one_bad_item_delays_no_other(desk: OpenDesk, items: list[bytes], fault: str) -> None:
    bad = BAD[fault](items[3])
    assert bad != items[3]
    _pull(desk, [*items[:3], bad, *items[4:]])
    assert _shown(desk, items) == [place != 3 for place in range(len(items))]
    with desk.store.database.read() as connection:
        assert sync_cursor.state(connection).cursor == "aa.1.1.x"


def test_what_the_database_cannot_take_is_asked_for_once(
    desk: OpenDesk, items: list[bytes]
) -> None:
    side = _pull(desk, [BAD["a number beyond the database"](items[3])])
    pull.pull_all(side)
    pull.pull_all(side)
    assert side.portal.buckets == 1  # type: ignore[attr-defined]


def test_what_could_not_be_read_is_kept_and_named(desk: OpenDesk, items: list[bytes]) -> None:
    bad = BAD["a status that is no word"](items[3])
    _pull(desk, [*items[:3], bad, *items[4:]])
    with desk.store.database.read() as connection:
        assert portal_copies.unread_items(connection) == [bad]


def test_unknown_fields_survive_as_they_came(desk: OpenDesk, items: list[bytes]) -> None:
    newer = items[0].replace(b'"state":{', b'"state":{"shelf":"B2",', 1)
    _pull(desk, [newer])
    name = msgspec.json.decode(newer, type=Item).id
    with desk.store.database.read() as connection:
        kept = connection.exec_driver_sql(
            "SELECT state FROM portal_copy WHERE dossier = ?", (name,)
        ).scalar()
    assert msgspec.json.decode(kept)["shelf"] == "B2"


class Pages(OnePage):
    """The items one a page; `link` is asked before each answer, by the page's number."""

    def __init__(self, items: list[bytes]) -> None:
        super().__init__(items)
        self.asked: list[int] = []
        self.link = lambda _number: None

    def changes(self, cursor: str, _most_bytes: int, _device: str) -> FeedPage | None:
        number = int(cursor or 0)
        self.asked.append(number)
        self.link(number)
        more = number + 1 < len(self.items)
        page = FeedPage(
            history="aa", server_time="", cursor=str(number + 1), more=more, at=number + 1
        )
        return msgspec.structs.replace(page, items=[msgspec.Raw(self.items[number])])


def _side(desk: OpenDesk, portal: Pages, ahead: Prefetch) -> DeskSide:
    return DeskSide(
        store=desk.store, portal=portal, desk="d", now=desk.now, ids=desk.ids, ahead=ahead
    )


@pytest.mark.parametrize("ahead", [lazily, beside])
def test_every_page_is_asked_for_once_and_in_order(
    desk: OpenDesk, items: list[bytes], ahead: Prefetch
) -> None:
    portal = Pages(items)
    assert pull.pull_all(_side(desk, portal, ahead)) == len(items)
    assert portal.asked == list(range(len(items)))
    assert all(_shown(desk, items))


@pytest.mark.parametrize("ahead", [lazily, beside])
def test_a_link_that_breaks_behind_a_page_takes_nothing_of_it_away(
    desk: OpenDesk, items: list[bytes], ahead: Prefetch
) -> None:
    portal = Pages(items)

    def cut(number: int) -> None:
        if number == 2:
            raise UnreachableError("cut")

    portal.link = cut
    with pytest.raises(UnreachableError):
        pull.pull_all(_side(desk, portal, ahead))
    assert _shown(desk, items) == [place < 2 for place in range(len(items))]
    portal.link = lambda _number: None
    pull.pull_all(_side(desk, portal, ahead))
    assert portal.asked == [0, 1, 2, *range(2, len(items))]
    assert all(_shown(desk, items))


def test_nothing_is_under_way_any_more_where_a_page_cannot_be_written(
    desk: OpenDesk, items: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    portal = Pages(items)
    written = threading.Event()
    answered: list[int] = []

    def slowly(number: int) -> None:
        if number:
            written.wait(10)
        answered.append(number)

    def full(*_args: object, **_named: object) -> None:
        threading.Timer(0.01, written.set).start()
        raise DiskFullError

    portal.link = slowly
    monkeypatch.setattr(pull, "_place", full)
    with pytest.raises(DiskFullError):
        pull.pull_all(_side(desk, portal, beside))
    assert answered == [0, 1]


def test_a_page_that_lacks_own_events_is_read_whole_and_what_came_beside_it_is_not_used(
    desk: OpenDesk, items: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    portal = Pages(items)
    place, lacking = pull._place, iter([True])

    def once(side: DeskSide, page: FeedPage, *, moves: bool) -> None:
        if next(lacking, False):
            raise portal_copies.OwnEventsMissingError
        place(side, page, moves=moves)

    monkeypatch.setattr(pull, "_place", once)
    assert pull.pull_all(_side(desk, portal, beside)) == len(items)
    assert portal.asked == [0, 1, 0, *range(1, len(items))]
    assert all(_shown(desk, items))
