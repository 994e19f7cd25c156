"""Between the file and its columns on the screen: what can be chosen, and what was."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from counter_app.services.batch.batch_template import title_of
from counter_app.services.batch.rows.columns import Column
from counter_app.services.batch.rows.fields import UNUSED
from counter_app.services.batch.rows.fits import fits
from counter_app.services.batch.rows.values import Value, choices_for
from counter_app.ui.pages.batch.batch_file import BatchFile
from counter_app.ui.pages.batch.columns_view import ColumnsView, Option, column_lines, column_title
from counter_app.ui.session import DeskSession


class ColumnsStep(QObject):
    """`said` with a sentence when a column or a value was settled: it can be undone."""

    said = Signal(str)

    def __init__(
        self, place: DeskSession, file: BatchFile, view: ColumnsView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._place, self._file, self._view = place, file, view
        view.column_changed.connect(self._show_column)
        view.value_opened.connect(self._show_value)
        view.field_chosen.connect(self._assign)
        view.value_chosen.connect(self._translate)

    @property
    def open_count(self) -> int:
        """Columns that must be settled before any row can be read."""
        return len(self._file.columns.missing) + len(self._file.columns.twice)

    def show(self) -> None:
        """What is known of the file now."""
        file = self._file
        name = file.sheet.name if file.sheet else ""
        count = self.tr("{columns} cột, {rows} dòng · tờ “{sheet}”").format(
            columns=len(file.columns.columns), rows=len(file.prepared), sheet=name
        )
        self._view.show_columns(column_lines(file.columns, file.values), count)
        self._view.show_outlook(file.prepared, self._note())

    def _note(self) -> str:
        parts = []
        if missing := self._file.columns.missing:
            named = ", ".join(f"“{title_of(field)}”" for field in missing)
            parts.append(self.tr("Chưa có cột {fields}.").format(fields=named))
        others = [sheet.name for at, sheet in enumerate(self._file.sheets) if at != self._file.at]
        if others:
            named = ", ".join(f"“{name}”" for name in others)
            parts.append(self.tr("Tệp còn tờ {names} chưa đọc.").format(names=named))
        parts.append(self.tr("Nhớ cách gán này cho tệp cùng tên cột."))
        return " ".join(parts)

    def _show_column(self, column: Column | None) -> None:
        if column is None:
            self._view.show_options("", ())
            self._view.show_values(())
            return
        result = fits(self._place.desk, column)
        options = [Option(field, title_of(field), is_fit) for field, is_fit in result]
        used = {item.field for item in self._file.columns.columns}
        options.sort(key=lambda option: (option.id != column.field, option.id in used))
        unused = Option(UNUSED, self.tr("Không dùng cột này"), fits=False)
        title = self.tr("Mục cho cột “{title}”").format(title=column_title(column))
        self._view.show_options(title, [*options[:1], unused, *options[1:]])
        self._view.show_values(self._file.values_of(column.field))

    def _show_value(self, value: Value) -> None:
        options = [
            Option(choice.meant, choice.text, fits=choice.meant == value.meant)
            for choice in choices_for(self._place.desk, value)
        ]
        text = value.text or self.tr("(trống)")
        self._view.show_options(self.tr("“{text}” là").format(text=text), options)

    def _assign(self, place: int, field: str) -> None:
        self._file.assign(place, field)
        self.said.emit(self.tr("Đã gán cột"))

    def _translate(self, value: Value, meant: str) -> None:
        self._file.translate(value, meant)
        text = value.text or self.tr("(trống)")
        self.said.emit(
            self.tr("Đã chọn cho “{text}”, {rows} dòng").format(text=text, rows=value.rows)
        )
