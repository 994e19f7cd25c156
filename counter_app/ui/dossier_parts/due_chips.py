"""The chip of how a dossier stands to its date, the same in every list."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from counter_app.services.lists.due import Due, DueKind
from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets import deadline_chip
from counter_app.ui.widgets.chip import Chip, Tone

translate = QCoreApplication.translate


def due_chip(due: Due, *, of_day: date | None = None) -> Chip:
    """`of_day` is today, so that a moment of another day is named by its day."""
    if due.day is not None and due.kind in _OF_DAY:
        return _OF_DAY[due.kind](formatting.day_month(due.day))
    if due.kind in _OF_DAYS:
        return _OF_DAYS[due.kind](due.days)
    match due.kind:
        case DueKind.ANSWER if due.at is not None:
            if of_day is None or due.at.date() == of_day:
                return deadline_chip.take_in_before(formatting.clock(due.at))
            before = translate("today", "Trước {day}")
            text = before.format(day=formatting.short_day(due.at.date()))
            return Chip(Glyph.NEW, text, Tone.ONLINE)
        case DueKind.ANSWER_LATE:
            return Chip(Glyph.DUE, translate("today", "Chờ quá 8 giờ"), Tone.WARN_SOFT)
        case DueKind.TODAY if due.at is not None:
            return deadline_chip.due_today(formatting.clock(due.at))
        case DueKind.READY:
            return deadline_chip.result_ready()
        case DueKind.UNREADABLE:
            return deadline_chip.unreadable()
        case DueKind.NEWER:
            return deadline_chip.newer()
        case _:
            return deadline_chip.no_date()


_OF_DAY = {
    DueKind.OWED: deadline_chip.owed,
    DueKind.OWED_LATE: deadline_chip.owed_late,
    DueKind.PAPERS: deadline_chip.papers_until,
}
_OF_DAYS = {
    DueKind.OVERDUE: deadline_chip.overdue,
    DueKind.LATE_TODAY: deadline_chip.overdue,
    DueKind.LEFT: deadline_chip.days_left,
    DueKind.PAUSED: deadline_chip.paused,
    DueKind.UNCOLLECTED: deadline_chip.uncollected,
}


def short_agency(name: str) -> str:
    """As officers write it in lists: "UBND xã Mường Hum"."""
    return name.replace("Ủy ban nhân dân", "UBND").replace("Văn phòng", "VP")
