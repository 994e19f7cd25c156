"""The square that is ticked in a row of a table."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from counter_app.ui import theme
from counter_app.ui.glyphs import Glyph, paint_glyph


def paint_box(painter: QPainter, box: QRectF, *, on: bool) -> None:
    """The box at the left of `box`, as high as the size of type asks for."""
    colours = theme.tokens()
    side = theme.px(18)
    square = QRectF(box.left() + 2, round(box.center().y() - side / 2), side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.accent if on else colours.border_strong), 1.5))
    painter.setBrush(QColor(colours.accent if on else colours.surface))
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.restore()
    if on:
        inset = side * 0.2
        tick = square.adjusted(inset, inset, -inset, -inset)
        paint_glyph(painter, tick, Glyph.DONE, colours.accent_text, colours.accent)
