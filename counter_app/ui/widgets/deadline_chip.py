"""The chips of a deadline, one function for each thing that can be said about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.chip import Chip, Tone


def overdue(days: int) -> Chip:
    """`days` working days past the due date; 0 = past its hour today."""
    if days <= 0:
        text = QCoreApplication.translate("deadline", "Quá giờ hẹn")
    elif days == 1:
        text = QCoreApplication.translate("deadline", "Quá 1 ngày")
    else:
        text = QCoreApplication.translate("deadline", "Quá {days} ngày").format(days=days)
    return Chip(Glyph.OVERDUE, text, Tone.DANGER)


def due_today(time: str) -> Chip:
    """`time` as shown, "17:00"."""
    text = QCoreApplication.translate("deadline", "Hôm nay {time}").format(time=time)
    return Chip(Glyph.DUE, text, Tone.WARN_SOFT)


def days_left(days: int) -> Chip:
    """Working days left; up to two stand in an outline."""
    text = (
        QCoreApplication.translate("deadline", "Còn 1 ngày")
        if days == 1
        else QCoreApplication.translate("deadline", "Còn {days} ngày").format(days=days)
    )
    if days <= 2:
        return Chip(Glyph.NEAR, text, Tone.WARN_LINE)
    return Chip(Glyph.LATER, text, Tone.QUIET)


def paused(days: int) -> Chip:
    """The clock stands still since `days` days."""
    text = QCoreApplication.translate("deadline", "Tạm dừng {days} ngày").format(days=days)
    return Chip(Glyph.PAUSED, text, Tone.PAUSE_SOFT)


def owed(day: str) -> Chip:
    """A paper is still brought on `day`, "30/11"; nothing is late before."""
    text = QCoreApplication.translate("deadline", "Nộp sau: {day}").format(day=day)
    return Chip(Glyph.PAUSED, text, Tone.PAUSE_SOFT)


def owed_late(day: str) -> Chip:
    """A paper that was to be brought on `day` has not come."""
    text = QCoreApplication.translate("deadline", "Chưa nộp: {day}").format(day=day)
    return Chip(Glyph.PAUSED, text, Tone.WARN_SOFT)


def papers_until(day: str) -> Chip:
    """The citizen brings what was asked for until `day`, "01/12"."""
    text = QCoreApplication.translate("deadline", "Bổ sung đến {day}").format(day=day)
    return Chip(Glyph.PAUSED, text, Tone.PAUSE_SOFT)


def uncollected(days: int) -> Chip:
    """The result has been at the counter for `days` working days."""
    text = QCoreApplication.translate("deadline", "Chờ lấy {days} ngày").format(days=days)
    return Chip(Glyph.NEAR, text, Tone.WARN_LINE)


def result_ready() -> Chip:
    return Chip(Glyph.DONE, QCoreApplication.translate("deadline", "Có kết quả"), Tone.OK)


def returned() -> Chip:
    return Chip(Glyph.DONE, QCoreApplication.translate("deadline", "Đã trả"), Tone.OK)


def declined() -> Chip:
    return Chip(Glyph.NEW, QCoreApplication.translate("deadline", "Đã từ chối"), Tone.QUIET)


def stopped() -> Chip:
    return Chip(Glyph.NEW, QCoreApplication.translate("deadline", "Đã dừng"), Tone.QUIET)


def withdrawn() -> Chip:
    return Chip(Glyph.NEW, QCoreApplication.translate("deadline", "Công dân đã rút"), Tone.QUIET)


def take_in_before(time: str) -> Chip:
    """A new online dossier that waits to be taken in."""
    text = QCoreApplication.translate("deadline", "Nhận trước {time}").format(time=time)
    return Chip(Glyph.NEW, text, Tone.ONLINE)


def no_date() -> Chip:
    """The clock starts at another agency, so no date was promised."""
    text = QCoreApplication.translate("deadline", "Chưa có ngày hẹn")
    return Chip(Glyph.LATER, text, Tone.QUIET)


def unreadable() -> Chip:
    """A date that nobody can have meant."""
    text = QCoreApplication.translate("deadline", "Không đọc được")
    return Chip(Glyph.LATER, text, Tone.QUIET)


def newer() -> Chip:
    """A status that only a newer program knows: whether the clock runs, nobody here can tell."""
    text = QCoreApplication.translate("deadline", "Cần cập nhật")
    return Chip(Glyph.LATER, text, Tone.QUIET)
