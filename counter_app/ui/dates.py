"""Days and moments as officers read them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_LONG = (
    QT_TRANSLATE_NOOP("dates", "thứ Hai"),
    QT_TRANSLATE_NOOP("dates", "thứ Ba"),
    QT_TRANSLATE_NOOP("dates", "thứ Tư"),
    QT_TRANSLATE_NOOP("dates", "thứ Năm"),
    QT_TRANSLATE_NOOP("dates", "thứ Sáu"),
    QT_TRANSLATE_NOOP("dates", "thứ Bảy"),
    QT_TRANSLATE_NOOP("dates", "Chủ nhật"),
)
_SHORT = (
    QT_TRANSLATE_NOOP("dates", "T2"),
    QT_TRANSLATE_NOOP("dates", "T3"),
    QT_TRANSLATE_NOOP("dates", "T4"),
    QT_TRANSLATE_NOOP("dates", "T5"),
    QT_TRANSLATE_NOOP("dates", "T6"),
    QT_TRANSLATE_NOOP("dates", "T7"),
    QT_TRANSLATE_NOOP("dates", "CN"),
)


def weekday(day: date) -> str:
    """ "thứ Hai", within a sentence."""
    return QCoreApplication.translate("dates", str(_LONG[day.weekday()]))


def short_weekday(day: date) -> str:
    """ "T2"."""
    return QCoreApplication.translate("dates", str(_SHORT[day.weekday()]))


def long_day(day: date) -> str:
    """ "Thứ Hai, 23/11/2026": a title."""
    name = weekday(day)
    return f"{name[:1].upper()}{name[1:]}, {day:%d/%m/%Y}"


def short_day(day: date) -> str:
    """ "T5 26/11"."""
    return f"{short_weekday(day)} {day:%d/%m}"


def moment(at: datetime) -> str:
    """ "17:00, thứ Hai 23/11/2026"; `at` in office time."""
    return f"{at:%H:%M}, {weekday(at)} {at:%d/%m/%Y}"
