"""The rows of the list of files: new ones in the scanner's folder, then those that are kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.files.file_kinds import FileKind
from counter_app.ui.attachments.scan_folder import ScannedFile
from counter_app.ui.texts import formatting
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph, paint_glyph
from counter_app.ui.widgets.cell_delegate import CellDelegate, paint_text
from counter_app.ui.widgets.cells import Cell

translate = QCoreApplication.translate
THUMB = 40


class KeptFile(StrEnum):
    NEW = "new"  # in the scanner's folder
    PENDING = "pending"  # kept encrypted, the dossier is not received yet
    RECORDED = "recorded"  # in the dossier's journal


@dataclass(frozen=True, slots=True)
class FileRow:
    """`found` of a new file, `attachment` of a kept one; `ticked` to be attached."""

    key: str
    name: str
    detail: str
    kept: KeptFile
    ticked: bool = False
    found: ScannedFile | None = None
    attachment: Attachment | None = None
    thumb: QImage | None = None


@dataclass(frozen=True, slots=True)
class FileCell:
    row: FileRow

    @property
    def text(self) -> str:
        return f"{self.row.name}, {self.row.detail}"


def size_text(size: int) -> str:
    """ "820 KB", "3,4 MB"."""
    if size < 1000 * 1024:
        return translate("files", "{size} KB").format(size=max(1, round(size / 1024)))
    mega = f"{size / 1024 / 1024:.1f}".replace(".", ",")
    return translate("files", "{size} MB").format(size=mega)


def kind_text(mime: str) -> str:
    """ "PDF", "JPEG"."""
    return FileKind(mime).name if mime in set(FileKind) else translate("files", "tệp")


def new_row(found: ScannedFile, zone: ZoneInfo, *, ticked: bool, thumb: QImage | None) -> FileRow:
    """A file of the watched folder, with the time of its last change in the office's zone."""
    at = from_seconds(found.changed_ns / 1e9, zone)
    detail = translate("files", "Mới quét {time} · {size}").format(
        time=formatting.day_and_clock(at), size=size_text(found.size)
    )
    key = f"{found.path}:{found.changed_ns}"
    return FileRow(key, found.name, detail, KeptFile.NEW, ticked, found=found, thumb=thumb)


def kept_row(attachment: Attachment, kept: KeptFile, thumb: QImage | None) -> FileRow:
    text = (
        translate("files", "Đã đính kèm · {kind} {size}")
        if kept is KeptFile.RECORDED
        else translate("files", "Sẽ đính kèm khi lưu · {kind} {size}")
    )
    detail = text.format(kind=kind_text(attachment.mime), size=size_text(attachment.size))
    key = attachment.sha256
    return FileRow(key, attachment.name, detail, kept, attachment=attachment, thumb=thumb)


class FileDelegate(CellDelegate):
    """Tick or state, thumbnail, name above its detail."""

    def paint_cell(
        self, painter: QPainter, box: QRectF, cell: Cell | FileCell, *, current: bool
    ) -> None:
        if not isinstance(cell, FileCell):
            super().paint_cell(painter, box, cell, current=current)
            return
        row = cell.row
        colours = theme.tokens()
        side = theme.px(18)
        mark = QRectF(box.left(), round(box.center().y() - side / 2), side, side)
        if row.kept is KeptFile.NEW:
            _paint_box(painter, mark, ticked=row.ticked)
        else:
            inset = side * 0.15
            ink = colours.ok_text if row.kept is KeptFile.RECORDED else colours.text2
            glyph = Glyph.DONE if row.kept is KeptFile.RECORDED else Glyph.UP
            paint_glyph(painter, mark.adjusted(inset, inset, -inset, -inset), glyph, ink)
        thumb = QRectF(mark.right() + theme.px(10), 0, theme.px(THUMB), theme.px(THUMB))
        thumb.moveTop(round(box.center().y() - thumb.height() / 2))
        _paint_thumb(painter, thumb, row.thumb)
        text = QRectF(box)
        text.setLeft(thumb.right() + theme.px(10))
        above, below = QRectF(text), QRectF(text)
        above.setBottom(text.center().y())
        below.setTop(text.center().y())
        above.translate(0, theme.px(2))
        below.translate(0, -theme.px(2))
        paint_text(painter, above, row.name, theme.font(14), colours.text)
        paint_text(painter, below, row.detail, theme.font(13), colours.text2)


def file_cell(row: FileRow) -> Cell:
    """The cell of a row; the delegate of this module paints it."""
    return cast("Cell", FileCell(row))


def _paint_box(painter: QPainter, box: QRectF, *, ticked: bool) -> None:
    colours = theme.tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colours.accent if ticked else colours.surface))
    painter.setPen(QPen(QColor(colours.accent if ticked else colours.border_strong), 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
    painter.restore()
    if ticked:
        inset = box.width() * 0.26
        tick = box.adjusted(inset, inset, -inset, -inset)
        paint_glyph(painter, tick, Glyph.DONE, colours.accent_text)


def _paint_thumb(painter: QPainter, box: QRectF, thumb: QImage | None) -> None:
    colours = theme.tokens()
    painter.save()
    area = QRectF(box)
    if thumb is not None and not thumb.isNull():
        size = thumb.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        area.setSize(size)
        area.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, thumb)
    else:
        painter.fillRect(area, QColor(colours.sunken))
    painter.setPen(QPen(QColor(colours.border_strong), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0, 0, -1, -1))
    painter.restore()
