"""Pages of this program's own forms for a view: drawn here, behind no file from outside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocumentRenderOptions

from counter_app.ui.operations import Operations, Ticket
from counter_app.ui.printing.pages import UnreadablePagesError, on_white, opened
from counter_app.ui.sandbox.pages import Drawn, RequestedPage, Urgency, fitting


class OwnPages:
    """The `Pages` of forms that `counter_app/forms` made."""

    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    def draw(
        self,
        wanted: RequestedPage,
        done: Callable[[Drawn], object],
        urgency: Urgency = Urgency.LOOKED_AT,
    ) -> Ticket:
        """See `Pages`; nothing is more urgent than another form here."""
        return self._operations.run_beside(lambda: _drawn(wanted), done=done)


def _drawn(wanted: RequestedPage) -> Drawn:
    try:
        with opened(wanted.data) as document:
            pages = document.pageCount()
            points = document.pagePointSize(wanted.page)
            if wanted.turned in (90, 270):
                points = points.transposed()
            size = fitting(points.width(), points.height(), wanted.width)
            options = QPdfDocumentRenderOptions()
            options.setRotation(list(QPdfDocumentRenderOptions.Rotation)[wanted.turned // 90 % 4])
            drawn = document.render(wanted.page, size, options)
    except UnreadablePagesError:
        return Drawn(QImage(), 0, "file_broken")
    if drawn.isNull():
        return Drawn(drawn, pages, "file_broken")
    return Drawn(on_white(drawn), pages)
