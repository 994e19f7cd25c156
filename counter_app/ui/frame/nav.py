"""The navigation on the left: one entry for each registered page, with its own Alt+number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui.frame.places import Place
from counter_app.ui.theme import icons, theme
from counter_app.ui.typed_signal import SignalOf
from counter_app.ui.widgets.cell_delegate import paint_text


@dataclass(frozen=True, slots=True)
class NavEntry:
    """`number` is the page's Alt+number, which it keeps whatever pages are there."""

    place: Place
    text: str
    icon: str
    number: int

    @property
    def page(self) -> str:
        return self.place.page


class _Item(QAbstractButton):
    def __init__(self, entry: NavEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_entry(entry)

    def show_entry(self, entry: NavEntry) -> None:
        self.entry = entry
        self.setText(entry.text)
        self.setAccessibleName(f"{entry.text} (Alt+{entry.number})")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(184, 60 if theme.percent() > 100 else 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        ink = colours.nav_text
        weight = theme.REGULAR
        if self.isChecked() or self.underMouse():
            painter.fillRect(box, QColor(colours.nav_selected))
        if self.isChecked():
            painter.fillRect(QRectF(0, 0, 4, box.height()), QColor(colours.ring))
            ink, weight = colours.nav_selected_text, theme.SEMIBOLD
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.ring), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        if theme.percent() > 100:
            self._paint_narrow(painter, box, ink, weight)
            return
        icons.paint_icon(painter, QRectF(16, box.center().y() - 10, 20, 20), self.entry.icon, ink)
        key_width = theme.px(44)
        text_box = box.adjusted(46, 0, -key_width, 0)
        paint_text(painter, text_box, self.text(), theme.font(14, weight), ink)
        key_box = box.adjusted(box.width() - key_width - 12, 0, -12, 0)
        key = f"Alt+{self.entry.number}"
        paint_text(painter, key_box, key, theme.font(12), ink, right=True)

    def _paint_narrow(self, painter: QPainter, box: QRectF, ink: str, weight: object) -> None:
        icons.paint_icon(painter, QRectF(box.center().x() - 10, 9, 20, 20), self.entry.icon, ink)
        painter.setFont(theme.font(12, theme.SEMIBOLD if self.isChecked() else theme.REGULAR))
        painter.setPen(QColor(ink))
        painter.drawText(
            box.adjusted(4, 30, -2, -4), int(Qt.AlignmentFlag.AlignCenter), self.text()
        )


class Nav(QWidget):
    """`chosen` with the place of an entry. One Tab stop, the last of the window; arrows inside."""

    chosen = cast("SignalOf[Place]", Signal(object))
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = ""
        self._place = ""
        self._items: dict[str, _Item] = {}
        self._withheld: set[str] = set()
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.help = _Help(self)
        self.help.clicked.connect(self.help_wanted)
        self._column.addWidget(self.help)
        self.setAccessibleName(self.tr("Các trang"))
        self._set_width()

    def set_office(self, office: str, place: str) -> None:
        self._office, self._place = office, place
        self.setAccessibleDescription(f"{office}, {place}")
        self.update()

    def add(self, entry: NavEntry) -> None:
        """Entries stand in the order of their numbers."""
        item = _Item(entry, self)
        item.clicked.connect(lambda: self.chosen.emit(item.entry.place))
        item.installEventFilter(self)
        self._items[entry.page] = item
        self._group.addButton(item)
        numbers = sorted(other.entry.number for other in self._items.values())
        self._column.insertWidget(numbers.index(entry.number), item)

    def offer(self, is_offered: Callable[[NavEntry], bool]) -> None:
        """Show the entries of which this is true; the others are out of sight and reach."""
        self._withheld = {page for page, item in self._items.items() if not is_offered(item.entry)}
        for page, item in self._items.items():
            item.setVisible(page not in self._withheld)

    def why_absent(self, place: Place) -> str:
        """The sentence for a page that this officer does not have, "" for any other."""
        if place.page not in self._withheld:
            return ""
        page = self._items[place.page].entry.text
        return self.tr("Tài khoản này không có trang {page}").format(page=page)

    def entries(self) -> list[NavEntry]:
        """Those that are offered, in the order of their numbers."""
        offered = (item.entry for page, item in self._items.items() if page not in self._withheld)
        return sorted(offered, key=lambda entry: entry.number)

    def items(self) -> list[QWidget]:
        return [self._items[entry.page] for entry in self.entries()]

    def mark(self, page: str) -> None:
        """Show which page is in front; a page without an entry leaves the mark where it was."""
        item = self._items.get(page)
        if item is not None:
            item.setChecked(True)
        for other in self._items.values():
            checked = other.isChecked()
            other.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus
            )

    def focus_current(self) -> None:
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            items = [self._items[entry.page] for entry in self.entries()]
            if step and watched in items:
                at = (items.index(watched) + step) % len(items)
                items[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched in items:
                watched.click()
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._set_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.nav))
        if theme.percent() > 100:
            return
        name_box = QRectF(20, 10, self.width() - 24, 30)
        font = theme.font(16, theme.SEMIBOLD)
        paint_text(painter, name_box, self._office, font, colours.nav_selected_text)
        place_box = QRectF(19, 42, self.width() - 22, 22)
        paint_text(painter, place_box, self._place, theme.font(13), colours.nav_text)

    def _set_width(self) -> None:
        wide = theme.percent() == 100
        self.setFixedWidth(184 if wide else 100)
        self._column.setContentsMargins(0, 76 if wide else 8, 0, 4)
        for item in self._items.values():
            item.updateGeometry()


class _Help(QAbstractButton):
    """ "F1  Xem mọi phím tắt" at the foot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Xem mọi phím tắt (F1)"))

    def sizeHint(self) -> QSize:
        return QSize(120, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        wide = theme.percent() == 100
        text = self.tr("F1  Xem mọi phím tắt") if wide else "F1"
        box = QRectF(self.rect()).adjusted(19 if wide else 42, 0, 0, 0)
        paint_text(QPainter(self), box, text, theme.font(13), theme.tokens().nav_text)
