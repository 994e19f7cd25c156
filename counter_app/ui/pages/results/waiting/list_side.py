"""What waits, read off the screen's thread; bags that are scanned, and what the carrier says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter_app.domain.changes import Changes
from counter_app.domain.life.facts import ParcelState
from counter_app.domain.life.parcels import Called
from counter_app.services.results import electronic, parcels, waiting_results
from counter_app.services.results.electronic import ReleaseStep
from counter_app.services.results.waiting_results import (
    PAGE,
    ResultPile,
    WaitingListing,
    WaitingResult,
)
from counter_app.services.telling.parcel_call import record_call
from counter_app.ui.drafting.writing import Writing
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.results.papers import ReturnPapers
from counter_app.ui.pages.results.waiting import rows
from counter_app.ui.pages.results.waiting.list_view import ListView
from counter_app.ui.pages.results.waiting.rows import WaitingLine
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems

_UNREAD = WaitingListing((), True, dict.fromkeys(ResultPile, 0), 0)


class ListSide(QObject):
    """`opened` with the id of a dossier, `refreshed` when the commands are others. `bags` are
    numbers that were scanned, by dossier, until the postman has them.
    """

    opened = Signal(str)
    refreshed = Signal()

    def __init__(self, place: DeskSession, page: Page, papers: ReturnPapers) -> None:
        super().__init__(page)
        self._place, self._page, self._papers = place, page, papers
        self._ticket, self._more_ticket = Ticket(), Ticket()
        self._pile, self._begins_at = ResultPile.COUNTER, ""
        self.bags: dict[str, str] = {}
        self.writing = Writing(place, page)
        view = self.view = ListView(self._read_more)
        view.tiles.set_tiles(rows.tiles(_UNREAD))
        view.tiles.chosen.connect(self._choose)
        view.panel.changed.connect(self.refreshed)
        for table in (view.people, view.parcels):
            table.opened.connect(lambda line: self.opened.emit(line.key))
            table.current_changed.connect(lambda _: self._show_current())

    @property
    def current(self) -> WaitingLine | None:
        return self.view.table.current()

    @property
    def is_of_parcels(self) -> bool:
        return self._pile is ResultPile.POST

    def begin_at(self, pile: ResultPile, dossier: str) -> None:
        """The row of this dossier, an id, is the current one once the pile is read."""
        self._pile, self._begins_at = pile, dossier
        self.view.show_pile(pile)

    def read(self) -> None:
        """Read the pile again, as many rows as are in sight."""
        self._ticket.cancel()
        self._more_ticket.cancel()
        desk, pile, bags = self._place.desk, self._pile, frozenset(self.bags)
        most = max(PAGE, len(self.view.table.rows_model().rows()))
        self._ticket = self._place.operations.run(
            lambda: waiting_results.look(desk, pile, most, bags),
            done=self._show,
            failed=self._not_read,
        )

    def _read_more(self) -> None:
        desk, pile = self._place.desk, self._pile
        last = self.view.table.rows_model().rows()[-1].row
        self._more_ticket = self._place.operations.run(
            lambda: waiting_results.go_on(desk, pile, last),
            done=lambda found: self._show_more(*found),
            failed=self._not_read,
        )

    def forget(self) -> None:
        """Somebody else sits here: the bags in front of him are his own."""
        self.bags.clear()

    def take_bag(self, number: str) -> bool:
        """A bag number was scanned: it belongs to the current row, if that waits to be sent."""
        line = self.current
        if not self.is_of_parcels or line is None or not line.is_to_be_sent:
            return False
        self.bags[line.key] = number.strip()
        self.read()
        return True

    def commands(self) -> list[Command]:
        tiles = self.view.tiles
        line = self.current
        return [
            Command(
                "open_dossier",
                self.tr("Mở hồ sơ"),
                self._open_dossier,
                enabled=line is not None,
            ),
            Command("open", "", self._open, in_bar=False, about=self.tr("Trả kết quả đang chọn")),
            Command("reread", self.tr("Đọc lại"), self.read, in_bar=False),
            Command("next", "", lambda: tiles.choose_next(1), in_bar=False),
            Command("previous", "", lambda: tiles.choose_next(-1), in_bar=False),
            *(
                Command(
                    f"tile_{at}",
                    "",
                    partial(tiles.choose, pile.value),
                    in_bar=False,
                    about=tiles.text_of(pile.value),
                )
                for at, pile in enumerate(ResultPile, start=1)
            ),
        ]

    def main_command(self) -> Command:
        line, is_free = self.current, not self.writing.is_busy
        state = self.view.panel.chosen() if self.is_of_parcels else None
        if line is not None and state is not None:
            text = {
                ParcelState.DELIVERED: self.tr("Ghi đã phát, đã trả kết quả"),
                ParcelState.FAILED: self.tr("Ghi phát chưa được"),
            }.get(state, self.tr("Ghi trả về quầy"))
            return Command("main", text, lambda: self._moved(line, state), enabled=is_free)
        agreed = self.view.panel.agreed() if self.is_of_parcels else None
        if line is not None and agreed is not None and line.key not in self.bags:
            text = {
                Called.SEND_AGAIN: self.tr("Ghi đã gọi, gửi lại"),
                Called.COLLECTS: self.tr("Ghi đã gọi, sẽ đến lấy"),
            }.get(agreed, self.tr("Ghi chưa gọi được"))
            return Command("main", text, lambda: self._called(line, agreed), enabled=is_free)
        if self.is_of_parcels and self.bags:
            text = self.tr("Giao bưu tá {count} túi").format(count=len(self.bags))
            return Command("main", text, self._post, enabled=is_free)
        files = self._files()
        if files:
            text = self.tr("Trả {count} bản điện tử").format(count=len(files))
            return Command("main", text, lambda: self._release(files), enabled=is_free)
        if line is not None and line.is_with_the_carrier:
            text = self.tr("Chọn điều bưu điện báo")
            return Command("main", text, self.view.panel.setFocus, enabled=False)
        if line is not None:
            return Command("main", self.tr("Trả kết quả này"), self._open)
        return Command("main", self.tr("Quét giấy hẹn"), self.read, enabled=False)

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current.key)

    def _open_dossier(self) -> None:
        if self.current is not None:
            self._page.place_wanted.emit(OpenDossier(self.current.key))

    def _choose(self, tile: str) -> None:
        self._pile = ResultPile(tile)
        self.view.show_pile(self._pile)
        self.view.table.setFocus()
        self.read()

    def _show(self, listing: WaitingListing) -> None:
        view = self.view
        view.tiles.set_tiles(rows.tiles(listing))
        view.tiles.select(self._pile.value)
        view.show_pile(self._pile)
        self.bags = {key: bag for key, bag in self.bags.items() if key in listing.with_bag}
        view.table.set_empty_text(self._empty_text())
        view.table.set_rows(self._lines(listing.rows), ended=listing.ended)
        keys = [row.dossier.id for row in listing.rows]
        begins_at, self._begins_at = self._begins_at, ""
        if begins_at in keys:
            view.table.select(keys.index(begins_at))
        count = listing.counts[self._pile]
        text = self.tr("{count} bưu gửi, việc gấp trước")
        if not self.is_of_parcels:
            text = self.tr("{count} kết quả, chờ lâu đứng trước")
        view.count.setText(text.format(count=count) if count else "")
        self._show_current()

    def _show_more(self, found: Sequence[WaitingResult], ended: bool) -> None:
        model = self.view.table.rows_model()
        existing = {line.key for line in model.rows()}
        fresh = [line for line in self._lines(found) if line.key not in existing]
        model.append_rows(fresh, ended=ended)
        self.refreshed.emit()

    def _lines(self, found: Sequence[WaitingResult]) -> list[WaitingLine]:
        return [WaitingLine(row, self.bags.get(row.dossier.id, "")) for row in found]

    def _not_read(self, error: Exception) -> None:
        self.view.line.setText(problems.report(error).sentence)

    def _show_current(self) -> None:
        line, view = self.current, self.view
        view.panel.show_line(line if self.is_of_parcels else None)
        hint = rows.detail_of(line) if line is not None else ""
        if self.is_of_parcels and line is not None and line.is_to_be_sent:
            hint = self.tr("Quét mã trên túi bưu gửi để gắn vào dòng đang chọn")
        view.line.setText(hint)
        self.refreshed.emit()

    def _empty_text(self) -> str:
        return {
            ResultPile.COUNTER: self.tr("Không còn kết quả nào chờ ở quầy. Quét giấy hẹn để mở."),
            ResultPile.POST: self.tr("Không có bưu gửi nào chờ."),
            ResultPile.ELECTRONIC: self.tr("Không có bản điện tử nào chờ trả."),
            ResultPile.UNCOLLECTED: self.tr("Không có kết quả nào chờ lấy quá 3 ngày."),
        }[self._pile]

    def _files(self) -> list[str]:
        """Dossiers in sight whose results may go out as files now."""
        if self._pile is not ResultPile.ELECTRONIC:
            return []
        lines = self.view.table.rows_model().rows()
        return [line.key for line in lines if line.row.file is ReleaseStep.READY]

    def _release(self, ids: list[str]) -> None:
        desk, officer = self._place.desk, self._place.officer

        def done(result: tuple[int, Changes]) -> None:
            self._done(self.tr("Đã trả {count} bản điện tử").format(count=result[0]), result[1])

        self.writing.start(lambda: electronic.release(desk, officer, ids), done)

    def _post(self) -> None:
        desk, officer, bags = self._place.desk, self._place.officer, dict(self.bags)

        def done(result: tuple[int, Changes]) -> None:
            self.bags.clear()
            self._papers.post_sheet(list(bags), self._printed)
            self._done(self.tr("Đã giao bưu tá {count} túi").format(count=result[0]), result[1])

        self.writing.start(lambda: parcels.post_result(desk, officer, bags), done)

    def _called(self, line: WaitingLine, agreed: Called) -> None:
        desk, officer, dossier_id = self._place.desk, self._place.officer, line.key

        def done(result: tuple[object, Changes]) -> None:
            self._done(self.tr("Đã ghi lần gọi"), result[1])

        self.writing.start(lambda: record_call(desk, officer, dossier_id, agreed), done)

    def _printed(self, sentence: str, is_out: bool) -> None:
        if not is_out:
            self._page.toast_wanted.emit(Toast(sentence))

    def _moved(self, line: WaitingLine, state: ParcelState) -> None:
        desk, officer, dossier_id = self._place.desk, self._place.officer, line.key

        def done(result: tuple[object, Changes]) -> None:
            self._done(self.tr("Đã ghi túi {parcel}").format(parcel=line.row.parcel), result[1])

        self.writing.start(lambda: parcels.parcel_moved(desk, officer, dossier_id, state), done)

    def _done(self, text: str, changes: Changes) -> None:
        self._place.feed.publish(changes)
        self._page.toast_wanted.emit(Toast(text))
        self.read()
