"""The line above every page: back button, title, subtitle or toast, search field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Toast
from counter_app.ui.theme import icons, theme
from counter_app.ui.widgets.field import TextField
from counter_app.ui.widgets.key_button import KeyButton
from counter_app.ui.widgets.key_cap import cap_size, paint_cap
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.widgets.toast_box import ToastBox

TOAST_MS = 8_000


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say it."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class SearchField(TextField):
    """The field of the header, with its glass and key cap; ↓ and Enter go to the results."""

    down_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent, most=200)
        self.setPlaceholderText(self.tr("Mã, họ tên, số định danh, điện thoại"))
        self.setAccessibleName(self.tr("Tra cứu (F3)"))
        self._pad()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._pad()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method still composes is searched for as if it were typed."""
        super().inputMethodEvent(event)
        if preedit := event.preeditString():
            at = self.cursorPosition()
            self.textEdited.emit(self.text()[:at] + preedit + self.text()[at:])
        elif not event.commitString():
            self.textEdited.emit(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colours = theme.tokens()
        painter = QPainter(self)
        side = theme.px(18)
        middle = self.height() / 2
        icons.paint_icon(painter, QRectF(9, middle - side / 2, side, side), "search", colours.text2)
        cap = keys.cap("search")
        size = cap_size(cap)
        box = QRectF(
            self.width() - size.width() - 8,
            round(middle - size.height() / 2),
            size.width(),
            size.height(),
        )
        paint_cap(painter, box, cap, colours.text, colours.border_strong)

    def _pad(self) -> None:
        self.setTextMargins(theme.px(24), 0, theme.px(28), 0)


class Header(QWidget):
    """50 high. `toast` shows for eight seconds in place of the subtitle."""

    back_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.keep_height(self, 50)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        self.back = KeyButton("", keys.cap("back"), low=True)
        self.back.clicked.connect(self.back_pressed)
        self.back.hide()
        self.title = Label("", "title")
        self.subtitle = ElidingLabel("", "hint")
        self.toast_box = ToastBox()
        self.toast_box.hide()
        self.search = SearchField()
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addWidget(self.subtitle, 1)
        row.addWidget(self.toast_box, 1)
        row.addWidget(self.search)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.end_toast)
        self.toast_box.undo_pressed.connect(self.undo)
        self._set_width()

    def show_page(self, title: str, subtitle: str, back_to: str) -> None:
        """`back_to` is the title of the page that Esc goes back to, empty for none."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.back.setVisible(bool(back_to))
        if back_to:
            self.back.set_text(back_to, keys.cap("back"))

    def toast(self, toast: Toast) -> None:
        self.toast_box.show_toast(toast)
        self.subtitle.hide()
        self.toast_box.show()
        self._timer.start(TOAST_MS)
        announce(self, toast.text)

    def end_toast(self) -> None:
        self._timer.stop()
        self.toast_box.hide()
        self.subtitle.show()

    def undo(self) -> bool:
        """Undo what the toast in sight offers; False where there is nothing to undo."""
        shown = self.toast_box.toast()
        if self.toast_box.isHidden() or shown is None or shown.undo is None:
            return False
        self.end_toast()
        shown.undo()
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._set_width()

    def _set_width(self) -> None:
        self.search.setFixedWidth(360 if theme.percent() == 100 else theme.px(320))
