"""The link of a running program: its desk is kept at the portal, and hears what is new there."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from queue import Empty, Queue

import msgspec
import pytest
from sqlalchemy import select

from counter_app.cli.demo import PASSWORD
from counter_app.domain.changes import Changes
from counter_app.domain.kinds.event import Clock
from counter_app.domain.office.office import Officer
from counter_app.domain.office.outage import Outage
from counter_app.link import DeskLink
from counter_app.portal.demo import seed
from counter_app.portal.files import files
from counter_app.portal.office import offices
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from counter_app.services.desk import office_records
from counter_app.services.desk.open_desk import OpenDesk, open_desk
from counter_app.services.portal_state import office_desks, portal_search
from counter_app.services.portal_state.link_state import LinkState
from counter_app.services.portal_state.portal_search import PortalSearchError, SearchedDossier
from counter_app.storage.office import enrolment
from counter_app.storage.office.enrolment import PortalAddress
from counter_app.storage.sync import sync_cursor
from tests.support import clocks, demo_portal, desks, portal_office
from tests.support.desks import Place
from tests.support.portal_server import running

FIRST, SECOND = "H38.145.01/1", "H38.145.01/2"
PATIENT = 30.0


class Window:
    """What a window hears, and a thread of its own in which it hears it."""

    def __init__(self) -> None:
        self.closures: Queue[Callable[[], object]] = Queue()
        self.states: list[LinkState] = []
        self.changes: list[Changes] = []
        self.link = DeskLink(self.closures.put, self.states.append, self.changes.append)

    def until(self, true: Callable[[], bool]) -> None:
        while not true():
            self.closures.get(timeout=PATIENT)()

    def drain(self) -> None:
        while True:
            try:
                self.closures.get_nowait()()
            except Empty:
                return


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PortalStore]:
    with closing(demo_portal.open_copy(tmp_path / "portal", clocks.now)) as opened:
        yield opened


@pytest.fixture
def url(store: PortalStore) -> Iterator[str]:
    with running(store) as address:
        yield address


@pytest.fixture
def place(store: PortalStore, url: str, tmp_path: Path) -> Place:
    joined = Place(tmp_path / "desk")
    asker = portal_office.Asker(FIRST, FIRST.rpartition("/")[0])
    portal_office.join_desk(store, joined, asker, url)
    return joined


@pytest.fixture
def desk(place: Place) -> Iterator[OpenDesk]:
    opened = open_desk(place.profile, place.keys, now=clocks.now)
    yield opened
    opened.close()


@pytest.fixture
def window() -> Iterator[Window]:
    made = Window()
    yield made
    made.link.stop()


def waiting(desk: OpenDesk) -> int:
    with desk.store.database.read() as connection:
        return sum(mark.waiting for mark in sync_cursor.journals(connection))


def test_a_desk_that_opens_is_online_its_clock_is_known_and_its_work_arrives(
    window: Window, place: Place, desk: OpenDesk, store: PortalStore
) -> None:
    assert desk.clock is Clock.UNCHECKED
    desks.receive_some(desk, 2)
    assert window.link.start(desk, place.keys)
    window.until(lambda: any(state.state == "online" for state in window.states))
    assert waiting(desk) == 0
    assert desk.clock is Clock.OK
    (dossier,) = desks.receive_some(desk, 1, seed=2)
    assert dossier.code
    window.link.committed()
    window.until(lambda: waiting(desk) == 0)
    with store.read() as connection:
        assert dossier.code in connection.scalars(select(schema.dossier.c.code)).all()
    assert window.states[-1].last_contact is not None
    assert window.states[-1].last_contact.utcoffset() == desk.office_now().utcoffset()


def test_an_officer_who_is_new_at_the_portal_is_known_to_the_open_desk(
    window: Window, place: Place, desk: OpenDesk, store: PortalStore
) -> None:
    window.link.start(desk, place.keys)
    window.until(lambda: any(state.state == "online" for state in window.states))
    sao = Officer(id="sao", login="sao", name="Lý Láo Sao")
    store.run(lambda c: offices.put_officer(c, store.context, sao, desk.office.code))
    before = desk.enrolment
    desks.receive_some(desk, 1)
    window.link.committed()
    window.until(lambda: any(one.catalogue for one in window.changes))
    assert "sao" not in {one.id for one in before.officers}
    assert "sao" in {one.id for one in desk.enrolment.officers}


def test_what_the_desks_of_the_office_are_doing_is_on_the_screen(
    window: Window, place: Place, desk: OpenDesk
) -> None:
    window.link.start(desk, place.keys)
    window.until(lambda: bool(office_desks.rows(desk)))
    named = {row.name: row for row in office_desks.rows(desk)}
    assert named[desk.enrolment.desk.name].contact is not None
    assert len(named) >= 2


def test_a_desk_without_a_portal_has_no_link(window: Window, tmp_path: Path) -> None:
    alone = desks.new(tmp_path / "alone")
    with closing(alone.desk()) as desk:
        assert not window.link.start(desk, alone.keys)
        assert not window.link.can_search
        window.link.send_now()
        window.link.committed()


def test_a_link_that_was_stopped_before_it_began_does_not_begin(
    window: Window, place: Place, desk: OpenDesk
) -> None:
    window.link.stop()
    assert not window.link.start(desk, place.keys)
    assert not any(thread.name == "sync" for thread in threading.enumerate())


def test_stopping_leaves_no_thread_and_nothing_is_said_behind_it(
    window: Window, place: Place, desk: OpenDesk
) -> None:
    window.link.start(desk, place.keys)
    window.link.stop()
    assert not any(thread.name == "sync" for thread in threading.enumerate())
    window.drain()
    assert {state.state for state in window.states} <= {"online"}


def test_authorities_that_are_gone_are_said_and_end_nothing(
    window: Window, place: Place, desk: OpenDesk
) -> None:
    gone = PortalAddress(url="https://cong.example", authorities=str(place.folder / "no.pem"))
    with desk.store.database.write() as connection:
        enrolment.put_portal(connection, gone)
    assert window.link.start(desk, place.keys)
    window.until(lambda: bool(window.states))
    assert window.states[-1].state == "untrusted"


def test_a_dossier_is_found_at_the_portal_which_writes_down_who_asked(
    window: Window, place: Place, desk: OpenDesk, store: PortalStore
) -> None:
    seed.seed_online(store, 1, 1, lambda data, mime: files.put(store, data, mime, seed.ONLINE.key))
    with store.read() as connection:
        code = connection.scalars(select(schema.dossier.c.code)).one()
    window.link.start(desk, place.keys)
    mai = desks.officer(desk)
    answer = portal_search.ask(window.link, desk, mai, SearchedDossier(code=code))
    assert [one.code for one in answer.found] == [code]
    assert answer.found[0].is_online
    window.link.stop()
    with store.read() as connection:
        logged = connection.execute(select(schema.look_up)).one()
    assert (logged.desk, logged.officer, logged.found) == (FIRST, mai.id, 1)


def test_an_outage_that_a_supervisor_writes_stands_at_the_portal_and_at_the_next_desk(
    window: Window, place: Place, desk: OpenDesk, store: PortalStore, url: str
) -> None:
    window.link.start(desk, place.keys)
    begin = desk.office_now()
    outage = Outage(
        id="o1", office=desk.office.code, begin=begin, end=begin + timedelta(hours=2), reason="Bão"
    )
    version, dung = office_records.first(outage), desks.officer(desk, "dung")
    desk.enrolment = office_records.write(desk, window.link, dung, PASSWORD, version)
    assert [item.made_by for item in office_records.outages_of(desk)] == [dung.id]
    other = Place(place.folder.parent / "other")
    portal_office.join_desk(store, other, portal_office.Asker(SECOND, desk.office.code), url)
    with closing(open_desk(other.profile, other.keys, now=clocks.now)) as there:
        assert office_records.outages_of(there) == office_records.outages_of(desk)


def test_a_search_that_the_portal_refuses_says_why(
    window: Window, place: Place, desk: OpenDesk
) -> None:
    window.link.start(desk, place.keys)
    stranger = msgspec.structs.replace(desks.officer(desk), id="nobody")
    with pytest.raises(PortalSearchError) as caught:
        portal_search.ask(window.link, desk, stranger, SearchedDossier(identity="010094006218"))
    assert caught.value.code == "forbidden"


def test_a_search_without_a_link_says_why(window: Window, place: Place, desk: OpenDesk) -> None:
    with desk.store.database.write() as connection:
        enrolment.put_portal(connection, PortalAddress(url="http://127.0.0.1:9"))
    window.link.start(desk, place.keys)
    with pytest.raises(PortalSearchError) as caught:
        portal_search.ask(window.link, desk, desks.officer(desk), SearchedDossier(code="x"))
    assert caught.value.code == "unreachable"
    window.link.stop()
    with pytest.raises(PortalSearchError) as caught:
        portal_search.ask(window.link, desk, desks.officer(desk), SearchedDossier(code="x"))
    assert caught.value.code == "cancelled"
