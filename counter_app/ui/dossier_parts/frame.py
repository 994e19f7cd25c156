"""One dossier read, worked on and left again: what every page of a dossier has in common.

A page says what it shows and which actions it lists; it comes by nothing of this itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.office.actor import Actor
from counter_app.ui.dossier_parts.action import Action, InSight, RecordingAction
from counter_app.ui.dossier_parts.dossier_drafts import DossierDrafts
from counter_app.ui.dossier_parts.offers import Offers
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.drafting.writing import Writing
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import Place
from counter_app.ui.operations import Ticket
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems

ReadT = TypeVar("ReadT", bound=InSight)
Result = TypeVar("Result")


class DossierFrame(Page, Generic[ReadT]):
    """`read` is the dossier in sight with what the page shows of it, None while there is none;
    `wanted` is what was asked for last, an id or what else `look_up` understands.
    """

    def __init__(self, id: str, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(id, parent)
        self.place = place
        self.read: ReadT | None = None
        self.wanted = ""
        self.among: tuple[str, ...] = ()
        self.opened: Action[ReadT] | None = None
        self.writing = Writing(place, self)
        self._actions: Sequence[Action[ReadT]] = ()
        self.drafts = DossierDrafts(self, self)
        self._ticket = Ticket()

    # What a page says of itself

    def name(self) -> str:
        """The title while no dossier is in sight."""
        return ""

    def look_up(self, wanted: str) -> None:
        """Have it read, by `fetch`."""

    def display(self, read: ReadT, *, is_other: bool) -> None:
        """Show it; `is_other` where another dossier, or none, was in sight before."""

    def arrange(self) -> None:
        """Show the widgets that the moment needs."""

    def home(self) -> QWidget:
        """Where the focus is while no panel is open."""
        return self

    def idle_text(self, read: ReadT) -> str:
        """What F9 says where nothing comes next."""
        return ""

    def is_busy(self) -> bool:
        """Whether F9 must wait."""
        return self.writing.is_busy

    def undo_of(self, result: object) -> Callable[[], object] | None:
        """What takes back the step with this result."""

    def is_touched(self, changes: Changes) -> bool:
        """Whether the dossier must be read again."""
        return self.wanted in changes.dossiers

    def list_actions(self, *actions: Action[ReadT]) -> None:
        """In the order of the command bar; of several that could come next the first does."""
        self._actions = actions
        self.drafts.follow(actions)
        for panel in self.panels():
            panel.changed.connect(self.commands_changed)

    # The page to the window

    def title(self) -> str:
        return self.read.dossier.code if self.read is not None else self.name()

    def subtitle(self) -> str:
        if self.read is None or self.read.dossier.id not in self.among:
            return ""
        at = self.among.index(self.read.dossier.id) + 1
        return self.tr("{at}/{of} trong danh sách").format(at=at, of=len(self.among))

    def commands(self) -> list[Command]:
        read = self.read
        if read is None:
            return [Command("reread", "", self.reload, in_bar=False)]
        match = self.offers(read).commands()
        match.append(Command("reread", self.tr("Đọc lại"), self.reload, in_bar=False))
        match += self.drafts.commands()
        if self.among:
            match += [
                Command("next", self.tr("Hồ sơ kế tiếp"), lambda: self._step(1), in_bar=False),
                Command("previous", self.tr("Hồ sơ trước"), lambda: self._step(-1), in_bar=False),
            ]
        return match

    def main_command(self) -> Command | None:
        read = self.read
        if read is None:
            return None
        if self.opened is not None and self.panel is not None:
            ready = self.panel.is_ready() and not self.is_busy() and self.opened.may_finish(read)
            text = self.tr("Đã xem lại") if self.panel.is_warning else self.panel.main_text()
            return Command("main", text, self._finish, enabled=ready or self.panel.is_warning)
        coming = self.offers(read).main(is_free=not self.writing.is_busy)
        return coming or Command("main", self.idle_text(read), self.reload, enabled=False)

    def left(self) -> None:
        self.drafts.flush()

    def officer_changed(self) -> None:
        self.put_away()
        self.wanted, self.among = "", ()
        self.header_changed.emit()
        self.commands_changed.emit()

    def changed(self, changes: Changes) -> None:
        if self.is_touched(changes):
            self.reload()

    def escape(self) -> bool:
        if self.opened is None:
            return False
        self.close_panel()
        return True

    # Reading

    def open(self, wanted: str, among: tuple[str, ...] = ()) -> None:
        """Show a dossier as one of a list."""
        if wanted != self.wanted and self.opened is not None:
            self.close_panel(refocus=False)
        self.among = among
        self._ask(wanted)

    def reload(self) -> None:
        if self.wanted:
            self.look_up(self.wanted)

    def fetch(self, look: Callable[[], Result], show: Callable[[Result], object]) -> None:
        """Off the GUI thread; whatever was still being read is no longer wanted."""
        requested = self.wanted
        self._ticket.cancel()
        self._ticket = self.place.operations.run(
            look, done=show, failed=lambda error: self.not_read(error, requested)
        )

    def not_read(self, error: Exception, wanted: str) -> None:
        """What cannot be read never leaves another dossier in its place."""
        if self.read is not None and self.read.dossier.id != wanted:
            self.read = self.opened = None
            self.arrange()
            self.header_changed.emit()
        self.say(problems.report(error).sentence)
        self.commands_changed.emit()

    def show_read(self, read: ReadT) -> None:
        """What was read is what the page shows from now on."""
        other = self.read is None or self.read.dossier.id != read.dossier.id
        if other:
            self.drafts.flush()
            self.opened = None
        self.read, self.wanted = read, read.dossier.id
        self.display(read, is_other=other)
        self.arrange()
        if other and self.isVisible():
            self.home().setFocus()
        self.header_changed.emit()
        self.commands_changed.emit()

    def put_away(self) -> None:
        """No dossier is in sight, nor what was typed on it; that is kept."""
        self._ticket.cancel()
        self.drafts.leave()
        self.read = self.opened = None
        self.arrange()

    def _ask(self, wanted: str) -> None:
        if wanted != self.wanted:
            self.drafts.flush()
        self.wanted = wanted  # a change that comes meanwhile never leads back
        self.reload()

    def _step(self, by: int) -> None:
        if self.read is None or self.read.dossier.id not in self.among:
            return
        at = self.among.index(self.read.dossier.id) + by
        if 0 <= at < len(self.among):
            self.open(self.among[at], self.among)
        else:
            last, first = (
                self.tr("Đây là hồ sơ cuối danh sách"),
                self.tr("Đây là hồ sơ đầu danh sách"),
            )
            self.say(last if by > 0 else first)

    # Actions

    def actor(self) -> Actor:
        """Who sits here, with the rights of now."""
        return self.place.desk.actor(self.place.officer, self.place.desk.office_now())

    def offers(self, read: ReadT) -> Offers:
        return Offers(self._actions, read, self.actor(), self.start)

    def start(self, action: Action[ReadT]) -> None:
        """The key or the button of an action."""
        if self.read is not None:
            action.start(self.read, self)

    @property
    def panel(self) -> Panel | None:
        return self.opened.panel if self.opened is not None else None

    def panels(self) -> list[Panel]:
        """Of all actions, each once."""
        return list(
            dict.fromkeys(action.panel for action in self._actions if action.panel is not None)
        )

    def is_open(self, action: Action[Any]) -> bool:
        return self.opened is action

    def open_panel(self, action: Action[Any]) -> None:
        self.opened = action
        self.arrange()
        if self.panel is not None:
            self.panel.setFocus()
        self.commands_changed.emit()

    def close_panel(self, *, refocus: bool = True) -> None:
        self.drafts.flush()
        self.opened = None
        self.arrange()
        if refocus:
            self.home().setFocus()
        self.commands_changed.emit()

    def write(self, action: RecordingAction[Any, Result]) -> None:
        """Record what the action says; its panel is emptied and closed once that stands."""
        if self.read is None:
            return
        about, opened = self.read.dossier.id, self.opened

        def ended() -> None:
            if action.drafting:
                action.drafting.clear()
            if self.opened is opened and self.read and self.read.dossier.id == about:
                self.close_panel()

        def done(result: tuple[Result, Changes]) -> None:
            self.toast_wanted.emit(Toast(action.said(result[0]), self.undo_of(result[0])))
            self.place.feed.publish(result[1])
            self.reload()
            action.recorded(result[0], self)

        self.writing.start(
            action.run(self.read),
            done,
            drafting=action.drafting,
            ended=ended,
            failed=lambda _: self.reload(),
        )

    def say(self, sentence: str) -> None:
        self.toast_wanted.emit(Toast(sentence))

    def go_to(self, place: Place) -> None:
        self.place_wanted.emit(place)

    def refresh_commands(self) -> None:
        self.commands_changed.emit()

    def _finish(self) -> None:
        """F9 in an open panel."""
        read, opened, panel = self.read, self.opened, self.panel
        if panel is not None and panel.is_warning:
            panel.accept_warning()
            self.commands_changed.emit()
        elif read is not None and opened is not None and panel is not None and panel.passes():
            opened.finish(read, self)
