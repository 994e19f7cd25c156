"""The commands of Hôm nay: those of the row, of the counter, of the tiles, and the main one."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from counter_app.services.lists.worklist import Listing, Pile, WorkStep
from counter_app.ui.dossier_parts.to_register import to_register
from counter_app.ui.drafting.throwing import THROW
from counter_app.ui.frame.page import Command
from counter_app.ui.frame.places import OpenBatch, Place
from counter_app.ui.pages.today import leading, piles, ways
from counter_app.ui.pages.today.lines import DossierLine
from counter_app.ui.pages.today.throwing import DraftThrowing
from counter_app.ui.session import DeskSession
from counter_app.ui.typed_signal import SignalOf
from counter_app.ui.widgets.table import ListTable
from counter_app.ui.widgets.tile_row import TileRow

translate = QCoreApplication.translate


class TodayActs(Protocol):
    """What the page does and shows, as far as its commands ask for it."""

    pile: Pile
    listing: Listing | None
    session: DeskSession
    table: ListTable[DossierLine]
    tiles: TileRow
    throwing: DraftThrowing
    place_wanted: SignalOf[Place]

    @property
    def receives(self) -> bool: ...
    def open_current(self) -> None: ...
    def do_next_step(self) -> None: ...
    def print_current(self) -> None: ...
    def receive_new(self) -> None: ...
    def reread(self) -> None: ...
    def take_up(self, slip: str) -> None: ...
    def choose_pile(self, pile: Pile) -> None: ...


def commands_of(page: TodayActs) -> list[Command]:
    line = page.table.current()
    text = translate("TodayPage", "Mở hồ sơ")
    tiles = page.tiles
    return [
        Command("open", text, page.open_current, enabled=line is not None),
        *_of_telling(page),
        *(_of_counter(page, line) if page.receives else ()),
        *ways.signing(page.session, page.place_wanted.emit),
        *to_register(page.session, page.place_wanted.emit),
        Command("reread", "", page.reread, in_bar=False),
        Command("next", "", lambda: tiles.choose_next(1), in_bar=False),
        Command("previous", "", lambda: tiles.choose_next(-1), in_bar=False),
        *_of_tiles(page),
    ]


def main_command_of(page: TodayActs) -> Command:
    """The pile where it is one act, else the row; without any, receiving."""
    line = page.table.current()
    if of_pile := leading.pile_command(page.pile, page.listing):
        text, place = of_pile
        return Command("main", text, lambda: page.place_wanted.emit(place))
    if line is not None:
        return Command("main", line.next_step, page.do_next_step)
    if page.receives:
        return Command("main", translate("TodayPage", "Tiếp nhận mới"), page.receive_new)
    return Command("main", translate("TodayPage", "Đọc lại"), page.reread)


def _of_telling(page: TodayActs) -> list[Command]:
    """Among those to be told, whom nobody reached yet; and all of them again."""
    if page.pile is Pile.UNREACHED:
        text = translate("TodayPage", "Tất cả người cần báo")
        return [Command("unreached", text, lambda: page.choose_pile(Pile.TELL))]
    counts = page.listing.counts if page.listing is not None else {}
    count = piles.size(counts, Pile.UNREACHED)
    if page.pile is not Pile.TELL or not count:
        return []
    text = translate("TodayPage", "Chưa gặp được: {count}").format(count=piles.shown(count))
    return [Command("unreached", text, lambda: page.choose_pile(Pile.UNREACHED))]


def _of_counter(page: TodayActs, line: DossierLine | None) -> list[Command]:
    work = line.work if line is not None else None
    is_first = work is not None and work.step is WorkStep.PRINT
    print_text = translate("TodayPage", "In lại giấy hẹn")
    if is_first:
        print_text = translate("TodayPage", "In giấy hẹn")
    is_printed = work is not None and work.step is not WorkStep.REVIEW
    many = translate("TodayPage", "Nhận theo lô")
    passing = translate("TodayPage", "Bàn giao")
    commands = [
        Command("print", print_text, page.print_current, enabled=is_printed),
        Command("receive_new", translate("TodayPage", "Tiếp nhận mới"), page.receive_new),
        Command("batch", many, lambda: page.place_wanted.emit(OpenBatch())),
        Command("passing", passing, lambda: page.take_up(""), in_bar=False),
    ]
    if line is not None and line.draft is not None:
        ids, text = [line.draft.id], translate("TodayPage", "Bỏ nháp")
        throw = Command(THROW, text, lambda: page.throwing.throw_away(ids), in_bar=False)
        commands.append(throw)
    return commands


def _of_tiles(page: TodayActs) -> list[Command]:
    """What waits for others stands in the menu where it has no tile."""
    counts = page.listing.counts if page.listing is not None else {}
    has_tile = bool(page.tiles.text_of(Pile.WAITING.value))
    return [
        Command(
            f"tile_{number}",
            piles.name(pile) if pile is Pile.WAITING and not has_tile else "",
            lambda pile=pile: page.choose_pile(pile),  # type: ignore[misc]
            in_bar=False,
            about=piles.name(pile),
        )
        for pile, number in piles.NUMBERS.items()
        if pile in counts
    ]
