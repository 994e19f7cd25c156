"""A second, slow reading of the deadline rules: it walks every minute of some years.

It knows the calendar only as JSON and a rule only as plain values, and shares no code with the
program. Minutes are counted from 00:00 of its first day.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

DAY = 24 * 60
REST = ("holiday", "compensation", "swapped_off")


class PlainRule(NamedTuple):
    """`cutoff` as "15:00", `before_close` in minutes; `unit` and `counting` named as in data."""

    unit: str
    amount: int = 0
    counting: str = "end_of_day"
    cutoff: str = ""
    before_close: int | None = None


class World:
    """What every minute from `first` to the end of `last` is at this office."""

    def __init__(self, calendar: bytes, first: date, last: date) -> None:
        table = json.loads(calendar)
        rows = {row["day"]: row for row in table.get("days", [])}
        clocks = [f"{m // 60:02}:{m % 60:02}:00" for m in range(DAY)]
        self.first = first
        self.begin = datetime.combine(first, time())
        self.days = (last - first).days + 1
        self.minutes = self.days * DAY
        self.open = bytearray(self.minutes)  # the office receives in this minute
        self.work = bytearray(self.minutes)  # and it is a minute of a working day
        self.last_open = [-1] * self.days  # the last minute of the day in which it receives
        self.first_work = [-1] * self.days
        for day in range(self.days):
            today = first + timedelta(days=day)
            spans, works = _hours(table["hours"], rows.get(today.isoformat()), today)
            for m in range(DAY):
                if any(opened <= clocks[m] < closed for opened, closed in spans):
                    minute = day * DAY + m
                    self.open[minute] = 1
                    self.last_open[day] = minute
                    if works:
                        self.work[minute] = 1
                        if self.first_work[day] < 0:
                            self.first_work[day] = minute
        self.work_minutes = [m for m in range(self.minutes) if self.work[m]]

    def minute(self, timestamp: datetime) -> int:
        gone = timestamp - self.begin
        return gone.days * DAY + gone.seconds // 60

    def timestamp(self, minute: int) -> datetime:
        return self.begin + timedelta(minutes=minute)

    def date(self, day: int) -> date:
        return self.first + timedelta(days=day)


def _hours(
    week: list[list[dict[str, str]]], row: dict[str, object] | None, today: date
) -> tuple[list[tuple[str, str]], bool]:
    """The spans in which the office receives, and whether the day is a working day."""
    usual = week[today.weekday()]
    if row is None:
        return _spans(usual), bool(usual)
    if row["kind"] in REST:
        return [], False
    own = row.get("sessions")
    if row["kind"] == "extra_open":
        return _spans(own), bool(usual)
    instead = row.get("swapped_with")
    like = date.fromisoformat(str(instead)).weekday() if instead else 0
    return _spans(own or week[like]), True


def _spans(sessions: object) -> list[tuple[str, str]]:
    assert isinstance(sessions, list)
    return [(session["open"], session["close"]) for session in sessions]


def begins(world: World, rule: PlainRule) -> list[int]:
    """For each minute the minute from which a dossier received in it counts, -1 at the far end.

    Walks backwards from the last minute.
    """
    answer = [-1] * world.minutes
    next_open = -1  # the nearest minute from here on in which the office receives
    later_opening = -1  # the first working minute of the nearest working day after today
    for day in range(world.days - 1, -1, -1):
        late = _late_after(world, rule, day)
        for minute in range(day * DAY + DAY - 1, day * DAY - 1, -1):
            if world.open[minute]:
                next_open = minute
            answer[minute] = later_opening if minute > late else next_open
        if world.first_work[day] >= 0:
            later_opening = world.first_work[day]
    return answer


def _late_after(world: World, rule: PlainRule, day: int) -> int:
    """The last minute of the day that is not yet late."""
    midnight = day * DAY + DAY
    if world.last_open[day] < 0:
        return midnight
    late = midnight
    if rule.cutoff:
        hour, minute = rule.cutoff.split(":")
        late = min(late, day * DAY + int(hour) * 60 + int(minute))
    if rule.before_close is not None:
        late = min(late, world.last_open[day] + 1 - rule.before_close)
    return late


class Ending(NamedTuple):
    """The day on which a term ends; `early` if it was moved or its month had no such day."""

    day: int
    early: bool


def day_endings(world: World, rules: Iterable[PlainRule]) -> dict[PlainRule, dict[int, Ending]]:
    """For each rule in days or months and each day as the first: the day on which it ends.

    One walk over all minutes; every open term grows by a day at each midnight that it passes.
    """
    rules = list(rules)
    done: dict[PlainRule, dict[int, Ending]] = {rule: {} for rule in rules}
    running: dict[PlainRule, list[list[int]]] = {rule: [] for rule in rules}
    worked = False
    for minute in range(world.minutes):
        if world.work[minute]:
            worked = True
        if minute % DAY != DAY - 1:
            continue
        today = minute // DAY
        for rule in rules:
            left: list[list[int]] = []
            for term in running[rule]:
                if rule.unit == "day" or worked:
                    term[1] += 1
                over, exact = _is_over(world, rule, term, today)
                if over and worked:
                    moved = term[2] >= 0
                    done[rule][term[0]] = Ending(today, moved or not exact)
                else:
                    if over and term[2] < 0:
                        term[2] = today
                    left.append(term)
            left.append([today, 0, -1])
            running[rule] = left
        worked = False
    return done


def _is_over(world: World, rule: PlainRule, term: list[int], today: int) -> tuple[bool, bool]:
    if rule.unit != "month":
        return term[1] >= rule.amount, True
    begin, now = world.date(term[0]), world.date(today)
    gone = (now.year - begin.year) * 12 + now.month - begin.month
    if gone != rule.amount:
        return gone > rule.amount, True
    if now.day >= begin.day:
        return True, now.day == begin.day
    return (now + timedelta(days=1)).month != now.month, False


class Oracle:
    """Due minutes for every minute of the world under each of the rules."""

    def __init__(self, world: World, rules: Iterable[PlainRule]) -> None:
        self.world = world
        rules = list(dict.fromkeys(rules))
        self._begins: dict[tuple[str, int | None], list[int]] = {}
        for rule in rules:
            key = (rule.cutoff, rule.before_close)
            if key not in self._begins:
                self._begins[key] = begins(world, rule)
        in_days = {rule for rule in rules if rule.unit in {"working_day", "day", "month"}}
        eights = {PlainRule("working_day", r.amount // 8) for r in rules if _by_eights(r)}
        self._endings = day_endings(world, in_days | eights)

    def due(self, rule: PlainRule, minute: int) -> int:
        """The minute at whose beginning the result is due."""
        world = self.world
        begin = self._begins[rule.cutoff, rule.before_close][minute]
        if rule.unit == "same_day":
            return world.last_open[begin // DAY] + 1
        if _by_eights(rule):
            ending = self._endings[PlainRule("working_day", rule.amount // 8)][begin // DAY]
            begin, rest = self._same_clock(ending.day, begin), rule.amount % 8
            return self._worked(begin, rest * 60) if rest else begin
        if rule.unit == "hour":
            return self._worked(begin, rule.amount * 60)
        ending = self._endings[rule][begin // DAY]
        if rule.counting == "clock_exact" and not ending.early:
            return self._same_clock(ending.day, begin)
        return world.last_open[ending.day] + 1

    def _worked(self, begin: int, minutes: int) -> int:
        first = bisect_left(self.world.work_minutes, begin)
        return self.world.work_minutes[first + minutes - 1] + 1

    def _same_clock(self, day: int, begin: int) -> int:
        """The same time on that day, or the next open minute of it, or its closing."""
        for minute in range(day * DAY + begin % DAY, day * DAY + DAY):
            if self.world.open[minute]:
                return minute
        return self.world.last_open[day] + 1


def _by_eights(rule: PlainRule) -> bool:
    return rule.unit == "hour" and rule.counting == "clock_exact" and rule.amount >= 8
