"""One flipped byte on a page of a chosen table of a desk's database."""

from __future__ import annotations

from pathlib import Path

from counter_app.storage.engine.database import connect
from counter_app.storage.engine.keys import FileKeyStore
from counter_app.storage.engine.keys import load as load_keys
from counter_app.storage.profile.profile import find

PAGE = 4096


def key_of(profile: Path, keys: Path) -> bytes:
    return load_keys(FileKeyStore(keys), find(profile).id).database


def flip(path: Path, where: int, bit: int = 1) -> None:
    with path.open("rb+") as file:
        file.seek(where)
        (byte,) = file.read(1)
        file.seek(where)
        file.write(bytes([byte ^ bit]))


def root_of(database: Path, key: bytes, name: str) -> int:
    """The number of the first page of this table or index."""
    connection = connect(database, key)
    try:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return int(connection.execute(query, (name,)).fetchone()[0])
    finally:
        connection.close()


def flip_table(profile: Path, keys: Path, name: str, within: int = 700) -> None:
    """Damage the first page of a table, wherever its newest version lies once it is moved."""
    database = profile / "counter.db"
    root = root_of(database, key_of(profile, keys), name)
    flip(database, (root - 1) * PAGE + within)
