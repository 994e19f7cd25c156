"""Bursts as a real ibus-unikey sent them when it was slow, played again event by event.

Each event of `recorded.json` is kind, text (what is composed / what is committed), the time that
the X server stamped on it and the time when it arrived, both in ms.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from tests.ui.scanning.desk import NONE, Desk
from tests.ui.scanning.keyboards import place_of
from tests.ui.scanning.matrix import CARD

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
BURSTS = json.loads(Path(__file__).with_name("recorded.json").read_text("utf-8"))
KINDS = {"press": QEvent.Type.KeyPress, "release": QEvent.Type.KeyRelease}


def play(desk: Desk, kind: str, text: str, stamp: int | None) -> None:
    if kind == "compose":
        preedit, _, commit = text.partition("/")
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        focus = QApplication.focusWidget()
        assert focus is not None
        QCoreApplication.sendEvent(focus, event)
        return
    named = {"": Qt.Key.Key_Shift, "\r": Qt.Key.Key_Return}
    key = named.get(text) or Qt.Key(ord(text.upper()) if text.isascii() else 0)
    place, shift = place_of(text) if text.isprintable() and text else (0, False)
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else NONE
    assert stamp is not None
    desk.event(KINDS[kind], key, text, modifiers, place, 1_000 + stamp)


@pytest.mark.parametrize("name", BURSTS)
def test_a_burst_of_a_slow_input_method_is_read_and_leaks_nothing(desk, name):
    desk.focus("area")
    before = desk.window.state()
    for kind, text, stamp, arrival in BURSTS[name]:
        desk.now = 1_000 + arrival
        desk.scans.check()
        play(desk, kind, text, stamp)
    desk.wait(400)
    assert [scan.text for scan in desk.seen] == [CARD]
    assert not desk.seen[0].damaged
    assert desk.window.state() == before
