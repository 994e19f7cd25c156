"""Tra cứu: results while one types in the header's field; the last keystroke wins."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.scanner.scan import Scan
from counter_app.services.lists import find
from counter_app.services.lists.find import SearchResult
from counter_app.services.portal_state.portal_search import Elsewhere, SearchAnswer
from counter_app.ui.dossier_parts.routes import Routes
from counter_app.ui.dossier_parts.to_register import to_register
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page
from counter_app.ui.frame.places import OpenReceive, OpenSearch, Place
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.search.cells import MatchDelegate, matched_cell
from counter_app.ui.pages.search.lines import ResultLine, results
from counter_app.ui.pages.search.portal_bar import PortalBar
from counter_app.ui.pages.search.portal_table import detail, portal_table
from counter_app.ui.pages.search.understood import count_text, empty_text, understood
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems
from counter_app.ui.widgets.cells import ChipCell, CodeCell, TextCell
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable


class SearchPage(Page):
    """`field_wanted`: the focus belongs in the header's search field."""

    field_wanted = Signal()

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(keys.SEARCH, parent)
        self._place = place
        self._routes = Routes(self, place)
        self._ticket = Ticket()
        self._typed = ""
        self._finding: SearchResult | None = None
        self._enter_waits = False
        self.table = self._make_table()
        self.portal_table = portal_table()
        self.bar = PortalBar(place)
        self.tables = QStackedWidget()
        self.tables.addWidget(self.table)
        self.tables.addWidget(self.portal_table)
        self.meaning = ElidingLabel("", "hint")
        self.line = ElidingLabel("", "hint")
        self.count = Label("", "hint")
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.line, 1)
        foot.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.meaning)
        column.addWidget(self.tables, 1)
        column.addWidget(self.bar)
        column.addLayout(foot)
        self.bar.answered.connect(self._show_portal)
        self.portal_table.current_changed.connect(self._show_elsewhere)
        self.portal_table.installEventFilter(self)
        self.table.opened.connect(self._open)
        self.table.current_changed.connect(lambda _: self._show_current())
        self.table.installEventFilter(self)

    def title(self) -> str:
        return self.tr("Tra cứu")

    def subtitle(self) -> str:
        if self._front() is self.portal_table:
            return self.tr("Hồ sơ trên cổng, chỉ để xem")
        return self.tr("Hồ sơ đã tiếp nhận trên máy này")

    def commands(self) -> list[Command]:
        return [
            Command(
                "open",
                self.tr("Mở hồ sơ"),
                self._open_current,
                enabled=self.table.current() is not None,
            ),
            Command("receive_new", self.tr("Tiếp nhận mới"), self._receive_new),
            *to_register(self._place, self.place_wanted.emit),
            Command("reread", "", self._read, in_bar=False),
        ]

    def main_command(self) -> Command:
        enabled = self.table.current() is not None
        return Command("main", self.tr("Mở hồ sơ"), self._open_current, enabled=enabled)

    def shown(self, place: Place | None = None) -> None:
        if isinstance(place, OpenSearch) and place.text:
            self._typed = place.text
        if not self._typed:
            self.field_wanted.emit()
        self._read()

    def changed(self, changes: Changes) -> None:
        if changes.dossiers and self.isVisible():
            self._read()

    def accept_scan(self, scan: Scan) -> bool:
        return self._routes.take(scan)

    def escape(self) -> bool:
        return self.bar.stop()

    def left(self) -> None:
        self.bar.clear()
        self._bring(self.table)

    def panes(self) -> list[QWidget]:
        return [self._front()]

    # The header's field

    def search(self, text: str) -> None:
        if text.strip() == self._typed:
            return
        self._typed = text.strip()
        self._enter_waits = False
        self._read()

    def search_into_results(self) -> None:
        front = self._front()
        if front.current() is not None:
            front.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search_entered(self, text: str) -> None:
        """A whole code opens at once; a single dossier too; more of them get the focus. What is
        not here is asked of the portal.
        """
        if text.strip() == self._typed:
            if self.bar.enter():
                return
            if self._front() is self.portal_table:
                self.search_into_results()
                return
        code = find.whole_code(text)
        if code:
            self._routes.open_code(code)
            return
        self.search(text)
        if self._finding is not None and self._finding.typed == self._typed:
            self._enter()
        else:
            self._enter_waits = True

    def _enter(self) -> None:
        self._enter_waits = False
        if self.bar.enter():
            return
        rows = self.table.rows_model().rows()
        if len(rows) == 1:
            self._open(rows[0])
        else:
            self.search_into_results()

    def _read(self) -> None:
        self._ticket.cancel()
        ticket = self._ticket = Ticket()
        desk, typed = self._place.desk, self._typed
        is_same = self._finding is not None and self._finding.typed == typed
        most = max(find.PAGE, self.table.rows_model().rowCount() if is_same else 0)

        def work() -> SearchResult | None:
            return None if ticket.cancelled else find.find(desk, typed, most)

        self._place.operations.run(work, done=self._show, failed=self._not_read, ticket=ticket)

    def _show(self, finding: SearchResult | None) -> None:
        if finding is None or finding.typed != self._typed:
            return
        another = self._finding is None or self._finding.typed != finding.typed
        self._finding = finding
        self.meaning.setText(understood(finding, self._place.desk))
        if finding.found or finding.fault:
            self.bar.clear()
        else:
            self.bar.offer(finding.typed)
        self.table.set_empty_text("" if self.bar.says else empty_text(finding))
        self.table.set_rows(results(finding), ended=not (finding.is_paged and finding.more))
        if another or finding.found:
            self._bring(self.table)
        if another and finding.found:
            self.table.select(0)
        self.count.setText(count_text(finding))
        self._show_current()
        if self._enter_waits:
            self._enter()

    def _not_read(self, error: Exception) -> None:
        self.line.setText(problems.report(error).sentence)

    def _read_more(self) -> None:
        """The table nears its end."""
        desk, finding, ticket = self._place.desk, self._finding, self._ticket
        if finding is None or not finding.found:
            return

        def done(page: SearchResult) -> None:
            if self._finding is finding:
                self._finding = replace(page, found=(*finding.found, *page.found))
                self.table.rows_model().append_rows(results(page), ended=not page.more)
                self.count.setText(count_text(self._finding))

        self._place.operations.run(
            lambda: find.go_on(desk, finding, finding.found[-1]),
            done=done,
            failed=self._not_read,
            ticket=ticket,
        )

    # The portal

    def _front(self) -> ListTable[ResultLine] | ListTable[Elsewhere]:
        on_portal = self.tables.currentWidget() is self.portal_table
        return self.portal_table if on_portal else self.table

    def _bring(self, table: QWidget) -> None:
        if self.tables.currentWidget() is not table:
            self.tables.setCurrentWidget(table)
            self.header_changed.emit()

    def _show_portal(self, answer: SearchAnswer) -> None:
        if not answer.found:
            return
        self.portal_table.set_rows(list(answer.found))
        self._bring(self.portal_table)
        self.portal_table.select(0)
        self._show_elsewhere(self.portal_table.current())

    def _show_elsewhere(self, row: Elsewhere | None) -> None:
        if self._front() is self.portal_table:
            self.line.setText(detail(row) if row is not None else "")

    # Results

    def _show_current(self) -> None:
        row = self.table.current()
        self.line.setText(row.detail if row else "")
        self.commands_changed.emit()

    def _open_current(self) -> None:
        if row := self.table.current():
            self._open(row)

    def _open(self, row: ResultLine) -> None:
        ids = [other.key for other in self.table.rows_model().rows()]
        self._routes.open(row.key, ids)

    def _receive_new(self) -> None:
        self.place_wanted.emit(OpenReceive(is_new=True))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ on the first result goes back to the field."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Up
            and self._front().currentIndex().row() <= 0
        ):
            self.field_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def _make_table(self) -> ListTable[ResultLine]:
        columns: list[TableColumn[ResultLine]] = [
            TableColumn(self.tr("Mã hồ sơ"), lambda row: CodeCell(row.code), 178),
            TableColumn(self.tr("Chủ hồ sơ"), lambda row: matched_cell(row.name), 190, grows=True),
            TableColumn(self.tr("Năm sinh"), lambda row: TextCell(row.birth_year, quiet=True), 76),
            TableColumn(
                self.tr("ĐT, định danh"),
                lambda row: matched_cell(row.number, quiet=True),
                128,
            ),
            TableColumn(self.tr("Thủ tục"), lambda row: TextCell(row.procedure)),
            TableColumn(self.tr("Trạng thái"), lambda row: TextCell(row.status), 150),
            TableColumn(self.tr("Ngày nhận"), lambda row: TextCell(row.day, quiet=True), 92),
            TableColumn(self.tr("Hạn trả"), lambda row: ChipCell(row.chip), 168),
        ]
        return ListTable(
            RowsModel(columns, lambda row: row.key, self._read_more),
            self.tr("Kết quả tra cứu"),
            delegate=MatchDelegate(),
        )
