"""Opening a profile: lock, keys, schema, and the shorter journal completed from the longer."""

from __future__ import annotations

import hashlib
import os
import shutil
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from counter_app import durable
from counter_app.storage import completion, exchange, meta, migrate, profile, second_journal
from counter_app.storage import machine as machine_id
from counter_app.storage.completion import Opening
from counter_app.storage.database import Database, Synchronous, connect
from counter_app.storage.errors import (
    DamagedError,
    StorageError,
    WrongKeyError,
    from_driver,
)
from counter_app.storage.keys import Keys, KeyStore
from counter_app.storage.keys import create as create_keys
from counter_app.storage.keys import load as load_keys
from counter_app.storage.profile import Lock, Profile
from counter_app.storage.second_journal import SecondJournal
from counter_app.storage.store import Store

Fsync = Callable[[int], None]


def create_store(folder: Path, key_store: KeyStore, *, synchronous: Synchronous = "FULL") -> Store:
    """A new profile with new keys, an empty database and a new journal."""
    made = profile.create(folder)
    keys = create_keys(key_store, made.id)
    migrate.bring_up(made.database, keys.database, made.backups)
    database = Database(made.database, keys.database, synchronous=synchronous)
    with database.write() as connection:
        meta.put(connection, "device", uuid.uuid4().hex.encode())
        meta.put(connection, "machine", _machine(keys))
    database.close()
    return open_store(folder, key_store, synchronous=synchronous)


def open_store(
    folder: Path,
    key_store: KeyStore,
    *,
    synchronous: Synchronous = "FULL",
    fsync: Fsync = os.fsync,
) -> Store:
    """Open the profile in `folder` for writing.

    Raises NoProfileError, ProfileInUseError, KeyMissingError, WrongKeyError, NewerDatabaseError,
    ReadOnlyError, DiskFullError, or DamagedError when no verified backup can take its place.
    """
    found = profile.find(folder)
    lock = Lock(found)
    lock.take()
    try:
        return _open_locked(found, lock, key_store, synchronous, fsync)
    except (driver.Error, OSError) as error:
        lock.give_back()
        raise from_driver(error) or error from error
    except BaseException:
        lock.give_back()
        raise


def _open_locked(
    found: Profile, lock: Lock, key_store: KeyStore, synchronous: Synchronous, fsync: Fsync
) -> Store:
    keys = load_keys(key_store, found.id)
    profile.must_be_writable(found)
    profile.sweep(found)
    opening = _bring_up(found, keys)
    taken = _Taken(found, lock, keys, synchronous, fsync)
    try:
        return _join(taken, opening)
    except DamagedError as fault:
        if opening.restored_from:
            raise
        return _join(taken, _replace(found, keys, fault))


@dataclass(frozen=True, slots=True)
class _Taken:
    """A profile that is locked, with its keys, and how it is to be written."""

    profile: Profile
    lock: Lock
    keys: Keys
    synchronous: Synchronous
    fsync: Fsync


def _join(taken: _Taken, opening: Opening) -> Store:
    """Both journals brought to the same end. Raises DamagedError where the database cannot be."""
    found, keys = taken.profile, taken.keys
    database = Database(found.database, keys.database, synchronous=taken.synchronous)
    try:
        device, machine = _identity(database)
        seconds = [
            SecondJournal(path, keys.second_journal, of, taken.fsync)
            for path, of in second_journal.in_order(found.second_journals)
        ]
        opening, device = completion.complete(database, seconds, device, opening)
        second = SecondJournal(
            second_journal.path_of(found.second_journals, device),
            keys.second_journal,
            device,
            taken.fsync,
        )
        completed = completion.complete_second(database, second)
        with database.read() as connection:
            is_new = exchange.is_new(connection, device)
        if is_new:
            with database.write() as connection:
                exchange.open_journal(connection, device)
    except BaseException:
        database.close()
        raise
    return Store(
        profile=found,
        keys=keys,
        database=database,
        device=device,
        second_journals=(second,),
        is_copy=machine != _machine(keys),
        opening=replace(opening, completed_second=completed),
        lock=taken.lock,
    )


def _identity(database: Database) -> tuple[str, bytes]:
    """The device whose journal goes on, and the machine that the profile was made on."""
    with database.read() as connection:
        device = meta.get(connection, "device")
        machine = meta.get(connection, "machine")
    if not device or not machine:
        raise DamagedError(detail="no device")
    return device.decode(), machine


def _bring_up(found: Profile, keys: Keys) -> Opening:
    """The schema brought up to date; a damaged or missing database gives way to a backup."""
    if not found.database.exists():
        return _replace(found, keys, DamagedError(detail="missing"))
    if found.doubt.exists():
        if not _opens(found.database, keys):
            return _replace(found, keys, DamagedError(detail="checked"))
        found.doubt.unlink()
    try:
        return Opening(migrated=migrate.bring_up(found.database, keys.database, found.backups))
    except driver.DatabaseError as error:
        known = from_driver(error)
        if not isinstance(known, DamagedError | WrongKeyError):
            raise
        return _replace(found, keys, known)


def _replace(found: Profile, keys: Keys, fault: StorageError) -> Opening:
    restored = restore_backup(found, keys)
    if restored is None:
        raise fault
    migrated = migrate.bring_up(found.database, keys.database, found.backups)
    return replace(restored, migrated=migrated)


def restore_backup(found: Profile, keys: Keys) -> Opening | None:
    """Put the newest backup that opens in the database's place; the damaged one is kept aside."""
    for path in sorted(found.backups.glob("counter-*.db"), reverse=True):
        if not _opens(path, keys):
            continue
        number = len(list(found.folder.glob("counter.db.damaged-*"))) + 1
        for suffix in ("", "-wal", "-shm"):
            damaged = found.database.with_name(found.database.name + suffix)
            if damaged.exists():
                aside = found.folder / f"counter.db.damaged-{number}{suffix}"
                durable.replace(damaged, aside)
        partial = found.database.with_suffix(".partial")
        shutil.copyfile(path, partial)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        durable.replace(partial, found.database)
        durable.sync_folder(found.folder)
        found.doubt.unlink(missing_ok=True)
        return Opening(restored_from=path.name)
    return None


def _opens(path: Path, keys: Keys) -> bool:
    try:
        connection = connect(path, keys.database)
    except driver.DatabaseError:
        return False
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except driver.DatabaseError:
        return False
    finally:
        connection.close()


def is_now_of_this_machine(store: Store) -> None:
    """A copied profile belongs to this machine from now on, and may give codes."""
    with store.database.write() as connection:
        meta.put(connection, "machine", _machine(store.keys))
    store.is_copy = False


def _machine(keys: Keys) -> bytes:
    """What ties the profile to its machine: a key store does, a file needs the system's id too."""
    system = machine_id.identity() if keys.where == "file" else b""
    return hashlib.sha256(b"machine" + keys.machine + system).digest()
