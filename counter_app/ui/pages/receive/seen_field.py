"""A field of the applicant that offers people who came before, as they are found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from counter_app.domain.people.identity import bare_number
from counter_app.services.intake.known_person import By, SeenPerson
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.suggestions import Suggestion
from counter_app.ui.widgets.typeahead import Typeahead

LOOK_AFTER_MS = 60


class SeenField(Typeahead):
    """`wanted` asks who is like the text; `offer` shows who was found. `taken` with the person
    whom the officer chose.

    Enter takes the first of the list only while the text cannot be all that was to be typed: one
    word of a name, part of a number. Of a whole one ↓ comes first, so that nobody new becomes
    somebody else by going on.
    """

    wanted = Signal(object, str)  # By, text
    taken = Signal(object)  # Seen

    def __init__(self, name: str, by: By, is_whole: Callable[[str], bool], most: int) -> None:
        self._by = by
        self._is_whole = is_whole
        self._offered: tuple[SeenPerson, ...] = ()
        self._offered_for = ""
        self._is_stepped = False
        super().__init__(name, self._rows_for, aside_widths=(52, 190, 92), list_width=600)
        self.setMaxLength(most)
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._soon.timeout.connect(lambda: self.wanted.emit(self._by, self.text()))
        self.textEdited.connect(lambda _: self._soon.start())

    def offer(self, text: str, found: Sequence[SeenPerson]) -> None:
        """Show them, unless something else stands here by now or the officer is elsewhere."""
        if text != self.text() or not self.hasFocus():
            return
        self._offered, self._offered_for = tuple(found), text
        self._is_stepped = False
        self._show_for(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.is_open()
        super().keyPressEvent(event)
        if before and self.is_open() and event.text() == "":
            self._is_stepped = True

    def _show_for(self, text: str) -> None:
        super()._show_for(text)
        if self.is_open() and self._list is not None and not self._takes_first(text):
            self._list.table.setCurrentIndex(QModelIndex())

    def _enter(self, event: QKeyEvent) -> None:
        self._soon.stop()
        if self.is_open() and not self._is_stepped and not self._takes_first(self.text()):
            self.close_list()
        super()._enter(event)

    def _takes_first(self, text: str) -> bool:
        if not self._is_whole(text):
            return True
        if self._by is not By.NUMBER or not self._offered:
            return False
        return self._offered[0].person.identity_number == bare_number(text)

    def _rows_for(self, text: str) -> list[Suggestion]:
        if text != self._offered_for:
            return []
        return [_row(at, seen) for at, seen in enumerate(self._offered)]

    def _take(self, suggestion: Suggestion) -> None:
        """What was typed stays until somebody puts the person in."""
        self.close_list()
        self.taken.emit(self._offered[int(suggestion.key)])


def _row(at: int, seen: SeenPerson) -> Suggestion:
    person = seen.person
    year = str(person.birth.year) if person.birth else ""
    return Suggestion(str(at), person.name, (year, person.address.line, formatting.day(seen.last)))
