"""What the oracle says of a life: its clock and warnings at a moment, what was used, its class."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from tests.domain.life.life_oracle import DAY, Stood, Told

Reading = dict[str, Any]
_MODELS = ("pause", "restart")
_NONE = {"due": [None, None, None], "overdue": [False, False]}


def reading(told: Told, at: datetime) -> Reading:
    """State, the three dates, overdue by moment and by date, and the warnings that hold."""
    read = _clock(told, at)
    return {**read, "warnings": sorted(_warnings(told, at, read))}


def _clock(told: Told, at: datetime) -> Reading:
    if told.started is None:
        return {"clock": "ended" if told.ended else "not_started", **_NONE}
    over = told.over()
    due = told.due_as_set(over)
    if told.ended is None and told.waits:
        stood = told.waits[0]
        late = [stood > due, stood.date() > due.date()]
        return {**_NONE, "clock": "stopped", "overdue": late}
    dates = [
        due if model == told.term["supplement"] else told.due(model, over) for model in _MODELS
    ]
    end = told.ended or at
    return {
        "clock": "ended" if told.ended else "running",
        "due": [due, *dates],
        "overdue": [end > due, end.date() > due.date()],
    }


def _warnings(told: Told, at: datetime, read: Reading) -> list[str]:
    office, due, held = told.office, read["due"][0], []
    if told.result and at.date() >= office.after(told.result.date(), 3):
        held.append("uncollected_3d")
    if told.ended:
        return held
    if read["clock"] == "running" and at < due and office.minutes(at, due) <= 24 * 60:
        held.append("due_24h")
    if _notice(told, at):
        held.append("notice_due")
    if not told.extended and _apology(told, at, read):
        held.append("apology_due")
    if told.answer_by and at.date() >= office.before(told.answer_by.date()):
        held.append("answer_running_out")
    return held


def _notice(told: Told, at: datetime) -> bool:
    office = told.office
    if told.started is None:
        if told.filed is None or told.received:
            return False
        if told.way == "post":
            return at.date() >= office.after(told.filed.date())
        return office.minutes(told.filed, at) >= 7 * 60
    asked = [one for one in told.stood if one.kind == "supplement" and one.begin >= told.started]
    unit, amount = told.term["unit"], told.term.get("amount", 0)
    enough = {"month": 0, "hour": 24, "day": 3, "working_day": 3}.get(unit, amount)
    first = office.runs_from(told.term, told.started).date()
    return not asked and amount > enough and at.date() == office.after(first, 3)


def _apology(told: Told, at: datetime, read: Reading) -> bool:
    if read["clock"] != "running":
        return bool(read["overdue"][0])
    due, started = read["due"][0], told.started
    assert started is not None
    anew = told.anew(told.term["supplement"], told.over())
    first = told.office.runs_from(told.term, anew or started).date()
    before = told.office.before(due.date())
    return bool(at > due) if before < first else at.date() >= before


def used(told: Told, at: datetime) -> list[Any] | None:
    """Unit, by pause, by restart, paused."""
    if told.started is None:
        return None
    end = told.ended or at
    unit = {"hour": "minute", "day": "day", "month": "day"}.get(told.term["unit"], "working_day")
    if told.entered:
        unit = "working_day"
    over = told.over()
    cut = [Stood(one.kind, one.begin, min(one.end or end, end)) for one in told.stood]
    cut = [one for one in cut if one.begin < end]
    numbers = []
    for model in _MODELS:
        anew = told.anew(model, over)
        begin = told.office.runs_from(told.term, anew or told.started)
        stood = told.lasting(cut, anew, begin)
        numbers.append(_counted(told, unit, begin, end, stood))
    return [unit, numbers[0][0], numbers[1][0], numbers[0][1]]


def _counted(
    told: Told, unit: str, begin: datetime, end: datetime, stood: list[tuple[datetime, datetime]]
) -> tuple[int, int]:
    """What was used and what was paused between two moments."""
    going = paused = 0
    if unit == "minute":
        whole = told.office.minutes(begin, end)
        paused = sum(
            told.office.minutes(max(since, begin), min(until, end)) for since, until in stood
        )
        return whole - paused, paused
    day = begin.date()
    while day < end.date():
        day += DAY
        if unit == "day" or told.office.works(day):
            frozen = any(since.date() < day <= until.date() for since, until in stood)
            paused, going = paused + frozen, going + (not frozen)
    return going, paused


def classes(told: Told, period_end: date) -> list[str]:
    """By pause, by restart: at the end of a period, by what had happened until then."""
    last = datetime.combine(period_end, time()) + DAY - timedelta(microseconds=1)
    _cut(told, last)
    if told.received is None:
        return ["not_counted", "not_counted"]
    told.started = told.started or told.received
    open_since = None if told.ended else min(told.waits, default=last)
    end = told.ended or open_since or last
    answer = []
    for model in _MODELS:
        due = told.due(model, told.over()).date()
        late = end.date() > due or sum(one.kind == "supplement" for one in told.stood) > 1
        if told.ended is None:
            answer.append("open_overdue" if late else "open_on_time")
        elif late:
            answer.append("overdue")
        else:
            answer.append("early" if end.date() < due else "on_time")
    return answer


def _cut(told: Told, last: datetime) -> None:
    """Leave out what happened later."""
    if told.received and told.received > last:
        told.received = None
    if told.started and told.started > last:
        told.started = None
    if told.ended and told.ended > last:
        told.ended = None
    told.stood = [
        Stood(one.kind, one.begin, None if one.end is None or one.end > last else one.end)
        for one in told.stood
        if one.begin <= last
    ]
