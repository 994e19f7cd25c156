"""A second reading of the clock of a life: it walks day by day, and minute by minute for hours.

It knows a life and the calendar as plain data (`tests/fixtures/lives.json`) and shares no code with
the program. All moments are naive office time.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
ASKS = {
    "supplement_requested": "supplement",
    "obligation_set": "obligation",
    "verification_asked": "verification",
}
ANSWERS = {
    "supplement_received": "supplement",
    "obligation_met": "obligation",
    "verification_answered": "verification",
}


class Stood(NamedTuple):
    """`end` is None while it stands."""

    kind: str
    begin: datetime
    end: datetime | None


class Office:
    """Hours and working days of one office."""

    def __init__(self, data: dict[str, Any], name: str) -> None:
        self._hours = data["hours"][name]
        self._rest, self._worked = set(data["rest"]), set(data["worked"])
        self._spans: dict[date, list[tuple[datetime, datetime]]] = {}

    def spans(self, day: date) -> list[tuple[datetime, datetime]]:
        if day not in self._spans:
            self._spans[day] = [
                (_on(day, opened), _on(day, closed)) for opened, closed in self._of(day)
            ]
        return self._spans[day]

    def _of(self, day: date) -> list[list[str]]:
        hours: list[list[str]] = []
        if day.isoformat() in self._worked or (
            day.weekday() < 5 and day.isoformat() not in self._rest
        ):
            hours = self._hours["weekdays"]
        elif day.weekday() == 5 and day.isoformat() not in self._rest:
            hours = self._hours["saturday"]
        return hours

    def works(self, day: date) -> bool:
        return bool(self.spans(day))

    def closing(self, day: date) -> datetime:
        return self.spans(day)[-1][1]

    def after(self, day: date, number: int = 1) -> date:
        """The working day that lies so many working days later."""
        while number:
            day += DAY
            number -= self.works(day)
        return day

    def before(self, day: date) -> date:
        day -= DAY
        while not self.works(day):
            day -= DAY
        return day

    def days(self, first: date, last: date) -> int:
        """Working days after one day up to another."""
        number = 0
        while first < last:
            first += DAY
            number += self.works(first)
        return number

    def minutes(self, begin: datetime, end: datetime) -> int:
        """Office minutes between two moments."""
        number, day = 0, begin.date()
        while day <= end.date():
            for opened, closed in self.spans(day):
                lies = min(end, closed) - max(begin, opened)
                number += max(0, lies // MINUTE)
            day += DAY
        return number

    def at(self, day: date, clock: time) -> datetime:
        """That time on a working day, pushed into its hours."""
        wanted = datetime.combine(day, clock)
        for opened, closed in self.spans(day):
            if wanted < closed:
                return max(wanted, opened)
        return self.closing(day)

    def runs_from(self, term: dict[str, Any], at: datetime) -> datetime:
        """When a term begins to count that is handed in at this moment."""
        day = at.date()
        if self.works(day):
            late = [_on(day, term["cutoff"])] if "cutoff" in term else []
            if "before_close" in term:
                late.append(self.closing(day) - term["before_close"] * MINUTE)
            if late and at > min(late):
                return self.spans(self.after(day))[0][0]
        while True:
            for opened, closed in self.spans(day):
                if at < closed:
                    return max(at, opened)
            day += DAY


def _on(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock))


class Told:
    """What the facts of a life say so far, read one after another."""

    def __init__(self, office: Office, life: dict[str, Any], facts: list[dict[str, Any]]) -> None:
        self.office, self.term, self.way = office, life["term"], life["way"]
        self.received: datetime | None = None
        self.started: datetime | None = None
        self.stood: list[Stood] = []
        self.extended: tuple[datetime, datetime] | None = None
        self.ended: datetime | None = None
        self.filed: datetime | None = None
        self.answer_by: datetime | None = None
        self.result: datetime | None = None
        for fact in facts:
            if not fact.get("refused"):
                self._take(fact)
        entered = life.get("entered")
        self.entered = datetime.fromisoformat(entered) if entered else None

    def _take(self, fact: dict[str, Any]) -> None:
        kind, at = fact["fact"], datetime.fromisoformat(fact["at"])
        off_area = self.way == "off_area"
        if kind in {"received", "accepted"}:
            self._answer("supplement", at)
            self.received, self.filed, self.answer_by = at, None, None
            self.started = None if off_area else at
        elif kind == "taken_up" and off_area:
            self.started = at
        elif kind == "submitted":
            self.filed = at
        elif kind in ASKS:
            self.stood.append(Stood(ASKS[kind], at, None))
            if kind == "supplement_requested":
                self.filed = None
                self.answer_by = None
                if fact.get("answer_days"):
                    last = self.office.after(at.date(), fact["answer_days"])
                    self.answer_by = self.office.closing(last)
        elif kind in ANSWERS:
            self._answer(ANSWERS[kind], at)
            if kind == "supplement_received":
                self.answer_by = None
                if self.received is None:
                    self.filed = at
        elif kind == "outage_noted":
            begin, end = (datetime.fromisoformat(fact[side]) for side in ("begin", "end"))
            self.stood.append(Stood("outage", begin, end))
        elif kind == "extended":
            self.extended = (at, datetime.fromisoformat(fact["new_due"]))
        elif kind in {"result_signed", "withdrawn", "stopped", "declined"}:
            self.ended, self.answer_by = at, None
            self.result = at if kind == "result_signed" else None
        elif kind == "result_returned":
            self.result = None

    def _answer(self, kind: str, at: datetime) -> None:
        self.stood = [
            Stood(kind, one.begin, at) if one.kind == kind and one.end is None else one
            for one in self.stood
        ]

    @property
    def waits(self) -> list[datetime]:
        """When the stops began for which the clock stands."""
        return sorted(one.begin for one in self.stood if one.end is None)

    def over(self) -> list[Stood]:
        """What has ended; what stands when a life ends has ended with it."""
        if self.ended is None:
            return [one for one in self.stood if one.end is not None]
        return [
            Stood(one.kind, one.begin, min(one.end or self.ended, self.ended))
            for one in self.stood
            if one.begin < self.ended
        ]

    def anew(self, model: str, over: list[Stood]) -> datetime | None:
        ends = [
            one.end
            for one in over
            if one.kind == "supplement" and one.end and self.started and one.end > self.started
        ]
        return max(ends) if ends and model == "restart" else None

    def lasting(
        self, over: list[Stood], anew: datetime | None, begin: datetime
    ) -> list[tuple[datetime, datetime]]:
        """Spans in which a term that counts from `begin` stands still, in order and apart."""
        spans = []
        for kind, began, ended in over:
            if ended is None or ended <= began or (anew and kind == "supplement"):
                continue
            since, until = max(began, begin), self.office.runs_from(self.term, ended)
            if until > since:
                spans.append((since, until))
        apart: list[tuple[datetime, datetime]] = []
        for since, until in sorted(spans):
            if apart and since <= apart[-1][1]:
                apart[-1] = (apart[-1][0], max(until, apart[-1][1]))
            else:
                apart.append((since, until))
        return apart

    def due(self, model: str, over: list[Stood]) -> datetime:
        """Without an extension."""
        assert self.started is not None
        anew = self.anew(model, over)
        begin = self.office.runs_from(self.term, anew or self.started)
        if self.entered is None:
            return self._end_of_term(begin, self.lasting(over, anew, begin))
        given = self.entered
        if anew:
            first = self.office.runs_from(self.term, self.started).date()
            last = self.office.after(begin.date(), self.office.days(first, given.date()))
            given = self.office.at(last, given.time())
            if given <= begin:
                given = self.office.closing(last)
        return self._pushed(given, self.lasting(over, anew, anew or self.started))

    def due_as_set(self, over: list[Stood]) -> datetime:
        """In the procedure's own way, with the extension of the term that counts."""
        model = self.term["supplement"]
        anew = self.anew(model, over)
        if self.extended is None or (anew and anew > self.extended[0]):
            return self.due(model, over)
        signed, given = self.extended
        return self._pushed(given, self.lasting(over, None, signed))

    def _pushed(self, given: datetime, stood: list[tuple[datetime, datetime]]) -> datetime:
        for since, until in stood:
            if since < given:
                days = self.office.days(since.date(), until.date())
                if days:
                    given = self.office.at(self.office.after(given.date(), days), given.time())
                given = max(given, until)
        return given

    def _end_of_term(self, begin: datetime, stood: list[tuple[datetime, datetime]]) -> datetime:
        unit, amount = self.term["unit"], self.term.get("amount", 0)
        if unit == "hour":
            return self._end_of_hours(begin, amount * 60, stood)
        day, left = begin.date(), amount
        if unit == "month":
            left = _days_of_months(day, amount)
        while unit != "same_day" and left:
            day += DAY
            frozen = any(since.date() < day <= until.date() for since, until in stood)
            if not frozen and (unit != "working_day" or self.office.works(day)):
                left -= 1
        while not self.office.works(day):
            day += DAY
        for since, until in stood:
            if since < self.office.closing(day):
                day = max(day, until.date())
        return self.office.closing(day)

    def _end_of_hours(
        self, begin: datetime, left: int, stood: list[tuple[datetime, datetime]]
    ) -> datetime:
        day = begin.date()
        while True:
            for opened, closed in self.office.spans(day):
                minute = max(opened, begin)
                while minute < closed:
                    if not any(since <= minute < until for since, until in stood):
                        left -= 1
                        if not left:
                            return minute + MINUTE
                    minute += MINUTE
            day += DAY


def _days_of_months(first: date, months: int) -> int:
    """Days up to the day of the same number, or to the last of a month that has none."""
    day, gone = first, 0
    while True:
        tomorrow = day + DAY
        passed = (day.year - first.year) * 12 + day.month - first.month
        if passed == months and (day.day == first.day or tomorrow.month != day.month):
            return gone
        day, gone = tomorrow, gone + 1
