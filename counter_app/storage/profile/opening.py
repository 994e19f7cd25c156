"""Opening a profile: lock, keys, schema, and the shorter journal completed from the longer.

Damage is recognised by the error, wherever it shows: before the first statement, in the journals,
in what the caller reads first (`look`). Then the newest backup with which all of that succeeds
takes the database's place, once; later damage leaves a doubt, which the next opening deals with.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from counter_app.storage.dossiers import projected
from counter_app.storage.engine import machine as machine_id
from counter_app.storage.engine import meta, migrate
from counter_app.storage.engine.database import Database, Synchronous
from counter_app.storage.engine.errors import DamagedError, KeyDamagedError, from_driver
from counter_app.storage.engine.keys import KeyStore, ProfileKeys
from counter_app.storage.engine.keys import create as create_keys
from counter_app.storage.engine.keys import load as load_keys
from counter_app.storage.journal import journal_recovery, second_journal
from counter_app.storage.journal.journal_recovery import Opening
from counter_app.storage.journal.second_journal import SecondJournal
from counter_app.storage.office.enrolment import name_of_token
from counter_app.storage.profile import doubt, profile, recovery
from counter_app.storage.profile.profile import Lock, Profile
from counter_app.storage.profile.spare import Spare
from counter_app.storage.profile.store import Store
from counter_app.storage.sync import sync_cursor

Fsync = Callable[[int], None]
Look = Callable[[Store], object]


def create_store(folder: Path, key_store: KeyStore, *, synchronous: Synchronous = "FULL") -> Store:
    """A new profile with new keys, an empty database and a new journal."""
    created = profile.create(folder)
    keys = create_keys(key_store, created.id)
    migrate.bring_up(created.database, keys.database, created.backups)
    database = Database(created.database, keys.database, synchronous=synchronous)
    with database.write() as connection:
        meta.put(connection, "device", uuid.uuid4().hex.encode())
        meta.put(connection, "machine", _machine(keys))
        projected.finish(connection)
    database.close()
    return open_store(folder, key_store, synchronous=synchronous)


def open_store(
    folder: Path,
    key_store: KeyStore,
    *,
    synchronous: Synchronous = "FULL",
    fsync: Fsync = os.fsync,
    look: Look = lambda _store: None,
    recovers: bool = True,
) -> Store:
    """Open the profile in `folder` for writing. What `look` raises closes it again.

    Raises NoProfileError, ProfileDamagedError, ProfileInUseError, KeyMissingError,
    KeyDamagedError, WrongKeyError, NewerDatabaseError, ReadOnlyError, DiskFullError, or
    NothingOpensError where neither the database nor a backup opens. Without `recovers` damage is
    raised and stays as it is.
    """
    result = profile.find(folder)
    lock = Lock(result)
    lock.take()
    try:
        keys = load_keys(key_store, result.id)
        profile.must_be_writable(result)
        profile.sweep(result)
        opening = _Opening(result, lock, keys, synchronous, fsync, look)
        store = opening.store(recovers=recovers)
    except (driver.Error, OSError) as error:
        lock.give_back()
        raise from_driver(error) or error from error
    except BaseException:
        lock.give_back()
        raise
    if recovers:
        store.opening = replace(store.opening, mended=_mended(result, key_store))
    return store


def _mended(found: Profile, key_store: KeyStore) -> tuple[str, ...]:
    """Card and keys have just proven right: what is damaged of them is written from the copy."""
    mended: list[str] = []
    with contextlib.suppress(OSError, KeyDamagedError):
        if profile.mend_card(found):
            mended.append("card")
        if key_store.mend(found.id):
            mended.append("key")
        key_store.mend(name_of_token(found.id))
    return tuple(mended)


@dataclass(frozen=True, slots=True)
class _Opening:
    """A profile that is locked, with its keys, and how it is to be written."""

    profile: Profile
    lock: Lock
    keys: ProfileKeys
    synchronous: Synchronous
    fsync: Fsync
    look: Look

    def store(self, *, recovers: bool) -> Store:
        fault = recovery.fault_before(self.profile, self.keys, self.synchronous)
        if fault is None:
            try:
                return self._as_it_is()
            except Exception as error:
                fault = recovery.fault_behind(error, self.profile, self.keys)
                if fault is None:
                    raise
        if not recovers:
            raise fault
        return recovery.from_backups(self.profile, self.keys, fault, self._start)

    def _as_it_is(self) -> Store:
        """The database that is there; where a backup stands there already, with the rest of the
        one that it stands for.
        """
        doubted = doubt.read(self.profile)
        if doubted is None or not doubted.rest:
            return self._start(Opening(), None)
        spare = Spare(self.profile.folder / doubted.rest, self.keys.database)
        with contextlib.closing(spare):
            store = self._start(Opening(put_aside=doubted.rest), spare)
        doubt.clear(self.profile)
        return store

    def _start(self, opening: Opening, spare: Spare | None) -> Store:
        """Schema, journals, and what the caller reads first; all of it, or nothing stays open."""
        result, key = self.profile, self.keys.database
        migrated = migrate.bring_up(result.database, key, result.backups)
        database = Database(
            result.database,
            key,
            synchronous=self.synchronous,
            damaged=lambda: doubt.mark(result),
        )
        try:
            store = self._join(database, replace(opening, migrated=migrated), spare)
            self.look(store)
        except BaseException:
            database.close()
            raise
        return store

    def _join(self, database: Database, opening: Opening, spare: Spare | None) -> Store:
        """Both journals brought to the same end. Raises DamagedError where that cannot be."""
        result, keys = self.profile, self.keys
        device, machine = _identity(database)
        opening, device = journal_recovery.complete(
            database, self._seconds(device, spare), device, opening, spare
        )
        if spare is not None:
            with database.write() as connection:
                spare.apply_enrolment(connection)
        second = self._second(second_journal.path_of(result.second_journals, device), device)
        completed = journal_recovery.complete_second(database, second)
        with database.read() as connection:
            is_new = sync_cursor.is_new(connection, device)
        if is_new:
            with database.write() as connection:
                sync_cursor.open_journal(connection, device)
        return Store(
            profile=result,
            keys=keys,
            database=database,
            device=device,
            second_journals=(second,),
            is_copy=machine != _machine(keys),
            opening=replace(opening, completed_second=completed),
            lock=self.lock,
        )

    def _seconds(self, device: str, spare: Spare | None) -> list[SecondJournal]:
        """Every second journal in its order; one that is gone counts where a spare may fill it."""
        folder = self.profile.second_journals
        existing = second_journal.in_order(folder)
        if spare is not None and device not in {of for _, of in existing}:
            existing.append((second_journal.path_of(folder, device), device))
        return [self._second(path, of) for path, of in existing]

    def _second(self, path: Path, device: str) -> SecondJournal:
        return SecondJournal(path, self.keys.second_journal, device, self.fsync)


def _identity(database: Database) -> tuple[str, bytes]:
    """The device whose journal goes on, and the machine that the profile was made on."""
    with database.read() as connection:
        device = meta.get(connection, "device")
        machine = meta.get(connection, "machine")
    if not device or not machine:
        raise DamagedError(detail="no device")
    return device.decode(), machine


def is_now_of_this_machine(store: Store) -> None:
    """A copied profile belongs to this machine from now on, and may give codes."""
    with store.database.write() as connection:
        meta.put(connection, "machine", _machine(store.keys))
    store.is_copy = False


def _machine(keys: ProfileKeys) -> bytes:
    """What ties the profile to its machine: a key store does, a file needs the system's id too."""
    system = machine_id.identity() if keys.where == "file" else b""
    return hashlib.sha256(b"machine" + keys.machine + system).digest()
