"""Dates, money and numbers as officers read them.

Moments are put into words here and nowhere else: one that nobody can have meant reads
"không đọc được", in whatever list it stands.
"""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication

from counter_app.domain.deadlines.office_time import is_readable
from counter_app.domain.text.amount_words import is_amount

translate = QCoreApplication.translate


def newer() -> str:
    """What stands for a word that only a newer program knows."""
    return translate("spoken", "cần cập nhật")


def unreadable() -> str:
    """What stands for a value that cannot be shown."""
    return translate("spoken", "không đọc được")


def weekday(day: date) -> str:
    """ "thứ Hai"."""
    names = (
        translate("spoken", "thứ Hai"),
        translate("spoken", "thứ Ba"),
        translate("spoken", "thứ Tư"),
        translate("spoken", "thứ Năm"),
        translate("spoken", "thứ Sáu"),
        translate("spoken", "thứ Bảy"),
        translate("spoken", "Chủ nhật"),
    )
    return names[day.weekday()]


def short_weekday(day: date) -> str:
    """ "T2", "CN"."""
    names = (
        translate("spoken", "T2"),
        translate("spoken", "T3"),
        translate("spoken", "T4"),
        translate("spoken", "T5"),
        translate("spoken", "T6"),
        translate("spoken", "T7"),
        translate("spoken", "CN"),
    )
    return names[day.weekday()]


def day(at: date) -> str:
    """ "23/11/2026"."""
    return f"{at:%d/%m/}{at.year:04}" if _is_shown(at) else unreadable()


def day_month(at: date) -> str:
    """ "23/11"."""
    return f"{at:%d/%m}" if _is_shown(at) else unreadable()


def clock(at: datetime | time) -> str:
    """ "17:00"."""
    return f"{at:%H:%M}" if _is_shown(at) else unreadable()


def clock_with_seconds(at: datetime) -> str:
    """ "17:00:05"."""
    return f"{at:%H:%M:%S}" if _is_shown(at) else unreadable()


def moment(at: datetime) -> str:
    """ "23/11/2026 17:00"."""
    return f"{day(at)} {at:%H:%M}" if _is_shown(at) else unreadable()


def day_and_clock(at: datetime) -> str:
    """ "23/11 17:00"."""
    return f"{at:%d/%m %H:%M}" if _is_shown(at) else unreadable()


def long_day(at: date) -> str:
    """ "thứ Hai 23/11/2026"."""
    return f"{weekday(at)} {day(at)}" if _is_shown(at) else unreadable()


def long_moment(at: datetime) -> str:
    """ "17:00, thứ Hai 23/11/2026"."""
    return f"{at:%H:%M}, {long_day(at.date())}" if _is_shown(at) else unreadable()


def short_day(at: date) -> str:
    """ "T5 26/11"."""
    return f"{short_weekday(at)} {at:%d/%m}" if _is_shown(at) else unreadable()


def short_moment(at: datetime) -> str:
    """ "17:00, T5 26/11"."""
    return f"{at:%H:%M}, {short_day(at.date())}" if _is_shown(at) else unreadable()


def _is_shown(at: date | time) -> bool:
    """A day stands for itself, whatever it is; a moment only where it can be placed."""
    return not isinstance(at, datetime) or is_readable(at)


def money(amount: int) -> str:
    """ "20.000 đồng"."""
    if not is_amount(amount):
        return unreadable()
    grouped = f"{amount:,}".replace(",", ".")
    return translate("spoken", "{amount} đồng").format(amount=grouped)
