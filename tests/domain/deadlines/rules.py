"""The time rules that engine and oracle are compared under."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import msgspec

from counter_app.domain.catalogue.catalogue import decode_pack
from counter_app.domain.catalogue.procedure import Counting, TimeRule, TimeUnit
from tests.domain.deadlines.oracle import PlainRule

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
CALENDAR = (RESOURCES / "calendar" / "lao-cai.json").read_bytes()

_THREE = time(15)
_DAYS = (8, 10, 12, 15, 20, 30, 40)
_WORKING_DAYS = (1, 3, 5, 7, 8, 10, 12, 15, 17, 18, 20, 22, 27, 30, 40)
_EXACT = Counting.CLOCK_EXACT

WRITTEN: tuple[TimeRule, ...] = (
    TimeRule(unit=TimeUnit.SAME_DAY),
    TimeRule(unit=TimeUnit.SAME_DAY, cutoff=_THREE),
    TimeRule(unit=TimeUnit.SAME_DAY, cutoff_minutes_before_close=60),
    *(TimeRule(unit=TimeUnit.HOUR, amount=hours) for hours in (4, 8)),
    *(TimeRule(unit=TimeUnit.WORKING_DAY, amount=days) for days in _WORKING_DAYS),
    *(TimeRule(unit=TimeUnit.WORKING_DAY, amount=days, cutoff=_THREE) for days in (1, 3, 5)),
    *(TimeRule(unit=TimeUnit.DAY, amount=days) for days in _DAYS),
    *(TimeRule(unit=TimeUnit.MONTH, amount=months) for months in (1, 2)),
    TimeRule(unit=TimeUnit.HOUR, amount=20, counting=_EXACT, cutoff=_THREE),
    TimeRule(unit=TimeUnit.WORKING_DAY, amount=3, counting=_EXACT),
    TimeRule(unit=TimeUnit.DAY, amount=8, counting=_EXACT, cutoff_minutes_before_close=60),
    TimeRule(unit=TimeUnit.MONTH, amount=1, counting=_EXACT),
)


def of_the_catalogue() -> tuple[TimeRule, ...]:
    """Every computable time rule of the starter catalogue."""
    return tuple(
        option.rule
        for path in sorted((RESOURCES / "catalogue").glob("*.json"))
        for procedure in decode_pack(path.read_bytes()).procedures
        for option in procedure.times
        if option.rule.is_computable
    )


def distinct(rules: tuple[TimeRule, ...]) -> dict[PlainRule, TimeRule]:
    """One rule for each way to count, by its plain values."""
    return {plain(rule): rule for rule in rules}


def plain(rule: TimeRule) -> PlainRule:
    """The rule as it stands in data, for the oracle."""
    data = msgspec.to_builtins(rule)
    same_day = data["unit"] == "same_day"
    return PlainRule(
        unit=data["unit"],
        amount=0 if same_day else data["amount"],
        counting="end_of_day" if same_day else data.get("counting", "end_of_day"),
        cutoff=data.get("cutoff", "")[:5],
        before_close=data.get("cutoff_minutes_before_close"),
    )


ALL = distinct((*WRITTEN, *of_the_catalogue()))
