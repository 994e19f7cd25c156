"""Work off the GUI thread: the only place of the screen with threads.

One thread does everything that touches the store, one after the other; one takes own forms to
paper; a small pool does the rest. Results come back through one long-lived object: a signal
object for each task loses some.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import ContextVar, copy_context
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

Result = TypeVar("Result")
_began_open: ContextVar[bool | None] = ContextVar("began_open", default=None)
"""Whether the act that the running code belongs to began while the screen was open; None for what
nobody's operation led to."""
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Ticket:
    """A running operation; after `cancel` neither `done` nor `failed` is called."""

    _cancelled: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """May be asked in any thread, by long work between two steps."""
        return self._cancelled.is_set()


class _Bridge(QObject):
    """Carries closures to the GUI thread: a queue, and one signal that says it is not empty."""

    _waiting = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._queue: deque[Callable[[], object]] = deque()
        self._waiting.connect(self._drain, Qt.ConnectionType.QueuedConnection)

    def post(self, closure: Callable[[], object]) -> None:
        self._queue.append(closure)
        self._waiting.emit()

    @Slot()
    def _drain(self) -> None:
        while self._queue:
            self._queue.popleft()()


class Operations:
    """Made in the GUI thread, once. `unexpected` gets what no `failed` took (a bug's sentence).

    While the screen is locked it still carries on what began before, to its end and with all that
    follows from it, and reads for the pages behind; but what begins then may not write.
    """

    def __init__(self, unexpected: Callable[[Exception], object]) -> None:
        self._bridge = _Bridge()
        self._unexpected = unexpected
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="work")
        self._paper = ThreadPoolExecutor(1, thread_name_prefix="paper")
        self._closers: list[Callable[[], object]] = []
        self._closed = False
        self._shut = False

    def shut(self, *, shut: bool) -> None:
        """The screen was locked, or is open again."""
        self._shut = shut

    @property
    def is_open(self) -> bool:
        """Whether an act of the officer may begin now, or goes on from one that did; asked in the
        GUI thread.
        """
        began = _began_open.get()
        return began if began is not None else not self._shut

    @staticmethod
    def may_write() -> bool:
        """Whether what runs in this thread began while the screen was open; may be asked anywhere,
        and holds for whatever runs in no operation.
        """
        return _began_open.get() is not False

    def run(
        self,
        work: Callable[[], Result],
        *,
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        ticket: Ticket | None = None,
        by_gate: bool = False,
    ) -> Ticket:
        """Store work: one after the other, in the order of the calls. `by_gate`: it opens the
        screen, and writes who did.
        """
        began = True if by_gate else self.is_open
        return self._start(self._store, work, done, failed, ticket or Ticket(), began=began)

    def run_beside(
        self,
        work: Callable[[], Result],
        *,
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        ticket: Ticket | None = None,
    ) -> Ticket:
        """Work that does not touch the store: hashing, printers, files."""
        chosen = ticket or Ticket()
        return self._start(self._pool, work, done, failed, chosen, began=self.is_open)

    def run_for_paper(
        self,
        work: Callable[[], Result],
        *,
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        ticket: Ticket | None = None,
    ) -> Ticket:
        """Own forms on their way to paper: they wait for one another, and for nothing else."""
        chosen = ticket or Ticket()
        return self._start(self._paper, work, done, failed, chosen, began=self.is_open)

    def continuing(self, done: Callable[[Result], object]) -> Callable[[Result], object]:
        """`done` for what another process works on: it is called later in the GUI thread, as part
        of the act that runs now, and not once the program closes.
        """
        began, context = self.is_open, copy_context()

        def run(result: Result) -> None:
            _began_open.set(began)
            done(result)

        def deliver(result: Result) -> None:
            if not self._closed:
                context.copy().run(run, result)

        return deliver

    def when_closed(self, closer: Callable[[], object]) -> None:
        """Call it when the program closes, before the threads end."""
        self._closers.append(closer)

    def progress(self, show: Callable[[int, int], object]) -> Callable[[int, int], None]:
        """A function for work to call from its thread with (done, of); `show` runs in the GUI."""

        def report(count: int, of: int) -> None:
            self._bridge.post(lambda: show(count, of))

        return report

    def in_gui(self, closure: Callable[[], object]) -> None:
        """Run it in the GUI thread, soon; may be called in any thread."""
        self._bridge.post(closure)

    def go_on(self) -> bool:
        """Whether long work may go on; False once the program closes. May be asked anywhere."""
        return not self._closed

    def close(self) -> None:
        """Do what waits for the store (drafts among it), drop the rest, deliver no more."""
        self._closed = True
        for closer in self._closers:
            closer()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._paper.shutdown(wait=True, cancel_futures=True)
        self._store.shutdown(wait=True, cancel_futures=False)

    def _start(
        self,
        executor: ThreadPoolExecutor,
        work: Callable[[], Result],
        done: Callable[[Result], object] | None,
        failed: Callable[[Exception], object] | None,
        ticket: Ticket,
        *,
        began: bool,
    ) -> Ticket:
        if self._closed:
            ticket.cancel()
            return ticket

        def working() -> Result:
            _began_open.set(began)
            return work()

        def delivering(future: Future[Result]) -> None:
            _began_open.set(began)
            self._deliver(future, done, failed, ticket)

        def finish(future: Future[Result]) -> None:
            if not future.cancelled():
                self._bridge.post(lambda: copy_context().run(delivering, future))

        executor.submit(copy_context().run, working).add_done_callback(finish)
        return ticket

    def _deliver(
        self,
        future: Future[Result],
        done: Callable[[Result], object] | None,
        failed: Callable[[Exception], object] | None,
        ticket: Ticket,
    ) -> None:
        if self._closed:
            return
        error = future.exception()
        if error is not None and not isinstance(error, Exception):
            raise error
        if ticket.cancelled:
            if error is not None:
                log.warning("cancelled work failed: %s", type(error))
            return
        if error is None:
            if done is not None:
                done(future.result())
        elif failed is not None:
            failed(error)
        else:
            self._unexpected(error)
