"""A drawer of files from outside, and somebody who waits for what it draws."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer

from counter_app.ui.operations import Operations
from counter_app.ui.sandbox.drawer import Drawer
from counter_app.ui.sandbox.pages import Drawn, RequestedPage, Urgency
from counter_app.ui.sandbox.wire import DrawingLimits
from tests.support.desk_fixtures import desk, enrolled, opened, place

__all__ = ["desk", "enrolled", "opened", "place"]

TIGHT = DrawingLimits(seconds=1, patience=60, megabytes=128)
ENDLESS = DrawingLimits(seconds=100, patience=100, megabytes=4096)
"""What ends under these was ended by something else than time or memory."""


@pytest.fixture
def drawer_of(operations: Operations) -> Callable[[DrawingLimits], Drawer]:
    return lambda limits: Drawer(operations, limits)


@pytest.fixture
def beats() -> Iterator[list[int]]:
    """Grows by one with each turn of the event loop that a timer gets."""
    counted: list[int] = []
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: counted.append(1))
    timer.start()
    yield counted
    timer.stop()


class Waiter:
    """What came of each page, by the key of its file."""

    def __init__(self, drawer: Drawer, qtbot) -> None:
        self.drawer, self._qtbot = drawer, qtbot
        self.came: dict[str, Drawn] = {}

    def ask(self, key: str, data: bytes, *, page: int = 0, urgency: Urgency = Urgency.LOOKED_AT):
        def done(drawn: Drawn) -> None:
            self.came[key] = drawn

        return self.drawer.draw(RequestedPage(key, data, page, 200), done, urgency)

    def drawn(self, key: str, data: bytes, *, page: int = 0) -> Drawn:
        self.came.pop(key, None)
        self.ask(key, data, page=page)
        self.wait(key)
        return self.came[key]

    def wait(self, key: str) -> None:
        self._qtbot.waitUntil(lambda: key in self.came, timeout=100_000)

    def begun(self) -> None:
        self._qtbot.waitUntil(lambda: self.drawer._running is not None, timeout=60_000)


@pytest.fixture
def waiter(drawer_of, qtbot) -> Callable[[DrawingLimits], Waiter]:
    return lambda limits=ENDLESS: Waiter(drawer_of(limits), qtbot)
