"""What opens on a dossier's page for one action.

No panel is a dialog: the page stays readable, Esc closes it, F9 does what it says.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from counter_app.ui.widgets.card import SectionCard


class Panel(SectionCard):
    """`changed` when `main_text` or `is_ready` may have changed."""

    changed = Signal()
    takes_timeline = False
    """Whether it needs the room of the timeline; else that stays below."""
    takes_side = False
    """Whether it needs the room of the facts and of what can be done, too."""
    is_warning = False
    """Whether something has happened meanwhile that F9 only takes note of."""

    def warn(self, sentence: str) -> None:
        """Somebody else did something to the dossier while this stands open."""
        if sentence:
            self.is_warning = True
            self.set_warning(sentence)

    def accept_warning(self) -> None:
        self.is_warning = False
        self.set_warning("")

    def main_text(self) -> str:
        """What F9 does while the panel is open."""
        return ""

    def is_ready(self) -> bool:
        return True

    def passes(self) -> bool:
        """Whether F9 may act; else it has shown what is to be looked at first."""
        return True
