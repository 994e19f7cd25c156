"""The F1 page: every key that holds here, over the body of the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from counter_app.ui.frame import keys
from counter_app.ui.theme import theme
from counter_app.ui.widgets.cell_delegate import paint_text
from counter_app.ui.widgets.key_cap import cap_size, paint_cap

BETWEEN = keys.BETWEEN_CAPS


class KeySheet(QWidget):
    """`lines` are (caps, sentence); any of Esc, F1, Enter or a click closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = ""
        self._lines: list[tuple[str, str]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def lines(self) -> list[tuple[str, str]]:
        return list(self._lines)

    def open(self, title: str, lines: list[tuple[str, str]]) -> None:
        self._title, self._lines = title, lines
        self.setAccessibleName(title)
        self.setAccessibleDescription("\n".join(f"{cap}: {text}" for cap, text in lines))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.closed.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(17, 9, -17, -9)
        painter.fillRect(self.rect(), QColor(colours.window))
        painter.setBrush(QColor(colours.surface))
        painter.setPen(QPen(QColor(colours.focus), 2))
        painter.drawRoundedRect(box, 4, 4)
        title_box = QRectF(box.left() + 16, box.top() + 8, box.width() - 32, theme.px(30))
        title_font = theme.font(16, theme.SEMIBOLD)
        paint_text(painter, title_box, self._title, title_font, colours.text)
        hint = self.tr("Esc đóng")
        paint_text(painter, title_box, hint, theme.font(13), colours.text2, right=True)
        self._paint_lines(painter, box.adjusted(16, theme.px(44), -16, -8))

    def _paint_lines(self, painter: QPainter, box: QRectF) -> None:
        colours = theme.tokens()
        step = theme.px(28)
        in_column = max(1, int(box.height() // step))
        columns = max(2, -(-len(self._lines) // in_column))
        in_column = -(-len(self._lines) // columns)
        width = box.width() / columns
        widest = max((sum(self._cap_widths(caps)) for caps, _ in self._lines), default=0)
        for at, (caps, text) in enumerate(self._lines):
            column, line = divmod(at, in_column)
            left, top = box.left() + column * width, box.top() + line * step
            shift = left
            for cap, cap_width in zip(caps.split(BETWEEN), self._cap_widths(caps), strict=True):
                size = cap_size(cap)
                place = QRectF(shift, top + (step - size.height()) / 2, size.width(), size.height())
                paint_cap(painter, place, cap, colours.text, colours.border_strong)
                shift += cap_width
            text_box = QRectF(left + widest + 8, top, width - widest - 24, step)
            paint_text(painter, text_box, text, theme.font(14), colours.text)

    def _cap_widths(self, caps: str) -> list[float]:
        return [cap_size(cap).width() + 4 for cap in caps.split(BETWEEN)]


def lines_for(page: str, own: dict[str, str], pages: dict[str, str]) -> list[tuple[str, str]]:
    """What F1 shows: the page's own commands by their own words (`own`, id → text), its other
    keys, and the keys of every page; a command without a key stands under Menu. `pages` are the
    registered Alt+number keys with their words.
    """
    lines: list[tuple[str, str]] = []
    seen: set[str] = set()
    for command, text in own.items():
        if command in keys.KEYS:
            lines.append((keys.caps(command), text or keys.text(command)))
            seen.add(command)
        elif text:
            lines.append((keys.cap("menu"), text))
    for key in keys.of_page(page):
        if key.id in seen:
            continue
        if key.pages or key.id in keys.OF_THE_WINDOW:
            lines.append((keys.caps(key.id), keys.text(key.id)))
    lines.extend((keys.caps(key), text) for key, text in pages.items())
    return lines
