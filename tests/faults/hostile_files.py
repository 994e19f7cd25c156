"""Files that were made to do harm, looked at in the window: `python -m tests.faults.hostile_files`.

For each: how long until the officer sees a page or reads why there is none, the longest stall of
the window meanwhile and the most that its process computed between two beats, and the most memory
that the window and the drawing process ever had. Behind each a healthy file is looked at.

A stall is judged by the clock, and on a machine whose window stands still for as long while nothing
is looked at, by what was computed.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from random import Random

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from counter_app.settings import Theme
from counter_app.ui import gui_responsiveness
from counter_app.ui.attachments.file_view import FileView
from counter_app.ui.operations import Operations
from counter_app.ui.sandbox.drawer import Drawer
from counter_app.ui.sandbox.wire import DrawingLimits
from counter_app.ui.session import DRAWING
from counter_app.ui.theme import theme
from tests.faults.outcome import Outcome, Watch, say
from tests.support import hostile_files, scans

MOST_STALL_MS = 50.0
MOST_BASE_MEGABYTES = 150
"""Of the drawing process before it has seen a file."""
SHORT = DrawingLimits(seconds=1, patience=60, megabytes=128)
BEATS_MS = 1
REST_SECONDS = 8.0


class Room:
    """A window with a view of files, a beat in its thread, and how late it ever was."""

    def __init__(self, limits: DrawingLimits) -> None:
        known = QApplication.instance()
        self._app = known if isinstance(known, QApplication) else QApplication([])
        gui_responsiveness.begin(self._app)
        theme.apply(self._app, Theme.LIGHT)
        self._errors: list[Exception] = []
        self._operations = Operations(self._errors.append)
        self.drawer = Drawer(self._operations, limits)
        self._window = QWidget()
        self.view = FileView(self.drawer)
        QVBoxLayout(self._window).addWidget(self.view)
        self._window.resize(700, 620)
        self._window.show()
        self._last = 0.0
        self._last_computed = 0.0
        self.stall = self.computed = 0.0
        self.child_megabytes = 0
        self._beat = QTimer(self._window, interval=BEATS_MS)
        self._beat.timeout.connect(self._note)
        self._look_at_child = QTimer(self._window, interval=100)
        self._look_at_child.timeout.connect(self._weigh)

    def look(self, key: str, data: bytes) -> float:
        """Show the file; seconds until its page or a sentence stands there."""
        began = self._begin()
        self.view.show_file(key, f"{key}.pdf", data)
        while self.view._image is None and not self.view.note() and not self._errors:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._end()
        return time.perf_counter() - began

    def rest(self, seconds: float) -> float:
        """Milliseconds of the longest stall while nothing happens."""
        began = self._begin()
        while time.perf_counter() - began < seconds:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._end()
        return self.stall

    def close(self) -> None:
        self._operations.close()
        self._window.close()
        self._window.deleteLater()
        gui_responsiveness.end()
        self._app.processEvents()

    def _begin(self) -> float:
        self.stall = self.computed = 0.0
        self.child_megabytes = 0
        self._last, self._last_computed = time.perf_counter(), time.process_time()
        self._beat.start()
        self._look_at_child.start()
        return self._last

    def _end(self) -> None:
        self._note()
        self._weigh()
        self._beat.stop()
        self._look_at_child.stop()
        if self._errors:
            raise self._errors[0]

    def _note(self) -> None:
        now, computed = time.perf_counter(), time.process_time()
        self.stall = max(self.stall, (now - self._last) * 1000)
        self.computed = max(self.computed, (computed - self._last_computed) * 1000)
        self._last, self._last_computed = now, computed

    def _weigh(self) -> None:
        self.child_megabytes = max(self.child_megabytes, peak_megabytes(self.drawer.pid))


def peak_megabytes(pid: int) -> int:
    """The most memory that the process ever had, 0 where it is gone or the system does not say."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)


@contextmanager
def room(limits: DrawingLimits) -> Iterator[Room]:
    made = Room(limits)
    try:
        yield made
    finally:
        made.close()


def campaign(
    limits: DrawingLimits = DRAWING, *, short: bool = False, seed: int = 1
) -> list[Outcome]:
    """One line a file. `short` judges stalls by what was computed: it runs beside other tests."""
    return list(_looked_at(limits, short=short, seed=seed))


def _looked_at(limits: DrawingLimits, *, short: bool, seed: int) -> Iterator[Outcome]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    names = [*hostile_files.BOMBS, *hostile_files.FORBIDDEN]
    Random(seed).shuffle(names)
    if short:
        names = [name for name in names if name in hostile_files.QUICK]
    # Made apart: what a file takes to be made is no memory of the window.
    with room(limits) as at, ProcessPoolExecutor(1, get_context("spawn")) as apart:
        at.look("healthy", scans.pdf(2))
        floor = at.rest(0.0 if short else REST_SECONDS)
        for name in names:
            data = apart.submit(hostile_files.made, name).result()
            yield _one(at, name, data, limits, math.inf if short else floor)


def _one(at: Room, name: str, data: bytes, limits: DrawingLimits, floor: float) -> Outcome:
    watch = Watch()
    seconds = at.look(name, data)
    stall, computed, child = at.stall, at.computed, at.child_megabytes
    said = at.view.note() or at.view.remark() or "drawn"
    broken: list[str] = []
    at.look(f"healthy after {name}", scans.pdf(2))
    if at.view._image is None:
        broken.append(f"a healthy file behind it is not drawn: {at.view.note()}")
    if seconds > limits.patience + 2:
        broken.append(f"told after {seconds:.1f} s")
    if child > limits.megabytes + MOST_BASE_MEGABYTES:
        broken.append(f"the drawing process took {child} MB")
    if (stall if floor <= MOST_STALL_MS else computed) > MOST_STALL_MS:
        broken.append(f"the window stood still for {stall:.0f} ms, at rest for {floor:.0f} ms")
    return Outcome(
        f"hostile files: {name}",
        f"{len(data):,} bytes: told after {seconds:.2f} s, longest stall {stall:.1f} ms (computed"
        f" {computed:.1f}, at rest {floor:.1f}), memory of the window {peak_megabytes(os.getpid())}"
        f" MB, of the drawing process {child} MB. {said.replace(f'Tệp {name}.pdf', 'Tệp …')}",
        tuple(broken),
        watch.seconds,
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="the form that the tests run")
    options = parser.parse_args()
    is_kept = True
    for one in _looked_at(SHORT if options.short else DRAWING, short=options.short, seed=1):
        is_kept &= one.is_kept
        say(f"{'kept' if one.is_kept else 'BROKEN':<7}{one.name}: {one.counted}")
        for what in one.broken:
            say(f"       ! {what}")
    return 0 if is_kept else 1


if __name__ == "__main__":
    sys.exit(main())
