"""The short list that opens on a row of the checklist: sources, or whether a paper has come."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from counter_app.ui.theme import theme
from counter_app.ui.widgets.suggestions import Suggestion, SuggestionList, page_of

WIDTH = 300
Choice = tuple[object, str]


class PaperList(QObject):
    """Open over `owner`, which keeps the focus and hands on its keys: nothing is chosen before
    Enter, nothing at all by Esc.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._list: SuggestionList | None = None
        self._is_open = False
        self._values: list[object] = []
        self._picked: Callable[[object], object] = lambda _value: None

    def is_open(self) -> bool:
        return self._is_open

    def open(
        self,
        choices: Sequence[Choice],
        current: object,
        hint: str,
        row: QRect,
        picked: Callable[[object], object],
    ) -> None:
        """`row` is a part of the owner's viewport, beside which the list stands."""
        created = self._list or self._make()
        self._values = [value for value, _ in choices]
        self._picked = picked
        self._is_open = True
        created.show_rows([Suggestion(str(at), text) for at, (_, text) in enumerate(choices)], hint)
        created.table.select(self._values.index(current) if current in self._values else 0)
        over = page_of(self._owner)
        place = QRect(self._owner.mapTo(over, QPoint(row.x(), row.y())), row.size())
        created.place_by(place, theme.px(WIDTH), len(choices))

    def close(self) -> None:
        self._is_open = False
        if self._list is not None:
            self._list.hide()

    def take_key(self, key: int) -> None:
        """What a key does while the list is open; one that means nothing here leaves it open."""
        if self._list is None:
            return
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
        elif key == Qt.Key.Key_Escape:
            self.close()

    def _pick(self) -> None:
        at = self._list.table.currentIndex().row() if self._list is not None else -1
        self.close()
        if 0 <= at < len(self._values):
            self._picked(self._values[at])

    def _make(self) -> SuggestionList:
        created = SuggestionList(self._owner.accessibleName(), (), page_of(self._owner))
        created.picked.connect(lambda _: self._pick())
        self._list = created
        return created
