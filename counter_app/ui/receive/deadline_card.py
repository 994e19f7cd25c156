"""The appointed date with its reasons, or the fields for the officer's own date."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.calendar import Calendar, closing, is_working
from counter_app.domain.intake import Missing
from counter_app.services.receive import Plan
from counter_app.ui import spoken
from counter_app.ui.glyphs import Glyph
from counter_app.ui.problems import sentence_of
from counter_app.ui.receive.explanation import lines
from counter_app.ui.receive.owed_promise import OwedPromise
from counter_app.ui.spoken import long_moment, read_day
from counter_app.ui.widgets.card import Card
from counter_app.ui.widgets.field import Field, TextField
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine

MOST_LINES = 6


class DeadlineCard(Card):
    """`changed` when the officer's own date or reason is another, `done` when Enter goes on."""

    changed = Signal()
    done = Signal()

    def __init__(self, calendar: Calendar, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calendar = calendar
        self._today = today
        self.body.addWidget(Label(self.tr("Hẹn trả kết quả"), "section"))
        self.moment = Label("", "figure", wrap=True)
        self.why = Label(self.tr("Vì sao ngày này"), "strong")
        self.body.addWidget(self.moment)
        self.body.addWidget(self.why)
        self._lines = [MarkLine(Glyph.DONE, "", quiet=True) for _ in range(MOST_LINES)]
        for line in self._lines:
            self.body.addWidget(line)
        self.day = TextField(self.tr("Ngày hẹn"), self.tr("ngày/tháng"), most=20)
        self.reason = TextField(self.tr("Lý do"), self.tr("Lý do hẹn ngày này"), most=300)
        self._entry = QWidget()
        row = QHBoxLayout(self._entry)
        row.setContentsMargins(0, 0, 0, 0)
        self._day_field = Field(self.tr("Ngày hẹn"), self.day)
        self._reason_field = Field(self.tr("Lý do"), self.reason)
        row.addWidget(self._day_field, 2)
        row.addWidget(self._reason_field, 3)
        self.promise = OwedPromise()
        self.promise.chosen.connect(self._choose)
        self.body.addWidget(self.promise)
        self.body.addWidget(self._entry)
        self._entry.hide()
        self._own = False
        for field in (self.day, self.reason):
            field.textEdited.connect(lambda _: self.changed.emit())
            field.returnPressed.connect(self.done)

    def due_at(self) -> datetime | None:
        """The officer's own date at closing time, None where the computed one stands."""
        day = read_day(self.day.text(), self._today) if self._entry.isVisibleTo(self) else None
        if day is None:
            return None
        zone = ZoneInfo(self._calendar.zone)
        if is_working(self._calendar, day):
            return closing(self._calendar, day).replace(tzinfo=zone)
        return datetime.combine(day, time(17, 0), tzinfo=zone)

    def due_reason(self) -> str:
        return self.reason.text().strip() if self._entry.isVisibleTo(self) else ""

    def set_all(self, due_at: datetime | None, reason: str) -> None:
        self._own = due_at is not None
        self.day.setText(spoken.day(due_at) if due_at else "")
        self.reason.setText(reason)
        self._entry.setVisible(self._own)

    def enter_own(self) -> None:
        """The officer wants another date (Hẹn lại): fields open, with the focus on the day."""
        self._own = True
        self._entry.show()
        self.day.setFocus()
        self.changed.emit()

    def _choose(self, own: bool) -> None:
        """Papers are owed: the officer's own date, or the one that counts from them."""
        if own:
            self.enter_own()
            return
        self._own = False
        self._entry.hide()
        self.changed.emit()

    def open_own(self) -> None:
        """The fields of the officer's own date, for what was typed there before; emits nothing."""
        self._own = True
        self._entry.show()

    def set_editing(self, *, editing: bool) -> None:
        """The officer's own date cannot be changed any more once it is printed."""
        self._entry.setEnabled(editing)
        self.promise.setEnabled(editing)

    def missing(self) -> list[Missing]:
        """An own date that is none, or a reason without its date."""
        if not self._own or self.due_at() is not None:
            return []
        begun = self.promise.is_offered or self.day.text().strip() or self.reason.text().strip()
        return [Missing("own_date")] if begun else []

    def first_missing(self) -> QWidget | None:
        if not self._entry.isVisibleTo(self):
            return None
        if not self.day.text().strip() or self.due_at() is None:
            return self.day
        return None if self.reason.text().strip() else self.reason

    def show_plan(self, plan: Plan | None, today: datetime) -> None:
        """What would be promised now."""
        self._today = today.date()
        self.promise.show_plan(plan, own=self._own)
        open_date = plan is not None and plan.deadline is None and plan.agency is not None
        open_date = open_date and plan is not None and plan.deadline_fault != "papers_owed"
        self._entry.setVisible(self._own or bool(open_date))
        wrong = bool(self.day.text().strip()) and self.due_at() is None
        self._day_field.set_wrong(self.tr("cần dạng 25/11") if wrong else "")
        if plan is None or plan.deadline is None:
            self._show_open(plan)
            return
        deadline = plan.deadline
        if deadline.due_at is None:
            self.moment.setText(self.tr("Cơ quan giải quyết báo sau"))
        else:
            template = self.tr("Muộn nhất {moment}") if deadline.awaits_papers else "{moment}"
            self.moment.setText(template.format(moment=long_moment(deadline.due_at)))
        said = lines(deadline)
        if len(said) > MOST_LINES:
            said = [*said[: MOST_LINES - 1], said[-1]]
        self.why.setVisible(bool(said))
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(said))
            if at < len(said):
                line.set_line(said[at].glyph, said[at].text)

    def _show_open(self, plan: Plan | None) -> None:
        self.why.hide()
        for line in self._lines:
            line.hide()
        if plan is None or plan.agency is None:
            self.moment.setText(self.tr("Chọn thủ tục để tính ngày"))
            return
        self.moment.setText(self.tr("Chưa có ngày"))
        self._lines[0].set_line(Glyph.NEAR, sentence_of(plan.deadline_fault or "deadline_open"))
        self._lines[0].show()
        if plan.rule.note:
            self._lines[1].set_line(Glyph.LATER, plan.rule.note)
            self._lines[1].show()
