"""The keyboard as a whole: one key, one meaning; nothing that editing or typing needs."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QKeySequence

from counter_app.ui.frame import keys
from counter_app.ui.frame.keys_text import source_texts
from counter_app.ui.frame.page import Command

SHORTCUTS = [key for key in keys.KEYS.values() if not key.in_widget]
FORBIDDEN = re.compile(
    r"[A-Za-z0-9]|Ctrl\+Shift\+.*|Alt\+Shift\+.*|Alt\+Z|Ctrl\+Space|Ctrl\+Alt\+.*"
    r"|Ctrl\+[ACVXEU]|F4|F10|Return|Enter|Space"
)


def test_no_key_means_two_things() -> None:
    seen: dict[str, str] = {}
    for key in SHORTCUTS:
        for sequence in key.sequences:
            portable = QKeySequence(sequence).toString()
            assert portable not in seen, f"{portable}: {key.id} and {seen[portable]}"
            seen[portable] = key.id
    assert len(seen) > 40


def test_no_page_answers_a_key_in_its_widgets_that_is_a_shortcut() -> None:
    taken = {sequence for key in SHORTCUTS for sequence in key.sequences}
    in_widgets = [key for key in keys.KEYS.values() if key.in_widget]
    assert in_widgets
    assert not [key.id for key in in_widgets if taken & set(key.sequences)]


@pytest.mark.parametrize("key", SHORTCUTS, ids=lambda key: key.id)
def test_shortcuts_keep_away_from_typing_editing_and_the_system(key: keys.Key) -> None:
    for sequence in key.sequences:
        assert not FORBIDDEN.fullmatch(sequence)
        assert QKeySequence(sequence).count() == 1


def test_every_key_has_its_sentence_and_every_sentence_its_key() -> None:
    assert set(source_texts()) == set(keys.KEYS)
    assert all(text.strip() for text in source_texts().values())


def test_caps_are_the_names_on_the_keyboard() -> None:
    assert keys.cap("main") == "F9"
    assert keys.caps("main") == "F9  Ctrl+Enter"
    assert keys.cap("open") == "Enter"
    assert keys.cap("next") == "Ctrl+PgDn"
    assert Command("no-key-of-its-own", "Làm", lambda: None).cap == ""
