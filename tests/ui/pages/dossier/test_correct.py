"""Sửa hồ sơ by keyboard: corrected and printed again, signed by a supervisor, stale, kept."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from counter_app.domain.dossier.receipt_version import current_version, sign_text
from counter_app.domain.dossier.superseded import awaits_reprint
from counter_app.domain.kinds.corrected import Change, Corrected
from counter_app.domain.scanner.scan import read_text
from counter_app.services.dossier import look_up
from counter_app.services.dossier.correct import correct
from counter_app.services.intake import receive
from counter_app.services.printing import issue_receipt
from counter_app.ui.dossier_parts.old_receipts import OldReceipts
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.pages.dossier.actions.correcting.correct import Correct
from counter_app.ui.pages.dossier.event_text import sentence_of
from tests.support import desks

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dossier(desk):
    mai = desks.officer(desk)
    made = receive.receive(desk, mai, desks.intake(desk, desks.Crowd(3).next())).dossier
    form = issue_receipt.draw(desk, made)
    return issue_receipt.issued(desk, mai, form, means="printer")[0]


@pytest.fixture
def action(page, dossier, window, qtbot) -> Correct:
    window.show_page(OpenDossier(dossier.id))
    qtbot.waitUntil(lambda: page.title() == dossier.code and page.main_command() is not None)
    qtbot.keyClick(window, Qt.Key.Key_R, CONTROL)
    return page.opened


def lines(page) -> list[str]:
    return [sentence_of(row) for row in page.read.file.rows]


def write(field, text: str) -> None:
    """As an input method writes it, over what is selected."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def press(window, qtbot, *keys) -> None:
    for key in keys:
        qtbot.keyClick(window.focusWidget(), key)


def test_a_space_on_the_selected_text_of_the_next_field_wipes_nothing(action, page, window, qtbot):
    press(window, qtbot, Qt.Key.Key_Return, Qt.Key.Key_Space)
    assert page.main_command().text == "Chưa sửa mục nào"
    press(window, qtbot, Qt.Key.Key_Backspace)
    assert page.main_command().text == "Còn thiếu: lý do sửa"


def test_a_wrong_name_is_corrected_and_printed_again_and_the_old_receipt_says_so(
    action, page, at, window, qtbot
):
    panel, dossier = action.panel, page.read.dossier
    name, desk = dossier.owner.name, at.desk
    assert panel.entry.text() == panel.entry.selectedText() == name
    assert page.main_command().text == "Chưa sửa mục nào"
    press(window, qtbot, Qt.Key.Key_End)
    qtbot.keyClicks(panel.entry, " Ba")
    assert panel.difference.text() == "(trống) → Ba"
    assert page.main_command().text == "Còn thiếu: lý do sửa"
    press(window, qtbot, Qt.Key.Key_F9, Qt.Key.Key_Space)
    assert page.main_command().text == "Còn thiếu: giấy hẹn cũ thu lại chưa"
    press(window, qtbot, Qt.Key.Key_F9, Qt.Key.Key_Space)
    assert page.main_command().text == "Sửa, in giấy hẹn bản sửa"
    press(window, qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(lines(page)) == 4)
    assert lines(page)[:2] == [
        "Ghi lại thành PDF lần 2: Sửa hồ sơ",
        f"Sửa họ và tên “{name}” → “{name} Ba”: Nhập sai tại quầy",
    ]
    after = look_up.find_file(desk, dossier.id).dossier
    assert (after.owner.name, awaits_reprint(after)) == (f"{name} Ba", False)
    OldReceipts(window, at)
    for sign, said in (
        (sign_text(after.code, None), r"hết hiệu lực: họ và tên đã sửa 08:3\d. Đã có bản mới"),
        (after.code, r"Họ và tên đã sửa 08:3\d. Giấy hẹn in trước lúc ấy hết hiệu lực"),
    ):
        window.route_scan(read_text(sign))
        qtbot.waitUntil(lambda said=said: re.search(said, shown(window)) is not None)
    window.route_scan(read_text(sign_text(after.code, current_version(after))))
    qtbot.waitUntil(lambda: not shown(window))


def shown(window) -> str:
    banner = window.banner_box.banner()
    return banner.text if banner is not None else ""


def test_what_is_not_on_the_receipt_is_corrected_without_printing(action, page, window, qtbot):
    panel = action.panel
    press(window, qtbot, *[Qt.Key.Key_Down] * 2)
    assert panel.table.current().label == "Ngày sinh"
    qtbot.keyClicks(panel.entry, "31/2/1991")
    assert not page.main_command().enabled
    panel.entry.selectAll()
    qtbot.keyClicks(panel.entry, "8/1991")
    press(window, qtbot, Qt.Key.Key_F9, Qt.Key.Key_Space)
    assert page.main_command().text == "Sửa"

    def written() -> bool:
        if page.opened is action:
            press(window, qtbot, Qt.Key.Key_F9)
        return len(lines(page)) == 3

    qtbot.waitUntil(written)
    assert "“08/1991”" in lines(page)[0]


