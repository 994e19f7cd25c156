"""What waits before a dossier, at the desk: who may say what about it, and what is shown."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role
from counter_app.services.attention import attention
from counter_app.services.attention.attention import Choice, OpenProblem
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import annotate
from counter_app.storage.dossiers import dossiers
from counter_app.storage.journal import journal
from counter_app.storage.profile.verify import verify
from counter_app.storage.sync import verdicts
from tests.support import desks
from tests.support import portal_words as portal
from tests.support.taking_in import take


@pytest.fixture
def dossier(desk: OpenDesk) -> Dossier:
    return take(desk, "Tẩn Láo Tả")


def only(desk: OpenDesk) -> OpenProblem:
    (found,) = attention.list_problems(desk)
    return found


def told(desk: OpenDesk, dossier: Dossier, officer: str = "sao") -> OpenProblem:
    """The portal says that something waits before the dossier."""
    portal.keeps_waiting(desk, dossier, officer, more="3")
    return only(desk)


def state(desk: OpenDesk, dossier: Dossier) -> Dossier:
    with desk.store.database.read() as connection:
        found = dossiers.get(connection, dossier.id)
    assert found is not None
    return found


def last(desk: OpenDesk, dossier: Dossier) -> Event:
    with desk.store.database.read() as connection:
        return journal.of_dossier(connection, dossier.id)[-1]


def test_a_supervisor_has_two_answers_and_none_stands_ready(
    desk: OpenDesk, dossier: Dossier
) -> None:
    found = told(desk, dossier)
    assert found.choices == (Choice.LET_IN, Choice.KEEP_OUT)
    assert (found.ready, found.is_for_supervisor) == (None, True)
    assert found.officer == "Lý Láo Sao"


def test_it_stays_open_and_waits_until_the_portal_has_agreed(
    desk: OpenDesk, dossier: Dossier
) -> None:
    found = told(desk, dossier)
    before = state(desk, dossier)
    attention.settle(desk, desks.officer(desk, "dung"), found, Choice.LET_IN)
    body = last(desk, dossier).body
    assert isinstance(body, NoticeSettled)
    assert (body.choice, body.joined) == ("let_in", 3)
    assert state(desk, dossier).notices == before.notices
    assert (only(desk).asked_by, only(desk).asked_choice) == ("Trần Văn Dũng", "let_in")
    assert verify(desk.store).is_clean
    settled = apply(before, last(desk, dossier))
    assert settled is not None
    portal.sends(desk, settled)
    assert attention.list_problems(desk) == []


def test_a_refused_settling_leaves_the_notice_to_be_settled_again(
    desk: OpenDesk, dossier: Dossier
) -> None:
    found = told(desk, dossier)
    dung = desks.officer(desk, "dung")
    attention.settle(desk, dung, found, Choice.LET_IN)
    portal.rules(desk, last(desk, dossier), verdicts.REFUSED, "own_fact")
    refused, notice = sorted(attention.list_problems(desk), key=lambda one: one.kind)[::-1]
    assert (refused.code, notice.asked_choice) == ("own_fact", "")
    attention.settle(desk, dung, refused, Choice.PORTAL)
    attention.settle(desk, dung, only(desk), Choice.KEEP_OUT)
    assert only(desk).asked_choice == "keep_out"


@pytest.mark.parametrize(("login", "officer"), [("mai", "sao"), ("dung", "dung.tv")])
def test_neither_an_officer_nor_whose_own_it_is_settles_it(
    desk: OpenDesk, dossier: Dossier, login: str, officer: str
) -> None:
    found = told(desk, dossier, officer)
    with pytest.raises(RefusedError) as caught:
        attention.settle(desk, desks.officer(desk, login), found, Choice.LET_IN)
    assert caught.value.code == "role_missing"


def test_an_administrator_settles_it_where_nobody_else_supervises() -> None:
    def may(*roles: Role, supervisors: tuple[str, ...] = ()) -> bool:
        actor = Actor("x", frozenset(roles), frozenset(), frozenset(supervisors))
        return actor.supervises("forger")

    assert may(Role.SUPERVISOR)
    assert may(Role.ADMIN)
    assert may(Role.ADMIN, supervisors=("forger",))
    assert not may(Role.ADMIN, supervisors=("dung",))
    assert not may(Role.OFFICER, Role.CASHIER)


def test_a_desk_writes_nothing_on_a_dossier_of_another_office(
    desk: OpenDesk, dossier: Dossier
) -> None:
    elsewhere = portal.of_another_office(desk, dossier)
    with pytest.raises(RefusedError) as caught:
        annotate.add_note(desk, desks.officer(desk), elsewhere.id, "Gọi lại")
    assert caught.value.code == "foreign_office"


def test_what_was_kept_out_is_settled_at_its_own_desk_alone(
    desk: OpenDesk, dossier: Dossier
) -> None:
    portal.has_all(desk, dossier)
    note = portal.made(desk, dossier, NoteAdded(text="Gọi lại"), dossier.officer)
    portal.acknowledges(desk)
    portal.of_another_office(desk, dossier)
    portal.rules(desk, note, verdicts.REFUSED, "kept_out")
    attention.settle(desk, desks.officer(desk), only(desk), Choice.PORTAL)
    assert attention.list_problems(desk) == []
    with desk.store.database.read() as connection:
        device = desk.store.device
        events = list(journal.entries(connection, device, after=0, most=100))
    assert b'"dossier_id":null' in events[-1].data


def test_all_that_is_held_is_asked_about_in_turn(desk: OpenDesk, dossier: Dossier) -> None:
    made = [
        portal.made(desk, dossier, NoteAdded(text=f"Lần {number}"), dossier.officer)
        for number in range(7)
    ]
    start = desk.office_now()
    for number, event in enumerate(made):
        at = int((start + timedelta(seconds=number // 3)).timestamp())
        portal.rules(desk, event, verdicts.HELD, "unknown_kind", at=at)
    asked: list[str] = []
    turn = verdicts.START
    with desk.store.database.read() as connection:
        for _ in range(4):
            ids, turn = verdicts.held(connection, turn, 2)
            asked += ids
        assert turn == verdicts.START
        assert sorted(asked) == sorted(event.id for event in made)
        again, _ = verdicts.held(connection, turn, 2)
    assert again == asked[:2]
