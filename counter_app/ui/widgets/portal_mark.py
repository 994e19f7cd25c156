"""The marks of what the portal has: a green tick only when it has everything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.ui.glyphs import Glyph
from counter_app.ui.widgets.chip import Chip, Tone


def has_it() -> Chip:
    return Chip(Glyph.DONE, QCoreApplication.translate("portal_mark", "Đã có"), Tone.OK)


def waiting() -> Chip:
    return Chip(Glyph.UP, QCoreApplication.translate("portal_mark", "Chờ gửi"), Tone.QUIET)


def waiting_files(sent: int, of: int) -> Chip:
    text = QCoreApplication.translate("portal_mark", "Chờ tệp {sent}/{of}")
    return Chip(Glyph.UP, text.format(sent=sent, of=of), Tone.QUIET)


def waiting_sign_in() -> Chip:
    text = QCoreApplication.translate("portal_mark", "Chờ đăng nhập")
    return Chip(Glyph.UP, text, Tone.QUIET)


def attention() -> Chip:
    text = QCoreApplication.translate("portal_mark", "Cần xử lý")
    return Chip(Glyph.ATTENTION, text, Tone.DANGER_TEXT)
