"""Ký: what is signed was seen to its end, by somebody who may, and comes back with a reason."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.domain.office.office import Role
from counter_app.services.attachments import attach
from counter_app.services.dossier import look_up
from counter_app.services.lists import unsigned
from counter_app.services.processing.draft_result import DraftedResult, draft_result
from counter_app.services.processing.extension import propose_extension
from counter_app.ui.frame.places import OpenSigning
from counter_app.ui.pages.signing import page as signing_page
from counter_app.ui.texts.problems import sentence_of
from tests.support import lives, scans

F9 = Qt.Key.Key_F9
CONTROL = Qt.KeyboardModifier.ControlModifier


def read(desk, dossier):
    return look_up.open_file(desk, dossier.id).dossier


def test_papers_are_signed_one_after_another_once_their_last_page_was_seen(
    page, desk, window, qtbot
):
    who = lives.with_roles(desk)
    first, second = lives.drafted(desk), lives.in_hand(desk, seed=5)
    after, _ = attach.attach(desk, who, second.id, "hai-trang.pdf", scans.pdf(pages=2))
    result = DraftedResult("Giấy phép", sha256=after.attachments[-1].sha256)
    draft_result(desk, who, second.id, result)
    window.show_page(OpenSigning(second.id))
    qtbot.waitUntil(lambda: page.main_command().text == "Xem đến trang 2/2")
    assert not page.main_command().enabled
    assert page.author.by.text().startswith(who.name)
    QTest.keyClick(page.table, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: page.main_command().text == "Ghi đã ký, sang văn bản kế")
    page.authority.number.setText("46/UBND")
    QTest.keyClick(page.table, F9)
    qtbot.waitUntil(lambda: page.main_command().text == "Ghi đã ký")
    assert read(desk, second).life.results[0].number == "46/UBND"
    assert page.authority.number.text() == ""
    QTest.keyClick(page.table, F9)
    qtbot.waitUntil(lambda: page.main_command().text == "Không có văn bản chờ ký")
    assert read(desk, first).life.results


def test_a_paper_goes_back_with_a_reason_that_is_kept_until_it_stands(page, desk, window, qtbot):
    dossier = lives.drafted(desk)
    window.show_page(OpenSigning())
    qtbot.waitUntil(lambda: page.main_command().text == "Ghi đã ký")
    QTest.keyClick(page.table, Qt.Key.Key_T, CONTROL)
    assert (page.main_command().text, page.main_command().enabled) == ("Ghi lý do trả lại", False)
    QTest.keyClicks(page.back.field, "Sai ngay sinh")
    QTest.keyClick(page.back.field, Qt.Key.Key_Escape)
    assert page.main_command().text == "Ghi đã ký"
    window.officer_changed()
    assert page.back.text() == ""
    window.show_page(OpenSigning())
    qtbot.waitUntil(lambda: page.main_command().text == "Ghi đã ký")
    QTest.keyClick(page.table, Qt.Key.Key_T, CONTROL)
    assert page.back.text() == "Sai ngay sinh"
    QTest.keyClick(page.back.field, F9)
    qtbot.waitUntil(lambda: page.main_command().text == "Không có văn bản chờ ký")
    assert read(desk, dossier).notes[-1].text == "Sai ngay sinh"
    assert page.back.text() == ""


def test_who_may_not_sign_sees_the_papers_and_nothing_more(page, at, desk, window, qtbot):
    propose_extension(
        desk, lives.with_roles(desk), lives.in_hand(desk).id, date(2026, 12, 10), "Chờ đo lại"
    )
    at.officer = lives.with_roles(desk, Role.OFFICER)
    window.show_page(OpenSigning())
    qtbot.waitUntil(lambda: page.main_command().text == "Chưa có quyền ký")
    assert not page.main_command().enabled
    assert "Chờ đo lại" in page.paper.view.note()


def test_a_long_queue_comes_in_pages_and_up_to_the_dossier_that_was_opened(
    page, desk, window, qtbot, monkeypatch
):
    for module in (unsigned, signing_page):
        monkeypatch.setattr(module, "PAGE", 1)
    ids = [lives.drafted(desk, seed=seed).id for seed in (4, 5, 6)]
    window.show_page(OpenSigning(ids[2]))
    qtbot.waitUntil(lambda: page.table.current() is not None)
    assert page.table.current().dossier.id == ids[2]
    assert page.subtitle() == "3 hồ sơ chờ ký, gấp trước"
    assert [row.dossier.id for row in page.table.rows_model().rows()] == ids


def test_several_papers_are_signed_in_one_act_and_each_refusal_says_its_reason(
    page, desk, window, qtbot
):
    who = lives.with_roles(desk)
    ids = []
    for seed in (4, 5, 6):
        ids.append(lives.in_hand(desk, seed=seed).id)
        draft_result(desk, who, ids[-1], DraftedResult("Giấy xác nhận"))
    unseen = lives.drafted(desk, seed=7)
    attach.attach(desk, who, unseen.id, "hai-trang.pdf", scans.pdf(pages=2))
    window.show_page(OpenSigning(ids[0]))
    qtbot.waitUntil(lambda: page.main_command().text == "Ghi đã ký, sang văn bản kế")
    QTest.keyClick(page.table, Qt.Key.Key_D, CONTROL)
    assert page.main_command().text == "Ghi đã ký 3 văn bản"
    assert page.subtitle() == "4 hồ sơ chờ ký, gấp trước; 3 văn bản đã đánh dấu"
    draft_result(desk, who, ids[1], DraftedResult("Giấy khác"))  # meanwhile, unseen by this page
    QTest.keyClick(page.table, F9)
    qtbot.waitUntil(lambda: page.several.is_summing_up)
    told = page.several.summary.table.rows_model().rows()
    assert [row.paper.dossier.id for row in told] == [ids[1], ids[0], ids[2]]
    assert page.several.summary.reason.text() == sentence_of("draft_changed")
    assert page.several.summary.said.text().startswith("Đã ghi đã ký 2 văn bản lúc ")
    assert not read(desk, unseen).life.results
    events = [row for row in look_up.open_file(desk, ids[0]).rows if row.kind == "result_signed"]
    assert len(events) == 1
    qtbot.waitUntil(lambda: page.table.rows_model().rowCount() == 2)
    assert page.main_command().text == "Xem văn bản còn lại"
    QTest.keyClick(page.table, F9)
    assert not page.several.is_summing_up


def test_what_was_not_seen_is_not_ticked(page, desk, window, qtbot):
    who = lives.with_roles(desk)
    dossier = lives.in_hand(desk)
    after, _ = attach.attach(desk, who, dossier.id, "hai-trang.pdf", scans.pdf(pages=2))
    draft_result(
        desk, who, dossier.id, DraftedResult("Giấy phép", sha256=after.attachments[-1].sha256)
    )
    window.show_page(OpenSigning())
    qtbot.waitUntil(lambda: page.main_command().text == "Xem đến trang 2/2")
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert page.several.rows() == []
    QTest.keyClick(page.table, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: page.main_command().text == "Ghi đã ký")
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert len(page.several.rows()) == 1
    window.officer_changed()
    assert page.several.rows() == []
