"""A cell whose typed parts stand out, and the delegate that paints it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from counter_app.ui.pages.search.matched import MatchedPiece
from counter_app.ui.theme import theme
from counter_app.ui.widgets.cell_delegate import CellDelegate, paint_text
from counter_app.ui.widgets.cells import Cell, TextCell


@dataclass(frozen=True, slots=True)
class MatchedCell(TextCell):
    """`pieces` make up the text; those that were typed are strong."""

    pieces: tuple[MatchedPiece, ...] = ()


def matched_cell(pieces: tuple[MatchedPiece, ...], *, quiet: bool = False) -> MatchedCell:
    return MatchedCell("".join(piece.text for piece in pieces), quiet=quiet, pieces=pieces)


class MatchDelegate(CellDelegate):
    """Neighbouring pieces are painted as one, so that marks of Vietnamese letters stay whole."""

    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, *, current: bool) -> None:
        if not isinstance(cell, MatchedCell):
            super().paint_cell(painter, box, cell, current=current)
            return
        colours = theme.tokens()
        size = 13 if cell.quiet else 14
        rest = QRectF(box)
        for piece in _joined(cell.pieces):
            font = theme.font(size, theme.SEMIBOLD if piece.hit else theme.REGULAR)
            ink = colours.text if piece.hit or not cell.quiet else colours.text2
            if rest.width() <= 0:
                return
            paint_text(painter, rest, piece.text, font, ink)
            rest.setLeft(rest.left() + QFontMetricsF(font).horizontalAdvance(piece.text))


def _joined(pieces: tuple[MatchedPiece, ...]) -> list[MatchedPiece]:
    joined: list[MatchedPiece] = []
    for piece in pieces:
        if joined and joined[-1].hit == piece.hit:
            joined[-1] = MatchedPiece(joined[-1].text + piece.text, piece.hit)
        else:
            joined.append(piece)
    return joined
