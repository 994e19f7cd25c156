"""A machine joins a portal by its code: a new one, one with weeks of work, a copied one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select, text

from counter_app.cli.joining import join
from counter_app.clock import new_id
from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier import Dossier
from counter_app.domain.enrolment_rows import of_enrolment
from counter_app.domain.errors import DomainError
from counter_app.domain.intake import Intake
from counter_app.domain.office import Desk, Enrolment
from counter_app.portal import enrol, let_in, schema, seed
from counter_app.portal.store import PortalStore, open_portal
from counter_app.services import receive, renew_desk
from counter_app.services.enrol import enrol as enrol_profile
from counter_app.services.enrol import starter_calendar, starter_packs
from counter_app.services.open_desk import OpenDesk
from counter_app.storage import enrolment, exchange, leases, machine
from counter_app.storage.enrolment import PortalAddress
from counter_app.storage.keys import FileKeyStore
from counter_app.storage.opening import open_store
from counter_app.storage.store import Store
from counter_app.sync import cycle, http_portal
from counter_app.sync.desk_side import DeskSide
from counter_app.sync.http_portal import HttpPortal
from counter_app.sync.joining import OtherDeskError, PortalAddressError
from counter_app.sync.link_errors import StalledError, UntrustedError
from counter_app.sync.linking import connection_to
from tests.support import desks
from tests.support.desks import MORNING, Place
from tests.support.portal_server import running

FIRST, SECOND = "H38.145.01/1", "H38.145.01/2"
TODAY = MORNING.date()
BAND = 30_000
Opened = Callable[..., OpenDesk]


class Portal:
    """The demo's portal, served."""

    def __init__(self, store: PortalStore, url: str) -> None:
        self.store = store
        self.address = PortalAddress(url=url)

    def code(self, desk: str = FIRST) -> str:
        return self.store.run(lambda c: enrol.invite(c, self.store.context, desk))

    def join(self, place: Place, code: str, at: datetime = MORNING) -> str:
        return join(place.profile, place.keys, self.address, code, now=lambda: at).desk.id

    def events(self) -> int:
        with self.store.read() as connection:
            return len(connection.execute(select(schema.entry)).all())

    def may_send(self, token: str) -> bool:
        with self.store.read() as connection:
            return not enrol.asker(connection, token).revoked


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[Portal]:
    folder = tmp_path / "portal"
    store = open_portal(str(folder / "portal.db"), folder, now=lambda: MORNING, ids=new_id)
    seed.make_demo(store)
    with running(store) as url:
        yield Portal(store, url)
    store.close()


@pytest.fixture
def new(tmp_path: Path) -> Place:
    return Place(tmp_path / "new")


def token_of(place: Place) -> str:
    store = place.store()
    try:
        return enrolment.token(FileKeyStore(place.keys), store.profile.id)
    finally:
        store.close()


def sync(portal: Portal, place: Place, desk: OpenDesk) -> cycle.Outcome:
    token = enrolment.token(FileKeyStore(place.keys), desk.store.profile.id)
    http = connection_to(portal.address, token)
    side = DeskSide(
        store=desk.store,
        portal=HttpPortal(http),
        desk=desk.enrolment.desk.id,
        now=desk.now,
        ids=desk.ids,
    )
    try:
        return cycle.run(side, TODAY)
    finally:
        http.close()


def waiting(store: Store) -> int:
    with store.database.read() as connection:
        return sum(mark.waiting for mark in exchange.journals(connection))


def lose_the_answer(monkeypatch: pytest.MonkeyPatch, question: str) -> None:
    """The portal does what is asked first, and its answer never comes."""
    asked = getattr(http_portal.HttpPortal, question)

    def lost(*given: object) -> object:
        monkeypatch.setattr(http_portal.HttpPortal, question, asked)
        asked(*given)
        raise StalledError

    monkeypatch.setattr(http_portal.HttpPortal, question, lost)


def test_a_new_machine_becomes_the_desk_of_the_code_and_can_work_and_send(
    portal: Portal, new: Place, opened: Opened
) -> None:
    assert portal.join(new, portal.code(SECOND)) == SECOND
    desk = opened(new)
    assert desk.enrolment.desk.id == SECOND
    desks.receive_some(desk, 2)
    assert sync(portal, new, desk).pushed == 2
    assert waiting(desk.store) == 0
    with desk.store.database.read() as connection:
        state = exchange.state(connection)
    assert state.contact >= int(MORNING.timestamp())


def test_a_desk_with_weeks_of_work_joins_and_gives_everything(
    portal: Portal, old_place: Place, opened: Opened
) -> None:
    assert portal.join(old_place, portal.code()) == FIRST
    desk = opened(old_place)
    assert waiting(desk.store) == 12
    sync(portal, old_place, desk)
    assert waiting(desk.store) == 0
    with portal.store.read() as connection:
        states = connection.execute(select(schema.dossier.c.code)).all()
    with desk.store.database.read() as connection:
        own = connection.execute(text("SELECT code FROM dossier")).all()
    assert len(own) == 12
    assert {row.code for row in own} == {row.code for row in states}


