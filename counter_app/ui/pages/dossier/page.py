"""Hồ sơ: where one dossier stands, what happened to it, and the next step at this desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.undoing import may_be_undone
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.ui.attachments import FileDrops
from counter_app.ui.dossier_parts import standing
from counter_app.ui.dossier_parts.action import ViewAction
from counter_app.ui.dossier_parts.actions.note import AddNote
from counter_app.ui.dossier_parts.actions.print_receipt import PrintElsewhere, PrintReceipt
from counter_app.ui.dossier_parts.actions.take_fee import TakeFee
from counter_app.ui.dossier_parts.actions.take_owed import TakeOwedPapers
from counter_app.ui.dossier_parts.frame import DossierFrame
from counter_app.ui.dossier_parts.opening import is_reviewed_online
from counter_app.ui.dossier_parts.routes import Routes
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command
from counter_app.ui.frame.places import OpenDossier, OpenOnline, Place
from counter_app.ui.pages.dossier.actions.step import LifeAction
from counter_app.ui.pages.dossier.actions.undo_step import UndoStep
from counter_app.ui.pages.dossier.event_text import news_text
from counter_app.ui.pages.dossier.idle import idle_text
from counter_app.ui.pages.dossier.life_actions import life_actions
from counter_app.ui.pages.dossier.reading import OpenFile, reading
from counter_app.ui.pages.dossier.view import DossierView
from counter_app.ui.pages.dossier.view_actions import OpenCare, PreviewReceipt
from counter_app.ui.printing import Issuing
from counter_app.ui.session import DeskSession


class DossierPage(DossierFrame[OpenFile]):
    """Any dossier, by its id or its code."""

    def __init__(self, place: DeskSession, issuing: Issuing, parent: QWidget | None = None) -> None:
        super().__init__(keys.DOSSIER, place, parent)
        self._issuing = issuing
        self._twins: list[Dossier] = []
        self._revealed = False
        self._shows_files = False
        self._ask_reprint = False
        self.note = AddNote(place, self)
        self.printing = PrintReceipt(issuing)
        self.owed, self.fee = TakeOwedPapers(place), TakeFee(place)
        self.undoing = UndoStep(place)
        self.life = life_actions(place, issuing, self.printing, self)
        acting = (self.note, self.printing, self.owed, self.fee, *self.life)
        panels = [action.panel for action in acting if action.panel is not None]
        view = self.view = DossierView(place, panels)
        self.head, self.days, self.facts = view.head, view.days, view.facts
        self.timeline, self.choice, self.files = view.timeline, view.choice, view.files
        self._list_actions()
        self.commands_changed.connect(self._show_possible)
        view.possible.wanted.connect(self._do)
        self.choice.opened.connect(lambda dossier: self.open(dossier.id, self.among))
        self.files.changed.connect(self.commands_changed)
        self.files.recorded.connect(lambda _: self.reload())
        self.facts.reveal_wanted.connect(self._reveal)
        FileDrops(self).dropped.connect(self._dropped)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(view)
        self.arrange()

    def _list_actions(self) -> None:
        texts = {"scan_papers": self.tr("Quét giấy tờ"), "twins": self.tr("Hồ sơ cùng mã")}
        self.list_actions(
            self.undoing,
            self.life[0],
            self.note,
            self.printing,
            self.owed,
            self.fee,
            *self.life[1:],
            ViewAction("scan_papers", lambda _: texts["scan_papers"], self._toggle_files),
            PreviewReceipt(),
            PrintElsewhere(self.printing),
            ViewAction(
                "twins",
                lambda _: texts["twins"],
                lambda _: self._choose_again(),
                fits=lambda _: len(self._twins) > 1,
            ),
            ViewAction(
                "reveal",
                lambda _: self.facts.reveal.accessibleName(),
                lambda _: self._reveal(),
                in_bar=False,
            ),
            OpenCare(self.place),
        )

    # What the page is

    def name(self) -> str:
        return self.wanted or self.tr("Hồ sơ")

    def idle_text(self, read: OpenFile) -> str:
        return idle_text(read)

    def home(self) -> QWidget:
        return self.timeline

    def is_busy(self) -> bool:
        is_printing = self.read is not None and self._issuing.is_running(self.read.dossier)
        return is_printing or super().is_busy()

    def is_touched(self, changes: Changes) -> bool:
        return self.read is not None and self.read.file.is_touched(changes, self.isVisible())

    def look_up(self, wanted: str) -> None:
        self.fetch(reading(self.place, wanted), self._found)

    def display(self, read: OpenFile, *, is_other: bool) -> None:
        dossier, desk = read.dossier, self.place.desk
        if is_other:
            self._shows_files = False
            self._revealed = False
            self.note.drafting.show_dossier(dossier.id, read.note)
            for action in self.life:
                if isinstance(action, LifeAction):
                    action.show_dossier(read)
            self.head.show_identity(None)
        elif isinstance(self.opened, LifeAction):
            self.opened.read_again(read)
        self.head.show_file(read, desk.calendar)
        self.days.show_file(read, desk.calendar)
        self.facts.show_dossier(dossier, revealed=self._revealed)
        self.files.show_dossier(dossier)
        self.view.show_rows(read.file.rows, is_other=is_other)

    def arrange(self) -> None:
        existing = self.read is not None
        choosing = not existing and len(self._twins) > 1
        self.view.arrange(
            known=existing, choosing=choosing, files=self._shows_files, panel=self.panel
        )

    # The page to the window

    def commands(self) -> list[Command]:
        if self.read is None:
            return super().commands()
        tabs = [
            Command(key, "", partial(self.view.tabs.choose, tab), in_bar=False)
            for key, tab in self.view.tab_keys()
        ]
        return [*super().commands(), *tabs]

    def main_command(self) -> Command | None:
        read = self.read
        if read is None:
            return None
        if self._shows_files:
            count = self.files.ticked_files()
            text = self.tr("Đính kèm {count} tệp").format(count=count)
            text = text if count else self.tr("Chọn tệp để đính kèm")
            return Command("main", text, self.files.attach_ticked, enabled=bool(count))
        if self.opened is None and is_reviewed_online(
            read.dossier, self.place.desk.enrolment.desk.id
        ):
            online = OpenOnline(read.dossier.id)
            text = self.tr("Trang hồ sơ trực tuyến")
            return Command("main", text, lambda: self.go_to(online))
        return super().main_command()

    def shown(self, place: Place | None = None) -> None:
        if isinstance(place, OpenDossier):
            self._ask_reprint = place.ask_reprint
            self.open(place.dossier, place.among)
        else:
            self.reload()

    def officer_changed(self) -> None:
        self._twins = []
        super().officer_changed()

    def accept_scan(self, scan: Scan) -> bool:
        if scan.kind is ScanKind.CODE and scan.code:
            Routes(self, self.place).open_receipt(scan.code)
            return True
        if scan.kind is ScanKind.CARD and scan.card is not None and self.read is not None:
            whose = standing.whose_card(self.read.dossier, scan.card.number, scan.card.old_number)
            self.head.show_identity(whose)
            self.say(whose.text)
            return True
        return False

    def escape(self) -> bool:
        if self._shows_files:
            self.close_panel()
            return True
        return super().escape()

    def close_panel(self, *, refocus: bool = True) -> None:
        self._shows_files = False
        super().close_panel(refocus=refocus)

    def panes(self) -> list[QWidget]:
        if self._shows_files:
            return [self.files.table, self.files.view]
        if self.choice.isVisibleTo(self):
            return [self.choice]
        panel: list[QWidget] = [self.panel] if self.panel is not None else []
        return [*panel, self.timeline, self.view.possible.table, self.facts.area]

    # Reading

    def not_read(self, error: Exception, wanted: str) -> None:
        """A code that nothing carries leaves the dossier in sight that was there."""
        if self.read is not None:
            self.wanted = self.read.dossier.id
        super().not_read(error, self.wanted)

    def _found(self, found: OpenFile | list[Dossier]) -> None:
        if isinstance(found, list):
            self._twins = found
            self._choose_again()
            return
        if found.dossier.id not in {twin.id for twin in self._twins}:
            self._twins = []
        self.show_read(found)
        if self._ask_reprint:
            self._ask_reprint = False
            self.start(self.printing)

    def _choose_again(self) -> None:
        self.put_away()
        self.wanted = self._twins[0].code
        self.choice.set_rows(self._twins)
        self.arrange()
        self.choice.setFocus()
        self.header_changed.emit()
        self.commands_changed.emit()
        self.say(self.tr("Hai hồ sơ mang mã này. Chọn đúng người rồi Enter."))

    # Beside the actions

    def undo_of(self, result: object) -> Callable[[], object] | None:
        if not isinstance(result, Dossier) or not may_be_undone(result, result.latest):
            return None
        return lambda: self._undo(result)

    def show_read(self, read: OpenFile) -> None:
        """What somebody else did meanwhile stands in the open panel, and F9 waits."""
        before, panel = self.read, self.panel
        super().show_read(read)
        if before is None or panel is None or panel is not self.panel or self.writing.is_busy:
            return
        panel.warn(news_text(before.file.rows, read.file.rows, self.place.officer.name))
        self.commands_changed.emit()

    def _undo(self, result: Dossier) -> None:
        if self.wanted == result.id:
            self.write(self.undoing)

    def _show_possible(self) -> None:
        if self.read is not None:
            self.view.possible.show_rows(self.offers(self.read).rows())

    def _do(self, command: str) -> None:
        """Enter in the list of what can be done."""
        match = next((item for item in self.commands() if item.id == command), None)
        if match is not None:
            match.handler()

    def _toggle_files(self, _: OpenFile) -> None:
        if self._shows_files:
            self.close_panel()
        else:
            self.opened = None
            self._show_files()
            self.files.table.setFocus()

    def _dropped(self, paths: list[Path]) -> None:
        if self.read is not None:
            self._show_files()
            self.files.add_paths(paths)

    def _show_files(self) -> None:
        self._shows_files = True
        self.arrange()
        self.commands_changed.emit()

    def _reveal(self) -> None:
        if self.read is not None:
            self._revealed = not self._revealed
            self.facts.show_dossier(self.read.dossier, revealed=self._revealed)
            self.commands_changed.emit()
