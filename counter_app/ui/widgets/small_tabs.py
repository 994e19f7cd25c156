"""Small tabs over a table: text, count and key. One Tab stop, arrows inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from counter_app.ui.frame import keys
from counter_app.ui.theme import theme
from counter_app.ui.widgets.cell_delegate import paint_text

_EDGE, _GAP = 10, 7


@dataclass(frozen=True, slots=True)
class Tab:
    """`key` is the id of a key ("tile_1")."""

    id: str
    text: str
    count: int
    key: str


class _TabButton(QAbstractButton):
    def __init__(self, tab: Tab, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_tab(tab)

    def show_tab(self, tab: Tab) -> None:
        self.tab = tab
        self.setText(tab.text)
        self.setAccessibleName(f"{tab.text}, {tab.count} ({keys.cap(tab.key)})")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = sum(QFontMetricsF(font).horizontalAdvance(text) for text, font in self._parts())
        return QSize(round(width) + 2 * _EDGE + 2 * _GAP, theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        chosen = self.isChecked()
        painter.setBrush(QColor(colours.accent_soft if chosen else colours.surface))
        edge = colours.focus if chosen or self.hasFocus() else colours.border_strong
        painter.setPen(QPen(QColor(edge), 2 if chosen or self.hasFocus() else 1))
        painter.drawRoundedRect(box, 3, 3)
        left = float(_EDGE)
        for at, (text, font) in enumerate(self._parts()):
            width = QFontMetricsF(font).horizontalAdvance(text) + 1
            ink = colours.text2 if at == 2 else colours.text
            paint_text(painter, QRectF(left, 0, width + 2, self.height()), text, font, ink)
            left += width + _GAP

    def _parts(self) -> tuple[tuple[str, QFont], ...]:
        strong = theme.SEMIBOLD if self.isChecked() else theme.REGULAR
        return (
            (self.tab.text, theme.font(13, strong)),
            (str(self.tab.count), theme.font(13, theme.SEMIBOLD)),
            (keys.cap(self.tab.key), theme.font(12)),
        )


class SmallTabs(QWidget):
    """`chosen` with the id of a tab."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _TabButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """The first is chosen where none was."""
        for at, tab in enumerate(tabs):
            button = self._buttons.get(tab.id)
            if button is not None:
                button.show_tab(tab)
                continue
            button = self._buttons[tab.id] = _TabButton(tab, self)
            button.clicked.connect(lambda _=False, tab=tab: self.choose(tab.id))
            button.installEventFilter(self)
            self._group.addButton(button)
            self._row.insertWidget(at, button)
            button.setChecked(at == 0)
        self._mark()

    def current(self) -> str:
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, tab: str) -> None:
        """Choose the one with this id, and tell."""
        if tab in self._buttons:
            self._buttons[tab].setChecked(True)
            self._mark()
            self.chosen.emit(tab)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None:
                ids = list(self._buttons)
                at = max(0, min(len(ids) - 1, ids.index(self.current()) + step))
                self.choose(ids[at])
                self._buttons[ids[at]].setFocus()
                return True
        return False

    def _mark(self) -> None:
        """Tab stops at the chosen one alone."""
        for button in self._buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
