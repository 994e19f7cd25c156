"""The law by which moments are counted again: versions, calendars and rules, by their ids."""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec
from sqlalchemy import select

from counter_app.domain.catalogue.procedure import Procedure
from counter_app.domain.deadlines.calendar import Calendar, calendar_id, decode_calendar
from counter_app.domain.dossier.deadline_check import RULES
from counter_app.domain.dossier.dossier import Dossier
from counter_app.portal.office import packs
from counter_app.portal.store import meta, schema
from counter_app.portal.store.context import Connection, Context

VERSION = "version/"
"""Begins the names of procedure versions that desks gave, which stand in no pack."""
_ID = re.compile(r"[0-9a-f]{64}")


def is_id(text: str) -> bool:
    """Whether this may be the SHA-256 of anything."""
    return _ID.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing before a moment can be counted again; empty is what is there."""

    version: str = ""
    calendar: str = ""
    rule: str = ""

    def __bool__(self) -> bool:
        return bool(self.version or self.calendar or self.rule)


class Law:
    """All that the portal knows in one state of its database, opened as it is asked for."""

    def __init__(self, connection: Connection, context: Context) -> None:
        self._connection = connection
        self._catalogue = packs.catalogue(connection)
        name = schema.pack.c.name
        kept = name.startswith(VERSION) | name.startswith(packs.FORMER)
        self._kept = set(connection.scalars(select(name).where(kept)))
        self._procedures: dict[str, Procedure] = {}
        document = meta.pack(connection, packs.CALENDAR)
        self.newest = decode_calendar(document) if document is not None else context.calendar
        known = (context.calendar, self.newest)
        self._calendars = {calendar_id(calendar): calendar for calendar in known}

    def lack_of(self, dossier: Dossier) -> Lack:
        """What is missing to count this dossier's moment again."""
        deadline = dossier.deadline
        return self.rest(Lack(dossier.procedure.version, deadline.calendar, deadline.rule))

    def rest(self, lack: Lack) -> Lack:
        """What of it is missing still."""
        version, calendar = lack.version, lack.calendar
        has_calendar = calendar in self._calendars or packs.FORMER + calendar in self._kept
        return Lack(
            "" if self.has_version(version) else version,
            "" if has_calendar else calendar,
            "" if lack.rule in RULES else lack.rule,
        )

    def has_version(self, id: str) -> bool:
        return self._catalogue.by_id(id) is not None or VERSION + id in self._kept

    def procedure(self, id: str) -> Procedure:
        """A version that is not missing."""
        entry = self._catalogue.by_id(id)
        if entry is not None:
            return entry.procedure
        if id not in self._procedures:
            document = meta.pack(self._connection, VERSION + id) or b""
            self._procedures[id] = msgspec.json.decode(document, type=Procedure)
        return self._procedures[id]

    def calendar(self, id: str) -> Calendar:
        """A calendar that is not missing."""
        if id not in self._calendars:
            document = meta.pack(self._connection, packs.FORMER + id) or b""
            self._calendars[id] = decode_calendar(document)
        return self._calendars[id]
