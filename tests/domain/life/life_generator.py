"""Lives by chance, the same for the same number: facts in order, none that a desk would refuse."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

FIRST, LAST = date(2025, 1, 2), date(2027, 6, 30)
_CLOCKS = ("07:00", "07:30", "08:00", "11:29", "11:30", "12:00", "13:30", "14:59", "15:00")
_CLOCKS += ("15:01", "15:59", "16:00", "16:01", "16:30", "16:59", "17:00", "17:01", "20:00")
_DENSE = (  # weeks in which rest days lie close to each other
    date(2025, 1, 20),
    date(2025, 4, 21),
    date(2025, 8, 25),
    date(2025, 12, 29),
    date(2026, 2, 9),
    date(2026, 4, 20),
    date(2026, 8, 17),
    date(2026, 11, 16),
    date(2027, 1, 29),
    date(2027, 4, 12),
)
_TERMS: tuple[dict[str, Any], ...] = (
    {"unit": "same_day"},
    {"unit": "hour", "amount": 4},
    {"unit": "hour", "amount": 8},
    {"unit": "hour", "amount": 26},
    *({"unit": "working_day", "amount": number} for number in (1, 2, 3, 4, 5, 7, 10, 20)),
    *({"unit": "day", "amount": number} for number in (1, 3, 5, 10, 30)),
    *({"unit": "month", "amount": number} for number in (1, 2)),
)
_ASKED = {
    "supplement_requested": "supplement_received",
    "obligation_set": "obligation_met",
    "verification_asked": "verification_answered",
}


class _Pen:
    """Writes facts one after the other, each at least a minute later."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        begin = chance.choice(_DENSE) if chance.random() < 0.6 else FIRST
        reach = 10 if begin != FIRST else (LAST - FIRST).days
        day = begin + timedelta(days=chance.randrange(reach))
        self.at = datetime.combine(day, time.fromisoformat(chance.choice(_CLOCKS)))
        self.facts: list[dict[str, Any]] = []

    def write(self, kind: str, **more: Any) -> None:
        self.facts.append({"at": f"{self.at:%Y-%m-%d %H:%M}", "fact": kind, **more})
        self.pass_time()

    def pass_time(self) -> None:
        """Minutes, or some days to an hour at which something changes."""
        if self.chance.random() < 0.3:
            self.at += timedelta(minutes=self.chance.randrange(1, 300))
            return
        day = self.at.date() + timedelta(days=self.chance.choice((1, 1, 2, 3, 4, 6, 9)))
        self.at = datetime.combine(day, time.fromisoformat(self.chance.choice(_CLOCKS)))


def generated(number: int) -> dict[str, Any]:
    """The life with this number."""
    chance = Random(number)
    way = chance.choice(("walk_in", "walk_in", "post", "online_self", "off_area"))
    term = {**chance.choice(_TERMS), "supplement": chance.choice(("pause", "restart"))}
    if chance.random() < 0.3:
        term["cutoff"] = "15:00"
    if chance.random() < 0.15:
        term["before_close"] = 60
    pen = _Pen(chance)
    taken_in = _come_in(pen, way)
    life: dict[str, Any] = {"office": chance.choice("AABC"), "way": way, "term": term}
    if taken_in and chance.random() < 0.1:
        given = pen.at.date() + timedelta(days=chance.randrange(20))
        life["entered"] = f"{given} {chance.choice(('10:00', '17:00'))}"
    if taken_in:
        _happen(pen)
    if chance.random() < 0.8:
        _end(pen, taken_in=taken_in)
    last = datetime.fromisoformat(pen.facts[-1]["at"]).date()
    life["period_end"] = (last + timedelta(days=chance.randrange(-8, 15))).isoformat()
    life["facts"] = pen.facts
    return life


def _come_in(pen: _Pen, way: str) -> bool:
    """Whether the dossier is taken in."""
    chance = pen.chance
    if way in {"walk_in", "off_area"} or (way == "post" and chance.random() < 0.5):
        pen.write("received")
    else:
        pen.write("submitted")
        if chance.random() < 0.4:
            pen.write("supplement_requested", answer_days=chance.choice((3, 5, 7)))
            if chance.random() < 0.3:
                return False
            pen.write("supplement_received")
        if chance.random() < 0.15:
            return False
        pen.write("received" if way == "post" else "accepted")
    if way == "off_area" and chance.random() < 0.85:
        pen.write("taken_up")
    return True


def _happen(pen: _Pen) -> None:
    """Requests and answers that may overlap, an outage, an extension."""
    chance = pen.chance
    open_now: list[str] = []
    extended = False
    for _ in range(chance.randrange(7)):
        kind = chance.choice((*_ASKED, *open_now, *open_now, "outage_noted", "extended"))
        if kind in open_now:
            open_now.remove(kind)
            pen.write(_ASKED[kind])
        elif kind in _ASKED:
            open_now.append(kind)
            more = {"answer_days": chance.choice((2, 7))} if kind.startswith("supp") else {}
            pen.write(kind, **more)
        elif kind == "outage_noted":
            begin = pen.at - timedelta(minutes=chance.randrange(30, 4000))
            end = begin + (pen.at - begin) * chance.random()
            span = {"begin": f"{begin:%Y-%m-%d %H:%M}", "end": f"{end:%Y-%m-%d %H:%M}"}
            pen.write(kind, **span)
        elif not extended and not open_now:
            extended = True
            new = pen.at.date() + timedelta(days=chance.randrange(1, 20))
            pen.write(kind, new_due=f"{new} {chance.choice(('10:00', '17:00'))}")


def _end(pen: _Pen, *, taken_in: bool) -> None:
    chance = pen.chance
    if not taken_in:
        pen.write(chance.choice(("declined", "stopped", "withdrawn")))
        return
    kind = chance.choice(("result_signed",) * 5 + ("withdrawn", "stopped"))
    pen.write(kind)
    if kind == "result_signed" and chance.random() < 0.5:
        pen.write("result_returned")


def looks(number: int, life: dict[str, Any]) -> Iterator[tuple[int, datetime]]:
    """How many facts are known, and moments at which somebody looks: at each and after it."""
    chance = Random(-number - 1)
    facts = life["facts"]
    for known, fact in enumerate(facts, start=1):
        at = datetime.fromisoformat(fact["at"])
        yield known, at
        upto = datetime.fromisoformat(facts[known]["at"]) if known < len(facts) else None
        span = (upto - at) if upto else timedelta(days=25)
        later = (at + span * chance.random()).replace(second=0, microsecond=0)
        yield known, later
