"""Sửa hồ sơ by keyboard: corrected and printed again, signed by a supervisor, stale, kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.dossier.superseded import awaits_reprint, superseded
from counter_app.services.dossier import look_up
from counter_app.services.intake import receive
from counter_app.services.printing import issue_receipt
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.pages.dossier.actions.correcting.correct import Correct
from counter_app.ui.pages.dossier.event_text import sentence_of
from counter_app.ui.texts import corrections
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


def test_a_wrong_tone_is_corrected_and_printed_again(action, page, dossier, desk, window, qtbot):
    panel, name = action.panel, dossier.owner.name
    assert panel.entry.text() == panel.entry.selectedText() == name
    assert page.main_command().text == "Chưa sửa mục nào"
    qtbot.keyClick(panel.entry, Qt.Key.Key_End)
    qtbot.keyClicks(panel.entry, " Ba")
    assert panel.difference.text() == "(trống) → Ba"
    assert page.main_command().text == "Sửa, in giấy hẹn bản sửa"
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(lines(page)) == 4)
    assert lines(page)[:2] == [
        "Ghi lại thành PDF lần 2: Sửa hồ sơ",
        f"Sửa họ và tên “{name}” → “{name} Ba”: Nhập sai tại quầy",
    ]
    after = look_up.find_file(desk, dossier.id).dossier
    assert (after.owner.name, awaits_reprint(after)) == (f"{name} Ba", False)
    old = superseded(after, None)
    assert old is not None
    said = corrections.superseded_text(old, desk.office_now())
    assert said.startswith("Giấy hẹn in ")
    assert said.endswith(". Đã có bản mới")
    assert "hết hiệu lực: họ và tên đã sửa " in said
