"""The first step of a batch: which column is what, and what the values of its words are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.services.batch.batch_template import title_of
from counter_app.services.batch.rows.columns import Column as FileColumn
from counter_app.services.batch.rows.columns import Columns, Origin
from counter_app.services.batch.rows.fields import ORDINAL, UNUSED
from counter_app.services.batch.rows.prepare import PreparedRow, RowStanding
from counter_app.services.batch.rows.values import Value
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.cells import Cell, ChipCell, TextCell
from counter_app.ui.widgets.chip import Chip, ChipLabel, Tone
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column with what is said of it."""

    column: FileColumn
    chip: Chip

    @property
    def is_open(self) -> bool:
        """Whether somebody should look at it."""
        return self.chip.tone in {Tone.DANGER, Tone.WARN_SOFT}


@dataclass(frozen=True, slots=True)
class Option:
    """What the current column, or the current value, may be."""

    id: str
    text: str
    fits: bool


class ColumnsView(QWidget):
    """`field_chosen` with a column's place and a field; `value_chosen` with a `Value` and what it
    stands for. Which options there are is asked with `column_changed` and `value_opened`.
    """

    column_changed = Signal(object)  # FileColumn or None
    value_opened = Signal(object)  # Value
    field_chosen = Signal(int, str)
    value_chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = _columns_table()
        self.options = _options_table()
        self.values = _values_table()
        self.options_title = ElidingLabel("", "section")
        self.line = ElidingLabel("", "hint")
        self.count = Label("", "hint")
        self._marks = [ChipLabel() for _ in range(3)]
        self._note = Label("", "hint", wrap=True)
        self._value: Value | None = None
        self._lay_out()
        self.columns.current_changed.connect(self._column_changed)
        self.columns.opened.connect(lambda _line: self.options.setFocus())
        self.options.opened.connect(self._choose)
        self.values.opened.connect(self._open_value)

    def show_columns(self, lines: Sequence[ColumnLine], count: str) -> None:
        self.columns.set_rows(list(lines))
        self.count.setText(count)

    def show_options(self, title: str, options: Sequence[Option]) -> None:
        self.options_title.setText(title)
        self.options.set_rows(list(options))
        if options:
            self.options.select(0)

    def show_values(self, values: Sequence[Value]) -> None:
        self.values.set_rows(list(values))

    def show_outlook(self, prepared: Sequence[PreparedRow], note: str) -> None:
        """How many rows would be what."""
        counts = Counter(item.standing for item in prepared)
        ready = counts[RowStanding.READY] + counts[RowStanding.TAKEN]
        sentence = (
            (Glyph.DONE, self.tr("{count} dòng nhận được ngay"), ready, Tone.OK),
            (Glyph.DUE, self.tr("{count} dòng cần xem"), counts[RowStanding.DOUBTED], Tone.QUIET),
            (
                Glyph.OVERDUE,
                self.tr("{count} dòng chưa nhận được"),
                counts[RowStanding.REFUSED],
                Tone.DANGER_TEXT,
            ),
        )
        for mark, (glyph, text, count, tone) in zip(self._marks, sentence, strict=True):
            mark.set_chip(Chip(glyph, text.format(count=count), tone))
        self._note.setText(note)

    def next_open(self) -> bool:
        """Go to the next column that somebody should look at; False where there is none."""
        lines = self.columns.rows_model().rows()
        at = self.columns.currentIndex().row()
        for step in range(1, len(lines) + 1):
            place = (at + step) % len(lines)
            if lines[place].is_open:
                self.columns.select(place)
                self.columns.setFocus()
                return True
        return False

    def escape(self) -> bool:
        """Back from the options or values to the columns."""
        if not (self.options.hasFocus() or self.values.hasFocus()):
            return False
        self._value = None
        self._column_changed(self.columns.current())
        self.columns.setFocus()
        return True

    def panes(self) -> list[QWidget]:
        return [self.columns, self.options, self.values]

    def _column_changed(self, line: ColumnLine | None) -> None:
        self._value = None
        title = column_title(line.column) if line else ""
        self.line.setText(
            self.tr("{title} · Enter chọn mục · Ctrl+Z bỏ một lần gán").format(title=title)
        )
        self.column_changed.emit(line.column if line else None)

    def _choose(self, option: Option) -> None:
        line, value = self.columns.current(), self._value
        if value is not None:
            self._value = None
            self.value_chosen.emit(value, option.id)
            self.values.setFocus()
        elif line is not None:
            self.field_chosen.emit(line.column.place, option.id)
            self.columns.setFocus()

    def _open_value(self, value: Value) -> None:
        self._value = value
        self.value_opened.emit(value)
        self.options.setFocus()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.line, 1)
        foot.addWidget(self.count)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.columns, 1)
        left.addLayout(foot)
        outlook = CardBox()
        outlook.body.addWidget(Label(self.tr("Khi đã gán đủ"), "section"))
        for mark in self._marks:
            outlook.body.addWidget(mark)
        outlook.body.addWidget(self._note)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.options_title)
        right.addWidget(self.options, 3)
        right.addWidget(self.values, 2)
        right.addWidget(outlook)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(left, 66)
        whole.addLayout(right, 34)


