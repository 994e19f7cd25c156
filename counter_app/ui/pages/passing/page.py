"""Bàn giao: dossiers of the day go to their units in one act, and are taken up by the slip."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.office.office import Role
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page
from counter_app.ui.frame.places import OpenPassing, Place
from counter_app.ui.pages.passing.giving import Giving
from counter_app.ui.pages.passing.slip_issue import SlipIssue
from counter_app.ui.pages.passing.taking import Taking
from counter_app.ui.printing import Printing
from counter_app.ui.session import DeskSession

GATHER_MS = 500


class PassingPage(Page):
    """Two sides, Ctrl+1 and Ctrl+2; what is ticked on one stays while the other is looked at."""

    roles: ClassVar[frozenset[Role]] = frozenset({Role.OFFICER, Role.RESOLVER})

    def __init__(
        self, place: DeskSession, printing: Printing, parent: QWidget | None = None
    ) -> None:
        super().__init__(keys.PASSING, parent)
        issue = SlipIssue(place, printing)
        self.giving = Giving(self, place, issue, self.show_taking)
        self.taking = Taking(self, place, issue, self.show_giving)
        self._side: Giving | Taking = self.giving
        self._stack = QStackedWidget()
        self._stack.addWidget(self.giving.view)
        self._stack.addWidget(self.taking.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self._stack)
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self._read)

    def title(self) -> str:
        if self._side is self.giving:
            return self.tr("Bàn giao hồ sơ")
        return self.tr("Nhận bàn giao")

    def subtitle(self) -> str:
        return self.giving.subtitle() if self._side is self.giving else ""

    def commands(self) -> list[Command]:
        return [*self._side.commands(), Command("reread", "", self._read, in_bar=False)]

    def main_command(self) -> Command:
        return self._side.main_command()

    def panes(self) -> list[QWidget]:
        return self._side.panes()

    def shown(self, place: Place | None = None) -> None:
        if isinstance(place, OpenPassing) and place.slip:
            self._open_slip(place.slip)
        elif isinstance(place, OpenPassing):
            self.giving.begin_at(place.dossier)
            self.show_giving()
        else:
            self._read()

    def changed(self, changes: Changes) -> None:
        if not self.isVisible():
            return
        if changes.sync:
            if not self._soon.isActive():
                self._soon.start()
        elif changes.dossiers or changes.catalogue:
            self._read()

    def officer_changed(self) -> None:
        self.giving.forget()
        self.taking.forget()

    def accept_scan(self, scan: Scan) -> bool:
        """The number of a slip opens it, a dossier's code ticks its dossier."""
        if not scan.code:
            return False
        if scan.kind is ScanKind.SLIP:
            self._open_slip(scan.code)
        elif scan.kind is ScanKind.CODE:
            self._side.take_code(scan.code)
        else:
            return False
        return True

    def escape(self) -> bool:
        return self.giving.close_way()

    def show_giving(self) -> None:
        self._turn(self.giving)

    def show_taking(self) -> None:
        self._turn(self.taking)
        has_slip = self.taking.view.chosen()
        (self.taking.view.table if has_slip else self.taking.view.number).setFocus()

    def _open_slip(self, number: str) -> None:
        self._turn(self.taking)
        self.taking.open_slip(number)

    def _turn(self, side: Giving | Taking) -> None:
        self._side = side
        self._stack.setCurrentWidget(side.view)
        side.panes()[0].setFocus()
        self.header_changed.emit()
        self.commands_changed.emit()
        side.read()

    def _read(self) -> None:
        self._side.read()
