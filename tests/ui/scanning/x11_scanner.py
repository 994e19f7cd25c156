"""A scanner made of XTest events: real key presses for an X server, at the speed of a scanner."""

from __future__ import annotations

import ctypes
import os
import time
from contextlib import suppress
from ctypes.util import find_library

SHIFT = "Shift_L"
_REVERT_TO_PARENT = 2
_UNICODE_KEYSYM = 0x01000000


class X11Scanner:
    """Letters that the keyboard lacks are put on spare keys first, as a scanner's own layout."""

    def __init__(self, display: str, letters: str) -> None:
        self._x = ctypes.CDLL(find_library("X11") or "libX11.so.6")
        self._test = ctypes.CDLL(find_library("Xtst") or "libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XGetKeyboardMapping.restype = ctypes.POINTER(ctypes.c_ulong)
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        handle = self._x.XOpenDisplay(display.encode())
        if not handle:
            message = f"no X server at {display}"
            raise OSError(message)
        self._display = ctypes.c_void_p(handle)
        self._keys: dict[str, tuple[int, bool]] = {}
        self._learn(letters)

    def _learn(self, letters: str) -> None:
        first, last = ctypes.c_int(), ctypes.c_int()
        self._x.XDisplayKeycodes(self._display, ctypes.byref(first), ctypes.byref(last))
        wide = ctypes.c_int()
        count = last.value - first.value + 1
        table = self._x.XGetKeyboardMapping(
            self._display, ctypes.c_ubyte(first.value), count, ctypes.byref(wide)
        )
        spare = []
        for at in range(count):
            symbols = [table[at * wide.value + level] for level in range(min(2, wide.value))]
            if not any(table[at * wide.value + level] for level in range(wide.value)):
                spare.append(first.value + at)
            for level, symbol in enumerate(symbols):
                if 0x20 <= symbol <= 0x7E:
                    self._keys.setdefault(chr(symbol), (first.value + at, level == 1))
        for letter, code in zip(
            sorted({c for c in letters if not c.isascii()}), spare, strict=False
        ):
            symbols = (ctypes.c_ulong * 2)(_keysym(letter), _keysym(letter))
            self._x.XChangeKeyboardMapping(self._display, code, 2, symbols, 1)
            self._keys[letter] = (code, False)
        self._x.XSync(self._display, 0)
        self._keys["\n"] = (self._code("Return"), False)

    def release(self) -> None:
        """Give the spare keys back, once the window has read what was played."""
        for letter in [letter for letter in self._keys if not letter.isascii()]:
            code, _ = self._keys.pop(letter)
            self._x.XChangeKeyboardMapping(self._display, code, 2, (ctypes.c_ulong * 2)(), 1)
        self._x.XSync(self._display, 0)

    def _code(self, name: str) -> int:
        symbol = self._x.XStringToKeysym(name.encode())
        return int(self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(symbol)))

    def focus(self, window: int) -> None:
        self._x.XRaiseWindow(self._display, ctypes.c_ulong(window))
        self._x.XSetInputFocus(self._display, ctypes.c_ulong(window), _REVERT_TO_PARENT, 0)
        self._x.XSync(self._display, 0)

    def play(self, text: str, delay: float) -> float:
        """Press the keys of `text`, `delay` seconds from one character to the next at least.

        Returns the longest time in seconds from one character to the next as it came out: a port
        that is asked every millisecond never makes a pause, this process may. What it lost is not
        made up for by a rush, which no port makes either.
        """
        shift = self._code(SHIFT)
        worst, before = 0.0, 0.0
        for char in text:
            code, shifted = self._keys[char]
            if shifted:
                self._key(shift, down=True)
            self._key(code, down=True)
            self._key(code, down=False)
            if shifted:
                self._key(shift, down=False)
            self._x.XSync(self._display, 0)
            now = time.monotonic()
            worst, before = max(worst, now - before if before else 0.0), now
            time.sleep(delay)
        return worst

    def _key(self, code: int, *, down: bool) -> None:
        self._test.XTestFakeKeyEvent(
            self._display, ctypes.c_uint(code), int(down), ctypes.c_ulong(0)
        )


def run_before_others(process: int = 0) -> bool:
    """Let a process run whenever it is ready, as the interrupt of a port does; False if refused."""
    with suppress(OSError, AttributeError):
        os.sched_setscheduler(process, os.SCHED_FIFO, os.sched_param(1))
        return True
    return False


def _keysym(letter: str) -> int:
    return ord(letter) if ord(letter) < 0x100 else _UNICODE_KEYSYM + ord(letter)
