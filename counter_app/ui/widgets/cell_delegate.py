"""Paints table cells: text, codes and chips, the current row with its bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from counter_app.ui.theme import theme
from counter_app.ui.widgets.cells import Cell, ChipCell, CodeCell, TextCell
from counter_app.ui.widgets.chip import paint_chip
from counter_app.ui.widgets.rows_model import CELL_ROLE, Index


class CellDelegate(QStyledItemDelegate):
    """Subclasses override `paint_cell` for cells of their own kind."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        if not isinstance(view, QAbstractItemView):
            return
        current = view.currentIndex().row() == index.row()
        self.paint_ground(painter, option, index, current=current)
        cell = index.data(CELL_ROLE)
        if cell is not None:
            box = QRectF(option.rect).adjusted(theme.px(8), 0, -theme.px(8), -1)
            if index.column() == 0:
                box.setLeft(box.left() + theme.px(2))
            self.paint_cell(painter, box, cell, current=current)

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, current: bool
    ) -> None:
        colours = theme.tokens()
        view = option.widget
        focused = view.hasFocus() or view.focusPolicy() == Qt.FocusPolicy.NoFocus
        if current:
            ground = colours.accent_soft if focused else colours.sunken
            painter.fillRect(option.rect, QColor(ground))
            if index.column() == 0:
                bar = option.rect.adjusted(0, 0, 0, 0)
                bar.setWidth(4)
                painter.fillRect(bar, QColor(colours.accent if focused else colours.border_strong))
        line = option.rect.adjusted(0, 0, 0, 0)
        line.setTop(line.bottom())
        painter.fillRect(line, QColor(colours.border))

    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, *, current: bool) -> None:
        colours = theme.tokens()
        match cell:
            case ChipCell():
                paint_chip(painter, box, cell.chip, padded=not cell.mark)
            case CodeCell():
                head, tail = cell.parts
                small, strong = theme.font(13), theme.font(14, theme.SEMIBOLD)
                paint_text(painter, box, head, small, colours.text2)
                rest = box.adjusted(QFontMetricsF(small).horizontalAdvance(head), 0, 0, 0)
                paint_text(painter, rest, tail, strong, colours.text)
            case TextCell():
                font = theme.font(
                    13 if cell.quiet else 14, theme.SEMIBOLD if cell.strong else theme.REGULAR
                )
                if cell.struck:
                    font = QFont(font)
                    font.setStrikeOut(True)
                ink = colours.text2 if cell.quiet or cell.struck else colours.text
                paint_text(painter, box, cell.text, font, ink, right=cell.right)


def paint_text(
    painter: QPainter, box: QRectF, text: str, font: QFont, ink: str, *, right: bool = False
) -> None:
    """One line, elided on the right, vertically centred."""
    painter.setFont(font)
    painter.setPen(QColor(ink))
    line = QFontMetricsF(font).elidedText(
        text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width()
    )
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(flags) | Qt.TextFlag.TextSingleLine.value, line)
