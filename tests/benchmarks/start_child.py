"""One start, from the exec to the first key on the screen; run by `tests.benchmarks.start`.

`bare`: a window of PySide6 with one field. `gate PROFILE KEYS PASSWORD`: the program, which then
signs in. Prints one JSON line: milliseconds since the moment in the environment (STARTED, in ns of
the monotonic clock), and the most memory that was in use, in MB.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

KEY = "a"
PATIENCE = 120.0
STARTED = int(os.environ["STARTED"])


class Paints(QObject):
    """Counts how often a field was painted with something in it."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self.count = 0
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLineEdit) and watched.text():
            self.count += 1
        return False


def since() -> float:
    return round((time.monotonic_ns() - STARTED) / 1e6, 1)


def most_memory() -> float:
    """Peak of the resident memory of this process, in MB."""
    found = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return round(int(found[1]) / 1024, 1) if found else 0.0


def until(holds: Callable[[], object], what: str) -> None:
    beat = QTimer(interval=500)  # no wait for events is endless
    beat.start()
    ends = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > ends:
            raise TimeoutError(what)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def press(key: int, text: str) -> None:
    """A key as the window gets it from the system."""
    window = QApplication.focusWindow()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.postEvent(window, event)


def first_key() -> float:
    """Press a key as soon as a field has the focus; when it was painted there.

    A screen without a window manager gives a window the focus only when it is asked to.
    """
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.activateWindow()
    until(lambda: isinstance(QApplication.focusWidget(), QLineEdit), "a field with the focus")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    paints = Paints(field)
    press(Qt.Key.Key_A, KEY)
    until(lambda: paints.count, "the key on the screen")
    return since()


def bare() -> dict[str, float]:
    app = QApplication(sys.argv[:1])
    field = QLineEdit()
    field.show()
    took = first_key()
    app.processEvents()
    return {"key": took, "memory": most_memory()}


def gate(profile: str, keys: str, password: str) -> dict[str, float]:
    """The program as the command line starts it, with what follows in place of its event loop."""
    figures: dict[str, float] = {}

    class Watched(QApplication):
        def exec(self) -> int:  # type: ignore[override]
            figures["key"] = first_key()
            figures["memory_gate"] = most_memory()
            _sign_in(figures, password)
            return 0

    app = Watched(sys.argv[:1])
    from counter_app.cli.main import main  # noqa: PLC0415 - what is measured

    main(["--profile", profile, "--keys", keys])
    del app
    return figures


def _sign_in(figures: dict[str, float], password: str) -> None:
    from counter_app.ui.frame.main_window import MainWindow  # noqa: PLC0415 - loaded by now
    from counter_app.ui.pages.sign_in.gate import SignInGate  # noqa: PLC0415

    window = next(item for item in QApplication.topLevelWidgets() if isinstance(item, MainWindow))
    found: QWidget | None = window.findChild(SignInGate)
    assert isinstance(found, SignInGate)
    card = found.card
    until(lambda: found.is_ready, "the store to be open")
    figures["open"] = since()
    card.confirm.setChecked(not card.confirm.isHidden())
    card.password.setText(password)
    found.submit()
    until(lambda: not window.is_shut and window.current_page() is not None, "the sign-in")
    QCoreApplication.processEvents()
    figures["signed_in"] = since()
    figures["memory"] = most_memory()


if __name__ == "__main__":
    figures = bare() if sys.argv[1] == "bare" else gate(*sys.argv[2:5])
    sys.stdout.write(json.dumps(figures) + "\n")
