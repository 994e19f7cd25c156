"""A row that goes on in the next line where the width does not hold it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from counter_app.ui.theme import theme


class FlowRow(QLayout):
    """Each item at the width of its hint, `between` apart; lines stand 2 apart."""

    def __init__(self, between: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(between)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def minimumSize(self) -> QSize:
        hints = [item.sizeHint() for item in self._items]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items]
        gaps = self.spacing() * max(0, len(hints) - 1)
        return QSize(sum(hint.width() for hint in hints) + gaps, self.minimumSize().height())

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        for item, place in zip(self._items, self._places(box.width()), strict=True):
            item.setGeometry(place.translated(box.topLeft()))

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        left = top = high = 0
        for item in self._items:
            hint = item.sizeHint()
            if left and left + hint.width() > width:
                left, top = 0, top + high + theme.px(2)
            high = hint.height()
            places.append(QRect(QPoint(left, top), QSize(min(hint.width(), width), high)))
            left += hint.width() + self.spacing()
        return places
