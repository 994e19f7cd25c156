"""A column of cards that scrolls where there is no room, and follows the focus."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from counter_app.ui.theme import theme

MARGIN = 16
"""Around the cursor of a field, which Qt brings into sight: as far as the edges of the field."""


class ScrollColumn(QScrollArea):
    """Frameless, never sideways; `column` is as wide as the area."""

    def __init__(self, column: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plainScroll")
        column.setObjectName("scrolledColumn")
        self._column = column
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(column)
        # A scroll area paints the window's ground on what it holds; it may stand on a card.
        column.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def minimumSizeHint(self) -> QSize:
        """As wide as its cards need; any height will do."""
        return QSize(self._column.minimumSizeHint().width(), theme.px(200))

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, MARGIN, MARGIN)
