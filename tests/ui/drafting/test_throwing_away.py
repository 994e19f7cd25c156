"""Bỏ nháp: in the menu of every form, never a key of its own, and Ctrl+Z has it back exactly."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.dossier.intake import Intake
from counter_app.services.intake import drafts, keep_draft
from counter_app.services.intake.drafts import Draft, DraftKind
from counter_app.ui.drafting.throwing import THROW
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command
from counter_app.ui.frame.places import OpenReceive, OpenToday
from tests.support import desks, full_disk
from tests.support.matrices import rest_in_campaigns
from tests.ui.drafting import typing
from tests.ui.drafting.forms import FORMS, Form, Reception
from tests.ui.drafting.seats import Seat


def throwing(seat: Seat) -> Command | None:
    page = seat.window.current_page()
    return next((one for one in page.commands() if one.id == THROW), None)


@pytest.mark.parametrize("kind", rest_in_campaigns(FORMS), ids=lambda kind: kind.__name__)
def test_a_draft_is_thrown_away_from_the_menu_and_ctrl_z_has_it_back(
    seat: Seat, kind: type[Form]
) -> None:
    form = kind(seat)
    form.open()
    typing.type_everywhere(form, Random(kind.__name__))
    expected = form.texts()
    seat.place.drafts.flush()
    seat.rest()
    (before,) = seat.kept()
    command = throwing(seat)
    assert command is not None
    assert command.text == "Bỏ nháp"
    assert not command.in_bar
    assert command.cap == "", "no key of its own"
    command.handler()
    seat.rest()
    assert seat.kept() == []
    assert not set(form.texts().values()) & set(expected.values())
    assert throwing(seat) is None
    assert seat.said[-1] == "Đã bỏ nháp"
    seat.control(Qt.Key.Key_Z)
    seat.rest()
    assert form.texts() == expected
    (after,) = seat.kept()
    assert (after.id, after.officer, after.title, after.document) == (
        before.id,
        before.officer,
        before.title,
        before.document,
    )
    assert throwing(seat) is not None


@pytest.mark.campaign
@pytest.mark.parametrize("kind", rest_in_campaigns(FORMS), ids=lambda kind: kind.__name__)
def test_what_was_begun_anew_is_not_overwritten_by_an_undo(seat: Seat, kind: type[Form]) -> None:
    form = kind(seat)
    form.open()
    typing.type_everywhere(form, Random(1))
    thrown = form.texts()
    seat.rest()
    throwing(seat).handler()
    undo = seat.window.header.toast_box.toast().undo
    if kind is Reception:
        seat.window.show_page(OpenReceive())
    else:
        form.open()
    typing.type_everywhere(form, Random(2))
    anew = form.texts()
    undo()
    seat.place.drafts.flush()
    seat.rest()
    if kind is Reception:
        assert form.texts() == thrown
        assert len(seat.kept()) == 2, "the newer form is a draft of its own"
    else:
        assert form.texts() == anew


def test_a_draft_on_the_list_is_thrown_away_and_comes_back_as_it_was(seat: Seat) -> None:
    desk, officer = seat.desk, seat.place.officer
    made = desks.intake(desk, desks.Crowd(2).next())
    keep_draft.keep(desk, officer, "d-1", "Khai sinh", made)
    before = seat.kept()
    today = seat.page(keys.TODAY)
    seat.window.show_from_nav(OpenToday())
    today.tiles.choose("drafts")
    seat.until(lambda: today.table.current() is not None and today.table.current().key == "d-1")
    command = throwing(seat)
    assert command is not None
    assert command.cap == ""
    command.handler()
    seat.until(lambda: today.table.rows_model().rows() == [])
    assert seat.kept() == []
    seat.control(Qt.Key.Key_Z)
    seat.until(lambda: len(today.table.rows_model().rows()) == 1)
    assert seat.kept() == before, "also the moment of its last key"


@pytest.mark.campaign
def test_a_form_whose_draft_was_thrown_away_elsewhere_shows_it_no_more(seat: Seat) -> None:
    form = Reception(seat)
    form.open()
    typing.type_everywhere(form, Random(4))
    expected = form.texts()
    with full_disk.full(seat.desk):
        seat.window.show_from_nav(OpenToday())
        seat.until(lambda: bool(seat.place.drafts.trouble))
    (one,) = seat.kept()
    thrown: list[Draft] = []
    seat.place.drafts.throw_away(
        seat.place.officer, [one.id], thrown.extend, lambda error: pytest.fail(str(error))
    )
    seat.rest()
    assert not set(form.texts().values()) & set(expected.values())
    assert seat.kept() == []
    assert expected["content"] in thrown[0].document.decode(), "also what the disk never had"
    seat.place.drafts.retry()
    seat.rest()
    assert seat.kept() == [], "nothing that waited brings it back"


def test_drafts_idle_for_thirty_days_are_offered_together(seat: Seat) -> None:
    desk, officer = seat.desk, seat.place.officer
    now = int(desk.now().timestamp())
    days = {"old-1": 31, "old-2": 400, "fresh": 29}
    for name, age in days.items():
        document = keep_draft.document_of(Intake(content=name), {})
        at = now - int(timedelta(days=age).total_seconds())
        drafts.keep(desk, Draft(name, officer.id, "Khai sinh", at, document))
    note = drafts.id_of(DraftKind.NOTE, officer, "some-dossier")
    text = drafts.text_document(DraftKind.NOTE, "gọi lại")
    drafts.keep(desk, Draft(note, officer.id, "", now - 40 * 86_400, text))
    other = desks.officer(desk, "lu")
    drafts.keep(desk, Draft("of-lu", other.id, "", now - 90 * 86_400, text))
    before = seat.kept()
    today = seat.page(keys.TODAY)
    today._banners._offered_to = ""
    offered: list[str] = []
    for _ in range(3):
        seat.window.show_from_nav(OpenReceive())
        seat.window.show_from_nav(OpenToday())
        seat.rest()
        if (banner := seat.banner()) is not None:
            offered.append(banner.text)
    assert offered[:2] == [
        "Có 1 nháp chưa xong: Khai sinh",
        "Để yên hơn 30 ngày: 2 nháp hồ sơ, 1 ghi chú gõ dở",
    ]
    seat.window.show_from_nav(OpenReceive())
    today._banners._offered_to = ""
    seat.window.show_from_nav(OpenToday())
    seat.rest()
    seat.window.show_from_nav(OpenReceive())
    seat.window.show_from_nav(OpenToday())
    seat.rest()
    assert seat.banner().action_text == "Bỏ 3 nháp cũ"
    seat.control(Qt.Key.Key_J)
    seat.rest()
    assert [item.id for item in seat.kept()] == ["fresh"]
    assert [item.id for item in seat.kept("lu")] == ["of-lu"]
    assert seat.said[-1] == "Đã bỏ 3 nháp"
    seat.control(Qt.Key.Key_Z)
    seat.rest()
    assert seat.kept() == before
