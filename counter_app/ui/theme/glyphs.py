"""Small painted shapes: a state is a shape and a word, its colour comes third."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF


class Glyph(StrEnum):
    OVERDUE = "overdue"  # ▲
    DUE = "due"  # ◆
    NEAR = "near"  # ◇
    LATER = "later"  # ○
    PAUSED = "paused"  # ‖
    DONE = "done"  # ✓
    NEW = "new"  # ■
    UP = "up"  # ↑
    ATTENTION = "attention"  # !
    NOW = "now"  # ●
    OFFLINE = "offline"  # ⌀
    CHEVRON = "chevron"  # ⌄


_POLYGONS: dict[Glyph, tuple[tuple[float, float], ...]] = {
    Glyph.OVERDUE: ((0.5, 0.06), (1.0, 0.94), (0.0, 0.94)),
    Glyph.DUE: ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    Glyph.NEAR: ((0.5, 0.06), (0.94, 0.5), (0.5, 0.94), (0.06, 0.5)),
    Glyph.NEW: ((0.05, 0.05), (0.95, 0.05), (0.95, 0.95), (0.05, 0.95)),
}
_FILLED = {Glyph.OVERDUE, Glyph.DUE, Glyph.NEW}
_LINES: dict[Glyph, tuple[tuple[tuple[float, float], ...], ...]] = {
    Glyph.DONE: (((0.04, 0.55), (0.36, 0.88), (0.98, 0.16)),),
    Glyph.UP: (((0.5, 1.0), (0.5, 0.05)), ((0.1, 0.42), (0.5, 0.03), (0.9, 0.42))),
    Glyph.CHEVRON: (((0.12, 0.32), (0.5, 0.7), (0.88, 0.32)),),
    Glyph.OFFLINE: (((0.1, 0.95), (0.9, 0.05)),),
}


def paint_glyph(
    painter: QPainter, box: QRectF, glyph: Glyph, colour: str, on: str = "#FFFFFF"
) -> None:
    """Paint into the square `box`; `on` is the colour of a mark inside a filled shape."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(colour)
    side = box.width()
    pen = QPen(ink, max(1.6, side * 0.15))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if glyph in _POLYGONS:
        shape = QPolygonF([_at(box, point) for point in _POLYGONS[glyph]])
        if glyph in _FILLED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
        else:
            painter.setPen(pen)
        painter.drawPolygon(shape)
    elif glyph is Glyph.PAUSED:
        for left in (0.12, 0.62):
            painter.fillRect(QRectF(_at(box, (left, 0.04)), _at(box, (left + 0.26, 0.96))), ink)
    elif glyph is Glyph.NOW:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    elif glyph is Glyph.ATTENTION:
        _paint_attention(painter, box, ink, QColor(on))
    else:
        painter.setPen(pen)
        if glyph in (Glyph.LATER, Glyph.OFFLINE):
            painter.drawEllipse(box.adjusted(1.2, 1.2, -1.2, -1.2))
        for line in _LINES.get(glyph, ()):
            path = QPainterPath(_at(box, line[0]))
            for point in line[1:]:
                path.lineTo(_at(box, point))
            painter.drawPath(path)
    painter.restore()


def _paint_attention(painter: QPainter, box: QRectF, ink: QColor, mark: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(box, box.width() * 0.25, box.width() * 0.25)
    painter.setBrush(mark)
    painter.drawRect(QRectF(_at(box, (0.42, 0.16)), _at(box, (0.58, 0.6))))
    painter.drawRect(QRectF(_at(box, (0.42, 0.7)), _at(box, (0.58, 0.86))))


def _at(box: QRectF, point: tuple[float, float]) -> QPointF:
    return QPointF(box.left() + point[0] * box.width(), box.top() + point[1] * box.height())
