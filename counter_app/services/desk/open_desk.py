"""An open desk: the store and what every use case needs beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from counter_app import paths
from counter_app.clock import Now, new_id
from counter_app.domain.catalogue.catalogue import Catalogue
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.kinds.event import Clock
from counter_app.domain.office.actor import Actor, actor_of
from counter_app.domain.office.office import Enrolment, Office, Officer
from counter_app.domain.people.units import Units
from counter_app.storage.engine import keys
from counter_app.storage.engine.errors import DamagedError
from counter_app.storage.office import catalogue as catalogue_table
from counter_app.storage.office import enrolment as enrolment_table
from counter_app.storage.profile.opening import open_store
from counter_app.storage.profile.store import Store
from counter_app.storage.sync import sync_cursor

_READING_UNITS = threading.Lock()


@dataclass(slots=True)
class OpenDesk:
    """One desk of one office, its catalogue and calendar in memory, its clock and ids.

    `now` answers an aware moment in UTC; `office_now` the same in the office's zone. `clock` is
    `ok` once a contact since the start has shown that it is right within two minutes.
    """

    store: Store
    enrolment: Enrolment
    catalogue: Catalogue
    calendar: Calendar
    now: Now
    ids: Callable[[], str] = new_id
    clock: Clock = Clock.UNCHECKED

    @property
    def office(self) -> Office:
        return self.enrolment.office

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.calendar.zone)

    def office_now(self) -> datetime:
        return in_zone(self.now(), self.zone)

    def actor(self, officer: Officer, at: datetime) -> Actor:
        """The officer at this desk, with the rights of that moment."""
        return actor_of(officer, self.enrolment, at)

    def units(self) -> Units:
        """The administrative units, read at the first use: those of the program, for every desk."""
        with _READING_UNITS:
            return _units()

    def take(self, other: OpenDesk) -> None:
        """Go on with the store of another desk of the same profile, and what it read; while the
        screen is locked that store records nothing either.
        """
        other.store.may_record = self.store.may_record
        self.store = other.store
        self.enrolment = other.enrolment
        self.catalogue = other.catalogue
        self.calendar = other.calendar

    def close(self) -> None:
        self.store.close()


@cache
def _units() -> Units:
    folder = paths.resources() / "units"
    return Units.decode(
        (folder / "communes.tsv").read_bytes(),
        (folder / "provinces.tsv").read_bytes(),
        (folder / "former.tsv").read_bytes(),
    )


def open_desk(
    profile: Path,
    key_folder: Path | None = None,
    *,
    now: Now,
    store: Store | None = None,
    look: Callable[[OpenDesk], object] = lambda _desk: None,
) -> OpenDesk:
    """Open the profile. `look` reads what the caller needs at once: damage that it meets is dealt
    with like damage of the opening itself. Raises the storage errors that `open_store` names, and
    what `look` raises.

    A `store` that is open already is read and not recovered.
    """
    built: list[OpenDesk] = []

    def read(store: Store) -> None:
        desk = _read(store, now)
        look(desk)
        built.append(desk)

    if store is None:
        open_store(profile, keys.choose(key_folder or paths.default_keys()), look=read)
    else:
        try:
            read(store)
        except BaseException:
            store.close()
            raise
    desk = built[-1]
    try:
        _note_opening(desk)
    except BaseException:
        desk.close()
        raise
    return desk


def _read(store: Store, now: Now) -> OpenDesk:
    with store.database.read() as connection:
        enrolment = enrolment_table.current(connection)
        entries = catalogue_table.entries(connection)
        calendar = catalogue_table.newest_calendar(connection)
    if enrolment is None or calendar is None:
        raise DamagedError(detail="not enrolled")
    return OpenDesk(
        store=store,
        enrolment=enrolment,
        catalogue=Catalogue(entries),
        calendar=calendar,
        now=now,
    )


def _note_opening(desk: OpenDesk) -> None:
    """Write down, among what should not happen, what this opening had to mend."""
    opening = desk.store.opening
    notes: list[tuple[str, dict[str, int | str]]] = []
    if opening.restored_from or opening.put_aside:
        notes.append(("restored", {"entries": opening.completed_database}))
    if opening.unreadable:
        notes.append(("lost_entries", {"count": opening.unreadable}))
    notes.extend(("mended_file", {"what": what}) for what in opening.mended)
    if notes:
        with desk.store.database.write() as connection:
            for code, params in notes:
                sync_cursor.note_incident(connection, int(desk.now().timestamp()), code, params)
