"""Who may not answer an online dossier is offered no answer, and does not claim it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.office import Role
from tests.support.screens import settle
from tests.ui.pages.online.conftest import Room, state_of

Open = Callable[..., Room]
ANSWERS = {"supplement", "decline"}


def sits_with(room: Room, *roles: Role) -> None:
    room.place.officer = msgspec.structs.replace(room.place.officer, roles=roles, postings=())


def listed(room: Room) -> set[str]:
    return {command.id for command in room.page.commands()} & ANSWERS


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SUPERVISOR, Role.ADMIN])
def test_a_role_that_answers_nothing_looks_without_claiming(
    room: Room, whole: Dossier, open_page: Open, role: Role
) -> None:
    sits_with(room, role)
    open_page(whole)
    settle()
    assert listed(room) == set()
    command = room.page.main_command()
    assert command is not None
    assert (command.text, command.enabled) == ("Tài khoản này không có bước tiếp", False)
    assert state_of(room).dossier.claim is None


def test_the_officer_who_signs_in_next_answers(
    room: Room, whole: Dossier, open_page: Open, qtbot
) -> None:
    sits_with(room, Role.CASHIER)
    open_page(whole)
    sits_with(room, Role.OFFICER)
    room.window.officer_changed()
    assert room.page.read is None
    open_page(whole)
    assert listed(room) == ANSWERS
    assert room.page.main_command().enabled
    qtbot.waitUntil(lambda: state_of(room).dossier.claim is not None)
