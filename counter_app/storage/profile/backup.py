"""Backups of the database: made by SQLite itself, encrypted, verified before they count."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from counter_app import durable
from counter_app.storage.engine import damage
from counter_app.storage.engine.database import connect, connect_to_look, stopping
from counter_app.storage.engine.errors import DamagedError, WrongKeyError, from_driver

_NAME = re.compile(r"counter-(\d{6})-[a-z0-9-]+\.db")
KEPT = 10


def make(
    path: Path,
    key: bytes,
    folder: Path,
    label: str,
    go_on: Callable[[], bool] = lambda: True,
) -> Path:
    """Copy the database to a new file of `folder`, open the copy and check it.

    Raises DiskFullError and its like; DamagedError where the database cannot be read or the copy
    is not whole. Such a copy does not stay.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    number = max((_number(item) for item in folder.glob("counter-*.db")), default=0) + 1
    target = folder / f"counter-{number:06d}-{label}.db"
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    try:
        _copy(path, key, partial, go_on)
        _verify(partial, key)
        durable.replace(partial, target)
        durable.sync_folder(folder)
    except MemoryError as error:
        raise DamagedError(detail="page") from error
    except (driver.Error, OSError) as error:
        existing = from_driver(error)
        is_damage = isinstance(existing, WrongKeyError)  # the key was right a moment ago
        raise (
            DamagedError(**existing.params) if is_damage and existing else existing
        ) or error from error
    finally:
        for left in folder.glob(f"{partial.name}*"):
            left.unlink(missing_ok=True)
    for old in sorted(folder.glob("counter-*.db"), key=_number)[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


def newest(folder: Path) -> Path | None:
    """The last backup made, None where there is none."""
    return max(folder.glob("counter-*.db"), key=_number, default=None)


def newest_first(folder: Path) -> list[Path]:
    return sorted(folder.glob("counter-*.db"), key=_number, reverse=True)


def openable(folder: Path, key: bytes) -> Iterator[Path]:
    """The backups that open with this key and are whole, the newest first."""
    return (path for path in newest_first(folder) if opens(path, key))


def opens(path: Path, key: bytes) -> bool:
    """Whether the database at `path` opens with this key and SQLite finds it whole."""
    connection = connect_to_look(path, key)
    try:
        answer = connection.execute("PRAGMA quick_check(1)").fetchone()
        return bool(answer[0] == "ok" and not damage.is_broken(connection))
    except (driver.DatabaseError, MemoryError):
        return False
    finally:
        connection.close()


def _copy(path: Path, key: bytes, target: Path, go_on: Callable[[], bool]) -> None:
    connection = connect(path, key)
    try:
        with stopping(connection, go_on):
            connection.execute("VACUUM INTO ?", (str(target),))
            damage.must_be_sound(connection)
    finally:
        connection.close()
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _verify(path: Path, key: bytes) -> None:
    if not opens(path, key):
        raise DamagedError(detail="backup")
    connection = connect(path, key)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()


def _number(path: Path) -> int:
    match = _NAME.fullmatch(path.name)
    return int(match.group(1)) if match else 0
