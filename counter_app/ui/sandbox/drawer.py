"""Files from outside, drawn one after the other by a process that is killed when it must be.

The process is started when the first page is asked for, serves many files, is started anew after a
kill and let go of when nobody has asked for a while.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from counter_app.domain.files.file_judgement import MOST_BYTES, judge
from counter_app.logs import LogWord
from counter_app.ui.operations import Operations
from counter_app.ui.sandbox.pages import Drawn, RequestedPage, Urgency
from counter_app.ui.sandbox.process import DrawingProcess
from counter_app.ui.sandbox.wire import DrawingLimits, DrawnAnswer, Question

log = logging.getLogger(__name__)
_START_MS = 30_000
_GRACE_MS = 250
"""How long a page that nobody waits for, or somebody less urgently, may keep others waiting."""
_IDLE_MS = 120_000
_MOST_STARTS = 2
_MOST_FAILED = 200


@dataclass(slots=True, eq=False)
class _Job:
    wanted: RequestedPage
    done: Callable[[Drawn], object]
    urgency: Urgency
    drawer: Drawer
    is_cancelled: bool = False
    starts: int = 0

    def cancel(self) -> None:
        self.is_cancelled = True
        self.drawer.give_up(self)


class Drawer(QObject):
    """One for the window, in its thread: the `Pages` of files from outside."""

    def __init__(self, operations: Operations, limits: DrawingLimits) -> None:
        super().__init__()
        self._operations = operations
        self._limits = limits
        self._process: DrawingProcess | None = None
        self._open_file = (0, "")
        self._waiting: list[_Job] = []
        self._running: _Job | None = None
        self._failed: dict[tuple[str, int], str] = {}
        self._end_code = ""
        self._limit = self._timer(self._too_slow)
        self._grace = self._timer(self._make_room)
        self._idle = self._timer(self._let_go)
        operations.when_closed(self.close)

    @property
    def pid(self) -> int:
        """Of the process, 0 where none runs."""
        return self._process.pid if self._process is not None else 0

    def draw(
        self,
        wanted: RequestedPage,
        done: Callable[[Drawn], object],
        urgency: Urgency = Urgency.LOOKED_AT,
    ) -> _Job:
        """See `Pages`. What failed once is not tried again for a thumbnail."""
        job = _Job(wanted, self._operations.continuing(done), urgency, self)
        code = self._known_code(job)
        if code:
            QTimer.singleShot(0, self, lambda: self._deliver(job, Drawn(QImage(), 0, code)))
            return job
        less_urgent = (at for at, each in enumerate(self._waiting) if each.urgency > urgency)
        self._waiting.insert(next(less_urgent, len(self._waiting)), job)
        self._watch_queue()
        QTimer.singleShot(0, self, self._next)
        return job

    def give_up(self, job: _Job) -> None:
        """Nobody waits for it: it is not begun, and soon ended where it is being drawn."""
        if job in self._waiting:
            self._waiting.remove(job)
        elif job is self._running:
            self._watch_queue()

    def close(self) -> None:
        """End the process, and forget what waits for it."""
        for timer in (self._limit, self._grace, self._idle):
            timer.stop()
        self._waiting.clear()
        self._running = None
        process, self._process = self._process, None
        if process is not None:
            process.end()

    # One after the other

    def _next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        self._idle.stop()
        if self._process is None:
            self._start()
        elif self._process.is_ready:
            self._ask(self._process, self._waiting.pop(0))

    def _start(self) -> None:
        process = DrawingProcess(self._limits, self)
        process.ready.connect(self._began)
        process.answered.connect(self._answered)
        process.died.connect(self._died)
        self._process, self._open_file = process, (self._open_file[0], "")
        self._end_code = ""
        self._limit.start(_START_MS)

    def _began(self) -> None:
        self._limit.stop()
        self._next()

    def _ask(self, process: DrawingProcess, job: _Job) -> None:
        requested = job.wanted
        number, key = self._open_file
        issuers = requested.issuers
        data = b"" if key == requested.key and issuers is None else requested.data
        if data and issuers is None:
            number += 1
            self._open_file = (number, requested.key)
        self._running, self._end_code = job, "file_crashed"
        question = Question(
            file=number,
            size=len(data),
            page=requested.page,
            width=requested.width,
            turned=requested.turned,
            box=requested.box,
            issuers=0 if issuers is None else len(issuers) or -1,
        )
        self._limit.start(self._limits.patience * 1000)
        process.ask(question, data + (issuers or b""))
        self._watch_queue()

    def _answered(self, answer: DrawnAnswer, image: QImage) -> None:
        job, self._running = self._running, None
        self._limit.stop()
        self._grace.stop()
        if answer.code == "file_memory":
            self._let_go()
        if job is not None:
            self._deliver(job, Drawn(image, answer.pages, answer.code, answer.signatures))
        self._rest()

    # What must be ended

    def _too_slow(self) -> None:
        if self._process is not None:
            self._end_code = "file_slow" if self._running is not None else ""
            self._process.kill()

    def _is_in_the_way(self, job: _Job) -> bool:
        ahead = bool(self._waiting) and self._waiting[0].urgency < job.urgency
        return job.is_cancelled or ahead

    def _watch_queue(self) -> None:
        job = self._running
        if job is not None and self._is_in_the_way(job) and not self._grace.isActive():
            self._grace.start(_GRACE_MS)

    def _make_room(self) -> None:
        job = self._running
        if job is None or not self._is_in_the_way(job):
            return
        self._running = None
        if not job.is_cancelled:
            self._waiting.append(job)
        self._limit.stop()
        self._let_go()
        self._rest()

    def _died(self) -> None:
        job, self._running = self._running, None
        self._limit.stop()
        self._grace.stop()
        process, self._process = self._process, None
        if process is None:
            return
        process.deleteLater()
        if job is not None:
            self._fail(job, "file_slow" if process.has_computed_too_long else self._end_code)
        elif not process.is_ready and self._waiting:
            first = self._waiting[0]
            first.starts += 1
            if first.starts >= _MOST_STARTS:
                self._fail(self._waiting.pop(0), "file_no_drawer")
        self._rest()

    def _fail(self, job: _Job, code: str) -> None:
        log.info("a page of a file was not drawn: %s", LogWord(code))
        if len(self._failed) >= _MOST_FAILED:
            self._failed.pop(next(iter(self._failed)))
        self._failed[job.wanted.key, job.wanted.page] = code
        self._deliver(job, Drawn(QImage(), 0, code))

    def _let_go(self) -> None:
        """Of the process, without waiting for its end; the next page starts another."""
        process, self._process = self._process, None
        if process is not None:
            process.let_go()

    def _rest(self) -> None:
        if self._waiting:
            QTimer.singleShot(0, self, self._next)
        elif self._process is not None:
            self._idle.start(_IDLE_MS)

    def _known_code(self, job: _Job) -> str:
        data = job.wanted.data
        if not data or len(data) > MOST_BYTES:
            return judge(data).code
        if job.urgency is Urgency.THUMBNAIL:
            return self._failed.get((job.wanted.key, job.wanted.page), "")
        return ""

    @staticmethod
    def _deliver(job: _Job, drawn: Drawn) -> None:
        if not job.is_cancelled:
            job.done(drawn)

    def _timer(self, act: Callable[[], object]) -> QTimer:
        created = QTimer(self)
        created.setSingleShot(True)
        created.timeout.connect(act)
        return created
