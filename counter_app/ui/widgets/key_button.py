"""Buttons that carry their key: the plain one and the main one of a page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from counter_app.ui.theme import theme
from counter_app.ui.widgets.key_cap import cap_size, paint_cap


class KeyButton(QAbstractButton):
    """Text and key cap, 38 high; `main` paints it as the page's main action, 44 high, `low` 34."""

    def __init__(
        self,
        text: str,
        key: str = "",
        parent: QWidget | None = None,
        *,
        main: bool = False,
        low: bool = False,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._main = main
        self._height = 44 if main else 34 if low else 38
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(
            QSizePolicy.Policy.Minimum if not main else QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Fixed,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_text(text, key)

    def set_text(self, text: str, key: str) -> None:
        self._key = key
        self.setText(text)
        self.setAccessibleName(f"{text} ({key})" if key else text)
        self.updateGeometry()
        self.update()

    def key(self) -> str:
        return self._key

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font())
        width = metrics.horizontalAdvance(self.text()) + theme.px(28)
        if self._key:
            width += cap_size(self._key).width() + theme.px(10)
        return QSize(round(width), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(270), theme.px(44)) if self._main else self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def _font(self) -> QFont:
        return theme.font(16, theme.SEMIBOLD) if self._main else theme.font(14)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        ink = self._paint_ground(painter, box)
        if not self.isEnabled():
            ink = colours.text2
        text_box = box.adjusted(theme.px(14), 0, -theme.px(12), 0)
        if self._key:
            size = cap_size(self._key)
            cap_box = QRectF(
                text_box.right() - size.width(),
                round(box.center().y() - size.height() / 2),
                size.width(),
                size.height(),
            )
            paint_cap(
                painter, cap_box, self._key, ink, ink if self._main else colours.border_strong
            )
            text_box.setRight(cap_box.left() - theme.px(8))
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        across = (
            Qt.AlignmentFlag.AlignHCenter
            if self._main or not self._key
            else Qt.AlignmentFlag.AlignLeft
        )
        line = QFontMetricsF(self._font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, text_box.width()
        )
        painter.drawText(text_box, int(across | Qt.AlignmentFlag.AlignVCenter), line)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> str:
        """Paint what lies under the text; the colour of the text."""
        colours = theme.tokens()
        focused = self.hasFocus()
        if self._main and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            raised = self.underMouse() or self.isDown()
            painter.setBrush(QColor(colours.accent_hover if raised else colours.accent))
            painter.drawRoundedRect(box, 3, 3)
            if focused:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colours.accent_text), 2))
                painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), 2, 2)
            return colours.accent_text
        pressed = self.isDown() or not self.isEnabled()
        painter.setBrush(QColor(colours.sunken if pressed else colours.surface))
        if self.underMouse() and self.isEnabled():
            painter.setBrush(QColor(colours.accent_soft))
        edge = colours.focus if focused else colours.border_strong
        width = 2 if focused else 1
        painter.setPen(QPen(QColor(edge), width))
        inset = width / 2
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 3, 3)
        return colours.text
