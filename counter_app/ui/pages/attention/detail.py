"""The right side: one problem in full, with what may be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counter_app.services.attention.attention import Choice, OpenProblem
from counter_app.ui.pages.attention import said
from counter_app.ui.pages.attention.both_grid import BothGrid, ComparedLine
from counter_app.ui.pages.attention.choice_text import texts_of
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.field import Field, TextField
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.radio import RadioList


class DetailCard(CardBox):
    """`chosen` when the officer chose one; the choice of a problem stays while it is read again."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "title", wrap=True)
        self.dossier = Label("", "hint", wrap=True)
        self.sentence = Label("", wrap=True)
        self.both = BothGrid()
        self.ask = Label("", "section")
        self.foot = Label("", "hint", wrap=True)
        self.reason = TextField(self.tr("Lý do bỏ tệp"))
        self.reason_field = Field(self.tr("Lý do bỏ tệp"), self.reason)
        self.reason_field.hide()
        self.reason.textChanged.connect(lambda _: self.chosen.emit())
        self.radio: RadioList | None = None
        self._shown: tuple[str, tuple[Choice, ...]] = ("", ())
        inside = self._inside = QWidget()
        inside.setObjectName("cardInside")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(6, 6, 8, 6)
        self._column.setSpacing(10)
        for widget in (self.title, self.dossier, self.sentence, self.both, self.ask):
            self._column.addWidget(widget)
        self._column.addWidget(self.reason_field)
        self._column.addWidget(self.foot)
        self._column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Việc đang chọn"))
        self.area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self.area, 1)

    def choice(self) -> Choice | None:
        value = self.radio.value() if self.radio is not None else None
        return value if isinstance(value, Choice) else None

    def text(self) -> str:
        """Why, where the choice asks for it."""
        return self.reason.text().strip() if self.choice() is Choice.DROP else ""

    def lacks_text(self) -> bool:
        return self.choice() is Choice.DROP and not self.text()

    def choose_focus(self) -> QWidget | None:
        """Where Tab leads."""
        return self.radio

    def show_problem(
        self, problem: OpenProblem | None, *, may_settle: bool, is_ready: bool = True
    ) -> None:
        """With `is_ready` the harmless choice of a problem stands chosen at first."""
        self._inside.setVisible(problem is not None)
        if problem is None:
            self._shown = ("", ())
            self._show_reason()
            return
        self.title.setText(said.title_of(problem))
        self.dossier.setText(said.dossier_line(problem))
        self.sentence.setText(said.sentence_of(problem))
        self.both.set_lines(
            [
                ComparedLine(
                    said.field_name(row.name),
                    said.value_text(row.name, row.portal),
                    said.value_text(row.name, row.desk),
                    said.differs(row),
                )
                for row in problem.both
            ],
            said.heads_of(problem),
        )
        choices = problem.choices if may_settle else ()
        self._show_choices(problem, choices, is_ready=is_ready)
        self.foot.setText(self._foot(problem, may_settle=may_settle))

    def _show_choices(
        self, problem: OpenProblem, choices: tuple[Choice, ...], *, is_ready: bool
    ) -> None:
        self.ask.setText(self.tr("Chọn một cách, rồi bấm F9"))
        self.ask.setVisible(bool(choices))
        if (problem.id, choices) == self._shown:
            return
        self._shown = (problem.id, choices)
        if self.radio is not None:
            self._column.removeWidget(self.radio)
            self.radio.hide()
            self.radio.deleteLater()
            self.radio = None
        if not choices:
            self._show_reason()
            return
        radio = RadioList(self.tr("Cách xử lý"))
        for choice in choices:
            words = texts_of(problem, choice)
            radio.add(choice, words.text, words.why)
        radio.set_value(problem.ready if is_ready else None)
        radio.changed.connect(lambda _: self._choose())
        self._column.insertWidget(self._column.indexOf(self.reason_field), radio)
        QWidget.setTabOrder(radio, self.reason)
        self.radio = radio
        self._show_reason()

    def _asked(self, problem: OpenProblem) -> str:
        words = texts_of(problem, Choice(problem.asked_choice))
        text = self.tr("{name} đã chọn “{choice}”, chờ cổng xác nhận.")
        return text.format(name=problem.asked_by, choice=words.text)

    def _choose(self) -> None:
        self._show_reason()
        self.chosen.emit()

    def _show_reason(self) -> None:
        self.reason_field.setVisible(self.choice() is Choice.DROP)

    def _foot(self, problem: OpenProblem, *, may_settle: bool) -> str:
        if problem.asked_choice:
            return self._asked(problem)
        if not may_settle:
            return self.tr("Việc này do phụ trách xác nhận. Ctrl+K chuyển phụ trách.")
        if problem.passed_on_by:
            text = self.tr("{name} đã chuyển phụ trách xem.")
            return text.format(name=problem.passed_on_by)
        if problem.both:
            return self.tr("Cả hai giá trị đều giữ trong diễn biến, chọn cách nào cũng không mất.")
        return ""
