"""One form on its way to one printer: drawn beside, painted page by page, cancelled at any page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from counter_app.ui.operations import Operations, Ticket
from counter_app.ui.printing import pages
from counter_app.ui.printing.outcome import Failed, Outcome, SentForm


class Job:
    """`parts` copies (liên) are in `data`. `ended` is called once, in the GUI thread, whatever
    happens.
    """

    def __init__(
        self,
        operations: Operations,
        printer: QPrinter,
        data: bytes,
        sizes: list[QSizeF],
        parts: int,
        *,
        progress: Callable[[int, int], object],
        ended: Callable[[Outcome], object],
    ) -> None:
        self._operations = operations
        self._printer = printer
        self._data = data
        self._sizes = sizes
        self._parts = parts
        self._progress = progress
        self._ended = ended
        self._painter = QPainter()
        self._ticket = Ticket()
        self._done = False

    def start(self) -> None:
        self._set_page(0)
        if not self._painter.begin(self._printer):
            self._end(Failed("printer_refused", self._name))
            return
        self._draw(0)

    def cancel(self) -> None:
        """Nothing more is painted; what the system already has it is asked to drop."""
        if self._done:
            return
        self._ticket.cancel()
        self._printer.abort()
        self._end(Failed("print_cancelled", self._name))

    @property
    def _name(self) -> str:
        return self._printer.printerName()

    def _set_page(self, page: int) -> None:
        size = self._sizes[page]
        across = size.width() > size.height()
        upright = size.transposed() if across else size
        sheet = QPageSize(upright, QPageSize.Unit.Point)
        way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
        self._printer.setFullPage(True)
        self._printer.setPageLayout(QPageLayout(sheet, way, QMarginsF(0, 0, 0, 0)))
        self._printer.setFullPage(True)

    def _draw(self, page: int) -> None:
        self._progress(page, len(self._sizes))
        dpi = pages.printer_dpi(self._printer.resolution())
        self._operations.run_for_paper(
            lambda: pages.render(self._data, page, dpi),
            done=lambda image: self._paint(page, image),
            failed=lambda _: self._give_up(Failed("form_unreadable", self._name)),
            ticket=self._ticket,
        )

    def _paint(self, page: int, image: QImage) -> None:
        if page and not self._printer.newPage():
            self._give_up(Failed("printer_refused", self._name))
            return
        size = self._sizes[page]
        dots = self._printer.resolution() / pages.POINTS
        # Its own rectangle, not the printer's: a sheet is never stretched.
        area = QRectF(0, 0, size.width() * dots, size.height() * dots)
        if area.size().toSize() == image.size():
            self._painter.drawImage(0, 0, image)
        else:
            self._painter.drawImage(area, image)
        if page + 1 < len(self._sizes):
            self._draw(page + 1)
            return
        self._progress(len(self._sizes), len(self._sizes))
        if not self._painter.end() or self._printer.printerState() in _BROKEN:
            self._end(Failed("printer_refused", self._name))
            return
        self._end(SentForm(self._name, len(self._sizes), self._parts))

    def _give_up(self, failed: Failed) -> None:
        self._printer.abort()
        self._end(failed)

    def _end(self, outcome: Outcome) -> None:
        if self._done:
            return
        self._done = True
        if self._painter.isActive():
            self._painter.end()
        self._ended(outcome)


_BROKEN = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
