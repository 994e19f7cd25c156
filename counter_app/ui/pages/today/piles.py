"""The tiles of Hôm nay, their numbers and what an empty list says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.services.lists.worklist import MOST_COUNTED, Listing, Pile
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.chip import Tone
from counter_app.ui.widgets.tile_row import Tile, TileRow

translate = QCoreApplication.translate

DRAFTS = "drafts"
TROUBLES = "troubles"
TILES = (*(pile.value for pile in Pile), DRAFTS)


def tile_row() -> TileRow:
    """With a dash for every number until the first reading."""
    row = TileRow(translate("today", "Nhóm việc"))
    row.set_tiles([*(_tile(name, "–", at) for at, name in enumerate(TILES, start=1)), _troubles(0)])
    return row


def tiles(listing: Listing, troubles: int) -> list[Tile]:
    """`troubles` is the number of rows of the page Cần xử lý, which the last tile opens."""
    numbers = [shown(listing.counts[pile]) for pile in Pile]
    numbers.append(str(len(listing.drafts)))
    return [
        _tile(name, number, at)
        for at, (name, number) in enumerate(zip(TILES, numbers, strict=True), start=1)
    ] + [_troubles(troubles)]


def _troubles(count: int) -> Tile:
    text = translate("today", "Cần xử lý")
    tone = Tone.DANGER_TEXT if count else Tone.QUIET
    glyph = Glyph.ATTENTION if count else None
    return Tile(TROUBLES, text, shown(count), "attention", glyph, tone, leads_away=True)


def shown(count: int) -> str:
    """ "36", and "9.999+" where counting stopped."""
    if count >= MOST_COUNTED:
        return f"{MOST_COUNTED - 1:,}+".replace(",", ".")
    return f"{count:,}".replace(",", ".")


def count_text(name: str, listing: Listing) -> str:
    """Right of the line below the table: "36 việc, gấp trước"; empty for an empty list."""
    if name == DRAFTS:
        count, text = len(listing.drafts), translate("today", "{count} nháp, mới trước")
    else:
        order = (
            translate("today", "{count} hồ sơ, nộp trước đứng trước")
            if name == Pile.NEW
            else translate("today", "{count} việc, gấp trước")
        )
        count, text = listing.counts[Pile(name)], order
    return text.format(count=shown(count)) if count else ""


def empty_text(name: str) -> str:
    return {
        Pile.ALL.value: translate("today", "Chưa có việc nào. Quét thẻ công dân hoặc bấm F2."),
        Pile.OVERDUE.value: translate("today", "Không có hồ sơ quá hạn."),
        Pile.TODAY.value: translate("today", "Không còn hồ sơ nào đến hạn hôm nay."),
        Pile.NEW.value: translate("today", "Không có hồ sơ trực tuyến nào chờ kiểm tra."),
        Pile.OWED.value: translate("today", "Không có hồ sơ thiếu giấy."),
        Pile.UNPRINTED.value: translate("today", "Không có giấy hẹn nào chờ in."),
        DRAFTS: translate("today", "Không có nháp nào."),
    }[name]


def _tile(name: str, number: str, at: int) -> Tile:
    text, glyph, tone = {
        Pile.ALL.value: (translate("today", "Tất cả đang mở"), None, Tone.QUIET),
        Pile.OVERDUE.value: (translate("today", "Quá hạn"), Glyph.OVERDUE, Tone.DANGER),
        Pile.TODAY.value: (translate("today", "Đến hạn hôm nay"), Glyph.DUE, Tone.WARN_SOFT),
        Pile.NEW.value: (translate("today", "Mới trực tuyến"), Glyph.NEW, Tone.ONLINE),
        Pile.OWED.value: (translate("today", "Thiếu giấy"), Glyph.PAUSED, Tone.PAUSE_SOFT),
        Pile.UNPRINTED.value: (translate("today", "Chưa in giấy hẹn"), Glyph.NEAR, Tone.ONLINE),
        DRAFTS: (translate("today", "Nháp"), Glyph.LATER, Tone.ONLINE),
    }[name]
    return Tile(name, text, number, f"tile_{at}", glyph, tone)
