"""A field that suggests while the officer types, also while an input method composes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from counter_app.ui.widgets.field import TextField
from counter_app.ui.widgets.suggestions import Suggestion, SuggestionList, page_of

Match = Callable[[str], Sequence[Suggestion]]

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Typeahead(TextField):
    """↑ ↓ PgUp PgDn move, Enter takes, Esc closes; the focus never leaves the field.

    `match(text)` answers at once with the rows to show, for "" those most used here (shown by
    ↓ alone). `chosen` with the suggestion taken; `entered` when Enter is pressed with no list
    open; `altered` when the text no longer is what was chosen.
    """

    chosen = Signal(object)  # Suggestion
    entered = Signal()
    altered = Signal(str)

    def __init__(
        self,
        name: str,
        match: Match,
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        aside_widths: tuple[int, ...] = (),
        list_width: int = 0,
        most_rows: int = 6,
        none_text: str = "",
    ) -> None:
        super().__init__(name, placeholder, parent)
        self._match = match
        self._aside_widths = aside_widths
        self._list_width = list_width
        self._most_rows = most_rows
        self._none_text = none_text
        self._list: SuggestionList | None = None
        self._choice: Suggestion | None = None
        self._composing = False
        self.textEdited.connect(self._edited)

    def set_none_text(self, text: str) -> None:
        """What the list says where nothing fits."""
        self._none_text = text

    def choice(self) -> Suggestion | None:
        """What was chosen, None while the text is only typed."""
        return self._choice

    def set_choice(self, suggestion: Suggestion | None) -> None:
        """Show a choice made elsewhere; emits nothing."""
        self._choice = suggestion
        self.setText(suggestion.text if suggestion else "")
        self.setCursorPosition(0)
        self.close_list()

    def is_blank(self) -> bool:
        """Whether nothing stands in it, not even letters that an input method still composes."""
        return not self.text() and not self._composing

    def match_again(self) -> None:
        """What can be matched has changed: show what fits what is being typed."""
        if self.hasFocus() and self._choice is None and self.text().strip():
            self._show_for(self._typed())

    def is_open(self) -> bool:
        return self._list is not None and self._list.isVisible()

    def close_list(self) -> None:
        if self._list is not None:
            self._list.hide()

    def open_list(self) -> None:
        """Show what fits the text now; what was chosen before shows all that is most used."""
        self._show_for("" if self._choice is not None else self._typed())

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.is_open()
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._enter(event)
        elif key == Qt.Key.Key_Down:
            if self.is_open() and self._list is not None:
                self._list.step(1)
            else:
                self.open_list()
        elif self.is_open() and self._list is not None and key in _STEPS:
            self._list.step(_STEPS[Qt.Key(key)])
        elif self.is_open() and key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        preedit = event.preeditString()
        self._composing = bool(preedit)
        if preedit:
            at = self.cursorPosition()
            self._show_for(self.text()[:at] + preedit + self.text()[at:])
        elif event.commitString():
            self._show_for(self._typed())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._choice is not None:
            self.selectAll()  # typing replaces what was chosen

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.close_list()
        super().focusOutEvent(event)

    def _typed(self) -> str:
        return self.text()

    def _edited(self, text: str) -> None:
        self._choice = None
        self.altered.emit(text)
        if text.strip():
            self._show_for(text)
        else:
            self.close_list()

    def _enter(self, event: QKeyEvent) -> None:
        event.accept()
        if event.isAutoRepeat():
            return
        current = self._list.table.current() if self._list is not None and self.is_open() else None
        if current is not None:
            self._take(current)
        else:
            self.close_list()
            self.entered.emit()

    def _take(self, suggestion: Suggestion) -> None:
        self.set_choice(suggestion)
        self.chosen.emit(suggestion)

    def _show_for(self, text: str) -> None:
        rows = list(self._match(text))
        if not rows and not self._none_text:
            self.close_list()
            return
        result = self._list or self._make_list()
        hint = self.tr("↑ ↓ chọn     Enter nhận     Esc đóng") if rows else self._none_text
        result.show_rows(rows, hint)
        result.place(self, max(self.width(), self._list_width), self._most_rows)

    def _make_list(self) -> SuggestionList:
        created = SuggestionList(self.accessibleName(), self._aside_widths, page_of(self))
        created.picked.connect(self._take)
        self._list = created
        return created


_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -5,
    Qt.Key.Key_PageDown: 5,
}
