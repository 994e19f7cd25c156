"""Trả kết quả by keyboard and scanner, one screen for all that can be tried on it in turn."""

from __future__ import annotations

from PySide6.QtCore import Qt

from counter_app.domain.dossier.dossier import Delivery, DeliveryKind, Dossier, Status
from counter_app.domain.life.facts import ParcelState, Relation
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.results import return_file, waiting_results
from counter_app.ui.frame.places import OpenResults
from counter_app.ui.pages.results.giving import hand_out_form
from counter_app.ui.pages.results.waiting import list_side
from tests.support import desks, returning, signed_pdfs
from tests.support.returning import HMONG

CONTROL = Qt.KeyboardModifier.ControlModifier


def stands(room, dossier: Dossier) -> Dossier:
    return return_file.open_return(room.at.desk, dossier.id).dossier


def forms_of(room, dossier: Dossier):
    return stands(room, dossier).forms


def open_by_scan(room, qtbot, dossier: Dossier) -> None:
    room.scan(dossier.code)
    qtbot.waitUntil(lambda: room.page.subtitle() == dossier.code)


def returned(room, qtbot) -> None:
    qtbot.waitUntil(lambda: room.page.giving.is_done)


def test_receipt_card_and_f9_hand_a_result_out(room, qtbot):
    """Two scans and one key where nothing else lies here; Ctrl+D before it for originals."""
    desk = room.at.desk
    dossier = returning.ready(desk)
    room.window.show_page(OpenResults())
    open_by_scan(room, qtbot, dossier)
    assert room.window.focusWidget() is room.page.giving.view.receiver.relation
    assert room.main() == "Trả kết quả và in phiếu"
    room.press(Qt.Key.Key_F9)
    assert not room.page.giving.writing.is_busy, "nobody is named"
    room.show_card(HMONG.identity_number, HMONG.name)
    room.press(Qt.Key.Key_F9)
    assert room.page.giving.view.look.is_asking, "an original is not forgotten in silence"
    assert room.main() == "Đúng, trả kết quả và in phiếu"
    room.press(Qt.Key.Key_D, CONTROL)
    assert not room.page.giving.view.look.is_asking
    room.press(Qt.Key.Key_F9)
    returned(room, qtbot)
    after = stands(room, dossier)
    assert after.status is Status.RETURNED
    assert after.life.returned[0].identity == "3561"
    assert len(after.life.papers_returned) == 3
    qtbot.waitUntil(
        lambda: any(form.at >= after.life.returned[0].at for form in forms_of(room, dossier))
    )
    room.press(Qt.Key.Key_F9)
    assert room.page.giving.is_done, "a second F9 right after the first does nothing"
    qtbot.waitUntil(lambda: room.page.main_command().enabled)
    room.press(Qt.Key.Key_F9)
    assert not room.page.is_giving


def test_another_card_is_refused_until_the_authority_is_chosen(room, qtbot):
    dossier = returning.ready(room.at.desk)
    open_by_scan(room, qtbot, dossier)
    receiver = room.page.giving.view.receiver
    room.show_card("010190001234", "Lý Mẩy Chạn")
    assert "Thẻ của Lý Mẩy Chạn, không phải chủ hồ sơ" in receiver.message.text()
    room.press(Qt.Key.Key_F9)
    assert stands(room, dossier).status is Status.RESOLVED
    assert room.window.focusWidget() is receiver.relation
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_F9)
    room.press(Qt.Key.Key_F9)
    returned(room, qtbot)
    (given,) = stands(room, dossier).life.returned
    assert (given.relation, given.collector) == (Relation.PROXY, "Lý Mẩy Chạn")
    assert given.authority == "Giấy ủy quyền bản chính"
    assert not stands(room, dossier).life.papers_returned, "F9 twice keeps the originals here"


def test_a_card_before_the_receipt_opens_what_waits_for_its_owner(room, qtbot):
    """None of somebody else, and no intake is begun on this page."""
    dossier = returning.ready(room.at.desk)
    room.show_card("010190001234", "Lý Mẩy Chạn")
    qtbot.waitUntil(
        lambda: room.window.header.toast_box.accessibleName().startswith("Không có kết quả")
    )
    room.show_card(HMONG.identity_number, HMONG.name)
    qtbot.waitUntil(lambda: room.page.subtitle() == dossier.code)
    assert room.page.giving.view.receiver.lack() is None


