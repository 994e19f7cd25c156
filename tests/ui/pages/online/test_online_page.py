"""Online dossiers by keyboard on a real desk: look, answer, wait for the portal, print."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.online import CLAIM_FOR, FormField
from counter_app.storage.journal import journal
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenOnline
from counter_app.ui.widgets.label import Label
from tests.support import online
from tests.support.screens import settle
from tests.support.taking_in import set_clock
from tests.ui.pages.online.conftest import Room, picture, state_of, status_at_desk, tell

Open = Callable[..., Room]


# From the pile to the page


def test_enter_in_the_pile_of_new_ones_opens_the_page_with_form_and_file(
    room: Room, whole: Dossier, qtbot
) -> None:
    room.today.read()
    qtbot.waitUntil(lambda: room.today.listing is not None)
    room.control(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: room.today.table.current() is not None)
    assert room.today.main_command().text == "Bước tiếp: Kiểm tra trực tuyến"
    room.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.page.read is not None)
    assert room.window.current_page() is room.page
    assert room.page.title() == whole.code
    assert room.page.left_pane.form.groups() == [
        "Người nộp hồ sơ trên cổng",
        "Người yêu cầu",
        "Trẻ được khai sinh",
    ]
    qtbot.waitUntil(lambda: room.page.files.view._image is not None)
    assert len(room.page.files.table.rows_model().rows()) == 2


def test_opening_claims_the_dossier_for_this_desk(
    room: Room, whole: Dossier, open_page: Open, qtbot
) -> None:
    open_page(whole)
    qtbot.waitUntil(lambda: state_of(room).dossier.claim is not None)
    assert state_of(room).dossier.claim.desk == room.desk.enrolment.desk.id


def test_a_colleague_at_another_desk_is_named_and_in_nobody_s_way(
    room: Room, whole: Dossier, open_page: Open
) -> None:
    online.claim_elsewhere(room.desk, whole)
    open_page(whole)
    assert room.page.view.head.standing.text().startswith("Quầy 3 đang xem từ ")
    assert room.page.main_command().enabled


def test_markup_in_an_e_form_is_text(room: Room, desk, open_page: Open) -> None:
    evil = "<b>A</b> & <img src=x>"
    dossier = online.submit(desk, form=(FormField(label=evil, value=evil, group=evil),))
    open_page(dossier)
    texts = [label.text() for label in room.page.left_pane.form.findChildren(Label)]
    assert texts.count(evil) == 3


# Files


def test_alt_page_down_goes_through_the_files_from_anywhere(
    room: Room, whole: Dossier, open_page: Open, qtbot
) -> None:
    open_page(whole)
    room.control(Qt.Key.Key_T)
    room.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert room.page.files.table.currentIndex().row() == 1
    room.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert room.page.files.table.currentIndex().row() == 1
    room.press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert room.page.files.table.currentIndex().row() == 0
    assert room.page.panel is room.page.view.decline


def test_the_file_in_sight_is_zoomed_and_turned_by_keys(
    room: Room, whole: Dossier, open_page: Open, qtbot
) -> None:
    open_page(whole)
    view = room.page.files.view
    qtbot.waitUntil(lambda: view._image is not None)
    room.press(Qt.Key.Key_F6)
    room.press(Qt.Key.Key_F6)
    assert room.window.focusWidget() is view
    room.press(Qt.Key.Key_Plus)
    assert view.percent == 150
    room.control(Qt.Key.Key_Right)
    assert view.turned == 90


def test_a_file_that_is_not_here_yet_is_said_and_shown_once_it_came(
    room: Room, desk, open_page: Open, qtbot
) -> None:
    data = picture("white")
    dossier = online.submit(desk, files={"to-khai.jpg": data})
    path = desk.store.profile.files / dossier.attachments[0].sha256
    aside = path.with_suffix(".aside")
    path.rename(aside)
    open_page(dossier)
    assert "Chờ tệp: to-khai.jpg" in room.page.files.view.note()
    assert "Chờ tệp to-khai.jpg" in room.page.left_pane.checks.texts()
    aside.rename(path)
    tell(room, dossier)
    qtbot.waitUntil(lambda: room.page.files.view._image is not None)
    assert "Chờ tệp to-khai.jpg" not in room.page.left_pane.checks.texts()


# Accepting


def test_f9_accepts_a_whole_dossier_and_waits_for_the_portal_before_paper(
    room: Room, whole: Dossier, open_page: Open, qtbot
) -> None:
    open_page(whole)
    assert room.main() == "Tiếp nhận, hẹn 17:00, T2 23/11"
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: room.main() == "Chờ cổng xác nhận")
    assert not room.page.main_command().enabled
    assert "Chờ cổng xác nhận, chưa in giấy." in room.page.view.head.standing.text()
    room.page.start(room.page.printing)
    settle()
    assert not state_of(room).dossier.forms
    online.portal_takes(room.desk, state_of(room).dossier)
    tell(room, whole)
    qtbot.waitUntil(lambda: room.main() == "In giấy hẹn (mẫu 01)")
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(state_of(room).dossier.forms))
    assert [form.number for form in state_of(room).dossier.forms] == ["01"]


def test_what_asks_for_the_eye_is_laid_out_before_the_second_f9(
    room: Room, lacking: Dossier, open_page: Open, qtbot
) -> None:
    open_page(lacking)
    count = len(state_of(room).plan.checks)
    assert room.main() == f"Xem {count} điều, rồi tiếp nhận"
    room.press(Qt.Key.Key_F9)
    assert status_at_desk(room, lacking) is Status.SUBMITTED
    assert len(room.page.view.accept.texts()) == count
    assert room.main() == "Đúng, tiếp nhận, hẹn 17:00, T2 23/11"
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: room.main() == "Chờ cổng xác nhận")
    assert status_at_desk(room, lacking) is Status.RECEIVED


def test_an_own_date_is_taken_with_its_reason_only(
    room: Room, lacking: Dossier, open_page: Open, qtbot
) -> None:
    open_page(lacking)
    room.press(Qt.Key.Key_F9)
    room.type("30/11")
    assert not room.page.main_command().enabled
    room.press(Qt.Key.Key_Return)
    room.type("Cho xac minh")
    assert room.page.main_command().enabled
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: room.main() == "Chờ cổng xác nhận")
    promised = state_of(room).dossier.promised_at
    assert promised is not None
    assert f"{promised:%d/%m %H:%M}" == "30/11 17:00"


def test_what_a_citizen_filed_in_doubt_is_looked_at_before_it_is_accepted(
    room: Room, desk, open_page: Open, qtbot
) -> None:
    owner = msgspec.structs.replace(online.OWNER, name="Ch?o L? Mẩy", phone="0386")
    data = {"to-khai.jpg": picture("white"), "chung-sinh.jpg": picture("beige")}
    dossier = online.submit(desk, owner, form=(), files=data)
    open_page(dossier)
    room.press(Qt.Key.Key_F9)
    shown = room.page.view.accept.texts()
    assert any("Họ tên “Ch?o L? Mẩy” có chữ hỏng" in text for text in shown)
    assert any("điện thoại" in text for text in shown)
    assert status_at_desk(room, dossier) is Status.SUBMITTED
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: status_at_desk(room, dossier) is Status.RECEIVED)


def test_an_own_date_on_a_sunday_is_asked_about_once_more(
    room: Room, lacking: Dossier, open_page: Open, qtbot
) -> None:
    open_page(lacking)
    room.press(Qt.Key.Key_F9)
    room.type("29/11")
    room.press(Qt.Key.Key_Return)
    room.type("Cho xac minh")
    room.press(Qt.Key.Key_F9)
    assert status_at_desk(room, lacking) is Status.SUBMITTED
    assert "Ngày 29/11/2026 là Chủ nhật, cơ quan nghỉ" in room.page.view.accept.texts()
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: status_at_desk(room, lacking) is Status.RECEIVED)


def test_a_second_f9_at_once_is_one_answer(
    room: Room, whole: Dossier, open_page: Open, qtbot
) -> None:
    open_page(whole)
    room.page.start(room.page.accept)
    room.page.start(room.page.accept)
    qtbot.waitUntil(lambda: room.main() == "Chờ cổng xác nhận")
    with room.desk.store.database.read() as connection:
        kinds = [event.kind for event in journal.of_dossier(connection, whole.id)]
    assert kinds.count("accepted") == 1


# The frame


def test_the_page_fits_the_smallest_screen(room: Room, lacking: Dossier, open_page: Open) -> None:
    open_page(lacking)
    for panel in (None, *room.page.view.panels()):
        room.page.view.arrange(known=True, panel=panel)
        settle()
        hint = room.window.minimumSizeHint()
        assert hint.width() <= 1366
        assert hint.height() <= 690


def test_every_key_of_the_page_leads_somewhere(
    room: Room, whole: Dossier, open_page: Open, qtbot
) -> None:
    open_page(whole)
    room.control(Qt.Key.Key_O)
    assert room.window.current_page().id == keys.DOSSIER
    room.window.show_page(OpenOnline(whole.id))
    room.press(Qt.Key.Key_Escape)
    assert room.window.current_page() is not room.page


def test_what_cannot_be_opened_leaves_no_other_dossier_in_its_place(
    room: Room, whole: Dossier, open_page: Open, qtbot
) -> None:
    open_page(whole)
    room.window.show_page(OpenOnline("01a2-not-here"))
    qtbot.waitUntil(lambda: room.page.read is None)
    assert room.page.main_command() is None
    assert room.said() == "Không thấy hồ sơ này trên máy."


def test_coming_back_after_a_quarter_of_an_hour_claims_again(
    room: Room, whole: Dossier, open_page: Open, qtbot
) -> None:
    open_page(whole)
    qtbot.waitUntil(lambda: state_of(room).dossier.claim is not None)
    first = state_of(room).dossier.claim.at
    room.press(Qt.Key.Key_Escape)
    set_clock(room.desk, room.desk.now() + CLAIM_FOR)
    room.window.show_page(OpenOnline(whole.id))
    qtbot.waitUntil(lambda: state_of(room).dossier.claim.at > first)


def test_a_change_that_comes_while_the_next_one_is_read_leads_not_back(
    room: Room, whole: Dossier, lacking: Dossier, open_page: Open, qtbot
) -> None:
    open_page(whole, whole, lacking)
    room.control(Qt.Key.Key_PageDown)
    tell(room, whole)
    qtbot.waitUntil(lambda: state_of(room).dossier.id == lacking.id)
    tell(room, lacking)
    settle()
    assert state_of(room).dossier.id == lacking.id
