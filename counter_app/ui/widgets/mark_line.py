"""One line with a shape before it, wrapping; the steps of a date, what is missing, what is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph, paint_glyph

_GREEN = {Glyph.DONE}
_RED = {Glyph.OVERDUE, Glyph.ATTENTION}


class MarkLine(QWidget):
    """13 px, `strong` 15/600. `quiet` True keeps a ✓ grey where it is no success to report."""

    def __init__(
        self,
        glyph: Glyph,
        text: str,
        parent: QWidget | None = None,
        *,
        strong: bool = False,
        quiet: bool = False,
    ) -> None:
        super().__init__(parent)
        self._strong = strong
        self._quiet = quiet
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_line(glyph, text)

    def set_line(self, glyph: Glyph, text: str) -> None:
        self._glyph = glyph
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._line_font())
        room = max(width - self._indent(), 40)
        box = metrics.boundingRect(
            0, 0, room, 10_000, int(Qt.TextFlag.TextWordWrap.value), self._text
        )
        return max(box.height() + 4, theme.px(22))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._line_font())
        return QSize(metrics.horizontalAdvance(self._text) + self._indent() + 2, theme.px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        ink = colours.text if self._strong else colours.text2
        if self._glyph in _RED:
            ink = colours.danger_text
        elif self._glyph in _GREEN and not self._quiet:
            ink = colours.ok_text
        side = theme.px(11)
        metrics = QFontMetrics(self._line_font())
        top = (theme.px(22) - metrics.height()) // 2
        shape = QRectF(1, top + (metrics.height() - side) / 2, side, side)
        paint_glyph(painter, shape, self._glyph, ink, colours.surface)
        painter.setFont(self._line_font())
        painter.setPen(QColor(ink))
        box = self.rect().adjusted(self._indent(), top, 0, 0)
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap.value), self._text)

    def _line_font(self) -> QFont:
        return theme.font(15, theme.SEMIBOLD) if self._strong else theme.font(13)

    def _indent(self) -> int:
        return theme.px(18)
