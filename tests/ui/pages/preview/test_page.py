"""The preview: pages, zoom, printing and saving from it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.printing import issue_receipt
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenPreview
from tests.support import desks

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def preview(page, window):
    return window.pages.page(keys.PREVIEW)


def show_preview(window, preview, dossier, qtbot) -> None:
    window.show_page(OpenPreview(dossier))
    qtbot.waitUntil(lambda: preview.view._image is not None and preview.view.pages == 2)


def test_it_shows_both_copies_and_leafs_by_keyboard(preview, desk, window, qtbot):
    (dossier,) = desks.receive_some(desk, 1)
    show_preview(window, preview, dossier, qtbot)
    assert preview.subtitle() == "2 liên A5 · trang 1/2 · 100 %"
    qtbot.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
    assert preview.subtitle().startswith("2 liên A5 · trang 2/2")
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    assert preview.view.page == 0


def test_ctrl_p_prints_a_first_copy_and_sends_a_reprint_to_the_dossier_page(
    preview, page, desk, window, qtbot
):
    (dossier,) = desks.receive_some(desk, 1)
    show_preview(window, preview, dossier, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: preview.main_command().text == "In lại giấy hẹn")
    assert len(issue_receipt.find_one(desk, dossier.code).forms) == 1
    qtbot.keyClick(window, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(page.printing.panel.isVisible)


def test_esc_goes_back_and_a_scan_is_swallowed_meanwhile(preview, desk, window, qtbot):
    (dossier,) = desks.receive_some(desk, 1)
    show_preview(window, preview, dossier, qtbot)
    assert preview.accept_scan(Scan(text="x", kind=ScanKind.CODE, code=dossier.code))
    assert window.current_page() is preview
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.current_page().id == "today"
