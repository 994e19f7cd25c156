"""A page of a file from outside as pixels. Runs in the drawing process and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QTransform
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from counter_app.domain.files.file_judgement import FileJudgement, judge
from counter_app.domain.files.file_kinds import FileKind
from counter_app.ui.sandbox.pages import fitting
from counter_app.ui.sandbox.wire import Question

_MOST_MEGABYTES = 256
_FORMATS = {
    FileKind.JPEG: b"jpeg",
    FileKind.PNG: b"png",
    FileKind.TIFF: b"tiff",
    FileKind.WEBP: b"webp",
}
_Rotation = QPdfDocumentRenderOptions.Rotation


class OutsideFile:
    """A file that is open: judged, and its pages counted. `pages` is 0 where it shows none."""

    def __init__(self, data: bytes) -> None:
        self.judgement: FileJudgement = judge(data)
        self._bytes = QByteArray(data)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document: QPdfDocument | None = None
        self.pages = self._count() if self.judgement.may_be_drawn else 0

    @property
    def code(self) -> str:
        """What is wrong with it, "" for nothing."""
        if self.judgement.may_be_drawn and not self.pages:
            return "file_broken"
        return self.judgement.code

    def draw(self, wanted: Question) -> QImage:
        """As 32 bits a pixel without gaps; null where the page shows nothing."""
        if not 0 <= wanted.page < self.pages:
            return QImage()
        document = self._document
        drawn = _pdf_page(document, wanted) if document is not None else self._picture(wanted)
        if drawn.isNull():
            return drawn
        if wanted.box:
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            drawn = drawn.scaled(wanted.box, wanted.box, keep, smooth.SmoothTransformation)
        return _on_white(drawn)

    def _count(self) -> int:
        if self.judgement.kind is FileKind.PDF:
            document = QPdfDocument()
            document.load(self._buffer)
            if document.status() is not QPdfDocument.Status.Ready:
                return 0
            self._document = document
            return document.pageCount()
        reader = self._reader()
        if not reader.canRead():
            return 0
        return max(1, reader.imageCount()) if self.judgement.kind is FileKind.TIFF else 1

    def _reader(self) -> QImageReader:
        """Of the kind that the bytes are, and no other: Qt would try a dozen."""
        self._buffer.seek(0)
        QImageReader.setAllocationLimit(_MOST_MEGABYTES)
        kind = _FORMATS[self.judgement.kind or FileKind.PNG]
        reader = QImageReader(self._buffer, QByteArray(kind))
        reader.setAutoDetectImageFormat(False)
        reader.setAutoTransform(True)
        return reader

    def _picture(self, wanted: Question) -> QImage:
        reader = self._reader()
        if wanted.page and not reader.jumpToImage(wanted.page):
            return QImage()
        drawn = reader.read()
        if drawn.isNull():
            return drawn
        if wanted.turned:
            drawn = drawn.transformed(QTransform().rotate(wanted.turned))
        size = fitting(drawn.width(), drawn.height(), wanted.width)
        if size == drawn.size():
            return drawn
        keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
        return drawn.scaled(size, keep, smooth.SmoothTransformation)


def _pdf_page(document: QPdfDocument, wanted: Question) -> QImage:
    points = document.pagePointSize(wanted.page)
    if wanted.turned in (90, 270):
        points = points.transposed()
    if points.isEmpty():
        return QImage()
    options = QPdfDocumentRenderOptions()
    options.setRotation(list(_Rotation)[wanted.turned // 90 % 4])
    return document.render(
        wanted.page, fitting(points.width(), points.height(), wanted.width), options
    )


def _on_white(drawn: QImage) -> QImage:
    """As it looks on paper."""
    if not drawn.hasAlphaChannel():
        return drawn.convertToFormat(QImage.Format.Format_RGB32)
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    if paper.isNull():
        raise MemoryError
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper
