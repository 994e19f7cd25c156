"""Layout × input method × speed × focused widget: every scan is read, no key leaks."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.domain.citizen_card import read_card
from counter_app.domain.dossier_code import machine_text, strip_check
from tests.ui.scanning.keyboards import Scanner

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CARD = (
    "010194006218|063112345|Lý Mẩy Chạn|15021994|Nữ|Thôn Tả Phìn, Tả Phìn, Sa Pa, Lào Cai|25042021"
)
CODE = "H38.145-261120-0317"
TRICKY = machine_text("H38.DA1.AAS-261120-0317")
SPEEDS = [(1.0, 0.0), (5.0, 2.0), (15.0, 6.0), (25.0, 9.0)]
LETTERS = {"us": "dada", "french": "adad", "vietnamese": "ddaa"}
PATHS = [("none", ""), ("telex", "unikey"), ("vni", "unikey"), ("telex", "ibus"), ("vni", "ibus")]
COMPOSING = {"line", "combo", "area", "spin"}
WIDGETS = ["line", "combo", "list", "table", "button", "secret", "area", "spin"]


@pytest.mark.parametrize(("method", "path"), PATHS)
@pytest.mark.parametrize("layout", ["us", "french", "vietnamese"])
@pytest.mark.parametrize("widget", WIDGETS)
def test_every_scan_is_read_and_no_key_leaks(desk, layout, method, path, widget):
    if path == "ibus" and widget not in COMPOSING:
        path = "unikey"  # inside Qt an input method sees only the keys of text fields
    desk.focus(widget)
    before = desk.window.state()
    for (delay, jitter), letters in zip(SPEEDS, LETTERS[layout], strict=True):
        scanner = Scanner(
            layout=layout, method=method, path=path, delay=delay, jitter=jitter,
            letters={"a": "alt", "d": "direct"}[letters], windows=letters == "a" and path != "ibus",
            restores=delay in {5.0, 15.0},
        )  # fmt: skip
        for text in (CARD, CODE, TRICKY):
            desk.seen.clear()
            desk.refused = 0
            desk.scan(scanner, text)
            assert desk.window.state() == before, (scanner, text)
            assert desk.passed == [], (scanner, text)
            if widget == "secret":
                assert (desk.refused, desk.seen) == (1, [])
                continue
            assert len(desk.seen) == 1, (scanner, text)
            scan = desk.seen[0]
            assert scan.text == text, (scanner, scan)
            if text == CARD:
                assert scan.card == read_card(CARD), (scanner, scan)
            else:
                assert scan.code == strip_check(text), (scanner, scan)
            assert not scan.damaged


@pytest.mark.parametrize("widget", [name for name in WIDGETS if name != "table"])
def test_without_the_filter_the_same_scan_would_leak(desk, widget):
    application = QApplication.instance()
    assert application is not None
    application.removeEventFilter(desk.scans)
    desk.focus(widget)
    before = desk.window.state()
    desk.scan(Scanner(), CODE)
    assert desk.window.state() != before
