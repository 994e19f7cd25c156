"""The thread that keeps desk and portal together, on any link and for as long as it takes."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random, SystemRandom
from typing import Literal

from counter_app.contract.problems import ProblemError
from counter_app.storage import exchange
from counter_app.storage.errors import StorageError
from counter_app.sync import cycle
from counter_app.sync.backoff import REFUSED, Backoff
from counter_app.sync.desk_side import SLOW, DeskSide, Sizes, StoppedError
from counter_app.sync.link_errors import LinkError, UntrustedError

State = Literal["unknown", "online", "offline", "busy", "refused", "untrusted", "old_program"]
SLOW_ROUND = 8.0
"""Seconds of a round without news, from which on a link is taken for a slow one."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Word:
    """What the worker says of the link; moments are aware. `code` is the last failure's."""

    state: State
    since: datetime
    last_contact: datetime | None = None
    next_try: datetime | None = None
    sending: tuple[int, int] | None = None
    code: str = ""


class Worker:
    """One for each open desk. `say` is called in the worker's thread."""

    def __init__(
        self,
        side: DeskSide,
        *,
        today: Callable[[], date],
        say: Callable[[Word], object],
        cancel: Callable[[], object] = lambda: None,
        probe: Callable[[], object] = lambda: None,
        random: Random | None = None,
    ) -> None:
        """`cancel` ends the request that is under way, `probe` asks the portal for its name."""
        self._side = side
        self._today = today
        self._say = say
        self._cancel = cancel
        self._probe = probe
        self._backoff = Backoff(random or SystemRandom())
        self._wake = threading.Condition()
        self._wanted = False
        self._committed = False
        self._stopping = False
        self._word = Word("unknown", side.now())
        self._thread = threading.Thread(target=self._work, name="sync", daemon=True)
        side.go_on = self._may_go_on

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """End, at once where a request is under way; returns when the thread is gone."""
        with self._wake:
            self._stopping = True
            self._wake.notify()
        self._cancel()
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

    def _work(self) -> None:
        wait = 0.0
        while self._is_time(wait):
            wait = self._round()

    def _is_time(self, wait: float) -> bool:
        """Wait for the next round; False at the end."""
        until = time.monotonic() + wait
        with self._wake:
            while not self._stopping:
                if self._wanted or (self._committed and not self._backoff.failures):
                    break
                left = until - time.monotonic()
                if left <= 0:
                    break
                self._wake.wait(left)
            self._wanted = self._committed = False
            return not self._stopping

    def _round(self) -> float:
        """One cycle; seconds until the next."""
        began = time.monotonic()
        try:
            if self._backoff.is_open:
                self._probe()
            done = cycle.run(self._side, self._today())
        except StoppedError:
            return 0.0
        except (LinkError, ProblemError, StorageError) as error:
            return self._failed(error)
        except Exception:
            log.exception("sync round failed")
            return self._failed(None)
        took = time.monotonic() - began
        is_slow = took > SLOW_ROUND and not done.pushed and not done.pulled
        self._side.sizes = SLOW if is_slow else Sizes()
        wait = self._backoff.succeeded(slow=is_slow)
        self._tell("online", wait, contact=self._side.now())
        return wait

    def _failed(self, error: LinkError | ProblemError | StorageError | None) -> float:
        state: State = "offline"
        wait = self._backoff.failed(getattr(error, "retry_after", None))
        if isinstance(error, UntrustedError):
            state = "untrusted"
        elif isinstance(error, ProblemError):
            state = "busy"
            if error.status in {401, 403}:
                state, wait = "refused", REFUSED
            elif error.status == 426:
                state, wait = "old_program", REFUSED
        code = error.code if error is not None else "fault"
        log.info("sync: %s", code)
        self._tell(state, wait, code=code)
        return wait

    def _tell(
        self, state: State, wait: float, *, code: str = "", contact: datetime | None = None
    ) -> None:
        now = self._side.now()
        known = self._word
        self._word = Word(
            state=state,
            since=known.since if known.state == state else now,
            last_contact=contact or known.last_contact or self._last_contact(),
            next_try=now + timedelta(seconds=wait),
            code=code,
        )
        self._say(self._word)

    def _last_contact(self) -> datetime | None:
        with self._side.store.database.read() as connection:
            at = exchange.state(connection).contact
        return datetime.fromtimestamp(at, self._side.now().tzinfo) if at else None
