"""What can be said of a profile's files without its database: one line for each fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import msgspec
from sqlalchemy import select

from counter_app.storage.engine import log_check
from counter_app.storage.engine.database import Database, connect_to_look
from counter_app.storage.engine.errors import FileDamagedError, StorageError
from counter_app.storage.engine.keys import KeyStore, ProfileKeys
from counter_app.storage.engine.schema import file_key
from counter_app.storage.files import files
from counter_app.storage.journal import second_journal
from counter_app.storage.journal.second_journal import SecondJournal
from counter_app.storage.profile import backup, profile
from counter_app.storage.profile.profile import Profile

Lines = Callable[[], Iterator[str]]


def each(name: str, lines: Lines) -> Iterator[str]:
    """The lines; whatever goes wrong while they are found is one more."""
    try:
        yield from lines()
    except Exception as error:  # noqa: BLE001 - a check that raises tells nothing else
        yield f"{name} not read to the end: {code_of(error)}"


def code_of(error: Exception) -> str:
    """A stable code of ours with its detail, else the error's kind; never a text with data."""
    code = getattr(error, "code", None)
    if not isinstance(code, str):
        return type(error).__name__
    detail = error.params.get("detail", "") if isinstance(error, StorageError) else ""
    return f"{code} {detail}".strip()


def before_opening(found: Profile, key_store: KeyStore) -> Iterator[str]:
    """Faults that a start mends."""
    yield from (f"{name} damaged" for name in profile.card_faults(found))
    yield from (f"{name} damaged" for name in key_store.faults(found.id))
    yield from each("settings", lambda: _settings(found))
    if log_check.is_damaged(found.database):
        yield "log of the database damaged"


def pages(found: Profile, keys: ProfileKeys) -> Iterator[str]:
    """Pages of a database that does not open as a whole."""
    if not found.database.exists():
        yield "database missing"
        return
    connection = connect_to_look(found.database, keys.database)
    try:
        for (line,) in connection.execute("PRAGMA cipher_integrity_check").fetchall():
            yield f"cipher {line}"
    finally:
        connection.close()


def second_journals(found: Profile, keys: ProfileKeys, but: frozenset[str]) -> Iterator[str]:
    """Records of second journals that do not open; those of the devices `but` are looked at
    elsewhere.
    """
    for path, device in second_journal.in_order(found.second_journals):
        if device in but:
            continue
        reading = SecondJournal(path, keys.second_journal, device).read()
        seqs = [0, *(appended.seq for appended in reading.entries)]
        for before, seq in pairwise(seqs):
            if seq != before + 1:
                yield f"second journal {path.name}: {before + 1} to {seq - 1} do not open"
        if reading.torn:
            yield f"second journal {path.name}: {reading.torn} bytes at its end do not open"


def backups(found: Profile, keys: ProfileKeys) -> Iterator[str]:
    for path in backup.newest_first(found.backups):
        if not backup.opens(path, keys.database):
            yield f"backup {path.name} does not open"


def attached(found: Profile, database: Database) -> Iterator[str]:
    """Attached files that are not what was put in; one that never came is none of them."""
    with database.read() as connection:
        for digest in connection.scalars(select(file_key.c.sha256)).all():
            try:
                files.get(connection, found.files, digest)
            except FileDamagedError:
                yield f"file damaged or gone {digest}"


def _settings(found: Profile) -> Iterator[str]:
    path = found.folder / "settings.json"
    if path.exists():
        try:
            msgspec.json.decode(path.read_bytes())
        except (msgspec.MsgspecError, UnicodeDecodeError):
            yield "settings.json damaged"
