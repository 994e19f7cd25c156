"""Qt's key and input method events as the strokes that the burst machine reads."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

from counter_app.domain.scanner.keyboard_layout import us_character
from counter_app.domain.scanner.scan_detector import Stroke, StrokeKind

Place = Callable[[QKeyEvent], int]

_CLOSE: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_LINE_FEED: Final = frozenset({Qt.Key.Key_J, Qt.Key.Key_M})
MODIFIERS: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
_KEYPAD: Final = {
    Qt.Key.Key_Insert: "0",
    Qt.Key.Key_End: "1",
    Qt.Key.Key_Down: "2",
    Qt.Key.Key_PageDown: "3",
    Qt.Key.Key_Left: "4",
    Qt.Key.Key_Clear: "5",
    Qt.Key.Key_Right: "6",
    Qt.Key.Key_Home: "7",
    Qt.Key.Key_Up: "8",
    Qt.Key.Key_PageUp: "9",
} | {Qt.Key(Qt.Key.Key_0.value + digit): str(digit) for digit in range(10)}
_X11_OFFSET = 8
_VK_PACKET = 0xE7


def place_of_platform() -> Place:
    """How this platform tells the place of a key (evdev code, 0 = unknown)."""
    name = QGuiApplication.platformName()
    if name in {"xcb", "wayland"}:
        return lambda event: max(0, event.nativeScanCode() - _X11_OFFSET)
    if name == "windows":
        return _windows_place
    return lambda event: event.nativeScanCode()


def _windows_place(event: QKeyEvent) -> int:
    """Set-1 code; characters that a program injects have none."""
    code = event.nativeScanCode()
    return 0 if event.nativeVirtualKey() == _VK_PACKET or code > 0x7F else code


def stamp_of(event: QKeyEvent) -> float | None:
    """When the key was pressed by the system's own count of milliseconds, None if it says not."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Qt stamps keys on Windows only as it fetches them

        return float(ctypes.windll.user32.GetMessageTime())
    return float(event.timestamp()) or None


def alt_digit(event: QKeyEvent) -> str:
    """The digit of Alt with the keypad, with or without Num Lock; "" for any other key."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    if modifiers != Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier:
        return ""
    return _KEYPAD.get(Qt.Key(event.key()), "")


def is_line_feed(event: QKeyEvent) -> bool:
    """Ctrl+J or Ctrl+M, as some scanners send the end of a line."""
    return (
        event.modifiers() == Qt.KeyboardModifier.ControlModifier
        and Qt.Key(event.key()) in _LINE_FEED
    )


def is_command(event: QKeyEvent, place: Place) -> bool:
    """Whether the key is no part of any text: F9, Ctrl+D, an arrow."""
    return _meaning(event, place)[0] is StrokeKind.OTHER


def key_stroke(event: QKeyEvent, at: float, place: Place, origin: object) -> Stroke:
    """A press or release; `at` in milliseconds."""
    kind, text, us = _meaning(event, place)
    return Stroke(
        kind,
        at,
        text=text,
        us=us,
        stamp=stamp_of(event),
        repeat=event.isAutoRepeat() and event.type() == QEvent.Type.KeyPress,
        origin=origin,
    )


def _meaning(event: QKeyEvent, place: Place) -> tuple[StrokeKind, str, str]:
    key = Qt.Key(event.key()) if event.key() else Qt.Key.Key_unknown
    text, modifiers = event.text(), event.modifiers()
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if event.type() == QEvent.Type.KeyRelease:
        if key == Qt.Key.Key_Alt:
            return StrokeKind.ALT_UP, "", ""
        if text and text.isprintable() and not alt_digit(event):
            return StrokeKind.RELEASE, text, us_character(place(event), shift=shift)
        return StrokeKind.PASSIVE, "", ""
    if key in MODIFIERS:
        return (StrokeKind.SHIFT if key == Qt.Key.Key_Shift else StrokeKind.PASSIVE), "", ""
    digit = alt_digit(event)
    if digit:
        return StrokeKind.ALT_DIGIT, digit, ""
    plain = modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    no_command = plain in {
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.GroupSwitchModifier,
    }
    if no_command and text and text.isprintable():
        return StrokeKind.CHAR, text, us_character(place(event), shift=shift)
    if plain == Qt.KeyboardModifier.NoModifier:
        if key in _CLOSE:
            return StrokeKind.CLOSE, "", ""
        if key == Qt.Key.Key_Backspace:
            return StrokeKind.BACKSPACE, "", ""
        if key == Qt.Key.Key_unknown:
            return StrokeKind.PASSIVE, "", ""
    return StrokeKind.OTHER, "", ""


def composed_stroke(event: QInputMethodEvent, at: float, origin: object) -> Stroke:
    """What an input method commits and composes."""
    commit, preedit = event.commitString(), event.preeditString()
    cut = event.replacementLength() if event.replacementStart() < 0 else 0
    kind = StrokeKind.COMPOSE if commit or preedit or cut else StrokeKind.PASSIVE
    return Stroke(kind, at, text=commit, preedit=preedit, cut=cut, origin=origin)
