"""What makes the clock of a dossier stand still, and for how long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.domain.deadlines.reception import Span
from counter_app.domain.open_enum import OpenEnum


class StopKind(OpenEnum):
    SUPPLEMENT = "supplement"  # the citizen was asked for papers
    OBLIGATION = "obligation"  # a financial obligation, until the proof of payment
    VERIFICATION = "verification"  # another agency was asked
    OUTAGE = "outage"  # the office's system failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """From `begin` to `end`, aware moments; `end` is None while the clock stands.

    `event` is the id of the event that began it, empty for what is data of the office.
    """

    kind: StopKind
    begin: datetime
    end: datetime | None = None
    event: str = ""


def over(stops: Iterable[Stop], at: datetime) -> tuple[Stop, ...]:
    """The stops that have ended by this moment or will end by themselves, in order of beginning;
    one that ends before it begins has taken no time.
    """
    return _in_order(
        stop
        for stop in stops
        if stop.end is not None and stop.end > stop.begin and not is_open(stop, at)
    )


def standing(stops: Iterable[Stop], at: datetime) -> tuple[Stop, ...]:
    """The stops for which the clock stands at this moment, in order of beginning."""
    return _in_order(stop for stop in stops if is_open(stop, at))


def is_open(stop: Stop, at: datetime) -> bool:
    """A stop without an end is a fact and open, even where another desk's clock was ahead."""
    return stop.end is None or stop.begin <= at < stop.end


def ended_with(stops: Iterable[Stop], at: datetime) -> tuple[Stop, ...]:
    """The stops up to this moment; what was open then ends with it."""
    return _in_order(
        replace(stop, end=at) if stop.end is None or stop.end > at else stop
        for stop in stops
        if stop.begin < at and (stop.end is None or stop.end > stop.begin)
    )


def spans(stops: Iterable[Stop]) -> list[Span]:
    return [(stop.begin, stop.end) for stop in stops if stop.end is not None]


def _in_order(stops: Iterable[Stop]) -> tuple[Stop, ...]:
    return tuple(sorted(stops, key=lambda stop: (stop.begin, stop.kind.value, stop.event)))
