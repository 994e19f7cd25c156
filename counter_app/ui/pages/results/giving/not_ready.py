"""Where no result is here yet: in whose hand the dossier is, and a paper that came signed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.reading.day import read_past_day
from counter_app.services.results.return_file import ReturnFile
from counter_app.ui.pages.results.giving import said
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.field import CheckBox, Field, FormGrid, TextField
from counter_app.ui.widgets.label import Label


class NotReadyCard(SectionCard):
    """`changed` after each change of what stands on the signed paper."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Chưa có kết quả"), parent)
        self.where = Label("", wrap=True)
        self.hint = Label(
            self.tr("Giấy kết quả đã tới quầy mà máy chưa có? Ghi những gì đứng trên giấy."),
            "hint",
            wrap=True,
        )
        self.title_of = TextField(self.tr("Kết quả"), most=300)
        self.number = TextField(self.tr("Số văn bản"), most=60)
        self.day = TextField(self.tr("Ngày ký"), self.tr("ngày/tháng"), most=20)
        self.signed_by = TextField(self.tr("Người ký"), most=200)
        self.negative = CheckBox(self.tr("Là văn bản từ chối giải quyết"))
        grid = FormGrid()
        self._day = Field(self.tr("Ngày ký"), self.day)
        grid.place((Field(self.tr("Kết quả, mỗi giấy cách nhau dấu ;"), self.title_of), 12))
        grid.place(
            (Field(self.tr("Số văn bản"), self.number), 4),
            (self._day, 3),
            (Field(self.tr("Người ký"), self.signed_by), 5),
        )
        for widget in (self.where, self.hint):
            self.body.addWidget(widget)
        self.body.addLayout(grid)
        self.body.addWidget(self.negative)
        self.body.addStretch(1)
        self._fields = (self.title_of, self.number, self.day, self.signed_by)
        for field in self._fields:
            field.textEdited.connect(lambda _: self._changed())
            field.returnPressed.connect(self._next)
        self._today = date.max

    def show_file(self, read: ReturnFile, today: date, *, is_other: bool) -> None:
        self._today = today
        self.where.setText(said.not_ready_text(read))
        if is_other:
            for field in self._fields:
                field.clear()
            self.negative.setChecked(False)
        self._changed()

    def is_complete(self) -> bool:
        """Whether it says who signed, on a day that can be read."""
        return bool(self.signed_by.text().strip()) and self._is_day_right()

    def ready(self) -> ResultReady:
        return ResultReady(
            paper=True,
            title=self.title_of.text().strip(),
            negative=self.negative.isChecked(),
            signed_by=self.signed_by.text().strip(),
            number=self.number.text().strip(),
            day=read_past_day(self.day.text(), self._today).value,
        )

    def _is_day_right(self) -> bool:
        return read_past_day(self.day.text(), self._today).refused is None

    def _changed(self) -> None:
        self._day.set_wrong("" if self._is_day_right() else self.tr("chưa đúng"))
        self.changed.emit()

    def _next(self) -> None:
        fields = list(self._fields)
        at = next((at for at, field in enumerate(fields) if field.hasFocus()), 0)
        fields[(at + 1) % len(fields)].setFocus()
