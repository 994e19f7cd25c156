"""Looking at a scanned file in place: one page at a time, larger, smaller, turned."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from counter_app.ui.attachments.file_warnings import remark
from counter_app.ui.sandbox.pages import Cancellable, Drawn, Pages, RequestedPage, Urgency
from counter_app.ui.theme import theme

ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0)
_MARGIN = 8


class FileView(QAbstractScrollArea):
    """`state_changed` when page, zoom or turn change. Drawn elsewhere, by `pages`; what cannot be
    drawn is said in the picture's place, what is wrong with a file that can above it.

    PgUp, PgDn turn pages; + and − zoom, 0 fits the width; Ctrl+→ and Ctrl+← turn the page itself.
    """

    state_changed = Signal()

    def __init__(self, drawer: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawer = drawer
        self._key, self._name = "", ""
        self._data: bytes | None = None
        self._pages, self._page = 0, 0
        self._zoom, self._turned = ZOOMS.index(1.0), 0
        self._image: QImage | None = None
        self._request: Cancellable | None = None
        self._note = ""
        self._remark = ""
        self._width_at_100 = 0
        # Always there, or its coming and going would change the width that a page is drawn for.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Xem tệp"))

    def show_file(self, key: str, name: str, data: bytes, *, width_at_100: int = 0) -> None:
        """Show the first page; 100 % fits the view's width, or is `width_at_100` px. `key` stands
        for these bytes.
        """
        self._key, self._name, self._data = key, name, data
        self._note = self._remark = ""
        self._width_at_100 = width_at_100
        self._page, self._pages, self._turned = 0, 0, 0
        self._zoom = ZOOMS.index(1.0)
        self._image = None
        self._draw()

    def show_note(self, note: str) -> None:
        """Show a sentence instead of a file."""
        self._cancel()
        self._key, self._name, self._data, self._image = "", "", None, None
        self._page = self._pages = 0
        self._note, self._remark = note, ""
        self._lay_out()

    @property
    def page(self) -> int:
        """From 0."""
        return self._page

    @property
    def pages(self) -> int:
        return self._pages

    @property
    def percent(self) -> int:
        return round(ZOOMS[self._zoom] * 100)

    @property
    def turned(self) -> int:
        return self._turned

    def note(self) -> str:
        """The sentence that stands instead of a file or of its page."""
        return self._note

    def remark(self) -> str:
        """What is wrong with the file whose page is shown all the same."""
        return self._remark

    def turn_page(self, step: int) -> None:
        if 0 <= self._page + step < self._pages:
            self._page += step
            self._draw()
            self.verticalScrollBar().setValue(0)

    def zoom(self, step: int) -> None:
        """One step larger (1) or smaller (-1); 0 fits the width."""
        requested = ZOOMS.index(1.0) if not step else self._zoom + step
        if 0 <= requested < len(ZOOMS) and requested != self._zoom:
            self._zoom = requested
            self._draw()

    def turn(self, degrees: int) -> None:
        self._turned = (self._turned + degrees) % 360
        self._draw()

    def _cancel(self) -> None:
        if self._request is not None:
            self._request.cancel()
            self._request = None

    def _draw(self) -> None:
        self._cancel()
        if self._data is None:
            return
        ratio = self.devicePixelRatioF()
        room = self._width_at_100 or self.viewport().width() - 2 * _MARGIN
        width = max(64, round(room * ZOOMS[self._zoom] * ratio))
        requested = RequestedPage(self._key, self._data, self._page, width, self._turned)
        self._note = ""
        self._request = self._drawer.draw(
            requested, lambda drawn: self._show_page(drawn, ratio), Urgency.LOOKED_AT
        )
        self.state_changed.emit()

    def _show_page(self, drawn: Drawn, ratio: float) -> None:
        self._request = None
        self._pages = drawn.pages or self._pages
        text = remark(drawn.code, self._name) if drawn.code else ""
        if drawn.image.isNull():
            # The file stays: another page of it may be drawn.
            self._image, self._note, self._remark = None, text or remark("", self._name), ""
        else:
            self._image, self._note, self._remark = drawn.image, "", text
            self._image.setDevicePixelRatio(ratio)
        self._lay_out()

    def _top(self) -> int:
        """Where the picture begins: below the remark, where there is one."""
        if not self._remark:
            return _MARGIN
        return self._remark_box().bottom() + 1 + _MARGIN

    def _remark_box(self) -> QRect:
        width = self.viewport().width()
        flags = Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextWordWrap.value
        metrics = QFontMetrics(theme.font(14))
        text = metrics.boundingRect(QRect(0, 0, width - 24, 400), flags, self._remark)
        return QRect(0, 0, width, text.height() + 12)

    def _lay_out(self) -> None:
        size = self._image.deviceIndependentSize().toSize() if self._image else QSize(0, 0)
        view = self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), size.width() + 2 * _MARGIN, view.width()),
            (self.verticalScrollBar(), size.height() + self._top() + _MARGIN, view.height()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(40)
        self.viewport().update()
        self.state_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wider = event.size().width() != event.oldSize().width()
        if is_wider and self._data is not None and not self._note:
            self._draw()
        else:
            self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(colours.sunken))
        if self._image is not None:
            size = self._image.deviceIndependentSize()
            left = max(_MARGIN, (self.viewport().width() - size.width()) / 2)
            painter.drawImage(
                round(left) - self.horizontalScrollBar().value(),
                self._top() - self.verticalScrollBar().value(),
                self._image,
            )
            self._paint_remark(painter)
        elif self._note or self._data is not None:
            painter.setFont(theme.font(14))
            painter.setPen(QColor(colours.text2))
            flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            text = self._note or self.tr("Đang mở tệp…")
            painter.drawText(self.viewport().rect().adjusted(24, 8, -24, -8), flags, text)
        edge = colours.focus if self.hasFocus() else colours.border
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        inset = 1.0 if self.hasFocus() else 0.5
        painter.drawRect(QRectF(self.viewport().rect()).adjusted(inset, inset, -inset, -inset))

    def _paint_remark(self, painter: QPainter) -> None:
        if not self._remark:
            return
        colours, box = theme.tokens(), self._remark_box()
        painter.fillRect(box, QColor(colours.warn_soft))
        painter.fillRect(QRect(0, box.bottom() - 1, box.width(), 2), QColor(colours.warn_line))
        painter.setFont(theme.font(14))
        painter.setPen(QColor(colours.warn_text))
        flags = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value
        painter.drawText(box.adjusted(12, 0, -12, 0), flags, self._remark)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_PageDown if not held:
                self.turn_page(1)
            case Qt.Key.Key_PageUp if not held:
                self.turn_page(-1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1)
            case Qt.Key.Key_Minus:
                self.zoom(-1)
            case Qt.Key.Key_0:
                self.zoom(0)
            case Qt.Key.Key_Right if held:
                self.turn(90)
            case Qt.Key.Key_Left if held:
                self.turn(-90)
            case _:
                super().keyPressEvent(event)
