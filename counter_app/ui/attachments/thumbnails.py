"""Small pictures of files, made one after the other and remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from counter_app.services.attachments import attach
from counter_app.services.batch.read_source import read_source
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.ui.attachments.file_rows import FileRow
from counter_app.ui.operations import Operations
from counter_app.ui.sandbox.pages import Pages, RequestedPage, Urgency

SIDE = 80
_MOST_KEPT = 300
Load = Callable[[], bytes]


class Thumbnails(QObject):
    """`made` when another picture is there. A file that cannot be drawn gets a null image."""

    made = Signal()

    def __init__(
        self, operations: Operations, drawer: Pages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._drawer = drawer
        self._known: dict[str, QImage] = {}
        self._wanted: dict[str, tuple[Load, bool]] = {}
        self._busy = False

    def of(self, key: str) -> QImage | None:
        return self._known.get(key)

    def want(self, key: str, load: Load, *, from_store: bool) -> None:
        """Make it some time; `load` answers the bytes, in the thread of the store or not."""
        if key not in self._known and key not in self._wanted:
            self._wanted[key] = (load, from_store)
            self._next()

    def want_rows(self, desk: OpenDesk, rows: Iterable[FileRow]) -> None:
        """Make those of these rows, and of no others: the list shows other files now."""
        self._wanted.clear()
        for row in rows:
            if row.found is not None:
                self.want(row.key, partial(read_source, row.found.path), from_store=False)
            elif row.attachment is not None:
                self.want(row.key, partial(attach.read, desk, row.attachment), from_store=True)

    def forget_failed(self) -> None:
        """What could not be drawn may have come since."""
        self._known = {key: image for key, image in self._known.items() if not image.isNull()}

    def _next(self) -> None:
        if self._busy or not self._wanted:
            return
        self._busy = True
        key = next(iter(self._wanted))
        load, from_store = self._wanted.pop(key)
        run = self._operations.run if from_store else self._operations.run_beside
        run(load, done=lambda data: self._draw(key, data), failed=lambda _: self._none(key))

    def _draw(self, key: str, data: bytes) -> None:
        self._drawer.draw(
            RequestedPage(key, data, 0, SIDE * 2, box=SIDE),
            lambda drawn: self._keep(key, drawn.image),
            Urgency.THUMBNAIL,
        )

    def _none(self, key: str) -> None:
        self._keep(key, QImage())

    def _keep(self, key: str, image: QImage) -> None:
        if len(self._known) >= _MOST_KEPT:
            self._known.pop(next(iter(self._known)))
        self._known[key] = image
        self._busy = False
        self.made.emit()
        self._next()
