"""A day and a time of day, typed; read when they are needed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.reading.day import read_any_day
from counter_app.domain.reading.hour import read_hour
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.field import Field, TextField

FARTHEST = timedelta(days=3_650)
"""From today, before and behind."""


class MomentFields(QObject):
    """`edited` at every key, `entered` at Enter in the last of the two. Without a time the day
    begins at its first moment.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, desk: Callable[[], OpenDesk], day: str, clock: str = "") -> None:
        """`day` and `clock` label the fields; without `clock` there is only a day."""
        super().__init__()
        self._desk = desk
        self.day = TextField(day, self.tr("ngày/tháng/năm"), most=20)
        self.time = TextField(clock, self.tr("giờ:phút"), most=10)
        self.day_field = Field(day, self.day)
        self.time_field = Field(clock, self.time)
        self._has_time = bool(clock)
        last = self.time if clock else self.day
        for field in (self.day, self.time):
            field.textEdited.connect(lambda _: self.edited.emit())
            field.returnPressed.connect(
                self.entered.emit if field is last else last.setFocus  # Enter goes on
            )
        self.day.editingFinished.connect(self._echo)

    @property
    def cells(self) -> tuple[tuple[QWidget, int], ...]:
        """A row of a form."""
        if not self._has_time:
            return ((self.day_field, 12),)
        return (self.day_field, 7), (self.time_field, 5)

    @property
    def is_empty(self) -> bool:
        return not self.day.text().strip() and not (self._has_time and self.time.text().strip())

    def set_moment(self, at: datetime | None) -> None:
        local = in_zone(at, self._desk().zone) if at is not None else None
        self.day.setText(formatting.day(local) if local else "")
        if self._has_time:
            self.time.setText(formatting.clock(local) if local else "")
        self.mark(is_wanted=False)

    def moment(self, *, days: int = 0) -> datetime | None:
        """What is typed, `days` later, in office time; None where it is none."""
        day, clock = self._day(), self._time()
        if day is None or clock is None:
            return None
        return datetime.combine(day + timedelta(days=days), clock, tzinfo=self._desk().zone)

    def mark(self, *, is_wanted: bool = True) -> None:
        """Mark red what does not read as what it should be; an empty one where it `is_wanted`."""
        is_typed = bool(self.day.text().strip())
        missing = self.tr("chưa có") if is_wanted and not is_typed else ""
        self.day_field.set_wrong(self.tr("chưa đúng") if is_typed and not self._day() else missing)
        if self._has_time:
            self.time_field.set_wrong(self.tr("cần dạng 09:40") if self._time() is None else "")

    def first_wrong(self) -> TextField | None:
        if self._day() is None:
            return self.day
        return self.time if self._time() is None else None

    def _echo(self) -> None:
        day = self._day()
        if day is not None:
            self.day.setText(formatting.day(day))

    def _day(self) -> date | None:
        today = self._desk().office_now().date()
        day = read_any_day(self.day.text(), today).value
        return day if day is not None and abs(day - today) <= FARTHEST else None

    def _time(self) -> time | None:
        """The first moment of the day where no time is typed."""
        typed = self.time.text().strip() if self._has_time else ""
        return read_hour(typed) if typed else time()
