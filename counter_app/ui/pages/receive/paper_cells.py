"""The cells of the checklist: what stands in each, and how boxes and counts are painted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from counter_app.domain.catalogue.procedure import Manner
from counter_app.domain.dossier.paper import Source
from counter_app.ui.pages.receive.paper_rows import PaperRow
from counter_app.ui.texts import formatting
from counter_app.ui.theme import theme
from counter_app.ui.widgets.cell_delegate import CellDelegate, paint_text
from counter_app.ui.widgets.cells import Cell, TextCell
from counter_app.ui.widgets.rows_model import TableColumn
from counter_app.ui.widgets.tick_box import paint_box

translate = QCoreApplication.translate
TICK, NAME, ASKED, ORIGINALS, COPIES, SOURCE = range(6)


class PapersDelegate(CellDelegate):
    """Boxes for the tick and the counts."""

    column = ORIGINALS

    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, *, current: bool) -> None:
        if isinstance(cell, _Tick):
            paint_box(painter, box, on=cell.on, later=cell.later)
        elif isinstance(cell, _Count):
            _paint_count(painter, box, cell, focus=current and cell.column == self.column)
        elif isinstance(cell, TextCell):
            super().paint_cell(painter, box, cell, current=current)


class _Tick(TextCell):
    @property
    def on(self) -> bool:
        return self.strong

    @property
    def later(self) -> bool:
        return self.quiet


class _Count(TextCell):
    @property
    def column(self) -> int:
        return COPIES if self.quiet else ORIGINALS


def columns() -> list[TableColumn[PaperRow]]:
    return [
        TableColumn(translate("papers", "Đủ"), _tick, 46),
        TableColumn(translate("papers", "Giấy tờ"), lambda row: TextCell(row.requirement.name)),
        TableColumn(
            translate("papers", "Yêu cầu"), lambda row: TextCell(asked(row), quiet=True), 132
        ),
        TableColumn(translate("papers", "Chính"), lambda row: _count(row, ORIGINALS), 56),
        TableColumn(translate("papers", "Sao"), lambda row: _count(row, COPIES), 56),
        TableColumn(
            translate("papers", "Nguồn"),
            lambda row: TextCell(source_words(row), quiet=True),
            150,
        ),
    ]


def _tick(row: PaperRow) -> Cell:
    if row.is_owed:
        return _Tick(translate("papers", "nộp sau"), quiet=True)
    text = translate("papers", "đã đủ") if row.ticked else translate("papers", "chưa đủ")
    return _Tick(text, strong=row.ticked)


def _count(row: PaperRow, column: int) -> Cell:
    number = row.originals if column == ORIGINALS else row.copies
    text = str(number) if row.counts else "–"
    return _Count(text, quiet=column == COPIES, strong=bool(number))


def asked(row: PaperRow) -> str:
    """ "nộp 1 bản chính", "xuất trình", "nếu ủy quyền"."""
    requirement = row.requirement
    if requirement.condition and not row.wanted:
        return requirement.condition
    if requirement.manner is Manner.SHOW:
        return translate("papers", "xuất trình")
    if not requirement.manner.is_known:
        return formatting.newer()
    if requirement.originals and requirement.copies:
        return translate("papers", "nộp {originals} chính, {copies} sao").format(
            originals=requirement.originals, copies=requirement.copies
        )
    if requirement.copies:
        return translate("papers", "nộp {copies} bản sao").format(copies=requirement.copies)
    return translate("papers", "nộp {originals} bản chính").format(
        originals=requirement.originals or 1
    )


def source_words(row: PaperRow) -> str:
    """ "Nộp giấy", "Nộp sau: 30/11"."""
    if row.is_owed and row.when.strip():
        return translate("papers", "Nộp sau: {day}").format(day=row.when)
    return source_name(row.source)


def source_name(source: Source) -> str:
    names = {
        Source.HANDED_IN: translate("papers", "Nộp giấy"),
        Source.SHOWN: translate("papers", "Xem giấy"),
        Source.CARD: translate("papers", "Đã quét thẻ"),
        Source.DATABASE: translate("papers", "Khai thác dữ liệu"),
        Source.REUSED: translate("papers", "Dùng lại bản số"),
        Source.OWED: translate("papers", "Nộp sau"),
    }
    return names.get(source, formatting.newer())


def _paint_count(painter: QPainter, box: QRectF, cell: _Count, *, focus: bool) -> None:
    colours = theme.tokens()
    if cell.text == "–":
        paint_text(painter, box.adjusted(14, 0, 0, 0), cell.text, theme.font(14), colours.text2)
        return
    height, width = theme.px(24), min(box.width(), theme.px(40))
    frame = QRectF(box.left(), round(box.center().y() - height / 2), width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colours.surface))
    edge = colours.focus if focus else colours.border_strong
    painter.setPen(QPen(QColor(edge), 2 if focus else 1))
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.restore()
    strong = cell.strong
    font = theme.font(14, theme.SEMIBOLD if strong else theme.REGULAR)
    painter.setFont(font)
    painter.setPen(QColor(colours.text if strong else colours.text2))
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), cell.text)
