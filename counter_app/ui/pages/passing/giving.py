"""Giving: what the officer ticks and scans, and the one act that hands all of it over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counter_app.services.passing import hand_over, waiting
from counter_app.services.passing.hand_over import HandedDossiers, PassingStoppedError
from counter_app.services.passing.waiting import WaitingDossier
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.passing import reading, sentences
from counter_app.ui.pages.passing.elsewhere_card import ElsewhereCard
from counter_app.ui.pages.passing.giving_view import GivingView
from counter_app.ui.pages.passing.reading import GivingReading
from counter_app.ui.pages.passing.slip_issue import SlipIssue
from counter_app.ui.pages.passing.waiting_ticks import WaitingTicks
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class Giving(QObject):
    """The first side of the page; `take_up` shows the other one."""

    def __init__(
        self, page: Page, place: DeskSession, issue: SlipIssue, take_up: Callable[[], object]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._place = place
        self._issue = issue
        self._take_up = take_up
        self._ticket = Ticket()
        self._is_busy = False
        self._begins_at = ""
        self._asked: WaitingDossier | None = None
        self.ticks = WaitingTicks()
        way = ElsewhereCard(waiting.units(place.desk), place.desk.office_now)
        way.chosen.connect(self._send)
        self.view = GivingView(issue.printer(), way)
        self.view.units.current_changed.connect(lambda _: self._unit_chosen())
        self.view.table.tick_wanted.connect(self._toggle)
        self.view.table.current_changed.connect(lambda _: self._show_current())
        self.view.table.opened.connect(lambda row: self._open(row.dossier))

    def commands(self) -> list[Command]:
        row = self.view.table.current()
        has_rows = bool(self.ticks.items())
        return [
            Command("papers_complete", self.tr("Chọn hết"), self._tick_all, enabled=has_rows),
            Command("tile_2", self.tr("Nhận bàn giao"), self._take_up),
            Command("print", self.tr("Phiếu đã lập"), self._take_up),
            Command("reassign", self.tr("Đổi nơi nhận"), self._ask_way, enabled=row is not None),
            Command(
                "open_dossier",
                self.tr("Mở hồ sơ"),
                lambda: self._open(row.dossier if row else ""),
                enabled=row is not None,
                in_bar=False,
            ),
        ]

    def main_command(self) -> Command:
        handings = self.ticks.handings()
        slips = len({item.unit.code for item in handings})
        dossiers = len({item.dossier for item in handings})
        text = sentences.give(dossiers, slips)
        return Command("main", text, self._give, enabled=bool(handings) and not self._is_busy)

    def panes(self) -> list[QWidget]:
        return [self.view.table, self.view.units]

    def subtitle(self) -> str:
        day = self.ticks.listing.first_thing
        return sentences.first_thing(day) if day is not None else ""

    def forget(self) -> None:
        """Somebody else sits here: the papers that were scanned lie in front of another."""
        self.ticks.clear()
        self.view.way.hide()
        self._show_ticks()

    # Reading

    def begin_at(self, dossier: str) -> None:
        """The dossier with this id is the current one once the list is read; empty: none."""
        self._begins_at = dossier

    def read(self) -> None:
        self._ticket.cancel()
        desk, codes = self._place.desk, self.ticks.codes_of_others()
        self._ticket = self._place.operations.run(
            lambda: reading.read_giving(desk, codes), done=self._show, failed=self._failed
        )

    def _show(self, found: GivingReading) -> None:
        gone = self.ticks.show(found.listing, found.others)
        today = self._place.desk.office_now().date()
        self.view.show_slips(found.slips, found.open_slips, today)
        self._show_ticks()
        begins_at, self._begins_at = self._begins_at, ""
        if begins_at:
            self.view.show_dossier(begins_at, self.ticks)
        self._page.header_changed.emit()
        if gone and not self._is_busy:
            self._say(sentences.ticks_gone(gone))

    def _show_ticks(self) -> None:
        self.view.show_units(self.ticks)
        self.view.show_left_out(self.ticks, self._place.desk.office_now().date())
        self._page.commands_changed.emit()

    def _unit_chosen(self) -> None:
        self.view.show_rows(self.ticks)
        unit = self.view.unit()
        self.view.show_beyond(is_beyond=waiting.is_beyond(self._place.desk, unit))

    def _show_current(self) -> None:
        row = self.view.table.current()
        self.view.line.setText(row.detail if row else "")
        self._page.commands_changed.emit()

    # Ticks

    def _toggle(self, key: str) -> None:
        self.ticks.toggle(key, self._place.desk.office_now())
        self._show_in_place()

    def _show_in_place(self) -> None:
        """With the rows where they are: a tick moves none from under the eye."""
        order = [row.key for row in self.view.table.rows_model().rows()]
        self._show_ticks()
        rows = {row.key: row for row in self.view.table.rows_model().rows()}
        self.view.table.set_rows([rows[key] for key in order if key in rows])

    def _tick_all(self) -> None:
        self.ticks.tick_all(self._place.desk.office_now())
        self._show_in_place()

    def take_code(self, code: str) -> None:
        """A scanned code ticks its dossier, also of another unit or another desk."""
        if self.ticks.find(code):
            self._ticked(code)
            return
        desk = self._place.desk
        self._place.operations.run(
            lambda: waiting.find(desk, code), done=self._found, failed=self._failed
        )

    def _found(self, item: WaitingDossier) -> None:
        self.ticks.add(item)
        self._ticked(item.dossier.code)

    def _ticked(self, code: str) -> None:
        ways = self.ticks.find(code)
        for item in ways:
            self.ticks.tick(item.key, self._place.desk.office_now())
        others = [item.unit.name for item in ways if item.unit.code != self.view.unit()]
        self._show_ticks()
        if self.view.table.rows_model().rowCount():
            self.view.table.select(0)
        self._say(sentences.ticked(ways[0].dossier, others[0] if others else ""))

    # Another unit

    def close_way(self) -> bool:
        """Close the card that asks where a dossier goes; False where it is closed."""
        if not self.view.is_asking:
            return False
        self.view.way.hide()
        self._show_in_place()
        self.view.table.setFocus()
        return True

    def _ask_way(self) -> None:
        row = self.view.table.current()
        item = self.ticks.item(row.key) if row is not None else None
        if item is not None:
            self._asked = item
            self.view.way.open(item, self.ticks.local_due(item))
            self._show_in_place()

    def _send(self) -> None:
        item, way = self._asked, self.view.way
        unit = way.chosen_unit()
        if item is None or unit is None:
            return
        if way.is_day_wrong():
            way.day.setFocus()
            return
        self.ticks.send(item, unit, beside=way.too.isChecked())
        sent = self.ticks.item(f"{item.dossier.id} {unit.code}")
        if sent is not None:
            self.ticks.set_local_due(sent, way.local_due())
        self.close_way()
        self._say(sentences.sent(item, unit.name))

    # The act

    def _give(self) -> None:
        handings = self.ticks.handings()
        if not handings or self._is_busy:
            return
        self._is_busy = True
        self._page.commands_changed.emit()
        desk, officer = self._place.desk, self._place.officer
        self._place.operations.run(
            lambda: hand_over.hand_over(desk, officer, handings),
            done=self._given,
            failed=self._not_given,
        )

    def _given(self, result: HandedDossiers) -> None:
        self.ticks.clear()
        self._say(sentences.given(len(result.changes.dossiers), result.slips))
        self._issue.issue(result.slips, self._say_of_paper)
        self._place.feed.publish(result.changes)
        self.read()
        self._is_busy = False

    def _not_given(self, error: Exception) -> None:
        self._is_busy = False
        if problems.is_recorded(error):
            self.ticks.clear()
        self._failed(error)
        self.read()

    def _say_of_paper(self, sentence: str) -> None:
        self._say(sentence)

    def _failed(self, error: Exception) -> None:
        sentence = problems.report(error).sentence
        if isinstance(error, PassingStoppedError):
            text = self.tr("{code}: {why} Chưa lập phiếu nào.")
            sentence = text.format(code=error.dossier, why=sentence)
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._page.toast_wanted.emit(Toast(sentence))

    def _open(self, dossier_id: str) -> None:
        ids = tuple(row.dossier for row in self.view.table.rows_model().rows())
        self._page.place_wanted.emit(OpenDossier(dossier_id, ids))
