"""The square that is ticked in a row of a table."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph, paint_glyph


def paint_box(painter: QPainter, box: QRectF, *, on: bool, later: bool = False) -> None:
    """The box at the left of `box`, as high as the size of type asks for; `later` marks what is
    promised and not there.
    """
    colours = theme.tokens()
    edge = colours.accent if on else colours.pause_text if later else colours.border_strong
    ground = colours.accent if on else colours.pause_soft if later else colours.surface
    side = theme.px(18)
    square = QRectF(box.left() + 2, round(box.center().y() - side / 2), side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), 1.5))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.restore()
    inset = side * 0.2
    mark = square.adjusted(inset, inset, -inset, -inset)
    if on:
        paint_glyph(painter, mark, Glyph.DONE, colours.accent_text, colours.accent)
    elif later:
        paint_glyph(painter, mark, Glyph.PAUSED, colours.pause_text, colours.pause_soft)
