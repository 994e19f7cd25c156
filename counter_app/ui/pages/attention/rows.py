"""The list of problems: three lines a row, painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from counter_app.services.attention.attention import OpenProblem
from counter_app.ui.pages.attention import said
from counter_app.ui.texts import formatting
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph, paint_glyph
from counter_app.ui.widgets.cell_delegate import CellDelegate, paint_text
from counter_app.ui.widgets.cells import Cell, TextCell
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate
ROW = 84
_RED = {Glyph.ATTENTION, Glyph.OVERDUE}


@dataclass(frozen=True, slots=True)
class ProblemCell(TextCell):
    """`text` is all of it, for a screen reader."""

    glyph: Glyph = Glyph.NEAR
    title: str = ""
    age: str = ""
    old: bool = False
    sentence: str = ""
    foot: str = ""


def problem_cell(problem: OpenProblem, now: datetime) -> ProblemCell:
    title, sentence = said.title_of(problem), said.short_sentence(problem)
    age, foot = formatting.age_text(problem.since, now), said.row_line(problem, now.date())
    return ProblemCell(
        text=". ".join(part for part in (title, age, sentence, foot) if part),
        glyph=said.glyph_of(problem),
        title=title,
        age=age,
        old=formatting.is_old(problem.since, now),
        sentence=sentence,
        foot=foot,
    )


class ProblemDelegate(CellDelegate):
    """Shape and title with the age right, the sentence, whose and when."""

    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, *, current: bool) -> None:
        if not isinstance(cell, ProblemCell):
            super().paint_cell(painter, box, cell, current=current)
            return
        colours = theme.tokens()
        side = theme.px(14)
        top = box.top() + max(0.0, (box.height() - theme.px(72)) / 2)
        line = theme.px(24)
        ink = colours.danger_text if cell.glyph in _RED else colours.warn_text
        shape = QRectF(box.left() + theme.px(4), round(top + (line - side) / 2), side, side)
        paint_glyph(painter, shape, cell.glyph, ink, colours.surface)
        left = shape.right() + theme.px(10)
        age_font = theme.font(13, theme.SEMIBOLD if cell.old else theme.REGULAR)
        age = QFontMetricsF(age_font).horizontalAdvance(cell.age) + 4
        head = QRectF(left, top, box.right() - left - age - theme.px(8), line)
        paint_text(painter, head, cell.title, theme.font(14, theme.SEMIBOLD), colours.text)
        age_box = QRectF(box.right() - age, top, age, line)
        age_ink = colours.warn_text if cell.old else colours.text2
        paint_text(painter, age_box, cell.age, age_font, age_ink, right=True)
        middle = QRectF(left, top + line, box.right() - left, line)
        paint_text(painter, middle, cell.sentence, theme.font(14), colours.text)
        foot = QRectF(left, top + 2 * line, box.right() - left, line)
        paint_text(painter, foot, cell.foot, theme.font(13), colours.text2)


def problem_table(now: Callable[[], datetime]) -> ListTable[OpenProblem]:
    """Six rows at 1366 × 768; ages as of the last painting."""
    name = translate("attention", "Việc cần xử lý")
    columns: list[TableColumn[OpenProblem]] = [
        TableColumn(name, lambda row: problem_cell(row, now()))
    ]
    table = ListTable(
        RowsModel(columns, key=lambda row: row.id),
        name,
        empty=translate("attention", "Đang đọc…"),
        row_height=ROW,
        delegate=ProblemDelegate(),
    )
    table.horizontalHeader().hide()
    return table
