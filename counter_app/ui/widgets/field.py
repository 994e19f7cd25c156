"""Form rows: a label above its control, on a grid of twelve columns."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMetaMethod, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph, paint_glyph
from counter_app.ui.widgets.label import ElidingLabel

COLUMNS = 12


def asks_to_undo(event: QEvent) -> bool:
    """Whether a field is asked to keep Ctrl+Z for itself."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo)


class TextField(QLineEdit):
    """A line of text, 34 high."""

    focus_left = Signal()

    def __init__(
        self, name: str, placeholder: str = "", parent: QWidget | None = None, *, most: int = 500
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(most)
        theme.keep_height(self, 34)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z with nothing typed to take back is the window's."""
        if asks_to_undo(event) and not self.isUndoAvailable():
            event.ignore()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_left.emit()


class ChoiceField(QComboBox):
    """A short list to choose from, 34 high; `add(text, value)`, `value()`, `set_value`.

    `entered` when Enter is pressed while the list is closed: the choice stands, go on.
    """

    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        theme.keep_height(self, 34)

    def add(self, text: str, value: object) -> None:
        """Qt's own item data would give an enum back as its bare text."""
        self._values.append(value)
        self.addItem(text, value)

    def clear(self) -> None:
        self._values.clear()
        super().clear()

    def value(self) -> object:
        at = self.currentIndex()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: object) -> None:
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            event.accept()
            self._go_on()
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        """Where no form says what comes next, it is the next field."""
        if self.isSignalConnected(QMetaMethod.fromSignal(self.entered)):
            self.entered.emit()
        else:
            self.focusNextChild()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(11)
        box = QRectF(
            self.width() - side - theme.px(9), round((self.height() - side) / 2), side, side
        )
        paint_glyph(QPainter(self), box, Glyph.CHEVRON, theme.tokens().text)


class CheckBox(QCheckBox):
    """A box with a painted tick; markup and "&" in its text mean nothing."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(
            self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        )
        inset = box.width() * 0.24
        tick = box.adjusted(inset, inset, -inset, -inset)
        paint_glyph(QPainter(self), tick, Glyph.DONE, theme.tokens().accent_text)


class Field(QWidget):
    """A label above a control. `set_wrong("chưa đúng")` turns the label red and tints the
    control; the whole sentence belongs into the section's header line.
    """

    def __init__(self, label: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label
        self.control = control
        self.label = ElidingLabel(label, "hint")
        self.label.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(label)
        self.setFocusProxy(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.label)
        column.addWidget(control)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def set_label(self, label: str) -> None:
        self._text = label
        self.label.setText(label)
        self.control.setAccessibleName(label)

    @property
    def is_wrong(self) -> bool:
        """Whether it is marked as wrong."""
        return bool(self.control.property("wrong"))

    def set_wrong(self, what: str) -> None:
        """`what` in two words ("chưa đúng", "chưa có"), empty when it is right."""
        self.label.setText(f"{self._text}: {what}" if what else self._text)
        self.label.set_role("error" if what else "hint")
        self.control.setAccessibleDescription(what)
        if bool(self.control.property("wrong")) != bool(what):
            self.control.setProperty("wrong", bool(what))
            self.control.style().unpolish(self.control)
            self.control.style().polish(self.control)
            self.control.update()


class FormGrid(QGridLayout):
    """Twelve equal columns, gap 8; fields are placed one row after the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(8)
        self.setVerticalSpacing(4)
        self.setContentsMargins(0, 0, 0, 0)
        for column in range(COLUMNS):
            self.setColumnStretch(column, 1)

    def place(self, *cells: tuple[QWidget, int]) -> None:
        """A new row of (widget, columns); the columns of a row add up to twelve at most."""
        row, column = self.rowCount(), 0
        for widget, span in cells:
            self.addWidget(widget, row, column, 1, span)
            column += span
        if column > COLUMNS:
            raise ValueError("a form row has twelve columns")
