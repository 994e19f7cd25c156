"""The law as somebody gives it: packs and a calendar, each opened by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from counter_app.domain.catalogue.catalogue import OpenedPack, UnreadablePackError, open_pack
from counter_app.domain.deadlines.calendar import Calendar, CalendarError, decode_calendar
from counter_app.domain.errors import DomainError


@dataclass(frozen=True, slots=True)
class OpenedCalendar:
    """A calendar and the JSON that it was decoded from, which may hold more."""

    calendar: Calendar
    document: bytes


@dataclass(frozen=True, slots=True)
class GivenLaw:
    """What of it can be used here; `faults` are those of the rest."""

    packs: tuple[OpenedPack, ...]
    calendar: OpenedCalendar | None
    faults: tuple[DomainError, ...] = ()


def open_law(packs: Iterable[bytes | msgspec.Raw], calendar: bytes | msgspec.Raw) -> GivenLaw:
    """Neither a pack, nor one of its versions, nor the calendar keeps another away."""
    opened: list[OpenedPack] = []
    faults: list[DomainError] = []
    for data in packs:
        try:
            pack = open_pack(bytes(data))
        except UnreadablePackError as error:
            faults.append(error)
            continue
        opened.append(pack)
        faults += pack.faults
    result: OpenedCalendar | None = None
    try:
        result = open_calendar(calendar)
    except CalendarError as error:
        faults.append(error)
    return GivenLaw(tuple(opened), result, tuple(faults))


def open_calendar(data: bytes | msgspec.Raw) -> OpenedCalendar:
    """Raises CalendarError."""
    return OpenedCalendar(decode_calendar(bytes(data)), bytes(data))


def of_calendar(calendar: Calendar) -> OpenedCalendar:
    """A calendar that this program made."""
    return OpenedCalendar(calendar, msgspec.json.encode(calendar))
