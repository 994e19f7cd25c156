"""Two values a field, side by side: what the portal has, and what was done at the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.ui.theme import theme
from counter_app.ui.widgets.label import Label


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """`strong` for a value on which the two disagree."""

    name: str
    portal: str
    desk: str
    strong: bool = False


class BothGrid(QWidget):
    """A header and one line a field; texts wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Trên cổng và ở quầy"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, theme.px(90))
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)
        self._labels: list[tuple[Label, Label, Label]] = []
        self._lines: list[ComparedLine] = []
        self._put(0, "", "")

    def set_lines(self, lines: Sequence[ComparedLine], heads: tuple[str, str]) -> None:
        """`heads` stand above the portal's values and the desk's."""
        self._lines = list(lines)
        for label, text in zip(self._labels[0][1:], heads, strict=True):
            label.setText(text)
        while len(self._labels) <= len(lines):
            self._put(len(self._labels), "", "")
        for at, (name, portal, desk) in enumerate(self._labels):
            shown = bool(lines) and at <= len(lines)
            for label in (name, portal, desk):
                label.setVisible(shown)
            if not shown or at == 0:
                continue
            line = lines[at - 1]
            role = "section" if line.strong else ""
            name.setText(line.name)
            for label, text in ((portal, line.portal), (desk, line.desk)):
                label.set_role(role)
                label.setText(text)
            portal.setAccessibleName(f"{line.name}: {line.portal}")
            desk.setAccessibleName(f"{line.name}: {line.desk}")
        self.setVisible(bool(lines))
        self.update()

    def _put(self, at: int, portal: str, desk: str) -> None:
        role = "strong" if at == 0 else ""
        created = (Label("", "hint"), Label(portal, role, wrap=True), Label(desk, role, wrap=True))
        for column, label in enumerate(created):
            label.setContentsMargins(0, theme.px(6), 0, theme.px(6))
            self._grid.addWidget(label, at, column, Qt.AlignmentFlag.AlignTop)
        self._labels.append(created)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        for at in range(len(self._lines) + 1):
            # Not `cellRect`: with texts that wrap it knows another layout than the one shown.
            cells = [QRectF(label.geometry()) for label in self._labels[at]]
            top = min(cell.top() for cell in cells)
            bottom = max(cell.bottom() for cell in cells)
            row = QRectF(0, top, self.width(), bottom - top)
            if at == 0:
                painter.fillRect(row, QColor(colours.sunken))
            elif self._lines[at - 1].strong:
                row.setLeft(cells[1].left() - theme.px(8))
                painter.fillRect(row, QColor(colours.warn_soft))
            line = QRectF(0, bottom - 1, self.width(), 1)
            painter.fillRect(line, QColor(colours.border))
