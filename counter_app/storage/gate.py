"""The one gate of all writers in this process: an officer never waits behind the queue of sync."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """A lock that lets impatient writers (an officer) pass before patient ones (sync)."""

    def __init__(self) -> None:
        self._turn = threading.Condition()
        self._held_by: int | None = None
        self._impatient = 0

    @contextmanager
    def enter(self, *, patient: bool = False) -> Iterator[None]:
        """Hold the gate; not reentrant: a writer inside a writer is a bug and raises."""
        me = threading.get_ident()
        with self._turn:
            if self._held_by == me:
                raise RuntimeError("a writer inside a writer")
            if not patient:
                self._impatient += 1
            try:
                while self._held_by is not None or (patient and self._impatient):
                    self._turn.wait()
            finally:
                if not patient:
                    self._impatient -= 1
            self._held_by = me
        try:
            yield
        finally:
            with self._turn:
                self._held_by = None
                self._turn.notify_all()
