"""A page of a scanned file as a picture of a wanted width. Works in any thread."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QTransform
from PySide6.QtPdf import QPdfDocumentRenderOptions

from counter_app.domain.file_kinds import FileKind
from counter_app.ui.printing.pages import UnreadablePagesError, alone, on_white, opened

MOST_MEGABYTES = 256
MOST_SIDE = 8000


def page_count(data: bytes, mime: str) -> int:
    """Pages of the file; 0 where it cannot be shown."""
    if mime == FileKind.PDF.value:
        try:
            with opened(data) as document:
                return document.pageCount()
        except UnreadablePagesError:
            return 0
    if mime == FileKind.TIFF.value:
        with alone():
            reader = _reader(data)
            return max(1, reader.imageCount()) if reader.canRead() else 0
    return 0 if _first(data).isNull() else 1


def draw(data: bytes, mime: str, page: int, width: int, turned: int = 0) -> QImage:
    """The page, turned clockwise by so many degrees (0, 90, 180, 270), `width` dots wide.

    A null image where the page cannot be shown.
    """
    drawn = _of_pdf(data, page, width, turned) if mime == FileKind.PDF.value else QImage()
    if mime != FileKind.PDF.value:
        drawn = _of_picture(data, page)
        if turned and not drawn.isNull():
            drawn = drawn.transformed(QTransform().rotate(turned))
    if drawn.isNull() or drawn.width() == width:
        return drawn
    wanted = min(width, MOST_SIDE)
    return drawn.scaledToWidth(wanted, Qt.TransformationMode.SmoothTransformation)


def thumbnail(data: bytes, mime: str, side: int) -> QImage:
    """The first page inside a square of `side` dots."""
    drawn = draw(data, mime, 0, side * 2)
    if drawn.isNull():
        return drawn
    return drawn.scaled(
        side,
        side,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _of_pdf(data: bytes, page: int, width: int, turned: int) -> QImage:
    try:
        with opened(data) as document:
            points = document.pagePointSize(page)
            if turned in (90, 270):
                points = points.transposed()
            if points.isEmpty():
                return QImage()
            wide = min(width, MOST_SIDE)
            tall = min(round(wide * points.height() / points.width()), MOST_SIDE)
            options = QPdfDocumentRenderOptions()
            options.setRotation(list(QPdfDocumentRenderOptions.Rotation)[turned // 90])
            drawn = document.render(page, QSize(wide, max(tall, 1)), options)
    except UnreadablePagesError:
        return QImage()
    return drawn if drawn.isNull() else on_white(drawn)


def _of_picture(data: bytes, page: int) -> QImage:
    if page == 0:
        drawn = _first(data)
    else:
        with alone():
            reader = _reader(data)
            reader.jumpToImage(page)
            drawn = reader.read()
    return drawn if drawn.isNull() else on_white(drawn)


def _first(data: bytes) -> QImage:
    """The first picture. Read by Qt alone: a reader whose bytes come by way of Python waits for
    Python while it holds Qt's lock on picture formats, and stops the thread that has Python.
    """
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    return QImage.fromData(data)


class _Reader(QImageReader):
    """A reader that keeps its bytes alive."""

    def __init__(self, data: bytes) -> None:
        self._bytes = QByteArray(data)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        super().__init__(self._buffer)


def _reader(data: bytes) -> QImageReader:
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    reader = _Reader(data)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader
