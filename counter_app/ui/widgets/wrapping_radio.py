"""A radio button whose text goes on in the next line where its column is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QStyleOptionButton

from counter_app.ui.widgets.wrapping import wrapped

_LEAST = 80  # px


class WrappingRadio(QRadioButton):
    """Qt's own is as wide as its text at least, and is cut in a column of fixed width."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._whole = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_whole(text)

    def set_whole(self, text: str) -> None:
        self._whole = text
        self._wrap()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._size(self._whole)

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(_LEAST, whole.width()), whole.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._size("\n".join(self._lines(width))).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        lines = self._lines(self.width()) if self.testAttribute(_RESIZED) else [self._whole]
        text = "\n".join(lines).replace("&", "&&")
        if text != self.text():
            self.setText(text)

    def _lines(self, width: int) -> list[str]:
        room = width - self._size("").width()
        return wrapped(self._whole, QFontMetricsF(self.font()), room)

    def _size(self, text: str) -> QSize:
        self.ensurePolished()  # the font comes with it
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = text
        inner = self.fontMetrics().size(0, text)
        kind = QStyle.ContentsType.CT_RadioButton
        return self.style().sizeFromContents(kind, option, inner, self)


_RESIZED = Qt.WidgetAttribute.WA_Resized
