"""Before accepting: what asks for the officer's eye, and the date where none can be computed."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from counter_app.domain.deadlines.calendar import Calendar, promised_on
from counter_app.domain.reading.day import Day, read_office_day
from counter_app.domain.reading.point import Point, doubts_of, refusal_of
from counter_app.services.online.keep_answer import Typed
from counter_app.services.online.review import Review
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.pages.online import said
from counter_app.ui.texts import formatting
from counter_app.ui.texts.formatting import long_timestamp
from counter_app.ui.texts.problems import point_sentence
from counter_app.ui.widgets.field import Field, TextField
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.look_card import LookCard

MOST_LINES = 9


class AcceptEditor(Panel):
    """Nothing here keeps an officer from accepting but a missing date or its reason."""

    def __init__(self, calendar: Calendar, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._calendar = calendar
        self._review: Review | None = None
        self._loading = False
        self.set_title(self.tr("Tiếp nhận hồ sơ"))
        self.set_hint(self.tr("Xem lại rồi F9, hoặc Esc để quay lại"))
        self.timestamp = Label("", "strong", wrap=True)
        self.look = LookCard(most=MOST_LINES, keys=self.tr("F9: đúng như vậy, tiếp nhận"))
        self.day = TextField(self.tr("Ngày hẹn khác"), self.tr("ngày/tháng/năm"), most=40)
        self.reason = TextField(self.tr("Lý do"), self.tr("Lý do hẹn ngày này"), most=300)
        self._day_field = Field(self.tr("Ngày hẹn khác (nếu cần)"), self.day)
        self._reason_field = Field(self.tr("Lý do"), self.reason)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._day_field, 2)
        row.addWidget(self._reason_field, 5)
        self._said = Label("", "error", wrap=True)
        self._said.hide()
        self.body.addWidget(self.look)
        self.body.addWidget(self.timestamp)
        self.body.addLayout(row)
        self.body.addWidget(self._said)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self.day)
        for field in (self.day, self.reason):
            field.textChanged.connect(lambda _: self._edited())
        self.day.returnPressed.connect(self.reason.setFocus)
        self.day.editingFinished.connect(self._echo)
        self.look.entered.connect(self.day.setFocus)

    def load(self, typed: Typed) -> None:
        """Show what was typed so far; emits nothing."""
        self._loading = True
        self.day.setText(typed.promised_day)
        self.reason.setText(typed.promise_reason)
        self._loading = False

    def typed_into(self, typed: Typed) -> Typed:
        return replace(typed, promised_day=self.day.text(), promise_reason=self.reason.text())

    def show_review(self, review: Review) -> None:
        if self._review is not None and self._review.dossier.id != review.dossier.id:
            self.look.reset()
        self._review = review
        self.look.display(*self._points())
        self._tell()

    def ask(self) -> None:
        """The first F9 has opened the editor: all that stands here is being looked at."""
        self.look.set_points(*self._points())

    def passes(self) -> bool:
        """Whether F9 may send it, or shows what is doubtful since."""
        points, sentences = self._points()
        if self.look.passes(points):
            return True
        self.look.show_points(points, sentences)
        self.changed.emit()
        return False

    def texts(self) -> list[str]:
        return self.look.texts()

    def promised_at(self) -> datetime | None:
        """The officer's own date at closing time, None where the computed one stands."""
        if self._review is None:
            return None
        day = self._read(self._review).value
        return promised_on(self._calendar, day) if day else None

    def promise_reason(self) -> str:
        return self.reason.text().strip() if self.promised_at() is not None else ""

    def main_text(self) -> str:
        if self._review is None or not self.is_ready():
            return self.tr("Ghi ngày hẹn và lý do")
        plan = self._review.plan
        promised_at = self.promised_at() or (plan.deadline.due_at if plan.deadline else None)
        is_asking = self.look.is_asking
        if promised_at is None:
            return self.tr("Đúng, tiếp nhận") if is_asking else self.tr("Tiếp nhận")
        text = self.tr("Đúng, tiếp nhận, hẹn {moment}") if is_asking else said.accept_text()
        return text.format(moment=formatting.short_timestamp(promised_at))

    def is_ready(self) -> bool:
        if self._review is None:
            return False
        if self.day.text().strip():
            return self._wrong_day() == "" and bool(self.reason.text().strip())
        return self._review.plan.deadline is not None

    def _wrong_day(self) -> str:
        if not self.day.text().strip() or self._review is None:
            return ""
        promised_at = self.promised_at()
        if promised_at is None:
            return self.tr("chưa đúng")
        return self.tr("đã qua") if promised_at < self._review.at else ""

    def _read(self, review: Review) -> Day:
        return read_office_day(self.day.text(), review.at.date(), self._calendar)

    def _points(self) -> tuple[list[Point], list[str]]:
        """What is to be looked at, with its sentences: the citizen's, then the own date's."""
        review = self._review
        if review is None:
            return [], []
        checks = [check for check in review.plan.checks if not check.is_good]
        own = [*doubts_of(self._read(review), "due_day")]
        sentences = [said.check_text(check) for check in checks]
        return (
            [*(check.to_look_at for check in checks), *own],
            [*sentences, *map(point_sentence, own)],
        )

    def _echo(self) -> None:
        """The whole day as it was understood, with its year."""
        day = self._read(self._review).value if self._review is not None else None
        if day is not None and self.day.text() != formatting.day(day):
            self.day.setText(formatting.day(day))

    def _tell(self) -> None:
        review = self._review
        if review is None:
            return
        promised_at = self.promised_at()
        wrong = self._wrong_day()
        refused = [*refusal_of(self._read(review), "due_day", self.day.text())]
        self._said.setText(point_sentence(refused[0]) if refused else "")
        self._said.setVisible(bool(refused))
        self._day_field.set_wrong(wrong)
        needs_reason = promised_at is not None and not self.reason.text().strip()
        self._reason_field.set_wrong(self.tr("chưa có") if needs_reason else "")
        if promised_at is not None and not wrong:
            text = self.tr("Hẹn trả {moment}, theo ngày của cán bộ")
            self.timestamp.setText(text.format(moment=long_timestamp(promised_at)))
        else:
            self.timestamp.setText(said.deadline_text(review.plan))

    def _edited(self) -> None:
        if not self._loading:
            self._tell()
            self.changed.emit()
