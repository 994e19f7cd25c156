"""A file dropped on a page: a batch that the page Nhận theo lô opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

ENDINGS = (".xlsx", ".xlsm", ".jsonl")


class BatchDrops(QObject):
    """Watches `page`; `take` gets the path of a single file that may be a batch."""

    def __init__(self, page: QWidget, take: Callable[[Path], object]) -> None:
        super().__init__(page)
        self._take = take
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):
            path = batch_path(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                if not isinstance(event, QDragMoveEvent):
                    self._take(path)
                return True
        return super().eventFilter(watched, event)


def batch_path(data: QMimeData) -> Path | None:
    """The one local file with the ending of a batch, None for anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in ENDINGS else None
