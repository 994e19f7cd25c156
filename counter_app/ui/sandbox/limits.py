"""What the drawing process may not do, set by itself before it sees the first byte of a file.

On Linux memory is limited by the data segment (what the process can write to), not by its address
space: the PDF library reserves 32 GB of addresses and uses little of it. What is computed is
limited apart from the time that passes, so that a busy machine gives nothing up too early. Windows
has none of these limits; there a page ends with the time that passes, and so does a process whose
window is gone.
"""

from __future__ import annotations

import contextlib
import faulthandler
import math
import os
import sys
from pathlib import Path
from typing import TextIO

_OPEN_FILES = 64
_GRACE = 4
_NICENESS = 5


def confine(megabytes: int) -> None:
    """No file may grow, none may be left by a crash, and memory ends `megabytes` from here."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    os.nice(_NICENESS)
    most = _data_bytes() + megabytes * 1024 * 1024
    for what, limit in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_DATA, most),
    ):
        # Where the system has a smaller one already, that stays.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (limit, limit))


def _data_bytes() -> int:
    """What the process has of its own; 0 where the system does not say."""
    try:
        status = Path("/proc/self/status").read_text("utf-8")
    except OSError:
        return 0
    lines = (line.split() for line in status.splitlines())
    return next((int(line[1]) * 1024 for line in lines if line[0] == "VmData:"), 0)


class Watchdog:
    """Ends the process when one page is computed for more than `seconds`, or takes longer than the
    `patience` of the window, which would have ended it by then if it were there.
    """

    def __init__(self, seconds: int, patience: int) -> None:
        self._seconds, self._patience = seconds, patience + _GRACE
        self._nowhere: TextIO = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115

    def begin(self) -> None:
        faulthandler.dump_traceback_later(self._patience, exit=True, file=self._nowhere)
        if sys.platform != "win32":
            import resource  # noqa: PLC0415 - not on Windows

            used = resource.getrusage(resource.RUSAGE_SELF)
            soon = math.ceil(used.ru_utime + used.ru_stime + self._seconds)
            _, hard = resource.getrlimit(resource.RLIMIT_CPU)
            resource.setrlimit(resource.RLIMIT_CPU, (soon, hard))

    def end(self) -> None:
        faulthandler.cancel_dump_traceback_later()
