"""The small bar below a file: which page, how large, and the buttons for both."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.ui.attachments.file_view import FileView
from counter_app.ui.widgets.key_button import KeyButton
from counter_app.ui.widgets.label import ElidingLabel


class ViewBar(QWidget):
    """Every button is also a key of the view."""

    def __init__(self, view: FileView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.state = ElidingLabel("", "hint")
        self.smaller = KeyButton(self.tr("Nhỏ"), "−", low=True)
        self.larger = KeyButton(self.tr("To"), "+", low=True)
        self.turn = KeyButton(self.tr("Xoay"), "Ctrl+→", low=True)
        self.smaller.clicked.connect(lambda: view.zoom(-1))
        self.larger.clicked.connect(lambda: view.zoom(1))
        self.turn.clicked.connect(lambda: view.turn(90))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.state, 1)
        for button in (self.smaller, self.larger, self.turn):
            row.addWidget(button)
        view.state_changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        view = self._view
        shown = bool(view.pages)
        for button in (self.smaller, self.larger, self.turn):
            button.setEnabled(shown)
        if not shown:
            self.state.setText("")
        elif view.pages > 1:
            text = self.tr("Trang {page}/{pages} (PgDn) · {percent} %")
            self.state.setText(
                text.format(page=view.page + 1, pages=view.pages, percent=view.percent)
            )
        else:
            self.state.setText(self.tr("{percent} %").format(percent=view.percent))
