"""Báo công dân: the words are shown, copied, and kept with the event."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from counter_app.services.dossier import look_up
from counter_app.services.processing.ask_supplement import ask_supplement
from tests.support import lives
from tests.ui.pages.dossier.test_life import main, show


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