def test_a_count_of_papers_is_corrected_and_stands_on_the_next_receipt(
    action, page, at, window, qtbot
):
    panel, paper = action.panel, page.read.dossier.papers[0]
    labels = [row.label for row in panel.table.rows_model().rows()]
    panel.table.select(labels.index(f"Số bản chính: {paper.name}"))
    write(panel.entry, "x")
    assert not page.main_command().enabled
    panel.entry.selectAll()
    write(panel.entry, "7")
    press(window, qtbot, *[Qt.Key.Key_F9, Qt.Key.Key_Space] * 2)
    assert page.main_command().text == "Sửa, in giấy hẹn bản sửa"
    press(window, qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(lines(page)) == 4)
    after = look_up.find_file(at.desk, page.read.dossier.id).dossier
    assert after.papers[0].originals == 7
    said = f"Sửa số bản chính: {paper.name} “{paper.originals}” → “7”: Nhập sai tại quầy"
    assert lines(page)[1] == said


def test_a_lost_receipt_is_made_out_anew(action, page, window, qtbot):
    action.panel.side.reasons.setFocus()
    press(window, qtbot, Qt.Key.Key_Space, *[Qt.Key.Key_Down] * 3)
    assert not action.panel.side.receipts.isVisible()
    press(window, qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(lines(page)) == 4)
    assert lines(page)[1] == "Báo mất giấy hẹn: Công dân làm mất giấy hẹn"


def test_another_reason_is_written(action, page, window, qtbot):
    write(action.panel.entry, "Lù A Tỏa")
    action.panel.side.reasons.setFocus()
    press(window, qtbot, Qt.Key.Key_Space, *[Qt.Key.Key_Down] * 4)
    assert page.main_command().text == "Còn thiếu: lý do sửa"
    press(window, qtbot, Qt.Key.Key_F9)
    write(window.focusWidget(), "Sai ở bản khai")
    press(window, qtbot, Qt.Key.Key_F9, Qt.Key.Key_Space)
    assert page.main_command().text == "Sửa, in giấy hẹn bản sửa"
    assert action.panel.body_of(page.read.dossier).reason == "Sai ở bản khai"


def test_what_was_typed_is_kept_and_what_others_corrected_is_looked_at_first(
    action, page, at, window, qtbot
):
    dossier = page.read.dossier
    write(action.panel.entry, "Lù A Tỏa")
    press(window, qtbot, *[Qt.Key.Key_F9, Qt.Key.Key_Space] * 2)
    boss = desks.officer(at.desk, "dung")
    other = Change(field="owner.name", was=dossier.owner.name, becomes="Lù A Tóa")
    changes = correct(
        at.desk, boss, dossier.id, Corrected(changes=(other,), reason="Công dân báo sai")
    )[1]
    at.feed.publish(changes)
    qtbot.waitUntil(lambda: page.main_command().text == "Đã xem lại")
    press(window, qtbot, Qt.Key.Key_F9)
    assert action.panel.difference.text() == "Tóa → Tỏa: dấu sắc thành dấu hỏi"
    press(window, qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: "Lù A Tóa” → “Lù A Tỏa" in lines(page)[1])


def test_on_another_day_a_supervisor_signs_in_the_panel(desk, dossier, page, window, qtbot):
    now = desk.now
    desk.now = lambda: now() + timedelta(days=1)
    window.show_page(OpenDossier(dossier.id))
    qtbot.waitUntil(lambda: page.title() == dossier.code and page.main_command() is not None)
    qtbot.keyClick(window, Qt.Key.Key_R, CONTROL)
    panel = page.opened.panel
    write(panel.entry, "Lù A Tỏa")
    press(window, qtbot, *[Qt.Key.Key_F9, Qt.Key.Key_Space] * 2)
    assert page.main_command().text == "Còn thiếu: giám sát ký"
    panel.side.password.setText("sai")
    press(window, qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: not page.writing.is_busy)
    assert (page.opened is not None, len(lines(page))) == (True, 2)
    panel.side.password.setText("muonghum2026")
    press(window, qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(lines(page)) == 4)
    boss = desks.officer(desk, "dung")
    assert page.read.file.rows[1].officer == boss.name


def test_what_is_asked_beside_the_fields_is_never_cut(desk, dossier, page, window, qtbot):
    """At the smallest window, with a supervisor who signs: it scrolls, and follows the focus."""
    now = desk.now
    desk.now = lambda: now() + timedelta(days=1)
    window.resize(1366, 690)
    window.show_page(OpenDossier(dossier.id))
    qtbot.waitUntil(lambda: page.title() == dossier.code and page.main_command() is not None)
    page._do("correct")
    side = page.opened.panel.side
    qtbot.waitUntil(lambda: side.password.isVisible() and side.height() >= side.sizeHint().height())
    side.password.setFocus()
    assert side.password.visibleRegion().boundingRect() == side.password.rect()
