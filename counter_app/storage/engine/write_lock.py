"""The one gate of all writers in this process: an officer never waits behind the queue of sync."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class WriteLock:
    """A lock that lets impatient writers (an officer) pass before patient ones (sync)."""

    def __init__(self) -> None:
        self._turn = threading.Condition()
        self._held_by: int | None = None
        self._impatient = 0
        self._is_impatient_in = False

    @contextmanager
    def enter(self, *, background: bool = False) -> Iterator[None]:
        """Hold the gate; not reentrant: a writer inside a writer is a bug and raises."""
        me = threading.get_ident()
        with self._turn:
            if self._held_by == me:
                raise RuntimeError("a writer inside a writer")
            if not background:
                self._impatient += 1
            try:
                while self._held_by is not None or (background and self._impatient):
                    self._turn.wait()
            finally:
                if not background:
                    self._impatient -= 1
            self._held_by = me
            self._is_impatient_in = not background
        try:
            yield
        finally:
            with self._turn:
                self._held_by = None
                self._is_impatient_in = False
                self._turn.notify_all()

    def yield_lock(self, longest: float = 0.1) -> None:
        """For a patient thread that computes: sleep while an impatient writer waits or writes, at
        most `longest` seconds. Its work then has the interpreter for itself.
        """
        if not (self._impatient or self._is_impatient_in):
            return
        ends = time.monotonic() + longest
        with self._turn:
            while self._impatient or self._is_impatient_in:
                left = ends - time.monotonic()
                if left <= 0 or not self._turn.wait(left):
                    return
