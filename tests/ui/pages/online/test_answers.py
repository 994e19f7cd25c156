"""The three answers by keyboard, what is typed for them, and being second."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.online_paid import OnlinePaid
from counter_app.services.online import review
from tests.support import desks, online
from tests.ui.pages.online.conftest import Room, state_of, status_at_desk, tell, typed_for

Open = Callable[..., Room]


# Asking for more


def ask(room: Room) -> None:
    """Ctrl+B, the first paper with a remark, the reason."""
    room.control(Qt.Key.Key_B)
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Return)
    room.type("trang 2 mo")
    editor = room.page.view.supplement
    editor.reason.setFocus()
    room.type("Chup lai cho ro")


def test_a_request_by_keyboard_names_papers_counts_and_remarks(
    room: Room, lacking: Dossier, open_page: Open, qtbot
) -> None:
    open_page(lacking)
    ask(room)
    room.page.view.supplement.table.setFocus()
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Right)
    room.press(Qt.Key.Key_2)
    room.page.view.supplement.free.setFocus()
    room.type("Giay xac nhan")
    room.press(Qt.Key.Key_Return)
    assert room.main() == "Gửi yêu cầu, 3 giấy tờ"
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: room.main() == "Chờ cổng xác nhận")
    first, second, free = state_of(room).dossier.supplements[0].items
    assert (first.originals, first.detail) == (1, "trang 2 mo")
    assert (second.originals, second.certified) == (0, 2)
    assert free == SupplementItem(name="Giay xac nhan", originals=1)
    assert state_of(room).dossier.supplements[0].contact == "Hoàng Thị Mai, 0214 300 0145"


def test_a_date_that_is_past_or_none_keeps_the_request_back(
    room: Room, lacking: Dossier, open_page: Open
) -> None:
    open_page(lacking)
    ask(room)
    editor = room.page.view.supplement
    editor.until.setFocus()
    for text, ready in (("22/11/2026", False), ("mai", False), ("4/12", True), ("", True)):
        editor.until.setText(text)
        assert editor.is_ready() is ready
    editor.until.setText("22/11")
    assert "Ngày 22/11/2026 đã qua" in editor.message.text()
    editor.until.setText("29/11")
    room.press(Qt.Key.Key_F9)
    assert editor.look.texts() == ["Ngày 29/11/2026 là Chủ nhật, cơ quan nghỉ"]
    assert room.main() == "Đúng, gửi yêu cầu, 1 giấy tờ"


def test_what_is_typed_survives_escape_another_dossier_and_a_new_page(
    room: Room, lacking: Dossier, whole: Dossier, open_page: Open, qtbot
) -> None:
    open_page(lacking, lacking, whole)
    ask(room)
    room.press(Qt.Key.Key_Escape)
    assert room.window.current_page() is room.page
    room.control(Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: state_of(room).dossier.id == whole.id)
    assert room.page.view.supplement.items() == ()
    qtbot.waitUntil(lambda: bool(typed_for(room, lacking).items))
    room.control(Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: state_of(room).dossier.id == lacking.id)
    assert room.page.view.supplement.items()[0].detail == "trang 2 mo"
    assert room.page.view.supplement.reason.text() == "Chup lai cho ro"


def test_typing_is_kept_without_any_key_that_saves(
    room: Room, lacking: Dossier, open_page: Open, qtbot
) -> None:
    open_page(lacking)
    room.control(Qt.Key.Key_T)
    room.page.view.decline.reason.setFocus()
    room.type("Khong thuoc tham quyen")
    qtbot.waitUntil(lambda: typed_for(room, lacking).decline == "Khong thuoc tham quyen")


def test_a_reading_while_the_officer_types_leaves_the_text_alone(
    room: Room, lacking: Dossier, open_page: Open, qtbot
) -> None:
    open_page(lacking)
    room.control(Qt.Key.Key_T)
    room.page.view.decline.reason.setFocus()
    room.type("Khong")
    body = OnlinePaid(lines=(), amount=0, reference="VN1")
    online.happened(room.desk, lacking.id, body)
    seen = state_of(room)
    tell(room, lacking)
    qtbot.waitUntil(lambda: state_of(room) is not seen)
    assert room.page.view.decline.reason.text() == "Khong"
    assert room.page.panel is room.page.view.decline


def test_papers_brought_to_the_counter_are_taken_with_f9(
    room: Room, lacking: Dossier, open_page: Open, qtbot
) -> None:
    item = SupplementItem(name="Giấy chứng sinh", originals=1)
    asked = review.request_supplement(
        room.desk, room.place.officer, lacking.id, [item], reason="Thiếu giấy"
    )
    online.portal_takes(room.desk, asked.dossier)
    open_page(lacking)
    assert room.main() == "In phiếu bổ sung (mẫu 02)"
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: room.main() == "Nhận giấy bổ sung")
    room.press(Qt.Key.Key_F9)
    assert room.main() == "Đã nhận 1 giấy"
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: state_of(room).dossier.status is Status.SUBMITTED)
    assert "supplement" not in {command.id for command in room.page.commands()}
    assert "Công dân đã bổ sung" in room.page.view.head.standing.text()


# Declining, and being second


def test_a_phrase_and_f9_decline_and_print_form_03_once_the_portal_has_it(
    room: Room, lacking: Dossier, open_page: Open, qtbot
) -> None:
    open_page(lacking)
    room.control(Qt.Key.Key_T)
    assert not room.page.main_command().enabled
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: room.main() == "Chờ cổng xác nhận")
    assert "decline" not in {command.id for command in room.page.commands()}
    online.portal_takes(room.desk, state_of(room).dossier)
    tell(room, lacking)
    qtbot.waitUntil(lambda: room.main() == "In phiếu từ chối (mẫu 03)")
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(state_of(room).dossier.forms))
    assert [form.number for form in state_of(room).dossier.forms] == ["03"]


def test_the_second_desk_is_told_which_answer_counts_and_keeps_its_text(
    room: Room, lacking: Dossier, open_page: Open, qtbot
) -> None:
    open_page(lacking)
    ask(room)
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: room.main() == "Chờ cổng xác nhận")
    body = Declined(desk=online.THIRD_DESK, reason="Không thuộc thẩm quyền")
    online.portal_says(room.desk, lacking, body, desks.officer(room.desk, "lu").id)
    tell(room, lacking)
    qtbot.waitUntil(lambda: "Giàng A Lử từ chối" in room.page.view.head.standing.text())
    assert "Nội dung viết ở quầy này vẫn còn" in room.page.view.head.standing.text()
    assert "Lý do đã ghi: Không thuộc thẩm quyền" in room.page.left_pane.checks.texts()
    room.control(Qt.Key.Key_B)
    assert room.page.view.supplement.reason.text() == "Chup lai cho ro"
    assert room.page.view.supplement.items()[0].detail == "trang 2 mo"
    assert not room.page.main_command().enabled


def test_an_answer_given_elsewhere_while_the_officer_writes_is_told_at_f9(
    room: Room, lacking: Dossier, open_page: Open, qtbot
) -> None:
    open_page(lacking)
    ask(room)
    body = Declined(desk=online.THIRD_DESK, reason="Không thuộc thẩm quyền")
    online.portal_says(room.desk, lacking, body, desks.officer(room.desk, "lu").id)
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: status_at_desk(room, lacking) is Status.DECLINED)
    qtbot.waitUntil(lambda: "Giàng A Lử từ chối" in room.page.view.head.standing.text())
    assert "đã có trả lời trước" in room.said()
    assert room.page.view.supplement.reason.text() == "Chup lai cho ro"
    assert typed_for(room, lacking).reason == "Chup lai cho ro"


def test_the_whole_name_of_a_paper_stands_below_the_table(
    room: Room, lacking: Dossier, open_page: Open
) -> None:
    open_page(lacking)
    room.control(Qt.Key.Key_B)
    editor = room.page.view.supplement
    editor.free.setFocus()
    name = "Giay xac nhan tinh trang hon nhan cua ca hai ben nam va nu"
    room.type(name)
    room.press(Qt.Key.Key_Return)
    assert editor.text.isVisible()
    assert editor.text.text() == name
    editor.table.select(0)
    assert not editor.text.isVisible()
