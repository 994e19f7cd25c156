"""The panel of a step: a few fields, read as they are typed; F9 says what is still missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.reading.day import read_office_day, read_past_day
from counter_app.domain.reading.point import doubts_of, refusal_of
from counter_app.domain.reading.quantity import read_money
from counter_app.domain.reading.reading import Reading
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.texts.formatting import day as day_words
from counter_app.ui.texts.problems import point_sentence
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.field import COLUMNS, ChoiceField, Field, FormGrid, TextField
from counter_app.ui.widgets.look_card import LookCard
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.radio import RadioList
from counter_app.ui.widgets.text_box import TextBox

Control = TextField | TextBox | ChoiceField | RadioList


@dataclass(slots=True)
class _StepField:
    """A field of the panel; `read` is how its text is understood where it is a day or money."""

    label: str
    control: Control
    field: Field | None
    is_required: bool
    read: Callable[[str], Reading[Any]] | None = None
    is_shown: bool = True


class StepPanel(Panel):
    """Fields are added once, in reading order, then `finish_layout`; a row holds twelve columns.

    What was typed is known by the keys of the fields. Choices hold texts.
    """

    takes_timeline = True

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(title)
        self.set_hint(hint or self.tr("F9 ghi, Esc để sau; nội dung đang gõ vẫn được giữ"))
        self._entries: dict[str, _StepField] = {}
        self._verb = title
        self._today = date.max
        self._after: dict[str, date | None] = {}
        self._is_loading = False
        self.look = LookCard()
        self.note = MarkLine(Glyph.DUE, "")
        self.note.hide()
        self._grid = FormGrid()
        self._row: list[tuple[QWidget, int]] = []
        self.body.addWidget(self.look)
        self.body.addWidget(self.note)
        self.body.addLayout(self._grid)
        self.look.entered.connect(self.focus_first)

    # Building

    def add_line(
        self, key: str, label: str, span: int = COLUMNS, *, required: bool = True, hint: str = ""
    ) -> TextField:
        line = TextField(label, hint, most=300)
        line.textChanged.connect(self._edited)
        line.returnPressed.connect(self.focusNextChild)
        self._place(key, label, line, span, required=required)
        return line

    def add_text(
        self, key: str, label: str, hint: str = "", *, required: bool = True, height: int = 64
    ) -> TextBox:
        box = TextBox(label, hint, height)
        box.textChanged.connect(self._edited)
        self._place(key, label, box, COLUMNS, required=required)
        return box

    def add_day(
        self,
        key: str,
        label: str,
        calendar: Calendar | None = None,
        span: int = 4,
        *,
        required: bool = True,
    ) -> TextField:
        """A day on which the office is to do something by its `calendar`; without one, a day that
        stands on a paper.
        """
        day = TextField(label, self.tr("ngày/tháng/năm"), most=40)
        day.textChanged.connect(self._edited)
        day.returnPressed.connect(self.focusNextChild)
        day.editingFinished.connect(lambda: self._echo(key))
        self._place(key, label, day, span, required=required)
        self._entries[key].read = lambda text: (
            read_past_day(text, self._today)
            if calendar is None
            else read_office_day(text, self._today, calendar, self._after.get(key))
        )
        return day

    def add_money(self, key: str, label: str, span: int = 4, *, required: bool = True) -> None:
        """Whole đồng, as typed."""
        self.add_line(key, label, span, required=required)
        self._entries[key].read = read_money

    def add_choice(self, key: str, label: str, span: int = 6) -> ChoiceField:
        """Filled by the action, each value a text."""
        control = ChoiceField(label)
        control.currentIndexChanged.connect(self._edited)
        self._place(key, label, control, span, required=True)
        return control

    def add_radios(self, key: str, label: str, *choices: tuple[str, str]) -> RadioList:
        """Value and text of each; the first is chosen."""
        control = RadioList(label, across=True)
        for value, text in choices:
            control.add(value, text)
        control.set_value(choices[0][0])
        control.changed.connect(lambda _: self._edited())
        self._entries[key] = _StepField(label, control, None, is_required=True)
        self._row.append((control, COLUMNS))
        self._end_row()
        return control

    def add_view(self, view: QWidget) -> None:
        """What is only shown, a row of its own."""
        self._end_row()
        self._row.append((view, COLUMNS))
        self._end_row()

    def finish_layout(self) -> None:
        self._end_row()
        self.body.addStretch(1)
        first = next(iter(self._entries.values()), None)
        if first is not None:
            self.setFocusProxy(first.control)

    # What stands here

    def begin(self, verb: str, today: date, note: str = "") -> None:
        """The panel opens: what F9 does, and what is to be known before."""
        self._verb, self._today = verb, today
        self.look.reset()
        self.note.set_line(Glyph.DUE, note)
        self.note.setVisible(bool(note))
        self._tell()

    def text(self, key: str) -> str:
        control = self._entries[key].control
        if isinstance(control, ChoiceField | RadioList):
            value = control.value()
            return value if isinstance(value, str) else ""
        return control.text().strip()

    def day(self, key: str) -> date | None:
        read = self._entries[key].read
        value = read(self.text(key)).value if read is not None else None
        return value if isinstance(value, date) else None

    def set_after(self, key: str, day: date | None) -> None:
        """The day that the one typed here is to replace, and come after."""
        self._after[key] = day

    def set_shown(self, *keys: str, shown: bool) -> None:
        """What is not shown asks nothing."""
        for key in keys:
            entry = self._entries[key]
            entry.is_shown = shown
            (entry.field or entry.control).setVisible(shown)
        self._tell()

    def texts(self) -> dict[str, str]:
        """All that was typed or chosen; empty where there is nothing to keep."""
        typed = {
            key: self.text(key)
            for key, entry in self._entries.items()
            if not isinstance(entry.control, ChoiceField | RadioList)
        }
        if not any(typed.values()):
            return {}
        return {key: self.text(key) for key in self._entries}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Fill every field; one that is not named is emptied."""
        self._is_loading = True
        for key, entry in self._entries.items():
            text = texts.get(key, "")
            match entry.control:
                case TextBox():
                    entry.control.setPlainText(text)
                case TextField():
                    entry.control.setText(text)
                case RadioList() | ChoiceField():
                    if text:
                        entry.control.set_value(text)
        self._is_loading = False
        self._tell()

    # A panel

    def main_text(self) -> str:
        missing = self._missing()
        if missing:
            return self.tr("Còn thiếu: {field}").format(field=missing)
        if self.look.is_asking:
            return self.tr("Đúng, {verb}").format(verb=self._verb[:1].lower() + self._verb[1:])
        return self._verb

    def is_ready(self) -> bool:
        return not self._missing() and not self._error()

    def passes(self) -> bool:
        points = [
            point
            for key, entry in self._entries.items()
            if entry.read is not None and entry.is_shown
            for point in doubts_of(entry.read(self.text(key)), key)
        ]
        if self.look.passes(points):
            return True
        self.look.show_points(points, [point_sentence(point) for point in points])
        self.changed.emit()
        return False

    def focus_first(self) -> None:
        proxy = self.focusProxy()
        if proxy is not None:
            proxy.setFocus()

    # Inside

    def _place(self, key: str, label: str, control: Control, span: int, *, required: bool) -> None:
        field = Field(label, control)
        self._entries[key] = _StepField(label, control, field, required)
        self._row.append((field, span))
        if sum(width for _, width in self._row) >= COLUMNS:
            self._end_row()

    def _end_row(self) -> None:
        if self._row:
            self._grid.place(*self._row)
            self._row = []

    def _missing(self) -> str:
        """The first field that must say something and does not."""
        return next(
            (
                entry.label.lower()
                for key, entry in self._entries.items()
                if entry.is_required and entry.is_shown and not self.text(key)
            ),
            "",
        )

    def _error(self) -> str:
        for key, entry in self._entries.items():
            if isinstance(entry.control, TextBox) and (over := entry.control.over()) > 0:
                return self.tr("Nội dung dài quá {over} ký tự. Viết gọn lại.").format(over=over)
            if entry.read is not None and entry.is_shown and self.text(key):
                refused = [*refusal_of(entry.read(self.text(key)), key, self.text(key))]
                if refused:
                    return point_sentence(refused[0])
        return ""

    def _edited(self) -> None:
        if not self._is_loading:
            self.look.reset()
            self._tell()
            self.changed.emit()

    def _tell(self) -> None:
        self.set_error(self._error())
        for key, entry in self._entries.items():
            if entry.read is not None and entry.field is not None:
                text = self.text(key)
                wrong = bool(text) and bool([*refusal_of(entry.read(text), key, text)])
                entry.field.set_wrong(self.tr("chưa đúng") if wrong else "")

    def _echo(self, key: str) -> None:
        """The whole day as it was understood, with its year."""
        entry, day = self._entries[key], self.day(key)
        if day is not None and isinstance(entry.control, TextField):
            shown = day_words(day)
            if entry.control.text() != shown:
                self._is_loading = True
                entry.control.setText(shown)
                self._is_loading = False