def test_codes_go_on_above_those_that_were_given_before(
    portal: Portal, old_place: Place, opened: Opened
) -> None:
    desk = old_place.desk()
    with desk.store.database.read() as connection:
        last = leases.marked(connection, desks.COMMUNE, TODAY)
    desk.close()
    portal.join(old_place, portal.code())
    (dossier,) = desks.receive_some(opened(old_place), 1, seed=9)
    assert serial_of(dossier) > BAND > last


def serial_of(dossier: Dossier) -> int:
    return int(dossier.code.rpartition("-")[2])


def test_a_new_machine_for_one_that_died_gives_none_of_its_codes_again(
    portal: Portal, new: Place, tmp_path: Path, opened: Opened
) -> None:
    """At ten o'clock it died with 23 receipts of which the portal knows nothing; the next one dies
    on the same day, and the third joins before noon.
    """
    portal.join(new, portal.code(), at=MORNING)
    first = opened(new)
    printed = desks.receive_some(first, 4, seed=1)
    sync(portal, new, first)
    printed += desks.receive_some(first, 23, seed=2)
    machines = [(new, first)]
    for number, hours in enumerate((2, 3), start=3):
        place = Place(tmp_path / f"machine-{number}")
        portal.join(place, portal.code(), at=MORNING + timedelta(hours=hours))
        desk = opened(place)
        made = desks.receive_some(desk, 5, seed=number)
        assert all(serial_of(one) >= BAND for one in made)
        printed += made
        machines.append((place, desk))
    codes = [one.code for one in printed]
    assert len(set(codes)) == len(codes) == 37

    for place, desk in reversed(machines):
        with suppress(ProblemError):  # a revoked machine gives and is given nothing
            sync(portal, place, desk)
    portal.store.run(lambda c: let_in.let_in(c, portal.store.context, FIRST))
    with portal.store.read() as connection:
        states = connection.scalars(select(schema.dossier.c.state)).all()
    kept = [msgspec.json.decode(one, type=Dossier) for one in states]
    assert sorted(one.code for one in kept) == sorted(codes)
    assert [notice.code for one in kept for notice in one.notices] == []


def test_the_day_after_an_enrolment_anew_codes_are_as_usual(
    portal: Portal, new: Place, tmp_path: Path, opened: Opened
) -> None:
    portal.join(new, portal.code(), at=MORNING)
    place = Place(tmp_path / "second")
    portal.join(place, portal.code(), at=MORNING)
    tomorrow = desks.Clock(MORNING + timedelta(days=1))
    (dossier,) = desks.receive_some(opened(place, now=tomorrow), 1)
    assert serial_of(dossier) < BAND


def test_desks_that_worked_alone_join_and_keep_every_code_that_they_printed(
    portal: Portal, tmp_path: Path, opened: Opened
) -> None:
    """Both with leases of their own, which are nobody's for the portal or another desk's now."""
    places = {}
    printed = []
    for desk_id, low in ((FIRST, 901), (SECOND, 601)):
        given = desks.enrolment((desks.lease(id=desk_id, low=low, high=low + 299),))
        given = msgspec.structs.replace(given, desk=Desk(id=desk_id, name="Quầy"))
        place = places[desk_id] = Place(tmp_path / desk_id.rpartition("/")[2])
        enrol_alone(place, given)
        desk = place.desk()
        printed += desks.receive_some(desk, 5, seed=low)
        desk.close()
    for desk_id, place in places.items():
        portal.join(place, portal.code(desk_id))
        desk = opened(place)
        printed += desks.receive_some(desk, 5, seed=len(printed))
        sync(portal, place, desk)
    with portal.store.read() as connection:
        states = connection.scalars(select(schema.dossier.c.state)).all()
    kept = [msgspec.json.decode(one, type=Dossier) for one in states]
    assert sorted(one.code for one in kept) == sorted(one.code for one in printed)
    said = {notice.code for one in kept for notice in one.notices}
    assert said <= {"foreign_code", "unleased_code"}


def enrol_alone(place: Place, given: Enrolment) -> None:
    enrol_profile(
        place.profile,
        of_enrolment(given),
        packs=starter_packs(),
        calendar=starter_calendar(),
        key_folder=place.keys,
    )


