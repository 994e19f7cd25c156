"""The thread that keeps desk and portal together, on any link and for as long as it takes."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random, SystemRandom

from counter_app import logs
from counter_app.contract.problems import ProblemError
from counter_app.domain.changes import Changes
from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.storage.engine.errors import StorageError
from counter_app.storage.sync import sync_cursor
from counter_app.sync import cycle
from counter_app.sync.cycle import CycleOutcome
from counter_app.sync.files.file_turns import FileTurns
from counter_app.sync.files.files import FilesSide
from counter_app.sync.link.backoff import REFUSED, Backoff
from counter_app.sync.link.link_errors import LinkError
from counter_app.sync.link_status import (
    SHUT_OUT,
    LinkStatus,
    State,
    asks_for_less,
    is_unacknowledged,
    state_of,
)
from counter_app.sync.steps import office_desks
from counter_app.sync.steps.desk_side import SLOW, DeskSide, Sizes, StoppedError

__all__ = ["LinkStatus", "Timer", "Worker"]

SLOW_ROUND = 8.0
"""Seconds of a round without news, from which on a link is taken for a slow one."""
QUICK_ROUND = 2.0
"""Seconds of a round, whatever it carried, up to which a link is no slow one."""
CLOCK_JUMP = 60.0
"""Seconds by which the desk's clock left the time that passed: somebody set it."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Timer:
    """How time passes for the worker: `seconds` only go up, `wait` until woken or so long."""

    seconds: Callable[[], float] = time.monotonic
    wait: Callable[[threading.Condition, float], object] = threading.Condition.wait


