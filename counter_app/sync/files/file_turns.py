"""When files have their turn: behind the text, and less often while the portal takes none."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from datetime import date
from random import Random

from counter_app import logs
from counter_app.contract.problems import ProblemError
from counter_app.sync.files import files
from counter_app.sync.files.files import FilesSide
from counter_app.sync.link.backoff import Backoff
from counter_app.sync.link.link_errors import LinkError

log = logging.getLogger(__name__)


class FileTurns:
    """`seconds` only go up."""

    def __init__(self, travelling: FilesSide, random: Random, seconds: Callable[[], float]) -> None:
        self._files = travelling
        self._backoff = Backoff(random)
        self._seconds = seconds
        self._not_before = -math.inf

    def move(self, today: date) -> bool:
        """One turn; whether more could move at once. A portal that takes no files holds up no
        text: files alone wait for it, longer each time. Raises StorageError, StoppedError.
        """
        if self._seconds() < self._not_before:
            return False
        try:
            moved = files.run(self._files, today)
        except (LinkError, ProblemError) as error:
            log.info("files: %s", logs.LogWord(error.code))
            wait = self._backoff.failed(getattr(error, "retry_after", None))
            self._not_before = self._seconds() + wait
            return False
        self._backoff.failures = 0
        return moved.interrupted
