"""No thread keeps the window waiting: short turns, and garbage looked for in the GUI thread alone.

With Python's own 5 ms a thread, each of an intake's twenty statements waited so long for its turn
while the desk synced; a full look for garbage took 80 ms in the middle of the work. A look from
another thread would also destroy parts of windows there, which Qt does not bear.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

TURN = 0.0005
"""Seconds after which a busy thread lets another one go on."""
LOOK_EVERY = 1_000
"""Milliseconds between two looks at how much there may be."""
_PYTHONS = 0.005


class _Collector(QTimer):
    """Looks for garbage as often as Python would, in the thread that made it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looks = [0, 0]
        self.timeout.connect(self._look)
        self.start(LOOK_EVERY)

    def _look(self) -> None:
        young, *older = gc.get_threshold()
        if gc.get_count()[0] <= young:
            return
        generation = 0
        self._looks[0] += 1
        for number, most in enumerate(older):
            if self._looks[number] > most:
                self._looks[number], generation = 0, number + 1
                if number + 1 < len(self._looks):
                    self._looks[number + 1] += 1
        gc.collect(generation)


def begin(parent: QObject) -> None:
    """Short turns from now on, and no look for garbage but while `parent`, of the GUI thread, lives
    there.
    """
    sys.setswitchinterval(TURN)
    gc.disable()
    _Collector(parent)


def keep_built() -> None:
    """What has been built by now stays: the collector passes it over until `end`."""
    gc.freeze()


def end() -> None:
    """As Python has it by itself."""
    sys.setswitchinterval(_PYTHONS)
    gc.unfreeze()
    gc.enable()
