"""Trả kết quả: what waits to be returned; a scanned receipt or a row opens its hand-out."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.office import Role
from counter_app.domain.scanner.citizen_card import Card
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.results import return_file
from counter_app.services.results.waiting_results import ResultPile
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import OpenResults, OpenSearch, Place
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.results.giving.return_side import ReturnSide
from counter_app.ui.pages.results.papers import ReturnPapers
from counter_app.ui.pages.results.waiting.list_side import ListSide
from counter_app.ui.printing import Issuing
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class ResultsPage(Page):
    """The lists, or the hand-out of one dossier."""

    roles: ClassVar[frozenset[Role]] = frozenset({Role.OFFICER})

    def __init__(self, place: DeskSession, issuing: Issuing, parent: QWidget | None = None) -> None:
        super().__init__(keys.RESULTS, parent)
        self._place = place
        self._ticket = Ticket()
        papers = ReturnPapers(place, issuing)
        self.waiting = ListSide(place, self, papers)
        self.giving = ReturnSide(place, self, papers)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        self._sides = QStackedLayout()
        column.addLayout(self._sides)
        self._sides.addWidget(self.waiting.view)
        self._sides.addWidget(self.giving.view)
        self.waiting.opened.connect(self._open)
        self.waiting.refreshed.connect(self.commands_changed)
        self.giving.refreshed.connect(self._show_giving)
        self.giving.left.connect(self._back_to_lists)

    @property
    def is_giving(self) -> bool:
        return self.giving.read is not None

    def title(self) -> str:
        return self.tr("Trả kết quả")

    def subtitle(self) -> str:
        read = self.giving.read
        return (
            read.dossier.code if read is not None else self.tr("Quét giấy hẹn hoặc thẻ để mở hồ sơ")
        )

    def commands(self) -> list[Command]:
        return self.giving.commands() if self.is_giving else self.waiting.commands()

    def main_command(self) -> Command:
        return self.giving.main_command() if self.is_giving else self.waiting.main_command()

    def shown(self, place: Place | None = None) -> None:
        if isinstance(place, OpenResults) and place.as_file:
            self.waiting.begin_at(ResultPile.ELECTRONIC, place.dossier)
            self._back_to_lists()
        elif isinstance(place, OpenResults) and place.dossier:
            self._open(place.dossier)
        elif isinstance(place, OpenResults) or not self.is_giving:
            self._back_to_lists()

    def officer_changed(self) -> None:
        self.waiting.forget()
        self.giving.put_away()
        self._back_to_lists()

    def changed(self, changes: Changes) -> None:
        self.giving.changed(changes)
        if self.isVisible() and not self.is_giving and (changes.dossiers or changes.sync):
            self.waiting.read()

    def accept_scan(self, scan: Scan) -> bool:
        if scan.kind is ScanKind.CODE and scan.code:
            self._find(scan.code)
            return True
        if scan.kind is ScanKind.CARD and scan.card is not None:
            return self.giving.take_card(scan.card) or self._find_of(scan.card)
        return (
            scan.kind is ScanKind.OTHER and not self.is_giving and self.waiting.take_bag(scan.text)
        )

    def escape(self) -> bool:
        if not self.is_giving:
            return False
        self._back_to_lists()
        return True

    def panes(self) -> list[QWidget]:
        if not self.is_giving:
            return [self.waiting.view.table, self.waiting.view.tiles]
        view = self.giving.view
        return [each for each in (view.receiver.relation, view.given) if each.isVisibleTo(self)]

    def first_focus(self) -> QWidget:
        return self.giving.first_focus() if self.is_giving else self.waiting.view.table

    def _find(self, scanned: str) -> None:
        desk = self._place.desk
        self._ticket.cancel()
        self._ticket = self._place.operations.run(
            lambda: return_file.by_receipt(desk, scanned),
            done=lambda found: self._found(scanned, found),
            failed=lambda error: self.toast_wanted.emit(Toast(problems.report(error).sentence)),
        )

    def _find_of(self, card: Card) -> bool:
        """The results that wait for whom this card belongs to; none of them begins an intake."""
        desk = self._place.desk

        def found(matches: list[Dossier]) -> None:
            if len(matches) == 1:
                self.giving.open(matches[0].id, card)
            elif matches:
                self.place_wanted.emit(OpenSearch(card.number))
            else:
                text = self.tr("Không có kết quả nào chờ {name}. Quét giấy hẹn nếu nhận thay.")
                self.toast_wanted.emit(Toast(text.format(name=card.name)))

        self._ticket.cancel()
        self._ticket = self._place.operations.run(
            lambda: return_file.by_card(desk, card.number),
            done=found,
            failed=lambda error: self.toast_wanted.emit(Toast(problems.report(error).sentence)),
        )
        return True

    def _found(self, scanned: str, found: list[Dossier]) -> None:
        if len(found) == 1:
            self._open(found[0].id)
        else:
            self.place_wanted.emit(OpenSearch(scanned))

    def _open(self, dossier_id: str) -> None:
        self.giving.open(dossier_id)

    def _show_giving(self) -> None:
        if self.is_giving:
            self._sides.setCurrentWidget(self.giving.view)
        self.header_changed.emit()
        self.commands_changed.emit()

    def _back_to_lists(self) -> None:
        self.giving.put_away()
        self._sides.setCurrentWidget(self.waiting.view)
        self.waiting.view.table.setFocus()
        self.waiting.read()
        self.header_changed.emit()
        self.commands_changed.emit()
