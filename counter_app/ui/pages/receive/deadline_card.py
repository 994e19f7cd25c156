"""The due date with its reasons, or the fields for the officer's own date."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from counter_app.domain.deadlines.calendar import Calendar, promised_on
from counter_app.domain.dossier.intake import Missing
from counter_app.domain.reading.day import Day, read_office_day
from counter_app.domain.reading.point import Point, doubts_of, refusal_of
from counter_app.services.intake.intake_plan import Plan
from counter_app.ui.dossier_parts.explanation import lines
from counter_app.ui.pages.receive.owed_promise import OwedPromise
from counter_app.ui.texts import formatting
from counter_app.ui.texts.formatting import long_timestamp
from counter_app.ui.texts.problems import point_sentence, sentence_of
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.field import Field, TextField
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine

MOST_LINES = 6


class DeadlineCard(CardBox):
    """`changed` when the officer's own date or reason is another, `done` when Enter goes on.

    The row for it stands while the term is open and once it was asked for, until the procedure
    changes; what was typed for a procedure whose term needs no date is put aside with it, so that
    nothing counts which is not in sight.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, calendar: Calendar, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calendar = calendar
        self._today = today
        self._procedure = ""
        self._is_asked = self._is_term_open = False
        self._aside = ("", "")
        self.body.addWidget(Label(self.tr("Hẹn trả kết quả"), "section"))
        self.timestamp = Label("", "figure", wrap=True)
        self.why = Label(self.tr("Vì sao ngày này"), "strong")
        self.body.addWidget(self.timestamp)
        self.body.addWidget(self.why)
        self._lines = [MarkLine(Glyph.DONE, "", quiet=True) for _ in range(MOST_LINES)]
        for line in self._lines:
            self.body.addWidget(line)
        self.day = TextField(self.tr("Ngày hẹn"), self.tr("ngày/tháng/năm"), most=40)
        self.reason = TextField(self.tr("Lý do"), self.tr("Lý do hẹn ngày này"), most=300)
        self._entry = QWidget()
        row = QHBoxLayout(self._entry)
        row.setContentsMargins(0, 0, 0, 0)
        self._day_field = Field(self.tr("Ngày hẹn"), self.day)
        self._reason_field = Field(self.tr("Lý do"), self.reason)
        row.addWidget(self._day_field, 2)
        row.addWidget(self._reason_field, 3)
        self._said = Label("", "error", wrap=True)
        self.promise = OwedPromise()
        self.promise.chosen.connect(self._choose)
        self.body.addWidget(self.promise)
        self.body.addWidget(self._entry)
        self.body.addWidget(self._said)
        self._said.hide()
        self._entry.hide()
        for field in (self.day, self.reason):
            field.textEdited.connect(self._typed_in)
            field.returnPressed.connect(self._entered)
            field.focus_left.connect(self.refresh)
        self.day.editingFinished.connect(self._echo)

    def promised_at(self) -> datetime | None:
        """The officer's own date at closing time, None where the computed one stands."""
        day = self._read().value
        return promised_on(self._calendar, day) if day else None

    def promise_reason(self) -> str:
        return self.reason.text().strip()

    def doubts(self) -> tuple[Point, ...]:
        return tuple(doubts_of(self._read(), "due_day"))

    def set_all(self, promised_at: datetime | None, reason: str) -> None:
        self._procedure = ""
        self._is_asked = promised_at is not None or bool(reason)
        self._is_term_open, self._aside = False, ("", "")
        self.day.setText(formatting.day(promised_at) if promised_at else "")
        self.reason.setText(reason)
        self._arrange()
        self.refresh()

    def follow(self, procedure: str) -> None:
        """The chosen procedure version, empty for none."""
        if procedure == self._procedure:
            return
        had, self._procedure = self._procedure, procedure
        if had:
            self._is_asked = False
            self._is_term_open = False
            self._arrange()

    def enter_own(self) -> None:
        """The officer wants another date (Hẹn lại): fields open, with the focus on the day."""
        self.open_own()
        self.day.setFocus()
        self.changed.emit()

    def open_own(self) -> None:
        """The fields of the officer's own date, for what was typed there before; emits nothing."""
        self._is_asked = True
        self._arrange()

    def set_editing(self, *, editing: bool) -> None:
        """The officer's own date cannot be changed any more once it is printed, and nothing of it
        is to be looked at.
        """
        self._entry.setEnabled(editing)
        self.promise.setEnabled(editing)
        if not editing:
            self._day_field.set_wrong("")
            self._said.hide()

    def missing(self) -> list[Missing]:
        """An own date that is none, or a reason without its date."""
        read = self._read()
        if refused := [*refusal_of(read, "due_day", self.day.text())]:
            return [Missing(refused[0].code, refused[0].about, "due_day", refused[0].value)]
        if self._is_term_open or read.value is not None:
            return []
        is_begun = bool(self.reason.text().strip()) or (self._is_asked and self.promise.is_offered)
        return [Missing("own_date", about="due_day")] if is_begun else []

    def first_missing(self) -> QWidget | None:
        if not (self._is_asked or self._is_term_open):
            return None
        if self._read().value is None:
            return self.day
        return None if self.reason.text().strip() else self.reason

    def widget(self, field: str) -> QWidget | None:
        return {"due_day": self.day, "due_reason": self.reason}.get(field)

    def typed(self) -> dict[str, QLineEdit]:
        """All that is typed here, by the names that drafts keep."""
        return {"due_day": self.day, "due_reason": self.reason}

    def refresh(self) -> None:
        """Mark what is no day, and say what is to be looked at about one."""
        read = self._read()
        refused = [*refusal_of(read, "due_day", self.day.text())]
        points = refused or [*doubts_of(read, "due_day")]
        wrong = self.tr("chưa đúng") if refused else self.tr("xem lại")
        self._day_field.set_wrong(wrong if points else "")
        self._said.setText(point_sentence(points[0]) if points else "")
        self._said.setVisible(bool(points))

    def show_plan(self, plan: Plan | None, today: datetime) -> None:
        """What would be promised now."""
        self._today = today.date()
        self._is_term_open = plan is not None and plan.is_term_open
        self.promise.show_plan(plan, own=self._is_asked)
        self._show_steps(plan)
        if self._arrange():
            self.changed.emit()

    def _show_steps(self, plan: Plan | None) -> None:
        if plan is None or plan.deadline is None:
            self._show_open(plan)
            return
        deadline = plan.deadline
        if deadline.due_at is None:
            self.timestamp.setText(self.tr("Cơ quan giải quyết báo sau"))
        else:
            template = self.tr("Muộn nhất {moment}") if deadline.awaits_papers else "{moment}"
            self.timestamp.setText(template.format(moment=long_timestamp(deadline.due_at)))
        sentence = lines(deadline)
        if len(sentence) > MOST_LINES:
            sentence = [*sentence[: MOST_LINES - 1], sentence[-1]]
        self.why.setVisible(bool(sentence))
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(sentence))
            if at < len(sentence):
                line.set_line(sentence[at].glyph, sentence[at].text)

    def _read(self) -> Day:
        return read_office_day(self.day.text(), self._today, self._calendar)

    def _arrange(self) -> bool:
        """The row, and with it what was typed there for this procedure or another one; whether
        something was put aside or came back.
        """
        is_open = self._is_asked or self._is_term_open
        typed = (self.day.text(), self.reason.text())
        if not is_open and any(typed):
            self._aside = typed
            self.day.clear()
            self.reason.clear()
            self.refresh()
        elif is_open and any(self._aside) and not any(typed):
            day, reason = self._aside
            self._aside = ("", "")
            self.day.setText(day)
            self.reason.setText(reason)
            self.refresh()
        self._entry.setVisible(is_open)
        return (self.day.text(), self.reason.text()) != typed

    def _choose(self, own: bool) -> None:
        """Papers are owed: the officer's own date, or the one that counts from them."""
        if own:
            self.enter_own()
            return
        self._is_asked = False
        self._arrange()
        self.changed.emit()

    def _typed_in(self) -> None:
        self._is_asked = True
        self.changed.emit()

    def _echo(self) -> None:
        """The whole day as it was understood, with its year."""
        day = self._read().value
        if day is not None and self.day.text() != formatting.day(day):
            self.day.setText(formatting.day(day))

    def _entered(self) -> None:
        self._echo()
        self.refresh()
        self.done.emit()

    def _show_open(self, plan: Plan | None) -> None:
        self.why.hide()
        for line in self._lines:
            line.hide()
        if plan is None or plan.agency is None:
            self.timestamp.setText(self.tr("Chọn thủ tục để tính ngày"))
            return
        self.timestamp.setText(self.tr("Chưa có ngày"))
        self._lines[0].set_line(Glyph.NEAR, sentence_of(plan.deadline_fault or "deadline_open"))
        self._lines[0].show()
        if plan.rule.note:
            self._lines[1].set_line(Glyph.LATER, plan.rule.note)
            self._lines[1].show()
