"""The day on which the demo runs: today where its law covers today, else a day of its own.

Catalogue, calendar and leases of the demo are data with a first and a last day; the machine's clock
may stand anywhere.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from counter_app import paths
from counter_app.domain.catalogue.catalogue import Catalogue
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.deadlines.calendar import Calendar, is_announced
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.services.demo.demo_lives import PROCEDURES
from counter_app.services.desk import enrol

PLAYED = "1.001193"
OWN_DAY = date(2026, 11, 30)
_OWN_TIME = time(9, 30)
_LONGEST_TERM = timedelta(days=90)  # calendar days, of what the demo takes in
_BEHIND = timedelta(days=40)  # calendar days that the demo's desk has worked, at most
_BACK_AT_MOST = timedelta(minutes=2)


class _Filing(msgspec.Struct, frozen=True):
    procedure: str


class _Portal(msgspec.Struct, frozen=True):
    filings: list[_Filing]


class DemoLaw:
    """What the demo ships with, and which days all of it covers."""

    def __init__(self) -> None:
        folder = paths.resources() / "demo"
        online = msgspec.json.decode((folder / "portal.json").read_bytes(), type=_Portal)
        self._procedures = PROCEDURES | {filing.procedure for filing in online.filings}
        self._catalogue = Catalogue.of(enrol.starter_packs())
        self._calendar: Calendar = enrol.starter_calendar()
        self._leases = enrol.decode_enrolment((folder / "enrolment.json").read_bytes()).leases

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self._calendar.zone)

    def covers(self, day: date) -> bool:
        """Whether every procedure has a version in force, the played one with a confirmed term, the
        rest days are announced for as long as a term may run, and every lease gives codes.
        """
        return (
            all(
                self._catalogue.find(code, each) is not None
                for code in self._procedures
                for each in (day - _BEHIND, day)
            )
            and self._has_term(PLAYED, day)
            and is_announced(self._calendar, day - _BEHIND)
            and is_announced(self._calendar, day)
            and is_announced(self._calendar, day + _LONGEST_TERM)
            and all(
                lease.first_day <= day - _BEHIND < day <= lease.last_day for lease in self._leases
            )
        )

    def _has_term(self, code: str, day: date) -> bool:
        entry = self._catalogue.find(code, day)
        return entry is not None and all(
            entry.procedure.time_rule(Channel.IN_PERSON, case.id).is_computable
            for case in entry.procedure.cases
        )

    def offset(self, now: datetime, kept: timedelta, latest: datetime | None) -> timedelta | None:
        """By how much the demo's clock differs from the machine's, in whole seconds.

        `kept` is the offset of the demo's last start, `latest` the last timestamp in its journal:
        its clock never goes back behind that. None where no day after it is covered, so that the
        demo has to begin anew.
        """
        candidates = [timedelta(), kept]
        if latest is None:
            own = datetime.combine(OWN_DAY, _OWN_TIME, tzinfo=self.zone)
            candidates.append(_whole(own - now))
        else:
            candidates.append(_whole(latest + timedelta(minutes=1) - now))
        for offset in candidates:
            if self._suits(now, offset, latest):
                return offset
        return None

    def _suits(self, now: datetime, offset: timedelta, latest: datetime | None) -> bool:
        try:
            at = now + offset
            is_later = latest is None or at >= latest - _BACK_AT_MOST
            return is_later and self.covers(in_zone(at, self.zone).date())
        except OverflowError:
            return False


def _whole(difference: timedelta) -> timedelta:
    return timedelta(seconds=round(difference.total_seconds()))
