"""The days between reception and appointment, as the strip shows them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from counter_app.domain.deadlines.calendar import Calendar, day_reason, is_working
from counter_app.domain.deadlines.office_time import is_readable
from counter_app.domain.dossier.dossier import Dossier
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.day_strip import StripDay

translate = QCoreApplication.translate
MOST = 15
_MOST_WALKED = 2000


def working_days_between(calendar: Calendar, start: date, end: date) -> int:
    """Working days after `start` up to `end`; negative where `end` lies before."""
    sign = 1 if end >= start else -1
    low, high = min(start, end), max(start, end)
    span = min((high - low).days, _MOST_WALKED)
    days = (low + timedelta(days=n) for n in range(1, span + 1))
    return sign * sum(1 for day in days if is_working(calendar, day))


def strip(dossier: Dossier, calendar: Calendar, today: date) -> list[StripDay]:
    """A cell a day from reception to the due day; long terms keep their ends and today."""
    due = dossier.deadline.due_at
    if due is None or not _can_count(dossier):
        return []
    first, last = dossier.received_at.date(), due.date()
    span = (last - first).days
    if not 0 <= span <= _MOST_WALKED:
        return []
    days = [first + timedelta(days=n) for n in range(span + 1)]
    begun = _begun(dossier)
    cells: list[StripDay] = []
    count = 0
    for day in days:
        off = day != first and not is_working(calendar, day)
        if day > begun and not off:
            count += 1
        cells.append(
            StripDay(
                inside=_inside(day, first, count, off=off or day <= begun),
                above=_above(dossier, calendar, day, today, off=off),
                below=_below(day, first=first, last=last),
                off=off,
                passed=day < today and not off,
                today=day == today,
                due=day == last,
            )
        )
    return _shortened(cells, days, today)


def sentence(dossier: Dossier, calendar: Calendar, today: date) -> str:
    """What stands above the strip, and what a screen reader says of it."""
    due = dossier.deadline.due_at
    if due is None:
        return translate("days", "Thời hạn tính từ khi cơ quan giải quyết nhận hồ sơ.")
    if not _can_count(dossier):
        return translate("days", "Ngày hẹn không đọc được.")
    first, last = _begun(dossier), due.date()
    whole = working_days_between(calendar, first, last)
    if dossier.awaits_papers:
        waits = translate(
            "days",
            "Chờ giấy nộp sau đến {day}. Thời hạn {whole} ngày làm việc tính từ ngày nộp đủ.",
        )
        return waits.format(day=formatting.short_day(first), whole=max(whole, 0))
    if whole <= 0:
        return translate("days", "Trả kết quả trong ngày tiếp nhận.")
    yesterday = today - timedelta(days=1)
    used = min(whole, max(0, working_days_between(calendar, first, yesterday)))
    text = translate(
        "days", "Thời hạn {whole} ngày làm việc, đã qua {used}. Ô gạch chéo là ngày nghỉ."
    )
    return text.format(whole=whole, used=used)


def _can_count(dossier: Dossier) -> bool:
    due = dossier.deadline.due_at
    return due is not None and is_readable(due) and is_readable(dossier.received_at)


def _begun(dossier: Dossier) -> date:
    """The day from which the term counts: of reception, or on which everything is there."""
    deadline = dossier.deadline
    came = deadline.papers_in.date() if deadline.papers_in else deadline.papers_by
    first = dossier.received_at.date()
    return first if came is None or deadline.is_entered else max(first, came)


def _inside(day: date, first: date, count: int, *, off: bool) -> str:
    if day == first:
        return translate("days", "nhận")
    return "" if off else str(count)


def _above(dossier: Dossier, calendar: Calendar, day: date, today: date, *, off: bool) -> str:
    due = dossier.deadline.due_at
    if due is not None and day == due.date():
        return translate("days", "Hẹn trả {time}").format(time=formatting.clock(due))
    if day == today:
        return translate("days", "Hôm nay")
    if day == dossier.received_at.date():
        return translate("days", "Nhận {time}").format(time=formatting.clock(dossier.received_at))
    if not off:
        return ""
    if day_reason(calendar, day) is not None:
        return translate("days", "Lễ")
    return formatting.short_weekday(day)


def _below(day: date, *, first: date, last: date) -> str:
    return formatting.short_day(day) if day in (first, last) else formatting.day_month(day)


def _shortened(cells: Sequence[StripDay], days: Sequence[date], today: date) -> list[StripDay]:
    if len(cells) <= MOST:
        return list(cells)
    ends = {0, 1, 2, len(cells) - 3, len(cells) - 2, len(cells) - 1}
    at = (today - days[0]).days
    requested = ends | {n for n in range(at - 2, at + 3) if 0 <= n < len(cells)}
    shown: list[StripDay] = []
    skipped = 0
    for n, cell in enumerate(cells):
        if n in requested:
            if skipped:
                shown.append(_gap(skipped))
                skipped = 0
            shown.append(cell)
        else:
            skipped += 1
    return shown


def _gap(count: int) -> StripDay:
    return StripDay(inside="…", above=translate("days", "{count} ngày").format(count=count))
