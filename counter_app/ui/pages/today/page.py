"""Hôm nay: what waits for the officer who sits here, read off the screen's thread, old rows staying
while it reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.office.office import Role
from counter_app.domain.scanner.scan import Scan
from counter_app.services.lists.worklist import PAGE, Listing, Pile, Work, WorkStep
from counter_app.services.portal_state.sync_state import Badge, seen_over
from counter_app.ui.dossier_parts.routes import Routes
from counter_app.ui.frame import keys, places
from counter_app.ui.frame.page import Command, Page
from counter_app.ui.frame.places import OpenAttention, OpenReceive, Place
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.today import leading, lines, offers, piles, reading
from counter_app.ui.pages.today.banners import BannerActions, TodayBanners
from counter_app.ui.pages.today.commands import commands_of, main_command_of
from counter_app.ui.pages.today.lines import DossierLine, Reader
from counter_app.ui.pages.today.piles import TROUBLES
from counter_app.ui.pages.today.reading import More, TodayReading
from counter_app.ui.pages.today.sorting import MOST_SORTED, ColumnOrder
from counter_app.ui.pages.today.throwing import DraftThrowing
from counter_app.ui.pages.today.view import TodayView
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting, problems

READING_SHOWN_MS = 300
READ_AGAIN_MS = 60_000
GATHER_MS = 500


class TodayPage(Page):
    """Tiles of the officer's roles, one table for all of them, and the line with the whole text of
    the current row.
    """

    roles: ClassVar[frozenset[Role]] = frozenset(Role) - {Role.ADMIN}

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(keys.TODAY, parent)
        self.session = place
        self._routes = Routes(self, place)
        self.throwing = DraftThrowing(place, self)
        self._ticket = Ticket()
        self._more_ticket = Ticket()
        self.listing: Listing | None = None
        self.pile = Pile.MINE
        self._to_top = False
        self._to_unprinted = False
        self._ended = True
        view = TodayView(self, self._read_more, self._sort)
        self.tiles, self.table = view.tiles, view.table
        self.line, self.count = view.line, view.count
        self._order = ColumnOrder(self.table.rows_model().columns)
        actions = BannerActions(
            self._continue_draft, self._show_unprinted, self._throw_idle, self.take_up
        )
        self._banners = TodayBanners(actions, self.banner_wanted.emit)
        self._reading = QTimer(self, singleShot=True, interval=READING_SHOWN_MS)
        self._reading.timeout.connect(lambda: self.line.setText(self.tr("Đang đọc…")))
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.read)
        self._again = QTimer(self, interval=READ_AGAIN_MS)
        self._again.timeout.connect(self.read)
        self.tiles.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.current_changed.connect(lambda _: self._show_current())

    def title(self) -> str:
        return self.tr("Hôm nay")

    def subtitle(self) -> str:
        day = formatting.long_day(self.session.desk.office_now().date())
        name, _, rest = day.rpartition(" ")
        return f"{name[:1].upper()}{name[1:]}, {rest}"

    def commands(self) -> list[Command]:
        return commands_of(self)

    def main_command(self) -> Command:
        return main_command_of(self)

    @property
    def receives(self) -> bool:
        return Role.OFFICER in self.session.officer.roles

    def shown(self, place: Place | None = None) -> None:
        self.header_changed.emit()
        self._banners.page_shown()
        self._again.start()
        self.read()

    def left(self) -> None:
        self._again.stop()
        self._banners.page_left()

    def officer_changed(self) -> None:
        """The piles of another officer's roles, none of the rows of before."""
        self._ticket.cancel()
        self.pile, self._to_top, self.listing = Pile.MINE, True, None
        self._order.reset()
        self._banners.page_shown()
        self.tiles.set_tiles([])
        self.table.set_rows([])
        self.line.setText("")
        self.count.setText("")
        if self.isVisible():
            self.read()

    def changed(self, changes: Changes) -> None:
        if not self.isVisible():
            return
        if changes.sync:
            self._gather()
        elif changes.dossiers or changes.drafts or changes.catalogue:
            self.read()

    def accept_scan(self, scan: Scan) -> bool:
        return self._routes.take(scan)

    def panes(self) -> list[QWidget]:
        return [self.table, self.tiles]

    # Reading

    def _gather(self) -> None:
        """Read soon: while a cycle runs, changes come by the hundred."""
        if not self._soon.isActive():
            self._soon.start()

    def reread(self) -> None:
        """In the order of urgency again."""
        self._order.reset()
        self.read()

    def read(self) -> None:
        """Read the pile and the counts again; the rows in sight stay until the new ones come."""
        self._ticket.cancel()
        self._more_ticket.cancel()
        place, actor, pile = self.session, self.session.officer, self.pile
        most = max(PAGE, len(self.table.rows_model().rows())) if not self._to_top else PAGE
        most = max(most, MOST_SORTED) if self._order.is_set else most
        self._reading.start()
        self._ticket = place.operations.run(
            lambda: reading.read(place.desk, actor, pile, most),
            done=self._show,
            failed=self._not_read,
        )

    def _read_more(self) -> None:
        works = [line.work for line in self.table.rows_model().rows() if line.work is not None]
        if not works or self._order.is_set:
            return
        place, actor, pile, last = self.session, self.session.officer, self.pile, works[-1]
        self._more_ticket = place.operations.run(
            lambda: reading.read_more(place.desk, actor, pile, last),
            done=self._show_more,
            failed=self._not_read,
        )

    def _show(self, found: TodayReading) -> None:
        self._reading.stop()
        listing = self.listing = found.listing
        self.tiles.set_tiles(piles.tiles(listing, found.problems))
        self.tiles.select(piles.tile_of(self.pile).value)
        self._ended = listing.ended or self._order.is_set
        rows = self._lines(listing.work, found.badges)
        self._put(self._order.put([*rows, *(self._drafts() if self._ended else ())]))
        text = piles.count_text(self.pile, listing)
        self.count.setText(self._order_text(len(rows), listing) or text)
        if self.isVisible():
            self._banners.read(self.session.officer.id, found)

    def _order_text(self, count: int, listing: Listing) -> str:
        if not self._order.is_set:
            return ""
        template = self.tr("{count} việc, xếp theo: {column}. F5 về gấp trước")
        if not listing.ended:
            template = self.tr("{count} việc đầu, xếp theo: {column}. F5 về gấp trước")
        return template.format(count=piles.shown(count), column=self._order.title)

    def _put(self, rows: list[DossierLine]) -> None:
        bar = self.table.verticalScrollBar()
        at = 0 if self._to_top else bar.value()
        counts = self.listing.counts if self.listing is not None else {}
        self.table.set_empty_text(piles.empty_text(self.pile, counts))
        self.table.set_rows(rows, ended=self._ended)
        if self._to_top and rows:
            self.table.select(self._first_row(rows))
        bar.setValue(at)
        self._to_top = self._to_unprinted = False
        self._show_current()

    def _first_row(self, rows: list[DossierLine]) -> int:
        steps = [line.work.step if line.work is not None else None for line in rows]
        is_there = self._to_unprinted and WorkStep.PRINT in steps
        return steps.index(WorkStep.PRINT) if is_there else 0

    def _lines(self, work: Sequence[Work], badges: dict[str, Badge]) -> list[DossierLine]:
        desk, link = self.session.desk, self.session.link.state
        reader = Reader(self.session.officer, desk.office_now(), desk.office.place, self.pile)
        return [lines.of_work(one, reader, seen_over(badges[one.dossier.id], link)) for one in work]

    def _drafts(self) -> list[DossierLine]:
        """They stand last in the officer's own pile."""
        if self.pile is not Pile.MINE or self.listing is None:
            return []
        desk, kept = self.session.desk, self.listing.drafts
        return [lines.of_draft(draft, desk.catalogue, desk.office_now()) for draft in kept]

    def _show_more(self, found: More) -> None:
        self._ended = found.ended
        existing = {line.key for line in self.table.rows_model().rows()}
        fresh = [line for line in self._lines(found.work, found.badges) if line.key not in existing]
        fresh += self._drafts() if found.ended else []
        self.table.rows_model().append_rows(fresh, ended=self._ended)

    def _not_read(self, error: Exception) -> None:
        self._reading.stop()
        self.line.setText(problems.report(error).sentence)

    def _show_current(self) -> None:
        line = self.table.current()
        self.line.setText(line.detail if line else "")
        self.commands_changed.emit()

    # What the officer does

    def _sort(self, column: int) -> None:
        self._order.turn(column)
        self._to_top = True
        self.read()

    def _choose(self, tile: str) -> None:
        if tile == TROUBLES:
            self.place_wanted.emit(OpenAttention())
        else:
            self.choose_pile(Pile(tile))

    def choose_pile(self, pile: Pile) -> None:
        self.pile = pile
        self._to_top = True
        self._order.reset()
        self.tiles.select(piles.tile_of(pile).value)
        self.table.setFocus()
        self.read()

    def open_current(self) -> None:
        if line := self.table.current():
            self._open(line)

    def _open(self, line: DossierLine) -> None:
        self.place_wanted.emit(leading.place_of(line, self._ids()))

    def do_next_step(self) -> None:
        if line := self.table.current():
            self.place_wanted.emit(leading.place_of_step(line, self._ids(), self.pile))

    def print_current(self) -> None:
        line = self.table.current()
        if line is not None and line.work is not None:
            self._routes.open(line.key, self._ids(), ask_reprint=True)

    def receive_new(self) -> None:
        self.place_wanted.emit(OpenReceive(is_new=True))

    def take_up(self, slip: str) -> None:
        self.place_wanted.emit(places.OpenPassing(slip))

    def _ids(self) -> list[str]:
        return [line.key for line in self.table.rows_model().rows() if line.work is not None]

    # What a break left

    def _show_unprinted(self) -> None:
        self._banners.put_away()
        self._to_unprinted = True
        self.choose_pile(Pile.MINE)

    def _continue_draft(self) -> None:
        drafts = offers.fresh(self.listing) if self.listing else []
        if drafts:
            self.place_wanted.emit(OpenReceive(draft=drafts[0].id))

    def _throw_idle(self) -> None:
        """What has lain for thirty days, all together; the banner has named it."""
        self._banners.put_away()
        if self.listing is not None:
            self.throwing.throw_away([draft.id for draft in self.listing.idle])
