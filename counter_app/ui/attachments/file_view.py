"""Looking at a scanned file in place: one page at a time, larger, smaller, turned."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from counter_app.ui import theme
from counter_app.ui.attachments import drawing
from counter_app.ui.operations import Operations, Ticket

ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0)
_MARGIN = 8


class FileView(QAbstractScrollArea):
    """`state_changed` when page, zoom or turn change. Drawn off the GUI thread.

    PgUp, PgDn turn pages; + and − zoom, 0 fits the width; Ctrl+→ and Ctrl+← turn the page itself.
    """

    state_changed = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._data, self._mime = b"", ""
        self._pages, self._page = 0, 0
        self._zoom, self._turned = ZOOMS.index(1.0), 0
        self._image: QImage | None = None
        self._ticket = Ticket()
        self._note = ""
        self._width_at_100 = 0
        # Always there, or its coming and going would change the width that a page is drawn for.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Xem tệp"))

    def show_file(self, data: bytes, mime: str, *, width_at_100: int = 0) -> None:
        """Show the first page; 100 % fits the view's width, or is `width_at_100` px."""
        self._data, self._mime = data, mime
        self._width_at_100 = width_at_100
        self._page, self._pages, self._turned = 0, 0, 0
        self._zoom = ZOOMS.index(1.0)
        self._image = None
        self._draw(count=True)

    def show_note(self, note: str) -> None:
        """Show a sentence instead of a file."""
        self._ticket.cancel()
        self._data, self._mime, self._image = b"", "", None
        self._page = self._pages = 0
        self._note = note
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
        """The sentence that stands instead of a file."""
        return "" if self._data else self._note

    def has_picture(self) -> bool:
        return self._image is not None

    def turn_page(self, step: int) -> None:
        if 0 <= self._page + step < self._pages:
            self._page += step
            self._draw()
            self.verticalScrollBar().setValue(0)

    def zoom(self, step: int) -> None:
        """One step larger (1) or smaller (-1); 0 fits the width."""
        wanted = ZOOMS.index(1.0) if not step else self._zoom + step
        if 0 <= wanted < len(ZOOMS) and wanted != self._zoom:
            self._zoom = wanted
            self._draw()

    def turn(self, degrees: int) -> None:
        self._turned = (self._turned + degrees) % 360
        self._draw()

    def _draw(self, *, count: bool = False) -> None:
        self._ticket.cancel()
        if not self._data:
            return
        self._ticket = Ticket()
        data, mime, page, turned = self._data, self._mime, self._page, self._turned
        ratio = self.devicePixelRatioF()
        room = self._width_at_100 or self.viewport().width() - 2 * _MARGIN
        width = max(64, round(room * ZOOMS[self._zoom] * ratio))

        def work() -> tuple[int, QImage]:
            pages = drawing.page_count(data, mime) if count else self._pages
            return pages, drawing.draw(data, mime, page, width, turned)

        def done(result: tuple[int, QImage]) -> None:
            self._pages, image = result
            if image.isNull():
                self.show_note(self.tr("Tệp này không xem trước được, vẫn đính kèm được."))
                return
            image.setDevicePixelRatio(ratio)
            self._image = image
            self._lay_out()

        self._operations.run_beside(work, done=done, ticket=self._ticket)
        self.state_changed.emit()

    def _lay_out(self) -> None:
        size = self._image.deviceIndependentSize().toSize() if self._image else QSize(0, 0)
        view = self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), size.width() + 2 * _MARGIN, view.width()),
            (self.verticalScrollBar(), size.height() + 2 * _MARGIN, view.height()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(40)
        self.viewport().update()
        self.state_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._data:
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
                _MARGIN - self.verticalScrollBar().value(),
                self._image,
            )
        elif self._note or self._data:
            painter.setFont(theme.font(14))
            painter.setPen(QColor(colours.text2))
            flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            text = self._note if not self._data else self.tr("Đang mở tệp…")
            painter.drawText(self.viewport().rect().adjusted(24, 8, -24, -8), flags, text)
        edge = colours.focus if self.hasFocus() else colours.border
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        inset = 1.0 if self.hasFocus() else 0.5
        painter.drawRect(QRectF(self.viewport().rect()).adjusted(inset, inset, -inset, -inset))

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
