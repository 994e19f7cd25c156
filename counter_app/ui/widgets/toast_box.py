"""The dark box of a toast, in the header in place of the subtitle."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Toast
from counter_app.ui.theme import theme
from counter_app.ui.widgets.cell_delegate import paint_text
from counter_app.ui.widgets.key_cap import cap_size, paint_cap
from counter_app.ui.widgets.wrapping import wrapped


class ToastBox(QWidget):
    """40 high; a click anywhere on "Hoàn tác" undoes, as Ctrl+Z does. Never takes the focus."""

    undo_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toast: Toast | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def toast(self) -> Toast | None:
        return self._toast

    def show_toast(self, toast: Toast) -> None:
        self._toast = toast
        self.setAccessibleName(toast.text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, theme.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme.px(40))

    def lines(self) -> list[str]:
        """The text in one line, else in two smaller ones, the second cut where even they are not
        enough.
        """
        text = self._toast.text if self._toast is not None else ""
        room = self.width() - 26 - self._tail()
        if QFontMetricsF(theme.font(14)).horizontalAdvance(text) <= room:
            return [text]
        first, *rest = wrapped(text, QFontMetricsF(theme.font(13)), room)
        return [first, " ".join(rest)] if rest else [first]

    def _tail(self) -> float:
        """How wide is what undoes."""
        if self._toast is None or self._toast.undo is None:
            return 0.0
        words = QFontMetricsF(theme.font(14)).horizontalAdvance(self.tr("Hoàn tác"))
        return words + cap_size(keys.cap("undo")).width() + 44

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._toast is not None and self._toast.undo is not None:
            self.undo_pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._toast is None:
            return
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.toast))
        metrics = QFontMetricsF(theme.font(14))
        undo, cap = self.tr("Hoàn tác"), keys.cap("undo")
        tail = self._tail()
        width = min(self.width(), metrics.horizontalAdvance(self._toast.text) + 28 + tail)
        box = QRectF(0, 0, width, self.height())
        painter.drawRoundedRect(box, 4, 4)
        text_box = box.adjusted(14, 0, -tail - 12, 0)
        lines = self.lines()
        font = theme.font(14 if len(lines) == 1 else 13)
        for at, line in enumerate(lines):
            line_box = QRectF(text_box)
            if len(lines) > 1:
                half = (text_box.height() - 4) / 2
                line_box = QRectF(text_box.x(), 2 + at * half, text_box.width(), half)
            paint_text(painter, line_box, line, font, colours.on_toast)
        if self._toast.undo is not None:
            size = cap_size(cap)
            cap_box = QRectF(
                box.right() - size.width() - 10,
                round((self.height() - size.height()) / 2),
                size.width(),
                size.height(),
            )
            undo_box = QRectF(box.right() - tail + 8, 0, tail - size.width() - 26, self.height())
            paint_text(painter, undo_box, undo, theme.font(14, theme.SEMIBOLD), colours.on_toast)
            paint_cap(painter, cap_box, cap, colours.on_toast, colours.on_toast)
