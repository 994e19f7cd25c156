"""Báo công dân: the words are shown, copied, and kept with the event."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.services.dossier import look_up
from counter_app.services.dossier.record import happen
from counter_app.services.processing.ask_supplement import ask_supplement
from tests.support import lives
from tests.support.pages import texts
from tests.ui.pages.dossier.test_life import main, rows, show


def test_the_citizen_is_told_with_prepared_words(page, at, desk, window, qtbot):
    dossier = lives.in_hand(desk)
    ask_supplement(desk, lives.with_roles(desk), dossier.id, lives.missing(desk))
    show(page, at, window, qtbot, dossier)
    page._do("tell_citizen")
    panel = page.panel
    assert panel.text("step") == "supplement"
    assert "Mảnh trích đo" in panel.words.words.text()
    panel.way._group.button(1).click()
    assert panel.words.size_line.text().endswith("1 tin không dấu")
    panel.words.copy_plain.click()
    assert QGuiApplication.clipboard().text().startswith(f"Ho so {dossier.code} can bo sung")
    panel.way._group.button(2).click()
    panel.words.print.click()
    folder = Path(at.settings.pdf_folder)
    qtbot.waitUntil(lambda: bool([*folder.glob("*giay-bao*.pdf")]))
    (letter,) = folder.glob("*giay-bao*.pdf")
    assert "cần bổ sung: Mảnh trích đo" in " ".join("".join(texts(letter.read_bytes())).split())
    panel.way._group.button(1).click()
    panel.reached.set_value("no")
    assert main(page) == "Ghi đã liên lạc"
    QTest.keyClick(panel, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(page.read.dossier.life.contacts))
    (contact,) = look_up.open_file(desk, dossier.id).dossier.life.contacts
    assert (contact.template, contact.way, contact.reached) == ("02.1", "text", False)
    assert dict(contact.parameters)["until"] == "01/12/2026"
    page._do("tell_citizen")
    assert page.panel.note.text().endswith("nhắn tin: chưa liên lạc được")
    page.panel.step.set_value("other")
    page.panel._show_words()
    assert page.panel.words.words.text() == ""


def test_what_the_citizen_answered_is_typed_in_once_it_has_ended(page, at, desk, window, qtbot):
    who = lives.with_roles(desk)
    dossier = lives.in_hand(desk)
    show(page, at, window, qtbot, dossier)
    assert not page.panel
    page._do("rate")
    assert page.panel is None
    ended = lives.in_hand(desk, seed=9)
    signed = ResultSigned(title="Giấy xác nhận", signed_by="Lù Thị Seo", paper=True)
    happen(desk, who, ended.id, signed, ResultReturned(collector="Giàng A Páo"))
    show(page, at, window, qtbot, ended)
    page._do("rate")
    assert main(page) == "Chọn ít nhất một câu trả lời"
    page.panel.set_texts({"1": "2", "4": "1", "comment": "Hướng dẫn rõ"})
    assert main(page) == "Ghi đánh giá"
    QTest.keyClick(page.panel, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(page.read.dossier.life.ratings))
    (rating,) = page.read.dossier.life.ratings
    assert (rating.form, rating.scores) == ("tt01_2018", (("1", 2), ("4", 1)))
    assert "rate" not in rows(page)
