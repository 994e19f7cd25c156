"""Cards: a plain one, and the section card with its header line that is always there."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.chip import Chip, ChipLabel, Tone
from counter_app.ui.widgets.label import ElidingLabel, Label


class CardBox(QFrame):
    """A white box with a thin edge; add to `body`."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "card") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 8, 12, 10)
        self.body.setSpacing(6)


class SectionCard(CardBox):
    """A card whose header line holds title, message (hint, source or error) and state.

    The line is always there, so that an error moves nothing.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout()
        line.setSpacing(12)
        self.title = Label(title, "section")
        self._mark = ChipLabel()
        self.message = ElidingLabel("", "hint")
        self.state = ChipLabel()
        line.addWidget(self.title)
        inner = QHBoxLayout()
        inner.setSpacing(4)
        inner.addWidget(self._mark)
        inner.addWidget(self.message, 1)
        line.addLayout(inner, 1)
        line.addWidget(self.state)
        self.body.addLayout(line)
        self.setAccessibleName(title)
        self._hint = ""

    def set_title(self, title: str) -> None:
        self.title.setText(title)
        self.setAccessibleName(title)

    def set_hint(self, text: str) -> None:
        """What stands in the line while nothing is wrong."""
        self._hint = text
        self._show("", "hint", None)

    def set_source(self, text: str) -> None:
        """Where the data came from, with a green tick."""
        self._show(text, "ok", Chip(Glyph.DONE, "", Tone.OK))

    def set_error(self, text: str) -> None:
        """The sentence about a wrong field; empty brings the hint back."""
        self._show(text, "error", Chip(Glyph.OVERDUE, "", Tone.DANGER_TEXT) if text else None)

    def set_warning(self, text: str) -> None:
        """What has changed meanwhile; empty brings the hint back."""
        self._show(text, "warning", Chip(Glyph.DUE, "", Tone.WARN_SOFT) if text else None)

    def set_state(self, chip: Chip | None) -> None:
        self.state.set_chip(chip)

    def _show(self, text: str, role: str, mark: Chip | None) -> None:
        self.message.set_role(role if text else "hint")
        self.message.setText(text or self._hint)
        self._mark.set_chip(mark)
        self._mark.setVisible(mark is not None)
