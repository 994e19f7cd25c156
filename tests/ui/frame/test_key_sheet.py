"""What F1 lists of a page: every command that it has, tiles by name, also those without a key."""

from __future__ import annotations

import pytest

from counter_app.ui.frame import keys
from counter_app.ui.frame.key_sheet import lines_for
from counter_app.ui.frame.page import Command
from counter_app.ui.frame.places import OpenReceive, OpenToday
from tests.ui.running import impatient, profile, program, seat
from tests.ui.windows_beside import Seat

__all__ = ["impatient", "profile", "program", "seat"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_f1_lists_every_command_of_every_page(seat: Seat) -> None:
    window = seat.program.window
    looked_at = 0
    for page in window.pages.all():
        window.pages.setCurrentWidget(page)
        seat.player.settle()
        commands = list(window._commands().values())
        window.show_keys()
        lines = window.sheet.lines()
        for command in commands:
            said = command.text or command.about or keys.text(command.id)
            cap = keys.caps(command.id) if command.id in keys.KEYS else keys.cap("menu")
            assert (cap, said) in lines, (page.id, command.id)
            looked_at += 1
        assert len(lines) == len(set(lines)), page.id
        window.show_keys()
    assert looked_at > 40


def test_today_names_its_tiles_and_what_the_window_answers(seat: Seat) -> None:
    window = seat.program.window
    window.show_page(OpenToday())
    seat.player.settle()
    window.show_keys()
    lines = dict(window.sheet.lines())
    window.show_keys()
    assert lines["Ctrl+1"] == "Việc của tôi"
    assert lines["Ctrl+2"] == "Kiểm tra trực tuyến"
    assert lines["Ctrl+7"] == "Báo công dân"
    assert lines["F8"] == "Mở Cần xử lý"
    assert lines["Ctrl+F2"] == "Nhận theo lô"


def test_a_command_that_is_only_a_key_is_named_and_one_without_a_key_is_under_menu() -> None:
    def nothing() -> None: ...

    own = [Command("tile_1", "", nothing, about="Quá hạn"), Command("own", "Chọn máy in", nothing)]
    lines = lines_for(keys.TODAY, {one.id: one.text or one.about for one in own}, {})
    assert ("Ctrl+1", "Quá hạn") in lines
    assert ("Menu", "Chọn máy in") in lines


def test_the_keys_of_tiep_nhan_that_an_officer_must_find_stand_on_buttons(seat: Seat) -> None:
    window = seat.program.window
    window.resize(1366, 690)
    window.show_page(OpenReceive(is_new=True))
    seat.player.settle()
    caps = [button.key() for button in window.bar.buttons if button.isVisible()]
    assert "Ctrl+N" in caps
    seat.player.press("F1")
    assert ("Ctrl+F2", "Nhận theo lô") in window.sheet.lines()
    window.show_keys()


def test_the_windows_of_two_desks_and_officers_have_titles_of_their_own(seat: Seat) -> None:
    place = seat.place
    title = seat.program.window.windowTitle()
    assert title == f"{place.desk.enrolment.desk.name} · {place.officer.name}"
