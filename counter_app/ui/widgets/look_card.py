"""The second look: what is doubtful stands in sight before F9 does what it says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter_app.domain.reading.point import Point
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine


class LookCard(CardBox):
    """Amber, on top of the column in which it stands. The first F9 shows it, the second confirms
    what it says; a page asks `passes` before it acts and calls `reset` at every change.

    `entered` when Enter asks for the first thing.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None, *, most: int = 6, keys: str = "") -> None:
        """At most `most` lines; `keys` says what the keys do where Enter leads nowhere."""
        super().__init__(parent, name="lookCard")
        self._seen: tuple[Point, ...] = ()
        self._shown: tuple[Point, ...] = ()
        self._most = most
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = Label("", "section", wrap=True)
        self.body.addWidget(self.title)
        self._lines = [MarkLine(Glyph.DUE, "") for _ in range(most)]
        for line in self._lines:
            self.body.addWidget(line)
        by_enter = self.tr("Enter: tới điều thứ nhất · F9: đúng như vậy")
        self.body.addWidget(Label(keys or by_enter, "hint", wrap=True))
        self.hide()

    @property
    def seen(self) -> tuple[Point, ...]:
        """What the officer has been shown; empty while nothing is asked."""
        return self._seen

    @property
    def is_asking(self) -> bool:
        return bool(self._seen)

    def passes(self, points: Sequence[Point]) -> bool:
        """Whether F9 may act: nothing is doubtful, or all of it has been shown and F9 was pressed
        again.
        """
        return set(points) <= set(self._seen)

    def show_points(self, points: Sequence[Point], sentences: Sequence[str]) -> None:
        """Show what is doubtful, with a sentence each, and take the keys."""
        self.set_points(points, sentences)
        self.setFocus()

    def set_points(self, points: Sequence[Point], sentences: Sequence[str]) -> None:
        """As `show_points`, but the focus stays where it is."""
        self._seen = tuple(points)
        self.display(points, sentences)

    def display(self, points: Sequence[Point], sentences: Sequence[str]) -> None:
        """Put into sight; what was not seen before still waits for an F9."""
        self._shown = tuple(points)
        self._seen = tuple(point for point in self._seen if point in self._shown)
        shown = list(sentences[: self._most])
        if len(sentences) > self._most:
            rest = len(sentences) - self._most + 1
            shown[-1] = self.tr("và {count} điều nữa").format(count=rest)
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(shown))
            if at < len(shown):
                line.set_line(Glyph.DUE, shown[at])
        asked = self.tr("Xem {count} điều, rồi bấm F9 lần nữa").format(count=len(sentences))
        self.title.setText(asked)
        self.setAccessibleName(". ".join((asked, *shown)))
        self.setVisible(bool(points))

    def texts(self) -> list[str]:
        """The lines that stand there."""
        return [line.text() for line in self._lines[: len(self._shown)]]

    def reset(self) -> None:
        """Something was changed: what was shown is confirmed no longer."""
        self._seen = self._shown = ()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            event.accept()
            self.entered.emit()
            return
        super().keyPressEvent(event)
