"""A screen of its own under Xvfb, with keys pressed as by a keyboard and a scanner."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageGrab

from tests.ui.scanning.x11_scanner import X11Scanner

SIZE = "1366x768x24"
SCANNER_GAP = 0.004  # s from one character of a card to the next
PATIENCE = 60.0
_NAMED = {
    "Enter": "Return",
    "Space": "space",
    "Esc": "Escape",
    "PgDn": "Next",
    "PgUp": "Prior",
    "Ctrl": "ctrl",
    "Shift": "shift",
    "Alt": "alt",
}


@dataclass(frozen=True)
class Screen:
    """`display` as X names it. Presses go to the window that has the focus."""

    display: str

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        return kept | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def window(self, title: str) -> int:
        """The first visible window with this title; waits until it is there and has the focus."""
        found = self._xdotool("search", "--sync", "--onlyvisible", "--name", title).split()
        self._xdotool("windowfocus", "--sync", found[0])
        return int(found[0])

    def press(self, name: str, pause: float = 0.2) -> None:
        """One key as people name it, then `pause` seconds: five keys a second."""
        *held, last = name.split("+")
        last = last.lower() if held and len(last) == 1 else last
        keys = "+".join(_NAMED.get(part, part) for part in (*held, last))
        due = time.monotonic() + pause
        self._xdotool("key", keys)
        time.sleep(max(0.0, due - time.monotonic()))

    def type(self, text: str, pause: float = 0.2) -> None:
        for character in text:
            self.press("Space" if character == " " else character, pause)

    def scan(self, text: str) -> None:
        """All characters of a card or code and Enter, as one burst."""
        scanner = X11Scanner(self.display, text)
        scanner.play(f"{text}\n", SCANNER_GAP)
        time.sleep(0.6)
        scanner.release()

    def picture(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        ImageGrab.grab(xdisplay=self.display).save(path)

    def settle(self, least: float = 0.6, most: float = 6.0) -> None:
        """Until nothing moves any more, in seconds."""
        time.sleep(least)
        end = time.monotonic() + most
        before = b""
        while time.monotonic() < end:
            now = ImageGrab.grab(xdisplay=self.display).tobytes()
            if now == before:
                return
            before = now
            time.sleep(0.25)

    def colour(self, x: int, y: int) -> tuple[int, int, int]:
        """Red, green and blue of one dot."""
        return ImageGrab.grab(xdisplay=self.display).convert("RGB").getpixel((x, y))

    def _xdotool(self, *arguments: str) -> str:
        made = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        return made.stdout


@contextmanager
def screen() -> Iterator[Screen]:
    """Xvfb at a free display, with a window manager where one is installed."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    manager = None
    try:
        with os.fdopen(read) as answer:
            made = Screen(f":{answer.readline().strip()}")
        if shutil.which("openbox"):
            manager = subprocess.Popen(
                ["openbox"],
                env=made.environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        yield made
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait(10)
