"""Lives as plain data, and the course and the calendar that the program reads from them.

A life is what stands in `tests/fixtures/lives.json`: an office, a way in, a term and its facts in
order, each with a moment in office time ("2026-11-16 09:10"). `due` holds three dates: in the
procedure's own way, by pause, by restart.
"""

from __future__ import annotations

import json
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from counter_app.domain.catalogue.procedure import SupplementEffect, TimeRule, TimeUnit
from counter_app.domain.deadlines.calendar import Calendar, CalendarDay, DayKind, Session
from counter_app.domain.life.course import Course, EndedBy, Extension
from counter_app.domain.life.stops import Stop, StopKind
from counter_app.domain.life.time_to_answer import answer_by

Life = dict[str, Any]
Fact = dict[str, Any]
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "lives.json"
_ENDS = {"result_signed", "withdrawn", "stopped", "declined"}
_BEGINS = {
    "supplement_requested": StopKind.SUPPLEMENT,
    "obligation_set": StopKind.OBLIGATION,
    "verification_asked": StopKind.VERIFICATION,
}
_OVER = {
    "supplement_received": StopKind.SUPPLEMENT,
    "obligation_met": StopKind.OBLIGATION,
    "verification_answered": StopKind.VERIFICATION,
}


@cache
def data() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(FIXTURE.read_text(encoding="utf-8"))
    return read


def local(at: str) -> datetime:
    return datetime.fromisoformat(at).replace(tzinfo=ZONE)


def shown(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(ZONE).strftime("%Y-%m-%d %H:%M")


@cache
def calendar_of(office: str) -> Calendar:
    hours = data()["hours"][office]
    week = [_sessions(hours["weekdays"])] * 5 + [_sessions(hours["saturday"]), ()]
    days = [(day, DayKind.HOLIDAY) for day in data()["rest"]]
    days += [(day, DayKind.SWAPPED_ON) for day in data()["worked"]]
    return Calendar(
        name=office,
        hours=(week[0], week[1], week[2], week[3], week[4], week[5], week[6]),
        days=tuple(
            CalendarDay(day=date.fromisoformat(day), kind=kind, name="") for day, kind in days
        ),
    )


def _sessions(spans: list[list[str]]) -> tuple[Session, ...]:
    return tuple(Session(time.fromisoformat(a), time.fromisoformat(b)) for a, b in spans)


def rule_of(life: Life) -> TimeRule:
    term = life["term"]
    return TimeRule(
        unit=TimeUnit(term["unit"]),
        amount=term.get("amount"),
        cutoff=time.fromisoformat(term["cutoff"]) if "cutoff" in term else None,
        cutoff_minutes_before_close=term.get("before_close"),
        supplement=SupplementEffect(term["supplement"]),
    )


def course_of(life: Life, facts: list[Fact]) -> Course:
    """The course after these facts; a request that is refused changes nothing."""
    known: dict[str, Any] = {"rule": rule_of(life)}
    stops: list[Stop] = []
    for fact in facts:
        if not fact.get("refused"):
            _take(known, stops, fact, life)
    if life.get("entered"):
        known["entered"] = local(life["entered"])
    return Course(stops=tuple(stops), by_post=life["way"] == "post", **known)


def _take(known: dict[str, Any], stops: list[Stop], fact: Fact, life: Life) -> None:
    kind, at = fact["fact"], local(fact["at"])
    if kind == "submitted":
        known["filed_at"] = at
    elif kind in {"received", "accepted"}:
        _close(stops, StopKind.SUPPLEMENT, at)
        known.update(received_at=at, filed_at=None, answer_by=None)
        if life["way"] != "off_area":
            known["started_at"] = at
    elif kind == "taken_up" and life["way"] == "off_area":
        known["started_at"] = at
    elif kind in _BEGINS:
        stops.append(Stop(kind=_BEGINS[kind], begin=at, event=fact["at"]))
        if kind == "supplement_requested":
            known["filed_at"] = None
            rule = replace(known["rule"], answer_days=fact.get("answer_days"))
            known["answer_by"] = answer_by(rule, at, calendar_of(life["office"]))
    elif kind in _OVER:
        _close(stops, _OVER[kind], at)
        if kind == "supplement_received":
            known["answer_by"] = None
            if "received_at" not in known:
                known["filed_at"] = at
    elif kind == "outage_noted":
        begin, end = local(fact["begin"]), local(fact["end"])
        stops.append(Stop(kind=StopKind.OUTAGE, begin=begin, end=end))
    elif kind == "extended":
        known["extension"] = Extension(at=at, due=local(fact["new_due"]), event=fact["at"])
    elif kind in _ENDS:
        known.update(ended_at=at, ended_by=EndedBy(kind), answer_by=None)
        if kind == "result_signed":
            known["uncollected_since"] = at
    elif kind == "result_returned":
        known["uncollected_since"] = None


def _close(stops: list[Stop], kind: StopKind, at: datetime) -> None:
    for place, stop in enumerate(stops):
        if stop.kind is kind and stop.end is None:
            stops[place] = Stop(kind=kind, begin=stop.begin, end=at, event=stop.event)
