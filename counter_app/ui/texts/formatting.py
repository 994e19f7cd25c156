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
    return translate("formatting", "cần cập nhật")


def unreadable() -> str:
    """What stands for a value that cannot be shown."""
    return translate("formatting", "không đọc được")


def weekday(day: date) -> str:
    """ "thứ Hai"."""
    names = (
        translate("formatting", "thứ Hai"),
        translate("formatting", "thứ Ba"),
        translate("formatting", "thứ Tư"),
        translate("formatting", "thứ Năm"),
        translate("formatting", "thứ Sáu"),
        translate("formatting", "thứ Bảy"),
        translate("formatting", "Chủ nhật"),
    )
    return names[day.weekday()]


def short_weekday(day: date) -> str:
    """ "T2", "CN"."""
    names = (
        translate("formatting", "T2"),
        translate("formatting", "T3"),
        translate("formatting", "T4"),
        translate("formatting", "T5"),
        translate("formatting", "T6"),
        translate("formatting", "T7"),
        translate("formatting", "CN"),
    )
    return names[day.weekday()]


def day(at: date) -> str:
    """ "23/11/2026"."""
    return f"{at:%d/%m/}{at.year:04}" if _is_shown(at) else unreadable()


def day_month(at: date) -> str:
    """ "23/11"."""
    return f"{at:%d/%m}" if _is_shown(at) else unreadable()


def day_of_month(at: date) -> str:
    """ "23"."""
    return f"{at:%d}" if _is_shown(at) else unreadable()


def clock(at: datetime | time) -> str:
    """ "17:00"."""
    return f"{at:%H:%M}" if _is_shown(at) else unreadable()


def clock_with_seconds(at: datetime) -> str:
    """ "17:00:05"."""
    return f"{at:%H:%M:%S}" if _is_shown(at) else unreadable()


def timestamp(at: datetime) -> str:
    """ "23/11/2026 17:00"."""
    return f"{day(at)} {at:%H:%M}" if _is_shown(at) else unreadable()


def day_and_clock(at: datetime) -> str:
    """ "23/11 17:00"."""
    return f"{at:%d/%m %H:%M}" if _is_shown(at) else unreadable()


def long_day(at: date) -> str:
    """ "thứ Hai 23/11/2026"."""
    return f"{weekday(at)} {day(at)}" if _is_shown(at) else unreadable()


def long_timestamp(at: datetime) -> str:
    """ "17:00, thứ Hai 23/11/2026"."""
    return f"{at:%H:%M}, {long_day(at.date())}" if _is_shown(at) else unreadable()


def short_day(at: date) -> str:
    """ "T5 26/11"."""
    return f"{short_weekday(at)} {at:%d/%m}" if _is_shown(at) else unreadable()


def short_timestamp(at: datetime) -> str:
    """ "17:00, T5 26/11"."""
    return f"{at:%H:%M}, {short_day(at.date())}" if _is_shown(at) else unreadable()


def _is_shown(at: date | time) -> bool:
    """A day stands for itself, whatever it is; a moment only where it can be placed."""
    return not isinstance(at, datetime) or is_readable(at)


def money(amount: int) -> str:
    """ "20.000 đồng"."""
    if not is_amount(amount):
        return unreadable()
    return translate("formatting", "{amount} đồng").format(amount=bare_money(amount))


def bare_money(amount: int) -> str:
    """ "20.000", where a heading or a button says that it is money."""
    return f"{amount:,}".replace(",", ".") if is_amount(amount) else unreadable()


def age_text(since: datetime, now: datetime) -> str:
    """ "35 phút", "2 giờ", "1 ngày"; a clock that went back makes it new."""
    if not is_readable(since):
        return unreadable()
    seconds = max(0.0, (now - since).total_seconds())
    if seconds >= 86_400:
        return translate("formatting", "{count} ngày").format(count=int(seconds // 86_400))
    if seconds >= 3600:
        return translate("formatting", "{count} giờ").format(count=int(seconds // 3600))
    minutes = int(seconds // 60)
    return (
        translate("formatting", "{count} phút").format(count=minutes)
        if minutes
        else translate("formatting", "vừa xong")
    )


def is_old(since: datetime, now: datetime) -> bool:
    return (now - since).total_seconds() >= 86_400
