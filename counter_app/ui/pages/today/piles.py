"""The tiles of Hôm nay, their numbers and what an empty list says."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from counter_app.services.lists.worklist import MOST_COUNTED, Listing, Pile, PileCount
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.chip import Tone
from counter_app.ui.widgets.tile_row import Tile

translate = QCoreApplication.translate

TROUBLES = "troubles"
NUMBERS = {
    Pile.MINE: 1,
    Pile.NEW: 2,
    Pile.HAND_OVER: 3,
    Pile.RESOLVE: 4,
    Pile.SIGN: 5,
    Pile.RETURN: 6,
    Pile.TELL: 7,
    Pile.WAITING: 8,
}
"""Ctrl and this number: the same whatever roles an officer has."""


def tiles(listing: Listing, troubles: int) -> list[Tile]:
    """`troubles` is the number of rows of the page Cần xử lý, which the last tile opens. What waits
    for others has a tile where a receiving officer's piles leave room for it.
    """
    piles = [pile for pile in NUMBERS if pile in listing.counts]
    if Pile.NEW in listing.counts:
        piles.remove(Pile.WAITING)
    drafts = len(listing.drafts)
    return [
        *(_tile(pile, listing.counts[pile], drafts if pile is Pile.MINE else 0) for pile in piles),
        _troubles(troubles),
    ]


def _troubles(count: int) -> Tile:
    text = translate("today", "Cần xử lý")
    tone = Tone.DANGER_TEXT if count else Tone.QUIET
    return Tile(TROUBLES, text, shown(count), "attention", Glyph.ATTENTION, tone, leads_away=True)


def shown(count: int) -> str:
    """ "36", and "9.999+" where counting stopped."""
    if count >= MOST_COUNTED:
        return f"{MOST_COUNTED - 1:,}+".replace(",", ".")
    return f"{count:,}".replace(",", ".")


def size(counts: Mapping[Pile, PileCount], pile: Pile) -> int:
    return counts.get(pile, PileCount()).size


def count_text(pile: Pile, listing: Listing) -> str:
    """Right of the line below the table: "36 việc, gấp trước"; empty for an empty list."""
    count = size(listing.counts, pile) + (len(listing.drafts) if pile is Pile.MINE else 0)
    order = {
        Pile.NEW: translate("today", "{count} hồ sơ, nộp trước đứng trước"),
        Pile.WAITING: translate("today", "{count} hồ sơ đang chờ người khác"),
        Pile.UNREACHED: translate("today", "{count} người chưa gặp được, gấp trước"),
    }.get(pile, translate("today", "{count} việc, gấp trước"))
    return order.format(count=shown(count)) if count else ""


def empty_text(pile: Pile, counts: Mapping[Pile, PileCount]) -> str:
    waiting = size(counts, Pile.WAITING)
    if pile is Pile.MINE and waiting:
        text = translate("today", "Không còn việc nào. {count} hồ sơ đang chờ người khác, Ctrl+8.")
        return text.format(count=shown(waiting))
    if pile is Pile.MINE and Pile.NEW in counts:
        return translate("today", "Chưa có việc nào. Quét thẻ công dân hoặc bấm F2.")
    return {
        Pile.NEW: translate("today", "Không có hồ sơ trực tuyến nào chờ kiểm tra."),
        Pile.HAND_OVER: translate("today", "Không có hồ sơ nào chờ bàn giao."),
        Pile.RESOLVE: translate("today", "Không có hồ sơ nào chờ giải quyết."),
        Pile.SIGN: translate("today", "Không có văn bản nào chờ ký."),
        Pile.RETURN: translate("today", "Không có kết quả nào chờ trả."),
        Pile.TELL: translate("today", "Không có công dân nào cần báo."),
        Pile.UNREACHED: translate("today", "Không có ai chưa gặp được."),
        Pile.WAITING: translate("today", "Không có hồ sơ nào chờ người khác."),
    }.get(pile, translate("today", "Không còn việc nào."))


def tile_of(pile: Pile) -> Pile:
    """The tile under which this pile is read."""
    return Pile.TELL if pile is Pile.UNREACHED else pile


def name(pile: Pile) -> str:
    return _look(pile)[0]


def _tile(pile: Pile, count: PileCount, beside: int) -> Tile:
    text, glyph, tone = _look(pile)
    number = shown(count.size + beside)
    late = shown(count.overdue) if count.overdue else ""
    return Tile(pile.value, text, number, f"tile_{NUMBERS[pile]}", glyph, tone, overdue=late)


def _look(pile: Pile) -> tuple[str, Glyph | None, Tone]:
    return {
        Pile.NEW: (translate("today", "Kiểm tra trực tuyến"), Glyph.NEW, Tone.QUIET),
        Pile.HAND_OVER: (translate("today", "Bàn giao"), Glyph.UP, Tone.QUIET),
        Pile.RESOLVE: (translate("today", "Giải quyết"), Glyph.NOW, Tone.QUIET),
        Pile.SIGN: (translate("today", "Ký"), Glyph.DUE, Tone.WARN_SOFT),
        Pile.RETURN: (translate("today", "Trả kết quả"), Glyph.DONE, Tone.OK),
        Pile.TELL: (translate("today", "Báo công dân"), Glyph.NEAR, Tone.QUIET),
        Pile.WAITING: (translate("today", "Chờ người khác"), Glyph.PAUSED, Tone.PAUSE_SOFT),
    }.get(pile, (translate("today", "Việc của tôi"), None, Tone.QUIET))
