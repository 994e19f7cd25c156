"""The dossier page by keyboard: what it shows, what its keys record, what stays when it is left."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt

from counter_app.domain.apply import apply
from counter_app.domain.changes import Changes
from counter_app.domain.dossier.intake import FeeInput
from counter_app.domain.dossier.paper import Source
from counter_app.domain.kinds.noticed import LOOKED_AT, Noticed
from counter_app.domain.scanner.citizen_card import Card
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.attachments import attach
from counter_app.services.attention import attention
from counter_app.services.intake import receive
from counter_app.services.portal_state.sync_state import PortalWord
from counter_app.services.printing import issue_receipt
from counter_app.ui.dossier_parts import days, facts
from counter_app.ui.frame.places import OpenAttention, OpenDossier, OpenOnline, OpenToday, Place
from counter_app.ui.pages.dossier import timeline_tabs
from counter_app.ui.pages.dossier.event_text import sentence_of
from counter_app.ui.texts import formatting, numbers
from counter_app.ui.widgets import deadline_chip
from tests.support import desks, online, scans
from tests.support import portal_words as portal
from tests.support.kept_notes import kept_note
from tests.support.scans import photograph
from tests.support.twins import twin_of

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(page, window, qtbot):
    def opened(place: OpenDossier | str, code: str) -> None:
        window.show_page(place if isinstance(place, OpenDossier) else OpenDossier(place))
        qtbot.waitUntil(lambda: page.title() == code and page.main_command() is not None)

    return opened


def received(desk, *, owed: int = 0, seed: int = 3):
    form = desks.intake(desk, desks.Crowd(seed).next())
    papers = [
        msgspec.structs.replace(paper, source=Source.OWED, until=date(2026, 11, 27), originals=0)
        for paper in form.papers[:owed]
    ]
    form = msgspec.structs.replace(form, papers=(*papers, *form.papers[owed:]))
    return receive.receive(desk, desks.officer(desk), form).dossier


def printed(desk, **options):
    dossier = received(desk, **options)
    return issue_receipt.issued(
        desk, desks.officer(desk), issue_receipt.draw(desk, dossier), means="printer"
    )[0]


def lines(page) -> list[str]:
    """Of every event, whatever tab is chosen."""
    return [sentence_of(row) for row in page.read.file.rows]


def test_an_unprinted_dossier_is_printed_by_f9(page, desk, open_page, window, qtbot):
    dossier = received(desk)
    open_page(dossier.id, dossier.code)
    assert page.main_command().text == "In giấy hẹn"
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(lines(page)) == 2)
    assert lines(page)[0] == "Ghi giấy hẹn thành PDF, 2 liên"
    assert page.main_command().text == "Bước tiếp: Bàn giao"


def test_a_reprint_asks_its_reason_on_the_page(page, desk, open_page, window, qtbot):
    dossier = printed(desk)
    open_page(dossier.id, dossier.code)
    qtbot.keyClick(window, Qt.Key.Key_P, CONTROL)
    assert page.printing.panel.isVisible()
    assert not page.main_command().enabled
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(lines(page)) == 3)
    assert lines(page)[0] == "Ghi lại thành PDF lần 2: Giấy rách, mờ"
    assert not page.printing.panel.isVisible()


def test_a_note_is_typed_in_place_and_kept_when_the_page_is_left(
    page, desk, open_page, window, qtbot
):
    dossier = printed(desk)
    open_page(dossier.id, dossier.code)
    qtbot.keyClick(window, Qt.Key.Key_G, CONTROL)
    qtbot.keyClicks(page.note.panel.field, "Goi lai luc 15h")
    window.show_page(OpenToday())
    mai = desks.officer(desk)
    qtbot.waitUntil(lambda: kept_note(desk, mai, dossier.id) == "Goi lai luc 15h")
    window.show_page(OpenDossier(dossier.id))
    page.escape()
    qtbot.keyClick(window, Qt.Key.Key_G, CONTROL)
    qtbot.waitUntil(lambda: page.note.panel.text() == "Goi lai luc 15h")
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: lines(page)[0] == "Ghi chú: Goi lai luc 15h")
    assert kept_note(desk, mai, dossier.id) == ""


def test_owed_papers_are_the_next_step_and_are_chosen_with_space(
    page, desk, open_page, window, qtbot
):
    dossier = printed(desk, owed=2)
    open_page(dossier.id, dossier.code)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert page.owed.panel.isVisible()
    assert not page.main_command().enabled
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(lines(page)) == 3)
    assert lines(page)[0] == f"Nhận giấy còn thiếu: {dossier.owed_papers[1].name}"


def test_with_the_last_owed_paper_the_date_is_counted_again_and_the_receipt_printed_anew(
    page, desk, open_page, window, qtbot
):
    dossier = printed(desk, owed=1)
    open_page(dossier.id, dossier.code)
    assert page.head.deadline.chip() == deadline_chip.owed("27/11")
    assert page.head.due.text().startswith("Hẹn muộn nhất 17:00")
    assert "còn nợ 1 giấy, hẹn trả muộn nhất" in lines(page)[-1]
    assert ("Còn nợ giấy", f"{dossier.owed_papers[0].name} (hẹn 27/11/2026)") in facts.facts(
        dossier, revealed=False
    )
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: "Đủ hồ sơ, hẹn trả 17:00" in lines(page)[0])
    assert page.main_command().text == "Bước tiếp: In giấy hẹn, ngày mới"
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert page.printing.panel.reason() == "Đủ giấy, ngày hẹn mới"
    assert page.main_command().enabled


def test_a_fee_is_taken_in_two_steps_and_only_a_cashier_is_offered_it(  # noqa: PLR0917
    page, at, desk, open_page, window, qtbot
):
    form = desks.intake(desk, desks.Crowd(4).next(), desks.COPY)
    entry = desk.catalogue.by_id(form.version)
    rule = entry.procedure.fee_rules(form.channel, form.case)[0]
    form = msgspec.structs.replace(form, fees=(FeeInput(rule=rule.id, quantity=5),))
    dossier = receive.receive(desk, desks.officer(desk), form).dossier
    issue_receipt.issued(
        desk, desks.officer(desk), issue_receipt.draw(desk, dossier), means="printer"
    )
    due = formatting.money(dossier.fees_due)
    at.officer = desks.officer(desk, "lu")
    open_page(dossier.id, dossier.code)
    assert page.main_command().text == "Bước tiếp: Bàn giao"
    at.officer = desks.officer(desk)
    assert page.main_command().text == f"Bước tiếp: Thu {due}"
    page.commands_changed.emit()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert len(lines(page)) == 2
    assert page.main_command().text == f"Đã thu {due}"
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(lines(page)) == 3)
    assert lines(page)[0] == f"Thu lệ phí {due} tiền mặt"


def test_the_identity_number_is_masked_until_it_is_asked_for(page, desk, open_page, window):
    dossier = received(desk)
    open_page(dossier.id, dossier.code)
    number = dossier.owner.identity_number
    masked = f"{number[:3]} ••• ••{number[-4]} {number[-3:]}"
    assert facts.facts(dossier, revealed=False)[0][1] == masked
    assert page.facts._labels[0][1].text() == numbers.masked_identity(number)
    window.press("reveal")
    assert page.facts._labels[0][1].text() == numbers.identity(number)


def test_a_card_tells_whether_it_is_the_owners_and_a_code_opens_its_dossier(
    page, desk, open_page, qtbot
):
    one, other = received(desk), received(desk, seed=8)
    open_page(one.id, one.code)
    own = Card(number=one.owner.identity_number)
    assert page.accept_scan(Scan(text="", kind=ScanKind.CARD, card=own))
    assert page.head.identity.chip().text == "Đúng chủ hồ sơ"
    foreign = Card(number=other.owner.identity_number)
    page.accept_scan(Scan(text="", kind=ScanKind.CARD, card=foreign))
    assert page.head.identity.chip().text == "Thẻ của người khác"
    assert page.accept_scan(Scan(text="", kind=ScanKind.CODE, code=other.code))
    qtbot.waitUntil(lambda: page.title() == other.code)
    assert page.head.identity.chip() is None


def test_two_dossiers_of_one_code_are_both_offered(page, desk, window, qtbot):
    dossier = received(desk)
    twin = twin_of(desk, dossier)
    window.show_page(OpenDossier(dossier.code))
    qtbot.waitUntil(page.choice.isVisible)
    assert {row.id for row in page.choice.rows_model().rows()} == {dossier.id, twin}
    qtbot.keyClick(page.choice, Qt.Key.Key_Down)
    qtbot.keyClick(page.choice, Qt.Key.Key_Return)
    qtbot.waitUntil(page.head.isVisible)
    assert any(command.id == "twins" for command in page.commands())


def test_the_list_it_was_opened_from_is_leafed_through(page, desk, open_page, window, qtbot):
    found = desks.receive_some(desk, 3)
    open_page(OpenDossier(found[0].id, tuple(item.id for item in found)), found[0].code)
    assert page.subtitle() == "1/3 trong danh sách"
    qtbot.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
    qtbot.waitUntil(lambda: page.title() == found[1].code)
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    qtbot.waitUntil(lambda: page.title() == found[0].code)


def test_f7_opens_the_files_and_esc_closes_them_before_it_leaves(
    page, desk, open_page, window, qtbot
):
    dossier = received(desk)
    open_page(dossier.id, dossier.code)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert page.files.isVisible()
    read, _ = attach.attach(desk, desks.officer(desk), dossier.id, "a.pdf", scans.pdf())
    window.changed(Changes(dossiers=frozenset({dossier.id})))
    qtbot.waitUntil(lambda: page.read.dossier.attachments == read.attachments)
    assert page.files.isVisible(), "what comes meanwhile closes nothing"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not page.files.isVisible()
    assert window.current_page() is page


def test_the_strip_marks_rest_days_today_and_the_due_day(desk):
    form = desks.intake(desk, desks.Crowd(3).next(), "1.004222")
    dossier = receive.receive(desk, desks.officer(desk), form).dossier
    today = dossier.received_at.date() + timedelta(days=3)
    cells = days.strip(dossier, desk.calendar, today)
    assert [cell.above for cell in cells if cell.off] == ["Lễ", "T7", "CN"]
    assert [cell.inside for cell in cells if not cell.off] == ["nhận", *"1234567"]
    assert [cell.below for cell in cells if cell.today] == ["26/11"]
    assert [cell.above for cell in cells if cell.due] == ["Hẹn trả 17:00"]
    assert "đã qua 1" in days.sentence(dossier, desk.calendar, today)


def test_a_long_term_keeps_its_ends_and_today(desk):
    dossier = received(desk)
    due = dossier.received_at + timedelta(days=90)
    deadline = msgspec.structs.replace(dossier.deadline, due_at=due)
    dossier = msgspec.structs.replace(dossier, deadline=deadline)
    cells = days.strip(dossier, desk.calendar, (dossier.received_at + timedelta(days=40)).date())
    assert len(cells) <= days.MOST
    assert cells[0].inside == "nhận"
    assert cells[-1].due
    assert sum(cell.today for cell in cells) == 1
    assert sum(cell.inside == "…" for cell in cells) == 2


def test_the_page_fits_the_old_screen(page, open_page, desk):
    dossier = received(desk)
    open_page(dossier.id, dossier.code)
    least = page.minimumSizeHint()
    assert least.width() <= 1150
    assert least.height() <= 544


def asked_for(page) -> list[Place]:
    found: list[Place] = []
    page.place_wanted.connect(found.append)
    return found


def test_f8_opens_what_somebody_must_settle_about_this_dossier(
    page, desk, open_page, window, qtbot
):
    dossier = received(desk)
    portal.has_all(desk, dossier)
    wanted = asked_for(page)
    open_page(dossier.id, dossier.code)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert wanted == [OpenAttention()], "nothing is wrong with it: the list"
    portal.has_file(desk, dossier.id, "f" * 64, "failed:gone")
    window.changed(Changes(dossiers=frozenset({dossier.id}), sync=True))
    qtbot.waitUntil(lambda: page.read.file.badge.word is PortalWord.ATTENTION)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert wanted[1:] == [OpenAttention(dossier.id)]


def test_f8_opens_the_review_of_an_online_dossier(page, desk, open_page, window, qtbot):
    dossier = online.submit(desk)
    wanted = asked_for(page)
    open_page(dossier.id, dossier.code)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert wanted == [OpenOnline(dossier.id)]


def test_a_file_that_arrives_while_one_looks_is_shown(page, desk, open_page, window, qtbot):
    dossier = online.submit(desk, files={"to-khai.jpg": photograph()})
    (item,) = dossier.attachments
    path = desk.store.profile.files / item.sha256
    aside = path.with_suffix(".aside")
    path.rename(aside)
    open_page(dossier.id, dossier.code)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    page.files.table.select(0)
    qtbot.waitUntil(lambda: "to-khai.jpg" in page.files.view.note())
    thumb = page.files.table.rows_model().rows
    qtbot.waitUntil(lambda: thumb()[0].thumb is not None)
    assert thumb()[0].thumb.isNull()
    aside.rename(path)
    window.changed(Changes(dossiers=frozenset({dossier.id}), sync=True))
    qtbot.waitUntil(lambda: page.files.view._image is not None)
    qtbot.waitUntil(lambda: thumb()[0].thumb is not None and not thumb()[0].thumb.isNull())


def test_who_of_another_office_looked_stands_on_the_timeline_and_asks_nobody_to_act(
    page, desk, open_page, window
):
    dossier = printed(desk)
    params = (("officer", "Lý Láo Sao"), ("office", "TTPVHCC xã Xuân Giao"), ("desk", "1"))
    look = Noticed(event="look", code=LOOKED_AT, at=desk.office_now(), officer="sao", params=params)
    event = portal.made_elsewhere(desk, dossier, look, "portal")
    state = apply(dossier, event)
    assert state is not None
    portal.sends(desk, state, others=(event,))
    open_page(OpenDossier(dossier.id), dossier.code)
    assert "Lý Láo Sao, TTPVHCC xã Xuân Giao, đã xem trên cổng" in lines(page)
    page.view.tabs.choose(timeline_tabs.ALL)
    model = page.timeline.rows_model()
    who = {sentence_of(row): model.columns[2].cell(row).text for row in model.rows()}
    assert who["Lý Láo Sao, TTPVHCC xã Xuân Giao, đã xem trên cổng"] == "Cổng"
    assert attention.count(desk) == 0
