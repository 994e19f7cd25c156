"""The pages of a PDF as pictures at a printer's own resolution. Works in any thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

LEAST_DPI, MOST_DPI = 203, 600
POINTS = 72.0
_Flag = QPdfDocumentRenderOptions.RenderFlag


class UnreadablePagesError(Exception):
    """The bytes are no PDF that can be shown."""


# QtPdf has one lock for all documents, and a document reads its bytes by way of Python: a thread
# that waits for that lock with Python's own in hand stops the one that has it. So one at a time.
_turn = threading.Lock()


@contextmanager
def alone() -> Iterator[None]:
    """One thread at a time in those parts of Qt that hold a lock of theirs while they call back."""
    with _turn:
        yield


@contextmanager
def opened(data: bytes) -> Iterator[QPdfDocument]:
    """The PDF in memory, for this thread alone. Raises UnreadablePagesError."""
    with alone():
        buffer = QBuffer()
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        try:
            if document.status() is not QPdfDocument.Status.Ready:
                raise UnreadablePagesError
            yield document
        finally:
            document.close()
            buffer.close()


def measure(data: bytes) -> list[QSizeF]:
    """The size of every page in points. Raises UnreadablePagesError."""
    with opened(data) as document:
        return [document.pagePointSize(page) for page in range(document.pageCount())]


def render(data: bytes, page: int, dpi: int) -> QImage:
    """The page black on white, grey only where a picture is: edges of bars stay sharp."""
    with opened(data) as document:
        points = document.pagePointSize(page)
        size = QSize(
            round(points.width() / POINTS * dpi),
            round(points.height() / POINTS * dpi),
        )
        options = QPdfDocumentRenderOptions()
        options.setRenderFlags(_Flag.TextAliased | _Flag.PathAliased)
        drawn = document.render(page, size, options)
    if drawn.isNull():
        raise UnreadablePagesError
    return on_white(drawn).convertToFormat(QImage.Format.Format_Grayscale8)


def on_white(drawn: QImage) -> QImage:
    """A page as it looks on paper."""
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


def printer_dpi(resolution: int) -> int:
    """What to draw at for a device of this resolution: at least a label printer's, at most 600."""
    return min(MOST_DPI, max(LEAST_DPI, resolution))
