"""The amber line under the header: only when the officer must act."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Banner
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph, paint_glyph
from counter_app.ui.widgets.cell_delegate import paint_text
from counter_app.ui.widgets.key_button import KeyButton


class BannerBox(QWidget):
    """44 high; one action, by click or Ctrl+J."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.keep_height(self, 44)
        self._banner: Banner | None = None
        self.button = KeyButton("", keys.cap("banner"), low=True)
        self.button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 20, 4)
        row.addStretch(1)
        row.addWidget(self.button)
        self.hide()

    def banner(self) -> Banner | None:
        return self._banner

    def show_banner(self, banner: Banner | None) -> None:
        self._banner = banner
        self.setVisible(banner is not None)
        if banner is not None:
            self.setAccessibleName(banner.text)
            self.button.set_text(banner.action_text, keys.cap("banner"))
            self.button.setVisible(bool(banner.action_text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._banner is None:
            return
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.warn_line))
        painter.setBrush(QColor(colours.warn_soft))
        box = QRectF(self.rect()).adjusted(16.5, 0.5, -16.5, -4.5)
        painter.drawRoundedRect(box, 4, 4)
        side = theme.px(14)
        shape = QRectF(28, round(box.center().y() - side / 2), side, side)
        paint_glyph(painter, shape, Glyph.DUE, colours.warn_text)
        right = self.button.width() + 36 if self.button.isVisible() else 24
        text_box = QRectF(28 + side + 10, box.top(), 0, box.height())
        text_box.setRight(self.width() - right)
        font = theme.font(14, theme.SEMIBOLD)
        paint_text(painter, text_box, self._banner.text, font, colours.warn_text)
