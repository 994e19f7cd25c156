"""When dossiers are due as things stand, counted when somebody asks.

Nothing of it is stored: a fact, a calendar or an outage that came meanwhile is in the next answer
(docs/decisions/0130). Outages are those of the office that received the dossier.
"""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.office_time import is_readable
from counter_app.domain.dossier.deadline_check import rule_of
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.clock_dates import clock_dates, outage_stops
from counter_app.domain.life.course import Course
from counter_app.domain.life.dossier_course import course_of
from counter_app.domain.life.stops import Stop
from counter_app.portal.deadlines.law import Law
from counter_app.portal.office import office_records, offices
from counter_app.portal.store.context import Connection, Context


class DueDates:
    """What due dates rest on, in one state of the portal's database."""

    def __init__(self, connection: Connection, context: Context) -> None:
        self._connection = connection
        self._law = Law(connection, context)

    def due_at(self, dossier: Dossier) -> datetime | None:
        """None while its clock stands in time, before it starts and once it has ended; the date on
        its receipt where its law is not here.
        """
        return clock_dates(dossier, self._course(dossier)).due_at

    def _course(self, dossier: Dossier) -> tuple[Course, Calendar] | None:
        version, calendar = dossier.procedure.version, self._law.newest
        if not is_readable(dossier.received_at) or not self._law.has_version(version):
            return None
        rule = rule_of(dossier, self._law.procedure(version))
        return course_of(dossier, rule, calendar, self._outages(dossier)), calendar

    def _outages(self, dossier: Dossier) -> tuple[Stop, ...]:
        codes = offices.office_codes(self._connection, dossier.office.code)
        return outage_stops(office_records.outages_of(self._connection, codes), codes, dossier)