def test_without_a_card_the_last_digits_are_typed_and_the_fee_is_taken(room, qtbot):
    dossier = returning.ready_with_fees(room.at.desk)
    open_by_scan(room, qtbot, dossier)
    room.press(Qt.Key.Key_Return)
    number = room.page.giving.view.receiver.number
    assert room.window.focusWidget() is number
    number.setText("0000")
    number.textEdited.emit("0000")
    assert "không khớp" in room.page.giving.view.receiver.message.text()
    number.setText("3561")
    number.textEdited.emit("3561")
    room.press(Qt.Key.Key_D, CONTROL)
    assert room.main().startswith("Thu ")
    room.press(Qt.Key.Key_F9)
    returned(room, qtbot)
    assert stands(room, dossier).fees_due == 0


def test_a_receipt_without_a_result_says_where_the_dossier_is_and_takes_a_signed_paper(room, qtbot):
    desk = room.at.desk
    dossier = returning.received(desk)
    open_by_scan(room, qtbot, dossier)
    card = room.page.giving.view.not_ready
    assert desks.officer(desk).name in card.where.text()
    assert not room.page.main_command().enabled
    for field, text in ((card.day, "30/02"), (card.signed_by, "Vàng Seo Lìn")):
        field.setText(text)
        field.textEdited.emit(text)
    assert not room.page.main_command().enabled, "there is no 30/02"
    card.day.setText("20/11")
    card.day.textEdited.emit("20/11")
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: room.main() == "Trả kết quả và in phiếu")
    assert stands(room, dossier).life.results[0].signed_by == "Vàng Seo Lìn"


def test_bags_are_scanned_onto_rows_and_the_carrier_is_typed(room, qtbot):
    desk = room.at.desk
    by_post = Delivery(kind=DeliveryKind.POST, address="Phường Cam Đường, Lào Cai")
    dossier = returning.ready(desk, delivery=by_post)
    room.window.press("tile_2")
    waiting = room.page.waiting
    qtbot.waitUntil(lambda: waiting.current is not None and waiting.is_of_parcels)
    room.window.route_scan(Scan(text="EB482913072VN", kind=ScanKind.OTHER))
    qtbot.waitUntil(lambda: room.main() == "Giao bưu tá 1 túi")
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(stands(room, dossier).life.posted))
    qtbot.waitUntil(lambda: room.main() == "Chọn điều bưu điện báo")
    room.scan(dossier.code)
    qtbot.waitUntil(lambda: room.page.is_giving)
    points = hand_out_form.doubts(room.page.giving.view, stands(room, dossier))
    assert [point.about for point in points] == ["EB482913072VN"], "not given in silence"
    room.page.escape()
    qtbot.waitUntil(lambda: waiting.current is not None)
    waiting.view.panel.state_of.set_value(ParcelState.DELIVERED)
    waiting.view.panel.changed.emit()
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: stands(room, dossier).status is Status.RETURNED)
    qtbot.waitUntil(lambda: waiting.current is None)


def test_what_a_file_proves_stands_below_what_was_said(room, qtbot):
    dossier = returning.signed_as_file(room.at.desk, signed_pdfs.signed())
    open_by_scan(room, qtbot, dossier)
    card = room.page.giving.view.signatures
    assert card.said.text() == "Cán bộ ghi: Lý A"
    qtbot.waitUntil(lambda: "chưa biết nơi cấp" in card.lines[0].text())
    assert signed_pdfs.SIGNER in card.lines[0].text()


def test_who_comes_for_a_file_finds_its_row_among_the_files(room, qtbot):
    desk = room.at.desk
    people = desks.Crowd(3)
    ids = [returning.signed_as_file(desk, signed_pdfs.signed(), people.next()).id for _ in range(2)]
    room.window.show_page(OpenResults(ids[1], as_file=True))
    view = room.page.waiting.view
    qtbot.waitUntil(lambda: view.table.current() is not None)
    assert view.table.current().key == ids[1]
    assert not room.page.is_giving


def test_a_long_list_comes_in_pages_and_keeps_what_was_read(room, qtbot, monkeypatch):
    for module in (waiting_results, list_side):
        monkeypatch.setattr(module, "PAGE", 20)
    for _ in range(24):
        returning.ready(room.at.desk)
    room.window.press("tile_1")
    waiting = room.page.waiting
    table = waiting.view.people
    qtbot.waitUntil(lambda: table.rows_model().rowCount() == 20)
    count = int(waiting.view.count.text().partition(" ")[0])
    table.setFocus()
    room.press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: table.rows_model().rowCount() == count)
    waiting.read()
    returning.ready(room.at.desk)
    waiting.read()
    qtbot.waitUntil(lambda: waiting.view.count.text().startswith(f"{count + 1} "))
    assert table.rows_model().rowCount() == count, "as many as were read"
