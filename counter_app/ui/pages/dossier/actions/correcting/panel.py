"""The panel of a correction: one field after the other, why, what becomes of the old receipt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.corrected import Corrected, OldReceipt
from counter_app.domain.life.correctable import is_on_receipt
from counter_app.domain.office.office import Officer
from counter_app.domain.people.units import Units
from counter_app.domain.reading.point import Point
from counter_app.services.dossier.correct import SupervisorSignature
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.pages.dossier.actions.correcting.rows import (
    FieldRow,
    changes_of,
    fields_table,
    rows_of,
)
from counter_app.ui.pages.dossier.actions.correcting.side import SIDE_WIDTH, CorrectSide
from counter_app.ui.texts import corrections
from counter_app.ui.texts.problems import point_sentence
from counter_app.ui.theme import theme
from counter_app.ui.widgets.field import Field, TextField
from counter_app.ui.widgets.look_card import LookCard
from counter_app.ui.widgets.scroll_column import ScrollColumn


@dataclass(frozen=True, slots=True)
class Correctable:
    """The dossier as the panel corrects it. `printed` says when its receipt went out, empty where
    none did; `supervisors` are asked to sign where the officer may not correct it alone.
    """

    dossier: Dossier
    printed: str
    needs_supervisor: bool
    supervisors: Sequence[Officer]
    today: date
    units: Callable[[], Units]


class CorrectPanel(Panel):
    """↑ ↓ choose the field, Enter goes to the next; what was typed is known by its field."""

    takes_timeline = True
    takes_side = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Sửa hồ sơ"))
        self.set_hint(self.tr("↑ ↓ chọn mục, Enter sang mục sau, F9 sửa"))
        self.about: Correctable | None = None
        self._typed: dict[str, str] = {}
        self._rows: list[FieldRow] = []
        self._is_filling = False
        self.entry = TextField(self.tr("Sửa thành"), most=2000)
        self.difference = TextField(self.tr("Chỗ khác nhau"))
        self.difference.setReadOnly(True)
        self.difference.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table = fields_table()
        self.side = CorrectSide()
        self.look = LookCard()
        self._entry_field = Field(self.tr("Sửa thành"), self.entry)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._entry_field, 1)
        top.addWidget(Field(self.tr("Chỗ khác nhau"), self.difference), 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.look)
        left.addLayout(top)
        left.addWidget(self.table, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 1)
        side = ScrollColumn(self.side)
        side.setFixedWidth(theme.px(SIDE_WIDTH))
        both.addWidget(side)
        self.body.addLayout(both, 1)
        self.setFocusProxy(self.entry)
        self.entry.installEventFilter(self)
        self.entry.textEdited.connect(self._type)
        self.table.current_changed.connect(self._choose)
        self.table.opened.connect(lambda _: self._enter_field())
        self.look.entered.connect(self._enter_field)
        self.side.changed.connect(self._edited)

    # What stands here

    def show_dossier(self, about: Correctable) -> None:
        """The dossier as it is now; what was typed stays."""
        self.about = about
        self.side.begin(
            is_printed=bool(about.printed),
            supervisors=about.supervisors if about.needs_supervisor else None,
        )
        self.look.reset()
        self._fill()
        self._choose(self.table.current())

    def choose_first(self) -> None:
        """The field that is wrong most often, or the first that was typed."""
        at = next((at for at, row in enumerate(self._rows) if row.read is not None), 0)
        self.table.select(at)
        self._enter_field()

    def texts(self) -> dict[str, str]:
        is_begun = bool(self._typed) or self.side.receipt() is OldReceipt.LOST
        return {**self._typed, **self.side.texts()} if is_begun else {}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        self._is_filling = True
        rest = self.side.set_texts(texts)
        self._typed = dict(rest)
        self._is_filling = False
        if self.about is not None:
            self._fill()
            self._choose(self.table.current())

    def body_of(self, dossier: Dossier) -> Corrected:
        """The correction as it is typed, of the dossier as the panel shows it."""
        return Corrected(
            changes=changes_of(dossier, self._rows),
            reason=self.side.reason(),
            receipt=self.side.receipt(),
        )

    def signature(self) -> SupervisorSignature | None:
        return self.side.signature()

    def prints(self) -> bool:
        """Whether the receipt that is out says something else then."""
        if self.about is None or not self.about.printed:
            return False
        is_lost = self.side.receipt() is OldReceipt.LOST
        return is_lost or any(is_on_receipt(row.field) for row in self._changed())

    # A panel

    def main_text(self) -> str:
        if not self._changed() and self.side.receipt() is not OldReceipt.LOST:
            return self.tr("Chưa sửa mục nào")
        if missing := self.side.missing():
            return self.tr("Còn thiếu: {field}").format(field=missing)
        verb = self.tr("Sửa, in giấy hẹn bản sửa") if self.prints() else self.tr("Sửa")
        if self.look.is_asking:
            return self.tr("Đúng, {verb}").format(verb=verb[:1].lower() + verb[1:])
        return verb

    def is_ready(self) -> bool:
        has_change = bool(self._changed()) or self.side.receipt() is OldReceipt.LOST
        return has_change and not self._refused()

    def passes(self) -> bool:
        if self.side.missing():
            self.side.go_to_missing()
            return False
        points = [point for row in self._changed() if row.read for point in row.read.doubts]
        if self.look.passes(points):
            return True
        self.look.show_points(points, [point_sentence(point) for point in points])
        self.changed.emit()
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if watched is not self.entry or not is_key or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held or event.key() not in steps:
            return super().eventFilter(watched, event)
        self._step(steps[Qt.Key(event.key())])
        return True

    # Inside

    def _changed(self) -> list[FieldRow]:
        return [row for row in self._rows if row.is_changed]

    def _refused(self) -> list[Point]:
        return [point for row in self._rows if row.read for point in row.read.refused]

    def _step(self, by: int) -> None:
        at = self.table.currentIndex().row() + by
        if 0 <= at < len(self._rows):
            self.table.select(at)
            self.entry.selectAll()

    def _choose(self, row: FieldRow | None) -> None:
        """The entry line is that of the current row."""
        if row is None:
            return
        self._entry_field.set_label(self.tr("{field} sửa thành").format(field=row.label))
        self.entry.setReadOnly(not row.field)
        typed = self._typed.get(row.field, row.stands if row.field else "")
        if self.entry.text() != typed:
            self.entry.setText(typed)
            self.entry.selectAll()
        self._tell(row)

    def _enter_field(self) -> None:
        self.entry.setFocus()
        self.entry.selectAll()

    def _type(self, text: str) -> None:
        row = self.table.current()
        if row is None or not row.field:
            return
        is_slip = bool(text) and not text.strip()  # Space on what is selected wipes nothing
        if text == row.stands or is_slip:
            self._typed.pop(row.field, None)
        else:
            self._typed[row.field] = text
        self._fill()
        self._edited()

    def _fill(self) -> None:
        about = self.about
        if about is not None:
            self._rows = rows_of(about.dossier, self._typed, about.today, about.units)
            self.table.set_rows(self._rows)

    def _edited(self) -> None:
        if self._is_filling:
            return
        self.look.reset()
        self._tell(self.table.current())
        self.changed.emit()

    def _tell(self, row: FieldRow | None) -> None:
        refused = self._refused()
        self.set_error(point_sentence(refused[0]) if refused else "")
        is_wrong = row is not None and row.read is not None and bool(row.read.refused)
        self._entry_field.set_wrong(self.tr("chưa đúng") if is_wrong else "")
        told = corrections.difference(row.stands, row.becomes) if row and row.is_changed else ""
        self.difference.setText(told)
        self.difference.setCursorPosition(0)
        changed = [corrections.difference(one.stands, one.becomes) for one in self._changed()]
        printed = self.about.printed if self.about is not None and self.prints() else ""
        self.side.say(changed, printed)
