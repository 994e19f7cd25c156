"""Attached files: AES-256-GCM in chunks of 64 KiB, one key a file, named by their SHA-256.

The file's key is in the database; without its row the bytes are unreadable for ever.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from counter_app import durable
from counter_app.storage.engine.errors import FileDamagedError, WorkCancelledError, from_driver
from counter_app.storage.engine.schema import file_key, file_remark

CHUNK = 64 * 1024
_TAG = 16
_SHA256 = re.compile(r"[0-9a-f]{64}")
GoOn = Callable[[int, int], bool]


def put(
    connection: Connection, folder: Path, data: bytes, mime: str, go_on: GoOn | None = None
) -> str:
    """Encrypt the bytes into `folder` and keep their key; the SHA-256 in hex.

    The file is on the disk before the key is: a key without its file cannot be. The same bytes
    are kept once; where their file is gone it is made anew. Raises DiskFullError and its like,
    CancelledError where `go_on` says so.
    """
    digest = hashlib.sha256(data).hexdigest()
    has_key = connection.scalar(select(file_key.c.sha256).where(file_key.c.sha256 == digest))
    if has_key and (folder / digest).exists():
        return digest
    key = secrets.token_bytes(32)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial = folder / f"{digest}.partial"
    try:
        _write(partial, key, data, go_on)
        durable.replace(partial, folder / digest)
        durable.sync_folder(folder)
    except OSError as error:
        raise from_driver(error) or error from error
    finally:
        partial.unlink(missing_ok=True)
    values = {"sha256": digest, "key": key, "size": len(data), "mime": mime}
    statement = insert(file_key).values(values)
    anew = statement.on_conflict_do_update(index_elements=["sha256"], set_={"key": key})
    connection.execute(anew)
    return digest


def note_remark(connection: Connection, digest: str, code: str) -> None:
    """What is wrong with a file that stays all the same: a code of `domain/file_judgement.py`."""
    connection.execute(delete(file_remark).where(file_remark.c.sha256 == digest))
    if code:
        connection.execute(file_remark.insert(), {"sha256": digest, "code": code})


def warnings(connection: Connection, digests: Iterable[str]) -> dict[str, str]:
    """The codes of those of the files with which something is wrong."""
    table = file_remark
    rows = connection.execute(
        select(table.c.sha256, table.c.code).where(table.c.sha256.in_(list(digests)))
    )
    return {row.sha256: row.code for row in rows}


def is_here(folder: Path, digest: str) -> bool:
    """Whether the file's bytes lie in the folder; a text that is no SHA-256 names no file."""
    return _SHA256.fullmatch(digest) is not None and (folder / digest).is_file()


def get(connection: Connection, folder: Path, digest: str) -> bytes:
    """The clear bytes. Raises FileDamagedError where they are not what was put in."""
    row = connection.execute(
        select(file_key.c.key, file_key.c.size).where(file_key.c.sha256 == digest)
    ).first()
    path = folder / digest
    if row is None or not path.exists():
        raise FileDamagedError
    data = _read(path, row.key)
    if len(data) != row.size or hashlib.sha256(data).hexdigest() != digest:
        raise FileDamagedError
    return data


def _write(path: Path, key: bytes, data: bytes, go_on: GoOn | None) -> None:
    cipher = AESGCM(key)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        for number, start in enumerate(range(0, len(data) or 1, CHUNK)):
            if go_on is not None and not go_on(start, len(data)):
                raise WorkCancelledError
            file.write(cipher.encrypt(_nonce(number), data[start : start + CHUNK], None))
        file.flush()
        os.fsync(file.fileno())


def _read(path: Path, key: bytes) -> bytes:
    cipher = AESGCM(key)
    parts: list[bytes] = []
    with path.open("rb") as file:
        while sealed := file.read(CHUNK + _TAG):
            try:
                parts.append(cipher.decrypt(_nonce(len(parts)), sealed, None))
            except (InvalidTag, ValueError) as error:
                raise FileDamagedError from error
    return b"".join(parts)


def _nonce(number: int) -> bytes:
    """The chunk's number: a key is used for one file only."""
    return number.to_bytes(12, "big")
