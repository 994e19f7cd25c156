"""The base of every page and the commands that a page offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.office.office import Role
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import Place
from counter_app.ui.typed_signal import SignalOf

if TYPE_CHECKING:  # the gate is there before what it imports
    from counter_app.domain.scanner.scan import Scan

EVERY_ROLE = frozenset(Role)
RECEIVING = frozenset({Role.OFFICER})


@dataclass(frozen=True, slots=True)
class Command:
    """Something that a page can do.

    `id` names a key of `keys.KEYS` (the cap and the shortcut come from there). `in_bar` False
    keeps it out of the command bar: it stands under the Menu key alone if it has a text; one
    without a text is only a key, and F1 says what it is `about`.
    """

    id: str
    text: str
    handler: Callable[[], object]
    enabled: bool = True
    in_bar: bool = True
    about: str = ""

    @property
    def cap(self) -> str:
        return keys.cap(self.id)


@dataclass(frozen=True, slots=True)
class Toast:
    """A short message in the header; `undo` gives it "Hoàn tác" with Ctrl+Z."""

    text: str
    undo: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Banner:
    """Something on which the officer must act; `action` is done by Ctrl+J or a click."""

    text: str
    action_text: str = ""
    action: Callable[[], object] | None = None


class Page(QWidget):
    """A page of the window. Subclasses build their widgets in the constructor and override
    what they need; every override is called in the GUI thread.
    """

    header_changed = Signal()
    commands_changed = Signal()
    toast_wanted = cast("SignalOf[Toast | None]", Signal(object))  # None takes it away
    banner_wanted = cast("SignalOf[Banner | None]", Signal(object))  # None takes it away
    place_wanted = cast("SignalOf[Place]", Signal(object))
    back_wanted = Signal()

    roles: ClassVar[frozenset[Role]] = EVERY_ROLE
    """Officers with none of these do not see the page."""

    def __init__(self, id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = id
        self.setObjectName("body")

    def title(self) -> str:
        """Top left, 20/600."""
        return ""

    def subtitle(self) -> str:
        """Beside the title, 13; a toast takes its place for eight seconds."""
        return ""

    def commands(self) -> list[Command]:
        """All commands but the main one; the first four with `in_bar` stand in the bar."""
        return []

    def main_command(self) -> Command | None:
        """The blue button; its id is "main" unless another key fits the moment better."""
        return None

    def commands_by_key(self) -> dict[str, Command]:
        """All commands by their ids; "main" is the main one whatever key it has."""
        commands = {command.id: command for command in self.commands()}
        main = self.main_command()
        if main is not None:
            commands[main.id] = main
            commands["main"] = commands.get("main", main)
        return commands

    def shown(self, place: Place | None = None) -> None:
        """The page came to the front; `place` says with what, None where one came back to it."""

    def left(self) -> None:
        """Another page came to the front. Nothing typed may be lost here."""

    def officer_changed(self) -> None:
        """Somebody else sits here now: what was typed before is not for his eyes. It was kept."""

    def changed(self, changes: Changes) -> None:
        """Something was written; re-read only what is on the screen."""

    def accept_scan(self, scan: Scan) -> bool:
        """Take a scanned card or code; False leaves it to the window."""
        return False

    def escape(self) -> bool:
        """Close an open list or the like; False lets Esc go back. Never discards."""
        return False

    def undo(self) -> bool:
        """Take back the last thing that this page did to its fields; False where there is none."""
        return False

    def panes(self) -> list[QWidget]:
        """The widgets that F6 goes through, in reading order."""
        return []

    def first_focus(self) -> QWidget | None:
        """Where the focus goes when the page is shown without a focus of its own."""
        panes = self.panes()
        return panes[0] if panes else None

    def search(self, text: str) -> None:
        """The text of the header's search field changed (page "search" only)."""

    def search_into_results(self) -> None:
        """↓ in the header's search field (page "search" only)."""

    def search_entered(self, text: str) -> None:
        """Enter in the header's search field (page "search" only)."""