def test_a_receipt_written_by_hand_is_entered_at_another_desk_of_the_office(
    portal: Portal, new: Place, tmp_path: Path, opened: Opened
) -> None:
    """The desk whose range it is never has power again."""
    portal.join(Place(tmp_path / "broken"), portal.code(SECOND))
    portal.join(new, portal.code(FIRST))
    desk = opened(new)
    (range_,) = (one for one in desk.enrolment.manual if one.agency == desks.COMMUNE)
    assert range_.desk == SECOND
    for serial, refused in ((range_.low, ""), (range_.low - 1, "written_code_foreign")):
        form = written(desk, serial)
        if refused:
            with pytest.raises(DomainError, match=refused):
                receive.receive(desk, desks.officer(desk), form)
            continue
        dossier = receive.receive(desk, desks.officer(desk), form).dossier
        assert (dossier.code, serial_of(dossier)) == (form.written_code, serial)
        with pytest.raises(DomainError, match="written_code_used"):
            receive.receive(desk, desks.officer(desk), form)
    sync(portal, new, desk)
    with portal.store.read() as connection:
        (data,) = connection.scalars(select(schema.dossier.c.state)).all()
    state = msgspec.json.decode(data, type=Dossier)
    assert (state.code, state.notices) == (dossier.code, ())


def test_a_range_granted_later_reaches_the_other_desks_with_the_packs(
    portal: Portal, new: Place, tmp_path: Path, opened: Opened
) -> None:
    portal.join(new, portal.code(FIRST))
    desk = opened(new)
    sync(portal, new, desk)
    assert desk.enrolment.manual == ()
    portal.join(Place(tmp_path / "beside"), portal.code(SECOND))
    desks.receive_some(desk, 1)
    sync(portal, new, desk)
    assert {one.desk for one in renew_desk.read(desk).enrolment.manual} == {SECOND}


def written(desk: OpenDesk, serial: int) -> Intake:
    at = desk.office_now() - timedelta(minutes=30)
    code = f"{desks.COMMUNE}-{at:%y%m%d}-{serial:04}"
    form = desks.intake(desk, desks.Crowd(7).next())
    return msgspec.structs.replace(form, written_code=code, written_at=at)


def test_a_lease_that_the_portal_does_not_know_gives_no_code_any_more(
    portal: Portal, tmp_path: Path, opened: Opened
) -> None:
    lease = desks.lease(low=7001, high=7100, first_day=TODAY - timedelta(days=9))
    place = desks.new(tmp_path / "alone", leases=(lease,))
    portal.join(place, portal.code())
    desk = opened(place)
    (dossier,) = desks.receive_some(desk, 1)
    assert int(dossier.code.rsplit("-", 1)[1]) < 7001
    with desk.store.database.read() as connection:
        yesterday = leases.of(connection, desks.COMMUNE, TODAY - timedelta(days=1))
        today = leases.of(connection, desks.COMMUNE, TODAY)
    assert "narrow" in {one.id for one in yesterday}
    assert "narrow" not in {one.id for one in today}


