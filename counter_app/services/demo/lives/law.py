"""What a life is drawn by: the office's agencies, its working days and the terms of procedures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.catalogue import Catalogue, CatalogueEntry
from counter_app.domain.catalogue.procedure import Channel, TimeUnit
from counter_app.domain.deadlines.calendar import Calendar, is_working, next_working_day
from counter_app.domain.office.office import Office

HAND_OVERS = (time(7, 45), time(11, 15), time(15, 45))
"""When the day's batches go: what came after 15:00 first thing next morning (NĐ 118/2025/NĐ-CP,
Điều 18), the batch of the quarter to four with what came before.
"""
_OPEN_TERM = 5  # working days, of procedures whose term the catalogue leaves open
_HOURS = 8  # of a working day
_MONTH = 22  # working days


@dataclass(frozen=True, slots=True)
class LifeLaw:
    office: Office
    catalogue: Catalogue
    calendar: Calendar

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.calendar.zone)

    def entry(self, code: str, day: date) -> CatalogueEntry:
        """The version in force. Raises LookupError where there is none."""
        result = self.catalogue.find(code, day)
        if result is None:
            raise LookupError(code)
        return result

    def is_beyond(self, code: str, day: date) -> bool:
        """Whether the agency that resolves it works elsewhere, without this program."""
        agency = self.office.resolver(self.entry(code, day).procedure.resolver)
        return agency is not None and not agency.clock_here

    def term(self, code: str, day: date) -> int:
        """Working days that a result takes, about."""
        procedure = self.entry(code, day).procedure
        rule = procedure.time_rule(Channel.IN_PERSON, procedure.cases[0].id)
        if not rule.is_computable:
            return _OPEN_TERM
        if rule.unit is TimeUnit.SAME_DAY or rule.amount is None:
            return 0
        match rule.unit:
            case TimeUnit.HOUR:
                return rule.amount // _HOURS
            case TimeUnit.DAY:
                return max(1, rule.amount * 5 // 7)
            case TimeUnit.MONTH:
                return rule.amount * _MONTH
        return rule.amount

    def working(self, day: date, after: int) -> date:
        """The working day so many after this one; 0 is the day itself if it is one, else the
        next.
        """
        result = day if is_working(self.calendar, day) else next_working_day(self.calendar, day)
        for _ in range(after):
            result = next_working_day(self.calendar, result)
        return result

    def at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, tzinfo=self.zone)

    def next_batch(self, after: datetime) -> datetime:
        """The next moment at which dossiers are handed over."""
        is_late = after.time() >= time(15, 0)
        day = after.date() + timedelta(days=1) if is_late else after.date()
        clocks = [clock for clock in HAND_OVERS if day > after.date() or clock > after.time()]
        return self.at(self.working(day, 0), clocks[0])
