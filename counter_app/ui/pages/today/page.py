"""Hôm nay: the officer's piles, read off the screen's thread, old rows staying while it reads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.scanner.scan import Scan
from counter_app.services.lists import worklist
from counter_app.services.lists.worklist import PAGE, Listing, Work, WorkStep
from counter_app.services.portal_state.sync_state import Badge, seen_over
from counter_app.ui.dossier_parts import lines
from counter_app.ui.dossier_parts.lines import DossierLine
from counter_app.ui.dossier_parts.routes import Routes
from counter_app.ui.drafting.throwing import THROW
from counter_app.ui.frame import keys, places
from counter_app.ui.frame.page import Banner, Command, Page
from counter_app.ui.frame.places import OpenAttention, OpenBatch, OpenOnline, OpenReceive, Place
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.today import offers, piles, reading, ways
from counter_app.ui.pages.today.piles import DRAFTS, TILES, TROUBLES
from counter_app.ui.pages.today.reading import More, TodayReading
from counter_app.ui.pages.today.throwing import DraftThrowing
from counter_app.ui.pages.today.view import TodayView
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting, problems

READING_SHOWN_MS = 300
READ_AGAIN_MS = 60_000
GATHER_MS = 500


class TodayPage(Page):
    """Tiles, one table for all of them, and the line with the whole text of the current row."""

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(keys.TODAY, parent)
        self._place = place
        self._routes = Routes(self, place)
        self._throwing = DraftThrowing(place, self)
        self._ticket = Ticket()
        self._more_ticket = Ticket()
        self._listing: Listing | None = None
        self._pile = TILES[0]
        self._to_top = False
        self._ended = True
        self._offered_to = ""
        self._offers: list[Banner] = []
        self._offer_due = False
        self._offered = False
        view = TodayView(self, self._read_more)
        self.tiles, self.table = view.tiles, view.table
        self.line, self.count = view.line, view.count
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
        day = formatting.long_day(self._place.desk.office_now().date())
        name, _, rest = day.rpartition(" ")
        return f"{name[:1].upper()}{name[1:]}, {rest}"

    def commands(self) -> list[Command]:
        line = self.table.current()
        step = line.work.step if line is not None and line.work is not None else None
        dossier = step is not None and step is not WorkStep.REVIEW
        is_first = step is WorkStep.PRINT
        print_text = self.tr("In giấy hẹn") if is_first else self.tr("In lại giấy hẹn")
        return [
            Command("open", self.tr("Mở hồ sơ"), self._open_current, enabled=line is not None),
            Command("print", print_text, self._print, enabled=dossier),
            Command("receive_new", self.tr("Tiếp nhận mới"), self._receive_new),
            Command("batch", self.tr("Nhận theo lô"), lambda: self.place_wanted.emit(OpenBatch())),
            Command("passing", self.tr("Bàn giao"), self._pass_on, in_bar=False),
            *ways.signing(self._place, self.place_wanted.emit),
            Command("reread", "", self.read, in_bar=False),
            *self._throwing_commands(line),
            Command("next", "", lambda: self.tiles.choose_next(1), in_bar=False),
            Command("previous", "", lambda: self.tiles.choose_next(-1), in_bar=False),
            *(self._tile_command(at, tile) for at, tile in enumerate(TILES, start=1)),
        ]

    def _throwing_commands(self, line: DossierLine | None) -> list[Command]:
        if line is None or line.draft is None:
            return []
        ids, text = [line.draft.id], self.tr("Bỏ nháp")
        return [Command(THROW, text, lambda: self._throwing.throw_away(ids), in_bar=False)]

    def main_command(self) -> Command:
        line = self.table.current()
        if line is None:
            return Command("main", self.tr("Tiếp nhận mới"), self._receive_new)
        return Command("main", line.next_step, self._next_step)

    def shown(self, place: Place | None = None) -> None:
        self.header_changed.emit()
        self._offer_due = True
        self._again.start()
        self.read()

    def left(self) -> None:
        self._again.stop()
        self._offered = False

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

    def read(self) -> None:
        """Read the pile and the counts again; the rows in sight stay until the new ones come."""
        self._ticket.cancel()
        self._more_ticket.cancel()
        place, actor, name = self._place, self._place.officer, self._pile
        pile = worklist.Pile.ALL if name == DRAFTS else worklist.Pile(name)
        most = max(PAGE, len(self.table.rows_model().rows())) if not self._to_top else PAGE
        self._reading.start()
        self._ticket = place.operations.run(
            lambda: reading.read(place.desk, actor, pile, most),
            done=self._show,
            failed=self._not_read,
        )

    def _read_more(self) -> None:
        rows = self.table.rows_model().rows()
        last = rows[-1].work if rows else None
        if last is None or self._pile == DRAFTS:
            return
        place, pile = self._place, worklist.Pile(self._pile)
        self._more_ticket = place.operations.run(
            lambda: reading.read_more(place.desk, pile, last),
            done=self._show_more,
            failed=self._not_read,
        )

    def _show(self, found: TodayReading) -> None:
        self._reading.stop()
        listing = self._listing = found.listing
        self.tiles.set_tiles(piles.tiles(listing, found.problems))
        self.tiles.select(self._pile)
        now = self._place.desk.office_now()
        if self._pile == DRAFTS:
            earlier = self._place.desk.catalogue
            rows = [lines.of_draft(draft, earlier, now) for draft in listing.drafts]
        else:
            rows = self._lines(listing.work, found.badges)
        self._ended = listing.ended or self._pile == DRAFTS
        self._put(rows)
        self.count.setText(piles.count_text(self._pile, listing))
        self._make_offers(listing)

    def _put(self, rows: list[DossierLine]) -> None:
        bar = self.table.verticalScrollBar()
        at = 0 if self._to_top else bar.value()
        self.table.set_empty_text(piles.empty_text(self._pile))
        self.table.set_rows(rows, ended=self._ended)
        if self._to_top and rows:
            self.table.select(0)
        bar.setValue(at)
        self._to_top = False
        self._show_current()

    def _lines(self, work: Sequence[Work], badges: dict[str, Badge]) -> list[DossierLine]:
        today, link = self._place.desk.office_now().date(), self._place.link.state
        return [lines.of_work(one, today, seen_over(badges[one.dossier.id], link)) for one in work]

    def _show_more(self, found: More) -> None:
        self._ended = found.ended
        existing = {line.key for line in self.table.rows_model().rows()}
        fresh = [line for line in self._lines(found.work, found.badges) if line.key not in existing]
        self.table.rows_model().append_rows(fresh, ended=self._ended)

    def _not_read(self, error: Exception) -> None:
        self._reading.stop()
        self.line.setText(problems.report(error).sentence)

    def _show_current(self) -> None:
        line = self.table.current()
        self.line.setText(line.detail if line else "")
        self.commands_changed.emit()

    # What the officer does

    def _choose(self, tile: str) -> None:
        if tile == TROUBLES:
            self.place_wanted.emit(OpenAttention())
            return
        self._pile = tile
        self._to_top = True
        if self._offered and tile in {worklist.Pile.UNPRINTED, DRAFTS}:
            self._offered = False
            self.banner_wanted.emit(None)
        self.table.setFocus()
        self.read()

    def _tile_command(self, at: int, tile: str) -> Command:
        return Command(
            f"tile_{at}",
            "",
            lambda: self.tiles.choose(tile),
            in_bar=False,
            about=self.tiles.text_of(tile),
        )

    def _open_current(self) -> None:
        if line := self.table.current():
            self._open(line)

    def _open(self, line: DossierLine) -> None:
        if line.draft is not None:
            self.place_wanted.emit(OpenReceive(draft=line.draft.id))
        elif line.work is not None and line.work.step is WorkStep.REVIEW:
            self.place_wanted.emit(OpenOnline(line.key, tuple(self._ids())))
        else:
            self._routes.open(line.key, self._ids())

    def _next_step(self) -> None:
        """Printing begins here; the rest is the first thing on the dossier's own page."""
        line = self.table.current()
        if line is not None and line.work is not None and line.work.step is WorkStep.PRINT:
            self._print()
        else:
            self._open_current()

    def _print(self) -> None:
        line = self.table.current()
        if line is not None and line.work is not None:
            self._routes.open(line.key, self._ids(), ask_reprint=True)

    def _receive_new(self) -> None:
        self.place_wanted.emit(OpenReceive(is_new=True))

    def _pass_on(self) -> None:
        self.place_wanted.emit(places.OpenPassing())

    def _ids(self) -> list[str]:
        return [line.key for line in self.table.rows_model().rows() if line.work is not None]

    # What a crash left

    def _make_offers(self, listing: Listing) -> None:
        """At an officer's first look: one banner now, the next when the page is shown again."""
        if self._offered_to != self._place.officer.id:
            self._offered_to = self._place.officer.id
            self._offers = offers.after_a_break(
                listing,
                self._continue_draft,
                lambda: self.tiles.choose(worklist.Pile.UNPRINTED),
                self._throw_idle,
            )
        if self._offer_due and self._offers and self.isVisible():
            self._offered = True
            self.banner_wanted.emit(self._offers.pop(0))
        self._offer_due = False

    def _continue_draft(self) -> None:
        drafts = offers.fresh(self._listing) if self._listing else []
        if len(drafts) == 1:
            self.place_wanted.emit(OpenReceive(draft=drafts[0].id))
        else:
            self.tiles.choose(DRAFTS)

    def _throw_idle(self) -> None:
        """What has lain for thirty days, all together; the banner has named it."""
        self._offered = False
        self.banner_wanted.emit(None)
        if self._listing is not None:
            self._throwing.throw_away([draft.id for draft in self._listing.idle])
