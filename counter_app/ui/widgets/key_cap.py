"""A key cap: the key's name in a small rounded box."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from counter_app.ui.theme import theme


def cap_size(text: str) -> QSizeF:
    metrics = QFontMetricsF(theme.font(12, theme.SEMIBOLD))
    return QSizeF(metrics.horizontalAdvance(text) + theme.px(12), theme.px(20))


def paint_cap(painter: QPainter, box: QRectF, text: str, ink: str, edge: str) -> None:
    """Paint a cap of `cap_size` into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(theme.font(12, theme.SEMIBOLD))
    painter.setPen(QColor(ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()