class Worker:
    """One for each open desk, started once. `say` is called in the worker's thread."""

    def __init__(
        self,
        side: DeskSide,
        *,
        today: Callable[[], date],
        say: Callable[[LinkStatus], object],
        close: Callable[[], object] = lambda: None,
        travelling: FilesSide | None = None,
        random: Random | None = None,
        timer: Timer | None = None,
    ) -> None:
        """`close` ends the request that is under way and lets no other begin."""
        self._side = side
        self._today = today
        self._say = say
        self._close = close
        self._backoff = Backoff(random or SystemRandom())
        self._timer = timer or Timer()
        self._wake = threading.Condition()
        self._wanted = False
        self._committed = False
        self._stopping = False
        self._word = LinkStatus("unknown", side.now())
        self._all = 0
        self._last_look = (side.now(), self._timer.seconds())
        self._office_asked: float | None = None
        self._thread = threading.Thread(target=self._work, name="sync", daemon=True)
        self._changed = side.changed
        side.changed = self._reported
        side.go_on = self._may_go_on
        self._turns: FileTurns | None = None
        if travelling is not None:
            travelling.text_waits = self._text_waits
            self._turns = FileTurns(travelling, self._backoff.random, self._timer.seconds)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """End, at once where a request is under way; returns when the thread is gone."""
        with self._wake:
            self._stopping = True
            self._wake.notify()
        self._close()
        if self._thread.is_alive():
            self._thread.join()

    def send_now(self) -> None:
        """Begin a round at once, whatever was waited for."""
        with self._wake:
            self._wanted = True
            self._wake.notify()

    def committed(self) -> None:
        """Something was written: begin a round soon, unless the portal is out of reach."""
        with self._wake:
            self._committed = True
            self._wake.notify()

    def _may_go_on(self) -> bool:
        return not self._stopping

    def _text_waits(self) -> bool:
        return self._wanted or self._committed

    def _work(self) -> None:
        wait = 0.0
        while self._is_time(wait):
            wait = self._round()

    def _is_time(self, wait: float) -> bool:
        """Wait for the next round; False at the end."""
        until = self._timer.seconds() + wait
        with self._wake:
            while not self._stopping:
                if self._wanted or (self._committed and not self._backoff.failures):
                    break
                left = until - self._timer.seconds()
                if left <= 0:
                    break
                self._timer.wait(self._wake, left)
            self._wanted = self._committed = False
            return not self._stopping

    def _round(self) -> float:
        """One cycle; seconds until the next. Raises nothing: the thread outlives every fault."""
        try:
            try:
                return self._whole_round()
            except (LinkError, ProblemError, StorageError) as error:
                return 0.0 if self._stopping else self._failed(error)
        except StoppedError:
            return 0.0
        except Exception:
            log.exception("sync round failed")
            wait = self._backoff.failed()
            with suppress(Exception):
                self._tell(self._word.state, wait, code="fault")
            return wait

    def _whole_round(self) -> float:
        side = self._side
        self._look_at_clock()
        self._all = self._waiting()
        if self._backoff.is_open:
            side.portal.meta()
            side.sizes = SLOW
        began = self._timer.seconds()
        done = cycle.run(side, self._today())
        is_slow = self._judge_link(done, self._timer.seconds() - began)
        self._ask_for_desks()
        wait = self._backoff.succeeded(slow=is_slow)
        self._tell("online", wait, contact=side.now())
        more = self._turns is not None and self._turns.move(self._today())
        return 0.0 if more else wait

    def _judge_link(self, done: CycleOutcome, took: float) -> bool:
        """Whether the link is a slow one, and was before: one long round may be a break in it. That
        news took long says nothing, for there was more of it; that it went quickly does.
        """
        was_slow = self._side.sizes is SLOW
        if took <= QUICK_ROUND:
            self._side.sizes = Sizes()
        elif not done.pushed and not done.pulled:
            self._side.sizes = SLOW if took > SLOW_ROUND else Sizes()
        return was_slow and self._side.sizes is SLOW

    def _ask_for_desks(self) -> None:
        now = self._timer.seconds()
        asked = self._office_asked
        if asked is None or now - asked >= office_desks.EVERY:
            self._office_asked = now
            office_desks.renew(self._side)

    def _failed(self, error: LinkError | ProblemError | StorageError) -> float:
        if is_unacknowledged(error):
            wait = self._backoff.unacknowledged()
        else:
            wait = self._backoff.failed(getattr(error, "retry_after", None))
        state = state_of(error)
        if state in SHUT_OUT:
            wait = REFUSED
        if asks_for_less(error):
            self._side.sizes = SLOW
        log.info("sync: %s", logs.LogWord(error.code))
        self._tell(state or self._word.state, wait, code=error.code)
        return wait

    def _look_at_clock(self) -> None:
        """A clock that somebody set is unchecked until the portal's has been heard again."""
        before, then = self._last_look
        now, seconds = self._side.now(), self._timer.seconds()
        self._last_look = (now, seconds)
        if abs((now - before).total_seconds() - (seconds - then)) > CLOCK_JUMP:
            self._side.compared = False
            self._side.clock_reported(None)

    def _reported(self, changes: Changes) -> None:
        """Something came or went: the screens hear it, and how far the sending is."""
        self._changed(changes)
        if changes.sync and self._all:
            left = self._waiting()
            if 0 < left < self._all:
                self._tell("online", 0.0, sending=(self._all - left, self._all))

    def _waiting(self) -> int:
        with self._side.store.database.read() as connection:
            return sum(mark.waiting for mark in sync_cursor.journals(connection))

    def _tell(
        self,
        state: State,
        wait: float,
        *,
        code: str = "",
        contact: datetime | None = None,
        sending: tuple[int, int] | None = None,
    ) -> None:
        now = self._side.now()
        existing = self._word
        self._word = LinkStatus(
            state=state,
            since=existing.since if existing.state == state else now,
            last_contact=contact or existing.last_contact or self._last_contact(),
            next_try=now + timedelta(seconds=wait) if wait else None,
            sending=sending,
            code=code,
        )
        self._say(self._word)

    def _last_contact(self) -> datetime | None:
        with suppress(StorageError), self._side.store.database.read() as connection:
            at = sync_cursor.state(connection).contact
            return from_seconds(at, UTC) if at else None
        return None
