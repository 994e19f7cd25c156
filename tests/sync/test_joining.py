"""A machine joins a portal by its code: a new one, one with weeks of work, a copied one."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from counter_app.cli.joining import join
from counter_app.contract.problems import ProblemError
from counter_app.domain.errors import DomainError
from counter_app.portal.store import schema
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine import machine
from counter_app.storage.engine.keys import FileKeyStore
from counter_app.storage.office import enrolment, leases
from counter_app.storage.office.enrolment import PortalAddress
from counter_app.storage.profile.opening import open_store
from counter_app.storage.profile.store import Store
from counter_app.storage.sync import sync_cursor
from counter_app.sync.joining import OtherDeskError, PortalAddressError
from counter_app.sync.link import http_portal
from counter_app.sync.link.link_errors import StalledError, UntrustedError
from tests.support import desks
from tests.support.desks import MORNING, Place
from tests.sync.joining_portal import (
    FIRST,
    OVERFLOW,
    SECOND,
    TODAY,
    Opened,
    Portal,
    new,
    portal,
    serial_of,
    sync,
)

__all__ = ["new", "portal"]


def token_of(place: Place) -> str:
    store = place.store()
    try:
        return enrolment.token(FileKeyStore(place.keys), store.profile.id)
    finally:
        store.close()


def waiting(store: Store) -> int:
    with store.database.read() as connection:
        return sum(mark.waiting for mark in sync_cursor.journals(connection))


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
        state = sync_cursor.state(connection)
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
    assert serial_of(dossier) > OVERFLOW > last


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


@pytest.mark.campaign
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
    assert serial_of(dossier) > given > OVERFLOW
    sync(portal, copy, desk)
    assert waiting(desk.store) == 0
    with desk.store.database.read() as connection:
        shown = connection.execute(text("SELECT code FROM dossier")).all()
    assert len({row.code for row in shown}) == len(shown) == 16


@pytest.mark.campaign
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
        assert [mark.closed for mark in sync_cursor.journals(connection)] == [True, False]
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
