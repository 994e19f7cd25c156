"""The code and moment of a receipt that was written by hand, as they stand on the paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier_code import parse, strip_check
from counter_app.domain.dossier.intake import Missing
from counter_app.domain.errors import DomainError
from counter_app.domain.reading.day import Day, read_past_day
from counter_app.domain.reading.hour import read_hour
from counter_app.domain.reading.point import Point, refusal_of
from counter_app.ui.texts import formatting
from counter_app.ui.texts.problems import point_sentence, sentence_of
from counter_app.ui.widgets.field import Field, FormGrid, TextField


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
        self.day = TextField(self.tr("Ngày nhận trên giấy"), self.tr("ngày/tháng/năm"), most=20)
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
        self.day.editingFinished.connect(self._echo)
        self._is_open = False
        self.hide()

    @property
    def has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def toggle(self) -> None:
        """Open with the focus on the code; an empty row closes again."""
        if self._is_open and not self._is_filled():
            self._open(is_open=False)
            self.changed.emit()
            return
        self._open(is_open=True)
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
        self.day.setText(formatting.day(local) if local else "")
        self.time.setText(formatting.clock(local) if local else "")
        self._open(is_open=bool(code or at))
        self.refresh()

    def open_row(self) -> None:
        """For what was typed there before; emits nothing."""
        self._open(is_open=True)

    def typed(self) -> dict[str, QLineEdit]:
        """All that is typed here, by the names that drafts keep."""
        return {"written_code": self.code, "written_day": self.day, "written_time": self.time}

    def written_code(self) -> str:
        """As typed; empty while the row is closed."""
        return self.code.text().strip() if self._is_open else ""

    def written_at(self) -> datetime | None:
        """The moment on the paper in the office's zone; None while it is no date and time."""
        day, timestamp = self._day().value, self._time()
        if not self._is_open or day is None or timestamp is None:
            return None
        return datetime.combine(day, timestamp, tzinfo=self._zone)

    def missing(self) -> list[Missing]:
        """What the open row still needs."""
        if not self._is_open:
            return []
        result = [] if self.code.text().strip() else [Missing("written_code", about="written_code")]
        if refused := self._refused():
            why = refused[0]
            return [*result, Missing(why.code, why.about, "written_day", why.value)]
        at = [] if self.written_at() is not None else [Missing("written_at", about="written_at")]
        return [*result, *at]

    def first_missing(self) -> QWidget | None:
        if not self._is_open:
            return None
        if not self.code.text().strip() or self.fault():
            return self.code
        if self._day().value is None:
            return self.day
        return self.time if self._time() is None else None

    def fault(self) -> str:
        """The sentence about a code that is none, or whose check characters do not fit."""
        if not self._is_open or not self.code.text().strip():
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
            "day": self.tr("chưa đúng") if self._refused() else "",
            "time": self.tr("cần dạng 09:40") if self.time.text() and self._time() is None else "",
        }
        for place, what in marks.items():
            self._fields[place].set_wrong(what)

    @property
    def is_wrong(self) -> bool:
        """Whether something in the open row is red."""
        return self._is_open and any(field.is_wrong for field in self._fields.values())

    def _code_entered(self) -> None:
        """The day in the code is the day on the paper."""
        try:
            code = parse(strip_check(self.code.text()))
        except DomainError:
            code = None
        if code is not None:
            self.code.setText(str(code))
            if not self.day.text().strip():
                self.day.setText(formatting.day(code.day))
        self._tell()
        self.changed.emit()
        self.done.emit()

    def _entered(self) -> None:
        self._echo()
        self._tell()
        self.done.emit()

    def _tell(self) -> None:
        self.refresh()
        refused = self._refused()
        day = point_sentence(refused[0]) if refused else ""
        self.checked.emit(self.fault() or day)

    def _echo(self) -> None:
        """The whole day as it was understood, with its year."""
        day = self._day().value
        if day is not None and self.day.text() != formatting.day(day):
            self.day.setText(formatting.day(day))

    def _open(self, *, is_open: bool) -> None:
        self._is_open = is_open
        self.setVisible(is_open)

    def _refused(self) -> list[Point]:
        return [*refusal_of(self._day(), "written_day", self.day.text())]

    def _is_filled(self) -> bool:
        return any(field.text().strip() for field in (self.code, self.day, self.time))

    def _day(self) -> Day:
        return read_past_day(self.day.text(), self._today())

    def _time(self) -> time | None:
        return read_hour(self.time.text())
