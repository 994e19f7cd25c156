"""The whole life of a term as a strip and as one sentence: used days, stops, what moved it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from counter_app.domain.catalogue.procedure import TimeUnit
from counter_app.domain.deadlines.calendar import Calendar, day_reason
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.life.clock import ClockState
from counter_app.domain.life.stops import StopKind
from counter_app.domain.life.used_days import DayUse, LifeDay
from counter_app.services.dossier.life_clock import LifeClock
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.day_strip import StripDay

translate = QCoreApplication.translate
MOST = 22
_FEW = 3
_PAUSED, _COUNTED = DayUse.PAUSED, DayUse.COUNTED


def why_stopped(kind: StopKind) -> str:
    """ "chờ bổ sung"."""
    return {
        StopKind.SUPPLEMENT: translate("life_days", "chờ bổ sung"),
        StopKind.OBLIGATION: translate("life_days", "chờ nộp tiền"),
        StopKind.VERIFICATION: translate("life_days", "chờ xác minh"),
        StopKind.OUTAGE: translate("life_days", "hệ thống có sự cố"),
    }.get(kind, formatting.newer())


def life_strip(life: LifeClock, calendar: Calendar, now: datetime) -> list[StripDay]:
    """A cell a day, each stop in one; long lives keep their ends and today."""
    marks = _Marks(now.date(), _day(life.clock.due_at, now), _day(life.course.promised_at, now))
    cells: list[StripDay] = []
    count = 0
    for run in _runs(life.days):
        first = run[0]
        if first.use is _PAUSED:
            cells.append(_stop_cell(run, now.date()))
            continue
        if first.use is DayUse.FIRST:
            count = 0
        if first.use is _COUNTED:
            count += 1
        cells.append(_cell(first, count, calendar, marks))
    if life.clock.standing and not (cells and cells[-1].paused):
        cells.append(_open_stop(life, now))
    return _shortened(cells)


def life_sentence(life: LifeClock, now: datetime) -> str:
    """ "Thời hạn 10 ngày làm việc, đã dùng 5, hôm nay là ngày 6. Dừng 3 ngày vì chờ bổ sung, nên
    hẹn lùi từ T3 01/12 sang T6 04/12."
    """
    counted = [day for day in life.days if day.use is _COUNTED]
    used = sum(day.day < now.date() for day in counted)
    due = _day(life.clock.due_at, now)
    whole = sum(due is None or day.day <= due for day in counted)
    parts = [_allowed(life, whole, used, counted, now)]
    stopped = [day for day in life.days if day.use is _PAUSED and day.day <= now.date()]
    if life.clock.standing:
        return parts[0]
    if stopped and stopped[0].stop is not None:
        parts.append(_stopped(life, stopped, why_stopped(stopped[0].stop.kind), now))
    elif life.course.extension is not None and life.has_moved:
        parts.append(_moved(life, translate("life_days", "Gia hạn một lần"), now))
    return " ".join(part for part in parts if part)


def _allowed(
    life: LifeClock, whole: int, used: int, counted: Sequence[LifeDay], now: datetime
) -> str:
    if life.clock.standing:
        stop = life.clock.standing[0]
        text = translate(
            "life_days", "Đồng hồ dừng từ {day} vì {why}. Đã dùng {used} ngày làm việc."
        )
        day = formatting.short_day(in_zone(stop.begin, now.tzinfo).date())
        return text.format(day=day, why=why_stopped(stop.kind), used=used)
    if life.clock.state is ClockState.ENDED:
        text = translate("life_days", "Đồng hồ đã dừng hẳn, dùng {used} ngày làm việc.")
        return text.format(used=len(counted))
    at = next((n for n, day in enumerate(counted, start=1) if day.day == now.date()), 0)
    today = translate("life_days", ", hôm nay là ngày {at}").format(at=at) if at else ""
    if life.clock.due_at is None:
        return translate("life_days", "Chưa có ngày hẹn.")
    if not whole:
        text = translate("life_days", "Thời hạn trong ngày nhận, đã dùng {used} ngày{today}.")
        return text.format(used=used, today=today)
    if life.course.rule.unit in {TimeUnit.DAY, TimeUnit.MONTH}:
        text = translate("life_days", "Thời hạn {whole} ngày, đã dùng {used}{today}.")
        return text.format(whole=whole, used=used, today=today)
    text = translate("life_days", "Thời hạn {whole} ngày làm việc, đã dùng {used}{today}.")
    return text.format(whole=whole, used=used, today=today)


def _stopped(life: LifeClock, stopped: Sequence[LifeDay], why: str, now: datetime) -> str:
    days = ", ".join(formatting.day_of_month(day.day) for day in stopped[:-1])
    last = formatting.day_month(stopped[-1].day)
    listed = f"{days}, {last}" if days else last
    if len(stopped) > _FEW + 1:
        first = formatting.day_month(stopped[0].day)
        listed = translate("life_days", "{first} đến {last}").format(first=first, last=last)
    text = translate("life_days", "Dừng {count} ngày ({days}) vì {why}")
    return _moved(life, text.format(count=len(stopped), days=listed, why=why), now)


def _moved(life: LifeClock, reason: str, now: datetime) -> str:
    promised, due = _day(life.course.promised_at, now), _day(life.clock.due_at, now)
    if promised is None or due is None or promised == due:
        return f"{reason}."
    text = translate("life_days", "{reason}, nên hẹn lùi từ {before} sang {after}.")
    return text.format(
        reason=reason, before=formatting.short_day(promised), after=formatting.short_day(due)
    )


def _runs(days: Sequence[LifeDay]) -> Iterator[list[LifeDay]]:
    """Each day by itself, a stop with the rest days inside it as one."""
    ordered = list(days)
    at = 0
    while at < len(ordered):
        end = at + 1
        if ordered[at].use is _PAUSED:
            while end < len(ordered) and ordered[end].use in {_PAUSED, DayUse.REST}:
                end += 1
            while ordered[end - 1].use is DayUse.REST:
                end -= 1
        yield ordered[at:end]
        at = end


def _stop_cell(run: Sequence[LifeDay], today: date) -> StripDay:
    count = sum(day.use is _PAUSED for day in run)
    stop = run[0].stop
    first, last = formatting.day_month(run[0].day), formatting.day_month(run[-1].day)
    why = why_stopped(stop.kind) if stop is not None else ""
    return StripDay(
        inside=translate("life_days", "‖ dừng {count} ngày").format(count=count),
        above=why[:1].upper() + why[1:],
        below=first if first == last else f"{first} → {last}",
        paused=True,
        today=run[0].day <= today <= run[-1].day,
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """The days that a strip names."""

    today: date
    due: date | None
    promised: date | None


def _open_stop(life: LifeClock, now: datetime) -> StripDay:
    """The clock stands, and has taken no whole day yet."""
    stop = life.clock.standing[0]
    why = why_stopped(stop.kind)
    since = translate("life_days", "từ {day}")
    return StripDay(
        inside=translate("life_days", "‖ đang dừng"),
        above=why[:1].upper() + why[1:],
        below=since.format(day=formatting.day_month(in_zone(stop.begin, now.tzinfo))),
        paused=True,
    )


def _cell(day: LifeDay, count: int, calendar: Calendar, marks: _Marks) -> StripDay:
    off, today, due = day.use is DayUse.REST, marks.today, marks.due
    inside = str(count) if day.use is _COUNTED else ""
    if day.use is DayUse.FIRST:
        inside = translate("life_days", "nhận")
    is_due, is_first = day.day == due, day.day == marks.promised and marks.promised != due
    above = ""
    if is_due:
        above = translate("life_days", "Hẹn trả")
    elif is_first:
        above = translate("life_days", "Hẹn đầu")
    elif day.day == today:
        above = translate("life_days", "Hôm nay")
    elif off:
        is_named = day_reason(calendar, day.day) is not None
        above = translate("life_days", "Lễ") if is_named else formatting.short_weekday(day.day)
    named = is_due or is_first or day.use is DayUse.FIRST
    return StripDay(
        inside=inside,
        above=above,
        below=formatting.short_day(day.day) if named else formatting.day_month(day.day),
        off=off,
        passed=day.day < today and not off,
        today=day.day == today,
        due=is_due,
    )


def _shortened(cells: Sequence[StripDay]) -> list[StripDay]:
    """Both ends, today, stops and marks; what lies between as one cell with its number of days."""
    if len(cells) <= MOST:
        return list(cells)
    last = len(cells) - 1
    kept = {
        near
        for at, cell in enumerate(cells)
        if at in {0, last} or cell.today or cell.paused or cell.due
        for near in (at - 1, at, at + 1)
        if 0 <= near <= last
    }
    shown: list[StripDay] = []
    for is_kept, run in groupby(enumerate(cells), key=lambda item: item[0] in kept):
        group = [cell for _, cell in run]
        text = translate("life_days", "{count} ngày").format(count=len(group))
        shown += group if is_kept else [StripDay(inside="…", above=text)]
    return shown


def _day(at: datetime | None, now: datetime) -> date | None:
    return in_zone(at, now.tzinfo).date() if at is not None else None
