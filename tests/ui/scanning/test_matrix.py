"""Layout × input method × speed × focused widget: every scan is read, no key leaks."""

from __future__ import annotations

import pytest

from counter_app.domain.citizen_card import read_card
from counter_app.domain.dossier_code import machine_text
from counter_app.domain.scan import ScanKind
from tests.ui.scanning.keyboards import Scanner

CARD = (
    "010194006218|063112345|Lý Mẩy Chạn|15021994|Nữ|Thôn Tả Phìn, Tả Phìn, Sa Pa, Lào Cai|25042021"
)
CODE = "H38.145-261120-0317"
TRICKY = machine_text("H38.DA1.AAS-261120-0317")
SPEEDS = [(1.0, 0.0), (5.0, 2.0), (15.0, 6.0), (25.0, 9.0)]
PATHS = [("none", ""), ("telex", "unikey"), ("vni", "unikey"), ("telex", "ibus"), ("vni", "ibus")]
COMPOSING = {"line", "combo", "area", "spin"}
WIDGETS = ["line", "combo", "list", "table", "button", "secret", "area", "spin"]


@pytest.mark.parametrize(("method", "path"), PATHS)
@pytest.mark.parametrize("layout", ["us", "french", "vietnamese"])
@pytest.mark.parametrize("widget", WIDGETS)
def test_every_scan_is_read_and_no_key_leaks(desk, layout, method, path, widget):
    desk.focus(widget)
    before = desk.window.state()
    if path == "ibus" and widget not in COMPOSING:
        method = "none"  # an input method inside Qt sees only keys of text fields
    for delay, jitter in SPEEDS:
        for letters in ("direct", "alt"):
            scanner = Scanner(
                layout=layout, method=method, path=path, delay=delay, jitter=jitter, letters=letters,
                windows=letters == "alt", restores=delay == 5.0,
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
                if text == CARD:
                    assert scan.card == read_card(CARD), (scanner, scan)
                else:
                    assert scan.kind is ScanKind.CODE, (scanner, scan)
                    assert scan.text == text, scanner
                    assert (
                        scan.code == text.removesuffix("-" + machine_text(text)[-2:])
                        or text == TRICKY
                    )
