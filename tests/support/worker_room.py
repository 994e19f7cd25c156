"""A desk with its sync worker on a portal in memory; hours pass when they are waited for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from random import Random

from counter_app.domain.changes import Changes
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.sync import sync_cursor
from counter_app.sync.files.files import FilesSide
from counter_app.sync.link_status import LinkStatus
from counter_app.sync.steps.desk_side import DeskSide
from counter_app.sync.worker import Timer, Worker
from tests.support.fake_blobs import FakeBlobs
from tests.support.sync_doubles import FakePortal, Hours


class Room:
    """A desk, its worker and all that the worker said, on a portal in memory."""

    def __init__(self, desk: OpenDesk, hours: Hours, blobs: FakeBlobs | None = None) -> None:
        self.desk = desk
        self.hours = hours
        self.portal = FakePortal(hours.now)
        self.words: list[LinkStatus] = []
        self.changes: list[Changes] = []
        self.offsets: list[timedelta | None] = []
        self.closed = threading.Event()
        self.side = DeskSide(
            store=desk.store,
            portal=self.portal,
            desk=desk.enrolment.desk.id,
            now=hours.now,
            ids=desk.ids,
            changed=self.changes.append,
            clock_reported=self.offsets.append,
        )
        self.worker = Worker(
            self.side,
            today=lambda: hours.now().date(),
            say=self.words.append,
            close=self.closed.set,
            travelling=FilesSide(self.side, blobs) if blobs is not None else None,
            random=Random(7),
            timer=Timer(hours.seconds, hours.wait),
        )

    def begin(self) -> float:
        """Start the worker; how long it waits behind what it did first."""
        self.worker.start()
        return self.hours.waited()

    def send_now(self) -> float:
        self.worker.send_now()
        return self.hours.waited()

    def acked(self) -> tuple[int, int]:
        with self.desk.store.database.read() as connection:
            (mark,) = sync_cursor.journals(connection)
        return mark.acked, mark.last


def raising(error: Exception, *names: str) -> Callable[[str], None]:
    """Raise for these questions, for every one where none is named."""

    def before(name: str) -> None:
        if not names or name in names:
            raise error

    return before
