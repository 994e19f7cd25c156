"""Who works with the database at this moment, so that it can be closed under nobody's hands."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from counter_app.storage.engine.errors import BusyError

LONGEST = 15.0
"""Seconds that closing waits for what runs."""


class Users:
    """Counts transactions; after `shut` none begins."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._count = 0
        self.is_shut = False

    @contextmanager
    def one(self) -> Iterator[None]:
        """Be one of them. Raises BusyError once it is shut."""
        with self._changed:
            if self.is_shut:
                raise BusyError(detail="closed")
            self._count += 1
        try:
            yield
        finally:
            with self._changed:
                self._count -= 1
                self._changed.notify_all()

    def shut(self, longest: float = LONGEST) -> None:
        """Let nobody in any more, and wait until the last one is gone, at most so many seconds."""
        with self._changed:
            self.is_shut = True
            self._changed.wait_for(lambda: self._count == 0, longest)
