"""No thread keeps the window waiting: short turns, and no look through all that stays in memory.

With Python's own 5 ms a thread, each of an intake's twenty statements waited so long for its turn
while the desk synced; a full look for garbage took 80 ms in the middle of the work.
"""

from __future__ import annotations

import gc
import sys

TURN = 0.0005
"""Seconds after which a busy thread lets another one go on."""
_PYTHONS = 0.005


def begin() -> None:
    """Short turns from now on."""
    sys.setswitchinterval(TURN)


def keep_built() -> None:
    """What has been built by now stays: the collector passes it over until `end`."""
    gc.freeze()


def end() -> None:
    """As Python has it by itself."""
    sys.setswitchinterval(_PYTHONS)
    gc.unfreeze()