@pytest.mark.parametrize("question", ["leases", "packs"])
def test_an_answer_that_was_lost_is_asked_for_again_and_is_the_same(
    portal: Portal, new: Place, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    code = portal.code()
    lose_the_answer(monkeypatch, question)
    with pytest.raises(StalledError):
        portal.join(new, code)
    assert not (new.profile / "profile.json").exists()
    with portal.store.read() as connection:
        (given,) = connection.scalars(select(schema.enrolment.c.token)).all()
    assert portal.join(new, f" {code.lower()} ") == FIRST
    with portal.store.read() as connection:
        assert connection.scalars(select(schema.enrolment.c.token)).all() == [given]
    assert portal.may_send(token_of(new))
    assert list(new.folder.glob("*.enrolling")) == []


def test_a_program_that_ends_before_it_took_the_answer_asks_again(
    portal: Portal, new: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = portal.code()
    with monkeypatch.context() as patch:
        patch.setattr(enrolment, "put_portal", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            portal.join(new, code)
    assert portal.join(new, code) == FIRST
    assert portal.may_send(token_of(new))


@pytest.mark.expects_log("^enrolment refused from ")
def test_another_request_with_a_used_code_is_refused(
    portal: Portal, new: Place, tmp_path: Path
) -> None:
    code = portal.code()
    portal.join(new, code)
    with pytest.raises(ProblemError, match="enrolment_code"):
        portal.join(Place(tmp_path / "thief"), code)
    assert not (tmp_path / "thief" / "profile").exists()
    assert portal.may_send(token_of(new))


@pytest.mark.expects_log("^enrolment refused from ")
def test_the_code_of_another_desk_is_refused_stays_good_and_costs_nobody_a_token(
    portal: Portal, old_place: Place, new: Place, tmp_path: Path
) -> None:
    portal.join(new, portal.code(SECOND))
    code = portal.code(SECOND)
    with pytest.raises(OtherDeskError) as caught:
        portal.join(old_place, code)
    assert caught.value.params == {"here": "Quầy 1"}
    assert portal.may_send(token_of(new))
    assert token_of(old_place) == ""
    assert portal.join(Place(tmp_path / "third"), code) == SECOND


@pytest.mark.parametrize("url", ["", "cong.example", "ftp://cong.example", "https://", "http://:x"])
def test_an_address_that_is_none_is_said_to_be_none(portal: Portal, new: Place, url: str) -> None:
    with pytest.raises(PortalAddressError):
        join(new.profile, new.keys, PortalAddress(url=url), "x", now=lambda: MORNING)
    assert not new.profile.exists()


def test_a_code_is_never_given_to_a_portal_without_tls_on_another_machine(new: Place) -> None:
    address = PortalAddress(url="http://cong.example:8645")
    with pytest.raises(UntrustedError):
        join(new.profile, new.keys, address, "x", now=lambda: MORNING)


def test_a_copied_machine_gives_no_code_until_it_joins_again_and_then_in_a_new_journal(
    portal: Portal, old_place: Place, tmp_path: Path, opened: Opened, monkeypatch
) -> None:
    portal.join(old_place, portal.code())
    first = old_place.desk()
    copy = old_place.copy(tmp_path / "copy")
    desks.receive_some(first, 3, seed=3)
    sync(portal, old_place, first)
    with first.store.database.read() as connection:
        given = leases.marked(connection, desks.COMMUNE, TODAY)
    before, old_token = first.store.device, token_of_open(old_place, first)
    first.close()

    monkeypatch.setattr(machine, "identity", lambda: b"another machine")
    stranger = copy.desk()
    assert stranger.store.is_copy
    with pytest.raises(DomainError):
        desks.receive_some(stranger, 1, seed=4)
    stranger.close()
    portal.join(copy, portal.code())
    assert not portal.may_send(old_token)

    desk = opened(copy)
    assert not desk.store.is_copy
    assert desk.store.device != before
    (dossier,) = desks.receive_some(desk, 1, seed=4)
    assert serial_of(dossier) > given > BAND
    sync(portal, copy, desk)
    assert waiting(desk.store) == 0
    with desk.store.database.read() as connection:
        shown = connection.execute(text("SELECT code FROM dossier")).all()
    assert len({row.code for row in shown}) == len(shown) == 16


def test_a_join_that_ends_between_the_new_journal_and_the_machine_is_finished_by_the_next(
    portal: Portal, old_place: Place, opened: Opened, monkeypatch
) -> None:
    portal.join(old_place, portal.code())
    monkeypatch.setattr(machine, "identity", lambda: b"another machine")
    code = portal.code()
    with monkeypatch.context() as patch:
        patch.setattr("counter_app.sync.joining.is_now_of_this_machine", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            portal.join(old_place, code)
    portal.join(old_place, code)
    desk = opened(old_place)
    assert not desk.store.is_copy
    with desk.store.database.read() as connection:
        assert [mark.closed for mark in exchange.journals(connection)] == [True, False]
    desks.receive_some(desk, 1, seed=5)
    sync(portal, old_place, desk)
    assert waiting(desk.store) == 0


def token_of_open(place: Place, desk: OpenDesk) -> str:
    return enrolment.token(FileKeyStore(place.keys), desk.store.profile.id)


def test_the_token_stands_in_the_key_store_and_nowhere_else(
    portal: Portal, new: Place, opened: Opened
) -> None:
    portal.join(new, portal.code())
    desk = opened(new)
    desks.receive_some(desk, 1)
    sync(portal, new, desk)
    token = token_of_open(new, desk)
    assert len(token) == 27
    with desk.store.database.read() as connection:
        tables = connection.scalars(text("SELECT name FROM sqlite_master WHERE type='table'")).all()
        rows = [
            repr(tuple(row))
            for name in tables
            for row in connection.execute(text(f'SELECT * FROM "{name}"'))
        ]
    assert any(FIRST in row for row in rows)
    assert not any(token in row for row in rows)
    holding = {
        path.parent
        for path in new.folder.rglob("*")
        if path.is_file() and token.encode() in path.read_bytes()
    }
    assert holding == {new.keys}


def test_authorities_are_kept_with_the_profile(portal: Portal, new: Place, tmp_path: Path) -> None:
    stick = tmp_path / "stick" / "goc.pem"
    stick.parent.mkdir()
    stick.write_text("-----BEGIN CERTIFICATE-----\n")
    address = PortalAddress(url=portal.address.url, authorities=str(stick))
    join(new.profile, new.keys, address, portal.code(), now=lambda: MORNING)
    shutil.rmtree(stick.parent)
    store = open_store(new.profile, FileKeyStore(new.keys))
    with store.database.read() as connection:
        known = enrolment.portal(connection)
    store.close()
    assert known is not None
    assert Path(known.authorities).read_text() == "-----BEGIN CERTIFICATE-----\n"
    assert Path(known.authorities).is_relative_to(new.profile)
