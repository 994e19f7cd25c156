"""The pages of a PDF as pictures at a printer's own resolution. Works in any thread."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

LEAST_DPI, MOST_DPI = 203, 600
POINTS = 72.0
_Flag = QPdfDocumentRenderOptions.RenderFlag


class UnreadablePagesError(Exception):
    """The bytes are no PDF that can be shown."""


class Pages:
    """An open PDF in memory; to be used in the thread that made it."""

    def __init__(self, data: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)
        if self.document.status() is not QPdfDocument.Status.Ready:
            raise UnreadablePagesError

    @property
    def count(self) -> int:
        return self.document.pageCount()

    def size(self, page: int) -> QSizeF:
        """Width and height in points."""
        return self.document.pagePointSize(page)

    def close(self) -> None:
        self.document.close()
        self._buffer.close()


def measure(data: bytes) -> list[QSizeF]:
    """The size of every page in points. Raises UnreadablePagesError."""
    pages = Pages(data)
    try:
        return [pages.size(page) for page in range(pages.count)]
    finally:
        pages.close()


def render(data: bytes, page: int, dpi: int) -> QImage:
    """The page black on white, grey only where a picture is: edges of bars stay sharp."""
    pages = Pages(data)
    try:
        points = pages.size(page)
        size = QSize(
            round(points.width() / POINTS * dpi),
            round(points.height() / POINTS * dpi),
        )
        options = QPdfDocumentRenderOptions()
        options.setRenderFlags(_Flag.TextAliased | _Flag.PathAliased)
        drawn = pages.document.render(page, size, options)
    finally:
        pages.close()
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
