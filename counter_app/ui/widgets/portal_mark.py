"""The marks of what the portal has: green only when it has everything."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from counter_app.services.portal_state.sync_state import Badge, PortalState, PortalWord
from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.chip import Chip, Tone

translate = QCoreApplication.translate


def has_it() -> Chip:
    return Chip(Glyph.DONE, translate("portal_mark", "Đã có"), Tone.OK)


def kept_safely() -> Chip:
    """The portal has it, and so has a verified backup."""
    return Chip(Glyph.DONE, translate("portal_mark", "Đã lưu an toàn"), Tone.OK)


def waiting() -> Chip:
    return Chip(Glyph.UP, translate("portal_mark", "Chờ gửi"), Tone.QUIET)


def unacknowledged() -> Chip:
    """Sent; the portal has yet to say what it made of it."""
    return Chip(Glyph.LATER, translate("portal_mark", "Chờ cổng"), Tone.QUIET)


def waiting_files(sent: int, of: int) -> Chip:
    text = translate("portal_mark", "Chờ tệp {sent}/{of}")
    return Chip(Glyph.UP, text.format(sent=sent, of=of), Tone.QUIET)


def waiting_sign_in() -> Chip:
    return Chip(Glyph.UP, translate("portal_mark", "Chờ đăng nhập"), Tone.QUIET)


def attention() -> Chip:
    return Chip(Glyph.ATTENTION, translate("portal_mark", "Cần xử lý"), Tone.DANGER_TEXT)


def settled() -> Chip:
    """The portal refused it, and somebody has seen to that."""
    return Chip(Glyph.LATER, translate("portal_mark", "Không áp dụng"), Tone.QUIET)


def newer() -> Chip:
    """The portal said what this program does not understand."""
    return Chip(Glyph.LATER, translate("portal_mark", "Cần cập nhật"), Tone.QUIET)


def of_event(state: PortalState) -> Chip:
    return {
        PortalState.WAITING: waiting,
        PortalState.SENT: unacknowledged,
        PortalState.HELD: unacknowledged,
        PortalState.HAS_IT: has_it,
        PortalState.REFUSED: attention,
        PortalState.SETTLED: settled,
        PortalState.NEWER: newer,
    }[state]()


def of_dossier(badge: Badge | None) -> Chip:
    """The short mark of a list; without a badge nothing is known to be at the portal."""
    if badge is None:
        return waiting()
    match badge.word:
        case PortalWord.ATTENTION:
            return attention()
        case PortalWord.SIGN_IN:
            return waiting_sign_in()
        case PortalWord.FILES:
            return waiting_files(badge.n, badge.of)
        case PortalWord.ARRIVED | PortalWord.SAFE:
            return has_it()
        case PortalWord.WAITING:
            return unacknowledged() if badge.sent else waiting()


def in_words(badge: Badge, today: date) -> Chip:
    """The badge of a dossier's own page: how much waits, and since when."""
    short = of_dossier(badge)
    if badge.word is PortalWord.ARRIVED:
        return Chip(short.glyph, translate("portal_mark", "Đã tới cổng"), Tone.OK_SOFT)
    if badge.word is PortalWord.SAFE:
        return Chip(short.glyph, kept_safely().text, Tone.OK_SOFT)
    if (
        badge.word not in {PortalWord.WAITING, PortalWord.SIGN_IN}
        or not badge.n
        or badge.since is None
    ):
        return short
    same_day = badge.since.date() == today
    when = formatting.clock(badge.since) if same_day else formatting.day_month(badge.since)
    text = translate("portal_mark", "{word} {count}, từ {when}")
    return Chip(short.glyph, text.format(word=short.text, count=badge.n, when=when), short.tone)
