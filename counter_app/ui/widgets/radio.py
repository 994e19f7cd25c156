"""A list of choices of which one holds; Tab enters it once, arrows move inside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLayout, QVBoxLayout, QWidget

from counter_app.ui.widgets.flow_row import FlowRow
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.wrapping_radio import WrappingRadio


class RadioList(QWidget):
    """`changed` with the value that the officer chose; nothing is chosen at first."""

    changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, across: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        self._texts: list[str] = []
        self._box: QLayout = FlowRow(16) if across else QVBoxLayout()
        self._box.setContentsMargins(0, 0, 0, 0)
        if not across:
            self._box.setSpacing(2)
        self.setLayout(self._box)
        self._group.idClicked.connect(lambda at: self.changed.emit(self._values[at]))

    def add(self, value: object, text: str, explanation: str = "") -> None:
        """`explanation` stands below in grey."""
        button = WrappingRadio(text)
        button.setAccessibleName(text)
        button.setAccessibleDescription(explanation)
        self._group.addButton(button, len(self._values))
        self._values.append(value)
        self._box.addWidget(button)
        if explanation:
            hint = Label(explanation, "hint", wrap=True)
            hint.setContentsMargins(28, 0, 0, 4)
            self._box.addWidget(hint)
        if len(self._values) == 1:
            self.setFocusProxy(button)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Others in their place; what was chosen stays where it is still among them, else it is
        the first.
        """
        before = self.value()
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._box.removeWidget(button)
            button.deleteLater()
        self._values = []
        for value, text in choices:
            self.add(value, text)
        if choices:
            self.set_value(before if before in self._values else choices[0][0])

    def set_text(self, value: object, text: str) -> None:
        button = self._group.button(self._values.index(value))
        if isinstance(button, WrappingRadio):
            button.set_whole(text)
        button.setAccessibleName(text)

    def value(self) -> object:
        """The chosen value, None while nothing is chosen."""
        at = self._group.checkedId()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: object) -> None:
        """Choose without `changed`; a value that is not in the list chooses nothing."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        if value in self._values:
            button = self._group.button(self._values.index(value))
            button.setChecked(True)
            self.setFocusProxy(button)
