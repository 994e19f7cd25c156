"""Another database in the place of a damaged one: the newest backup with which a start succeeds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from counter_app import durable
from counter_app.storage.engine import log_check
from counter_app.storage.engine.damage import suspected
from counter_app.storage.engine.database import Synchronous
from counter_app.storage.engine.errors import (
    DamagedError,
    NothingOpensError,
    StorageError,
    WrongKeyError,
)
from counter_app.storage.engine.keys import ProfileKeys
from counter_app.storage.journal import second_journal
from counter_app.storage.journal.journal_recovery import Opening
from counter_app.storage.journal.second_journal import SecondJournal
from counter_app.storage.profile import backup, doubt
from counter_app.storage.profile.profile import Profile
from counter_app.storage.profile.spare import Spare

Started = TypeVar("Started")
Start = Callable[[Opening, Spare | None], Started]
_PARTS = ("", "-wal", "-shm")
KEPT = 3
"""Damaged databases that are kept aside."""


def fault_before(
    found: Profile, keys: ProfileKeys, synchronous: Synchronous
) -> StorageError | None:
    """What is known against the database before it is opened, None for nothing.

    What a log tells of damage holds for one that was written with FULL.
    """
    doubted = doubt.read(found)
    if not found.database.exists():
        return DamagedError(detail="missing")
    is_full = synchronous == "FULL"
    if is_full and log_check.is_damaged(found.database) and _has_backup(found, keys):
        return DamagedError(detail="log")
    if doubted is None or doubted.rest:
        return None
    if doubted.is_certain and _has_backup(found, keys):
        return DamagedError(detail="certain")
    if not backup.opens(found.database, keys.database):
        return DamagedError(detail="checked")
    doubt.clear(found)
    return None


def fault_behind(error: Exception, found: Profile, keys: ProfileKeys) -> StorageError | None:
    """The damage that made a start fail with this error, None where it was something else.

    An error that names no damage is believed only once the pages were looked through.
    """
    existing = suspected(error)
    if isinstance(existing, StorageError):
        return existing
    if existing and not backup.opens(found.database, keys.database):
        return DamagedError(detail=type(error).__name__)
    return None


def from_backups(
    found: Profile, keys: ProfileKeys, fault: StorageError, start: Start[Started]
) -> Started:
    """What `start` answers with the newest backup that it succeeds with.

    The damaged database is kept aside, and what only it has is taken over. Raises
    NothingOpensError, or WrongKeyError where the key opens nothing at all; then everything is as
    it was.
    """
    exchange = _Exchange(found, _left_aside(found))
    for path in backup.openable(found.backups, keys.database):
        exchange.put(path)
        spare = Spare(exchange.aside, keys.database) if exchange.aside else None
        name = exchange.aside.name if exchange.aside else ""
        try:
            started = start(Opening(restored_from=path.name, put_aside=name), spare)
        except Exception as error:
            if fault_behind(error, found, keys) is None:
                raise
            continue
        finally:
            if spare is not None:
                spare.close()
        doubt.clear(found)
        _drop_oldest(found)
        return started
    exchange.take_back()
    if isinstance(fault, WrongKeyError) and not _opens_anything(found, keys):
        raise WrongKeyError(where=keys.where, file=keys.place) from fault
    raise NothingOpensError(**fault.params) from fault


@dataclass(slots=True)
class _Exchange:
    """`aside` is the damaged database under its other name, once it has one."""

    found: Profile
    aside: Path | None
    moved: bool = False

    def put(self, path: Path) -> None:
        """Put a copy of the backup in the database's place. Raises OSError."""
        database = self.found.database
        partial = database.with_name("counter.db.partial")
        shutil.copyfile(path, partial)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        if self.aside is None and database.exists():
            self.aside = _free_name(self.found)
            self.moved = True
            doubt.mark_rest(self.found, self.aside.name)
            _move(database, self.aside)
        else:
            _remove(database)
        durable.replace(partial, database)
        durable.sync_folder(self.found.folder)

    def take_back(self) -> None:
        """As it was before: nothing that was tried is better."""
        if self.aside is not None and self.moved:
            _remove(self.found.database)
            _move(self.aside, self.found.database)
            doubt.clear(self.found)
            doubt.mark(self.found)


def _has_backup(found: Profile, keys: ProfileKeys) -> bool:
    return any(backup.openable(found.backups, keys.database))


def _left_aside(found: Profile) -> Path | None:
    """The database that an earlier start had put aside when it was broken off."""
    doubted = doubt.read(found)
    return found.folder / doubted.rest if doubted is not None and doubted.rest else None


def _numbers(found: Profile) -> list[int]:
    """Of the databases that were put aside, the first one first."""
    names = (path.name for path in found.folder.glob("counter.db.damaged-*"))
    digits = {name.partition("damaged-")[2].partition("-")[0] for name in names}
    return sorted(int(number) for number in digits if number.isdecimal())


def _aside(found: Profile, number: int) -> Path:
    return found.folder / f"counter.db.damaged-{number}"


def _free_name(found: Profile) -> Path:
    return _aside(found, max(_numbers(found), default=0) + 1)


def _drop_oldest(found: Profile) -> None:
    """A disk that fails again and again is not filled with what it made of the database."""
    for number in _numbers(found)[:-KEPT]:
        _remove(_aside(found, number))


def _move(database: Path, other: Path) -> None:
    """The log goes first: a database beside a log of another day would be a third state."""
    for part in reversed(_PARTS):
        there = database.with_name(database.name + part)
        if there.exists():
            durable.replace(there, other.with_name(other.name + part))


def _remove(database: Path) -> None:
    for part in reversed(_PARTS):
        database.with_name(database.name + part).unlink(missing_ok=True)


def _opens_anything(found: Profile, keys: ProfileKeys) -> bool:
    """Whether the key is right: it opens a record of the second journal."""
    return any(_seconds_opened(found, keys))


def _seconds_opened(found: Profile, keys: ProfileKeys) -> Iterator[bool]:
    for path, device in second_journal.in_order(found.second_journals):
        yield SecondJournal(path, keys.second_journal, device).read().last > 0
