"""Before accepting: what asks for the officer's eye, and the date where none can be computed."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from counter_app.domain.calendar import Calendar, closing, is_working
from counter_app.services.keep_answer import Typed
from counter_app.services.review import Review
from counter_app.ui import spoken
from counter_app.ui.dossier.panels import Panel
from counter_app.ui.online import said
from counter_app.ui.spoken import long_moment, read_day
from counter_app.ui.widgets.field import Field, TextField
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine


class AcceptEditor(Panel):
    """Nothing here keeps an officer from accepting but a missing date or its reason."""

    def __init__(self, calendar: Calendar, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._calendar = calendar
        self._review: Review | None = None
        self._lines: list[MarkLine] = []
        self._loading = False
        self.set_title(self.tr("Tiếp nhận hồ sơ"))
        self.set_hint(self.tr("Xem lại rồi F9, hoặc Esc để quay lại"))
        self.moment = Label("", "strong", wrap=True)
        self.day = TextField(self.tr("Ngày hẹn khác"), self.tr("ngày/tháng"), most=20)
        self.reason = TextField(self.tr("Lý do"), self.tr("Lý do hẹn ngày này"), most=300)
        self._day_field = Field(self.tr("Ngày hẹn khác (nếu cần)"), self.day)
        self._reason_field = Field(self.tr("Lý do"), self.reason)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._day_field, 2)
        row.addWidget(self._reason_field, 5)
        self.body.addWidget(self.moment)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self.day)
        for field in (self.day, self.reason):
            field.textChanged.connect(lambda _: self._edited())
        self.day.returnPressed.connect(self.reason.setFocus)

    def load(self, typed: Typed) -> None:
        """Show what was typed so far; emits nothing."""
        self._loading = True
        self.day.setText(typed.due)
        self.reason.setText(typed.due_reason)
        self._loading = False

    def typed_into(self, typed: Typed) -> Typed:
        return replace(typed, due=self.day.text(), due_reason=self.reason.text())

    def show_review(self, review: Review) -> None:
        self._review = review
        for line in self._lines:
            self.body.removeWidget(line)
            line.deleteLater()
        checks = [check for check in review.plan.checks if not check.is_good]
        self._lines = [
            MarkLine(said.check_glyph(check), said.check_text(check)) for check in checks
        ]
        for at, line in enumerate(self._lines):
            self.body.insertWidget(1 + at, line)
        self._tell()

    def texts(self) -> list[str]:
        return [line.text() for line in self._lines]

    def due_at(self) -> datetime | None:
        """The officer's own date at closing time, None where the computed one stands."""
        if self._review is None:
            return None
        day = read_day(self.day.text(), self._review.at.date())
        if day is None:
            return None
        zone = ZoneInfo(self._calendar.zone)
        if is_working(self._calendar, day):
            return closing(self._calendar, day).replace(tzinfo=zone)
        return datetime.combine(day, time(17, 0), tzinfo=zone)

    def due_reason(self) -> str:
        return self.reason.text().strip() if self.due_at() is not None else ""

    def main_text(self) -> str:
        if self._review is None or not self.is_ready():
            return self.tr("Ghi ngày hẹn và lý do")
        plan = self._review.plan
        due = self.due_at() or (plan.deadline.due_at if plan.deadline else None)
        if due is None:
            return self.tr("Vẫn tiếp nhận") if self._lines else self.tr("Tiếp nhận")
        text = self.tr("Vẫn tiếp nhận, hẹn {moment}") if self._lines else said.accept_text()
        return text.format(moment=spoken.short_moment(due))

    def is_ready(self) -> bool:
        if self._review is None:
            return False
        if self.day.text().strip():
            return self._wrong_day() == "" and bool(self.reason.text().strip())
        return self._review.plan.deadline is not None

    def _wrong_day(self) -> str:
        if not self.day.text().strip() or self._review is None:
            return ""
        due = self.due_at()
        if due is None:
            return self.tr("cần dạng 30/11")
        return self.tr("đã qua") if due < self._review.at else ""

    def _tell(self) -> None:
        review = self._review
        if review is None:
            return
        due = self.due_at()
        wrong = self._wrong_day()
        self._day_field.set_wrong(wrong)
        needs_reason = due is not None and not self.reason.text().strip()
        self._reason_field.set_wrong(self.tr("chưa có") if needs_reason else "")
        if due is not None and not wrong:
            text = self.tr("Hẹn trả {moment}, theo ngày của cán bộ")
            self.moment.setText(text.format(moment=long_moment(due)))
        else:
            self.moment.setText(said.deadline_text(review.plan))

    def _edited(self) -> None:
        if not self._loading:
            self._tell()
            self.changed.emit()
