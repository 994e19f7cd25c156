"""The card of a slip that was signed on paper: the day and hour that stand beside the signature."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.reading.day import read_past_day
from counter_app.domain.reading.hour import read_hour
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.field import CheckBox, Field, FormGrid, TextField
from counter_app.ui.widgets.label import Label


class PaperCard(CardBox):
    """`changed` at every edit, `done` when Enter goes on. Who does not take up for a unit enters
    paper alone: for them the box is ticked for good.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.is_paper = CheckBox(self.tr("Phiếu đã ký trên giấy, ghi lại sau"))
        self.day = TextField(self.tr("Ngày ký nhận"), self.tr("ngày/tháng/năm"), most=20)
        self.time = TextField(self.tr("Giờ ký nhận"), self.tr("giờ:phút"), most=10)
        self._day_field = Field(self.tr("Ngày ký nhận"), self.day)
        self._time_field = Field(self.tr("Giờ ký nhận"), self.time)
        self._hint = Label(self.tr("Ghi đúng lúc bên nhận ký trên phiếu."), "hint", wrap=True)
        grid = FormGrid()
        grid.place((self._day_field, 7), (self._time_field, 5))
        self.body.addWidget(self.is_paper)
        self.body.addLayout(grid)
        self.body.addWidget(self._hint)
        self.is_paper.toggled.connect(lambda _: self._toggled())
        for field in (self.day, self.time):
            field.textEdited.connect(lambda _: self._edited())
            field.returnPressed.connect(self._entered)
        self._show_fields()

    @property
    def is_on(self) -> bool:
        return self.is_paper.isChecked()

    def set_for(self, *, may_take_up: bool) -> None:
        """For this officer; the fields keep what was typed."""
        self.is_paper.setEnabled(may_take_up)
        if not may_take_up:
            self.is_paper.setChecked(True)

    def clear(self) -> None:
        """For somebody else: nothing typed by another is shown."""
        self.day.clear()
        self.time.clear()
        self.is_paper.setChecked(False)
        self._edited()

    def at(self) -> datetime | None:
        """When the slip was signed, office time; None while it is no day and hour. An empty day is
        today.
        """
        now = self._now()
        typed = self.day.text().strip()
        day = read_past_day(typed, now.date()).value if typed else now.date()
        hour = read_hour(self.time.text())
        if day is None or hour is None:
            return None
        return datetime.combine(day, hour, now.tzinfo)

    def first_missing(self) -> QWidget | None:
        """What has to be typed before the slip can be entered."""
        if not self.is_on or self.at() is not None:
            return None
        typed = self.day.text().strip()
        is_no_day = typed and read_past_day(typed, self._now().date()).value is None
        return self.day if is_no_day else self.time

    def mark(self) -> None:
        """Say at the fields what is not as it should be."""
        missing = self.first_missing()
        self._day_field.set_wrong(self.tr("chưa đúng") if missing is self.day else "")
        self._time_field.set_wrong(self.tr("cần dạng 15:52") if missing is self.time else "")

    def _toggled(self) -> None:
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        for part in (self._day_field, self._time_field, self._hint):
            part.setVisible(self.is_on)

    def _edited(self) -> None:
        self._day_field.set_wrong("")
        self._time_field.set_wrong("")
        self.changed.emit()

    def _entered(self) -> None:
        typed = self.day.text().strip()
        day = read_past_day(typed, self._now().date()).value if typed else None
        if day is not None:
            self.day.setText(formatting.day(day))
        self.mark()
        missing = self.first_missing()
        if missing is not None:
            missing.setFocus()
        else:
            self.done.emit()
