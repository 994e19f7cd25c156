"""Which actions the dossier page lists: what the action table opens to the officer, no others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.intake import FeeInput
from counter_app.domain.dossier.paper import Source
from counter_app.domain.office.office import Officer, Role
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.services.printing import issue_receipt
from counter_app.services.processing import end
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.texts import formatting
from tests.support import desks

RECORDING = {"note", "print", "print_elsewhere", "papers_complete", "take_fee"}
"""Keys of the actions that record something; the others only show."""
OFFERED: dict[frozenset[Role], set[str]] = {
    frozenset({Role.OFFICER}): {"note", "print", "print_elsewhere", "papers_complete"},
    frozenset({Role.CASHIER}): {"note", "take_fee"},
    frozenset({Role.SUPERVISOR}): {"note", "print", "print_elsewhere"},
    frozenset({Role.ADMIN}): {"note"},
    frozenset(Role): RECORDING,
}


def with_roles(desk: OpenDesk, *roles: Role) -> Officer:
    return msgspec.structs.replace(desks.officer(desk), roles=roles, postings=())


def owing(desk: OpenDesk) -> Dossier:
    """A paper is owed, a fee is due, and the receipt is out."""
    form = desks.intake(desk, desks.Crowd(4).next(), desks.COPY)
    entry = desk.catalogue.by_id(form.version)
    assert entry is not None
    rule = entry.procedure.fee_rules(form.channel, form.case)[0]
    until = date(2026, 11, 27)
    paper = msgspec.structs.replace(form.papers[0], source=Source.OWED, until=until, originals=0)
    fees = (FeeInput(rule=rule.id, quantity=5),)
    form = msgspec.structs.replace(form, papers=(paper, *form.papers[1:]), fees=fees)
    dossier = receive.receive(desk, desks.officer(desk), form).dossier
    drawn = issue_receipt.draw(desk, dossier)
    return issue_receipt.issued(desk, desks.officer(desk), drawn, means="printer")[0]


def listed(page) -> set[str]:
    return {command.id for command in page.commands()} & RECORDING


def shown(page, window, qtbot, dossier: Dossier) -> None:
    window.show_page(OpenDossier(dossier.id))
    qtbot.waitUntil(lambda: page.title() == dossier.code and page.read is not None)


@pytest.mark.parametrize("roles", OFFERED, ids=lambda roles: "+".join(sorted(roles)))
def test_a_role_is_offered_what_the_action_table_opens_to_it(  # noqa: PLR0917
    page, at, desk, window, qtbot, roles: frozenset[Role]
) -> None:
    at.officer = with_roles(desk, *roles)
    shown(page, window, qtbot, owing(desk))
    assert listed(page) == OFFERED[roles]


def test_f9_is_the_first_next_step_that_is_open_to_the_officer(
    page, at, desk, window, qtbot
) -> None:
    dossier = owing(desk)
    shown(page, window, qtbot, dossier)
    assert page.main_command().text == "Bước tiếp: Nhận giấy còn thiếu"
    at.officer = with_roles(desk, Role.CASHIER)
    money = formatting.money(dossier.fees_due)
    assert page.main_command().text == f"Bước tiếp: Thu {money}"
    at.officer = with_roles(desk, Role.ADMIN)
    assert page.main_command().text == "Tài khoản này không có bước tiếp"
    assert not page.main_command().enabled


def test_f9_says_that_a_dossier_is_over(page, at, desk, window, qtbot) -> None:
    (ended,) = desks.receive_some(desk, 1)
    end.withdraw(desk, at.officer, ended.id, "Công dân xin rút")
    at.officer = with_roles(desk, Role.ADMIN)
    shown(page, window, qtbot, ended)
    assert page.main_command().text == "Hồ sơ đã kết thúc"


def test_who_signs_in_next_to_the_same_window_is_offered_his_own_actions(
    page, at, desk, window, qtbot
) -> None:
    dossier = owing(desk)
    shown(page, window, qtbot, dossier)
    assert listed(page) == RECORDING
    at.officer = with_roles(desk, Role.CASHIER)
    window.officer_changed()
    assert page.read is None
    assert listed(page) == set()
    shown(page, window, qtbot, dossier)
    assert listed(page) == {"note", "take_fee"}


def test_a_dossier_of_another_office_is_looked_at_and_nothing_is_recorded_on_it(
    page, desk, window, qtbot
) -> None:
    dossier = owing(desk)
    shown(page, window, qtbot, dossier)
    elsewhere = msgspec.structs.replace(dossier.office, code="H38.99.99")
    agency = msgspec.structs.replace(dossier.agency, code="H38.99.98")
    foreign = msgspec.structs.replace(dossier, office=elsewhere, agency=agency, offices=())
    page.show_read(replace(page.read, file=replace(page.read.file, dossier=foreign)))
    assert listed(page) == set()
    assert {"reveal", "scan_papers", "preview"} <= {one.id for one in page.commands()}
