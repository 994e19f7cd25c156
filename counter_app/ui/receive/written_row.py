"""The code and moment of a receipt that was written by hand, as they stand on the paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from counter_app.domain.dossier_code import parse, strip_check
from counter_app.domain.errors import DomainError
from counter_app.domain.intake import Missing
from counter_app.domain.office_time import in_zone
from counter_app.ui import spoken
from counter_app.ui.problems import sentence_of
from counter_app.ui.spoken import read_birth_date, read_day
from counter_app.ui.widgets.field import Field, FormGrid, TextField

_TIME = re.compile(r"(\d{1,2})(?:[:hHgG.,](\d{2})?)?|(\d{2})(\d{2})")


class WrittenRow(QWidget):
    """`changed` at every edit, `done` when Enter goes on; the code may be scanned or typed."""

    changed = Signal()
    done = Signal()
    checked = Signal(str)  # what is wrong with the code, empty where nothing is

    def __init__(self, zone: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = ZoneInfo(zone)
        self._today = today
        self.code = TextField(self.tr("Mã ghi tay"), self.tr("Gõ hoặc quét mã trên giấy"), most=60)
        self.day = TextField(self.tr("Ngày nhận trên giấy"), self.tr("ngày/tháng"), most=20)
        self.time = TextField(self.tr("Giờ nhận trên giấy"), self.tr("giờ:phút"), most=10)
        self._fields = {
            "code": Field(self.tr("Mã ghi tay"), self.code),
            "day": Field(self.tr("Ngày nhận trên giấy"), self.day),
            "time": Field(self.tr("Giờ nhận trên giấy"), self.time),
        }
        grid = FormGrid()
        grid.place((self._fields["code"], 6), (self._fields["day"], 3), (self._fields["time"], 3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        for field in (self.code, self.day, self.time):
            field.textEdited.connect(lambda _: self.changed.emit())
        self.code.returnPressed.connect(self._code_entered)
        for field in (self.day, self.time):
            field.returnPressed.connect(self._entered)
        self.hide()

    @property
    def has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def toggle(self) -> None:
        """Open with the focus on the code; an empty row closes again."""
        if self._is_open() and not self._is_filled():
            self.hide()
            self.changed.emit()
            return
        self.show()
        self.code.setFocus()
        self.changed.emit()

    def take(self, code: str) -> None:
        """A scanned code: into its field, and its day where none is written yet."""
        self.code.setText(code)
        self._code_entered()

    def set_all(self, code: str, at: datetime | None) -> None:
        """Show a draft, or an empty row; emits nothing."""
        local = in_zone(at, self._zone) if at else None
        self.code.setText(code)
        self.day.setText(spoken.day(local) if local else "")
        self.time.setText(spoken.clock(local) if local else "")
        self.setVisible(bool(code or at))
        self.refresh()

    def written_code(self) -> str:
        """As typed; empty while the row is closed."""
        return self.code.text().strip() if self._is_open() else ""

    def written_at(self) -> datetime | None:
        """The moment on the paper in the office's zone; None while it is no date and time."""
        day, moment = self._day(), self._time()
        if not self._is_open() or day is None or moment is None:
            return None
        return datetime.combine(day, moment, tzinfo=self._zone)

    def missing(self) -> list[Missing]:
        """What the open row still needs."""
        if not self._is_open():
            return []
        found = [] if self.code.text().strip() else [Missing("written_code")]
        return found if self.written_at() is not None else [*found, Missing("written_at")]

    def first_missing(self) -> QWidget | None:
        if not self._is_open():
            return None
        if not self.code.text().strip() or self.fault():
            return self.code
        if self._day() is None:
            return self.day
        return self.time if self._time() is None else None

    def fault(self) -> str:
        """The sentence about a code that is none, or whose check characters do not fit."""
        if not self._is_open() or not self.code.text().strip():
            return ""
        try:
            strip_check(self.code.text())
        except DomainError as error:
            return sentence_of(error.code)
        return ""

    def refresh(self) -> None:
        """Mark what does not read as what it should be."""
        marks = {
            "code": self.tr("xem lại") if self.fault() else "",
            "day": self.tr("cần dạng 20/11") if self.day.text() and not self._day() else "",
            "time": self.tr("cần dạng 09:40") if self.time.text() and self._time() is None else "",
        }
        for place, what in marks.items():
            self._fields[place].set_wrong(what)

    def _code_entered(self) -> None:
        """The day in the code is the day on the paper."""
        try:
            code = parse(strip_check(self.code.text()))
        except DomainError:
            code = None
        if code is not None:
            self.code.setText(str(code))
            if not self.day.text().strip():
                self.day.setText(spoken.day(code.day))
        self.refresh()
        self.checked.emit(self.fault())
        self.changed.emit()
        self.done.emit()

    def _entered(self) -> None:
        self.refresh()
        self.done.emit()

    def _is_open(self) -> bool:
        return not self.isHidden()

    def _is_filled(self) -> bool:
        return any(field.text().strip() for field in (self.code, self.day, self.time))

    def _day(self) -> date | None:
        today = self._today()
        whole = read_birth_date(self.day.text())
        if whole is not None:
            return whole
        near = read_day(self.day.text(), today)
        if near is None or near <= today:
            return near
        return _year_before(near)

    def _time(self) -> time | None:
        match = _TIME.fullmatch(self.time.text().strip())
        if match is None:
            return None
        hour, minute = match[1] or match[3], match[2] or match[4] or "0"
        try:
            return time(int(hour), int(minute))
        except ValueError:
            return None


def _year_before(day: date) -> date | None:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return None