def column_lines(columns: Columns, values: Sequence[Value]) -> list[ColumnLine]:
    twice = {column.place for same in columns.twice for column in same}
    open_rows = Counter[str]()
    for value in values:
        if value.is_open:
            open_rows[value.field] += value.rows
    return [
        ColumnLine(column, _chip(column, column.place in twice, open_rows[column.field]))
        for column in columns.columns
    ]


def column_title(column: FileColumn) -> str:
    return column.title or translate("batch", "Cột {letter}").format(letter=column.letter)


def field_title(field: str) -> str:
    if field in {"", UNUSED, ORDINAL}:
        return translate("batch", "không dùng")
    return title_of(field)


def _chip(column: FileColumn, is_twice: bool, open_rows: int) -> Chip:
    if is_twice:
        return Chip(Glyph.OVERDUE, translate("batch", "Hai cột một mục: chọn"), Tone.DANGER)
    if column.field == ORDINAL:
        return Chip(Glyph.LATER, translate("batch", "Bỏ qua, số thứ tự"))
    if column.field == UNUSED:
        return Chip(Glyph.LATER, translate("batch", "Không dùng cột này"))
    if not column.field:
        text = translate("batch", "Chưa gán, {count} ô không đọc").format(count=column.filled)
        return Chip(Glyph.DUE, text, Tone.WARN_SOFT) if column.filled else _empty()
    if open_rows:
        text = translate("batch", "{count} dòng chưa rõ, xem dưới").format(count=open_rows)
        return Chip(Glyph.DUE, text, Tone.WARN_SOFT)
    sentence = {
        Origin.NAME: translate("batch", "Tự nhận theo tên cột"),
        Origin.BEFORE: translate("batch", "Như lần trước"),
        Origin.OFFICER: translate("batch", "Đã gán"),
        Origin.NONE: "",
    }
    return Chip(Glyph.DONE, sentence[column.origin], Tone.OK)


def _empty() -> Chip:
    return Chip(Glyph.LATER, translate("batch", "Cột trống"))


def _columns_table() -> ListTable[ColumnLine]:
    columns: list[TableColumn[ColumnLine]] = [
        TableColumn(
            translate("batch", "Cột trong tệp"),
            lambda row: TextCell(column_title(row.column), strong=True),
            190,
        ),
        TableColumn(
            translate("batch", "Ba dòng đầu"),
            lambda row: TextCell(" · ".join(row.column.samples), quiet=True),
            190,
        ),
        TableColumn(
            translate("batch", "Là mục"), lambda row: TextCell(field_title(row.column.field)), 140
        ),
        TableColumn("", _chip_cell),
    ]
    model = RowsModel(columns, lambda row: str(row.column.place))
    return ListTable(model, translate("batch", "Các cột của tệp"))


def _chip_cell(row: ColumnLine) -> Cell:
    return ChipCell(row.chip, mark=not row.is_open)


def _options_table() -> ListTable[Option]:
    columns: list[TableColumn[Option]] = [
        TableColumn(translate("batch", "Mục"), lambda row: TextCell(row.text)),
        TableColumn("", _fit_cell, 96),
    ]
    name = translate("batch", "Mục có thể chọn")
    return ListTable(RowsModel(columns, lambda row: row.id), name, row_height=30)


def _fit_cell(row: Option) -> Cell:
    if row.fits:
        return ChipCell(Chip(Glyph.DONE, translate("batch", "hợp"), Tone.OK), mark=True)
    return TextCell("", quiet=True)


def _values_table() -> ListTable[Value]:
    columns: list[TableColumn[Value]] = [
        TableColumn(
            translate("batch", "Giá trị trong tệp"),
            lambda row: TextCell(row.text or translate("batch", "(trống)")),
        ),
        TableColumn(
            translate("batch", "Dòng"),
            lambda row: TextCell(str(row.rows), right=True, quiet=True),
            60,
        ),
        TableColumn(translate("batch", "Là"), _meaning, 130),
    ]
    model = RowsModel(columns, lambda row: f"{row.field} {row.key}")
    empty = translate("batch", "Cột này không có giá trị phải dịch.")
    return ListTable(model, translate("batch", "Giá trị của cột"), empty=empty, row_height=30)


def _meaning(row: Value) -> Cell:
    if row.is_open and not row.text:
        return TextCell(translate("batch", "hỏi từng dòng"))
    if row.is_open:
        chip = Chip(Glyph.OVERDUE, translate("batch", "chọn"), Tone.DANGER_TEXT)
        return ChipCell(chip, mark=True)
    return TextCell(row.meant or translate("batch", "như ghi"), strong=bool(row.meant))
