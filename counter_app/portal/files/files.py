"""Files that travel beside the events: uploads in pieces, blobs by their SHA-256.

How far an upload is, is the length of its file; the database only names it. What is not whole
lies in `uploads`, what is whole and was checked in `blobs`. The column `received` only tells
uploads that are whole. Each desk and account brings all the bytes that it names, also where the
portal has them from another: that they are there is told to nobody.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from counter_app import durable
from counter_app.contract.problems import ProblemError
from counter_app.contract.submission import MIME_TYPES, MOST_FILE_BYTES
from counter_app.portal.files import file_rights
from counter_app.portal.files.file_rights import Quota
from counter_app.portal.store import schema
from counter_app.portal.store.bulk import insert_dicts_or_ignore
from counter_app.portal.store.context import Context
from counter_app.portal.store.locks import lock
from counter_app.portal.store.store import PortalStore

VALID = 30 * 24 * 3600
"""Seconds that an upload may take."""
MOST_OPEN = 1000
"""Uploads of one desk or account that are not whole yet."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ID = re.compile(r"[0-9a-f-]{36}")
_READ = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """`received` bytes of `size` are here; `until` when it expires, in seconds since 1970.
    `owner` is the desk's id or the account's key.
    """

    id: str
    owner: str
    sha256: str
    size: int
    mime: str
    received: int
    until: int

    @property
    def is_whole(self) -> bool:
        return self.received == self.size


class ExpiredError(Exception):
    """The upload took longer than it may."""


def is_sha256(text: str) -> bool:
    return _SHA256.fullmatch(text) is not None


def blob(store: PortalStore, sha256: str) -> Path | None:
    """The file with these bytes, None where the portal has none; who may have it is not asked."""
    path = _blob(store, sha256)
    return path if path.is_file() else None


def mime_of(connection: Connection, sha256: str) -> str:
    """As it was told by who uploaded it."""
    table = schema.blob
    results = connection.scalar(select(table.c.mime).where(table.c.sha256 == sha256))
    return str(results) if results else "application/octet-stream"


def begin(
    store: PortalStore, owner: str, *, size: int, sha256: str, mime: str, quota: Quota
) -> Upload:
    """An upload for these bytes: the one that is under way already, or a whole one where this
    owner has brought them before. Of what others brought nothing can be told from the answer.

    Raises ProblemError: unreadable, too_large, busy, quota.
    """
    if not is_sha256(sha256) or mime not in MIME_TYPES or size < 1:
        raise ProblemError("unreadable", 400)
    if size > MOST_FILE_BYTES:
        raise ProblemError("too_large", 413)

    def named(connection: Connection) -> Upload:
        lock(connection, f"uploads of {owner}")
        existing = file_rights.owned(connection, owner, [sha256]).get(sha256)
        is_here = existing is not None and blob(store, sha256) is not None
        if is_here and existing != size:
            raise ProblemError("unreadable", 400)
        row = _under_way(connection, store.context, owner, sha256, size)
        if row is None:
            if not is_here:
                file_rights.must_have_room(connection, store.context, owner, size, quota)
            row = _new(connection, store.context, owner, (sha256, size, mime))
        if is_here:
            _note_whole(connection, row)
            return replace(_upload(store, row), received=size)
        return _upload(store, row)

    return store.run(named)


def put(store: PortalStore, data: bytes, mime: str, owner: str) -> str:
    """A whole file that is here already, for this desk or account; its SHA-256, hex."""
    sha256 = hashlib.sha256(data).hexdigest()
    place = _blob(store, sha256)
    place.parent.mkdir(exist_ok=True, mode=0o700)
    path = place.with_suffix(f".{store.context.ids()}")
    durable.write(path, data)
    store.run(lambda c: _keep(c, store, path, owner, (sha256, len(data), mime)))
    return sha256


def find(store: PortalStore, owner: str, id: str) -> Upload:
    """An upload of this owner. Raises ProblemError not_found, or ExpiredError."""
    table = schema.upload
    if not _ID.fullmatch(id):
        raise ProblemError("not_found", 404)
    with store.read() as connection:
        row = connection.execute(
            select(table).where(table.c.id == id, table.c.desk == owner)
        ).first()
    if row is None:
        raise ProblemError("not_found", 404)
    if row.until < store.context.seconds():
        raise ExpiredError
    return _upload(store, row)


def append(
    store: PortalStore, upload: Upload, offset: int, data: bytes, digest: bytes | None = None
) -> Upload:
    """The upload with one piece more; nobody else may write it at the same time.

    Raises ProblemError: offset where it does not go on there, too_large for more than was told,
    checksum where the piece has not this SHA-256 (nothing is kept) or the whole has not its own
    (it begins anew). Raises OSError.
    """
    if offset != upload.received:
        raise ProblemError("offset", 409)
    if offset + len(data) > upload.size:
        raise ProblemError("too_large", 413)
    if digest is not None and hashlib.sha256(data).digest() != digest:
        raise ProblemError("checksum", 460)
    if upload.is_whole:
        return upload
    path = _partial(store, upload.id)
    path.parent.mkdir(exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    with path.open("rb+") as file:
        file.seek(offset)
        file.write(data)
        file.truncate()
        if offset + len(data) == upload.size:
            file.flush()
            os.fsync(file.fileno())
    if offset + len(data) == upload.size:
        _finish(store, upload, path)
    return replace(upload, received=offset + len(data))


def drop(store: PortalStore, upload: Upload) -> None:
    """The upload ends here; what it made whole stays."""
    store.run(lambda c: c.execute(delete(schema.upload).where(schema.upload.c.id == upload.id)))
    _partial(store, upload.id).unlink(missing_ok=True)


def expire(store: PortalStore) -> int:
    """Remove what took too long, and pieces that no upload names; answers how many uploads."""
    table = schema.upload
    now = store.context.seconds()

    def remove(connection: Connection) -> tuple[int, set[str]]:
        gone = connection.execute(delete(table).where(table.c.until < now)).rowcount
        return gone, set(connection.scalars(select(table.c.id)))

    folder = store.folder / "uploads"
    pieces = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    gone, named = store.run(remove)
    for name in pieces - named:
        (folder / name).unlink(missing_ok=True)
    return gone


def _under_way(
    connection: Connection, context: Context, owner: str, sha256: str, size: int
) -> Row[Any] | None:
    table = schema.upload
    return connection.execute(
        select(table)
        .where(table.c.desk == owner, table.c.sha256 == sha256, table.c.size == size)
        .where(table.c.until >= context.seconds() + VALID // 2)
        .order_by(table.c.id)
        .limit(1)
    ).first()


def _new(
    connection: Connection, context: Context, owner: str, told: tuple[str, int, str]
) -> Row[Any]:
    table = schema.upload
    sha256, size, mime = told
    unfinished = select(func.count()).where(table.c.desk == owner, table.c.received < table.c.size)
    if (connection.scalar(unfinished) or 0) >= MOST_OPEN:
        raise ProblemError("busy", 503, retry_after=60)
    key = context.ids()
    connection.execute(
        table.insert(),
        {
            "id": key,
            "desk": owner,
            "sha256": sha256,
            "size": size,
            "mime": mime,
            "received": 0,
            "until": context.seconds() + VALID,
        },
    )
    return connection.execute(select(table).where(table.c.id == key)).one()


def _finish(store: PortalStore, upload: Upload, path: Path) -> None:
    """Into its place among the blobs. Raises ProblemError checksum; then it begins anew."""
    if _sha256(path) != upload.sha256:
        path.unlink()
        raise ProblemError("checksum", 460)

    def note(connection: Connection) -> None:
        _keep(connection, store, path, upload.owner, (upload.sha256, upload.size, upload.mime))
        table = schema.upload
        done = update(table).where(table.c.id == upload.id).values(received=upload.size)
        connection.execute(done)

    store.run(note)


def _keep(
    connection: Connection,
    store: PortalStore,
    path: Path,
    owner: str,
    told: tuple[str, int, str],
) -> None:
    """The checked bytes in `path` become the blob, which is this owner's too. Under its lock, so
    that it is not removed at the same time; the transaction may run twice.
    """
    sha256, size, mime = told
    lock(connection, f"blob {sha256}")
    place = _blob(store, sha256)
    place.parent.mkdir(exist_ok=True, mode=0o700)
    if path.exists():
        durable.replace(path, place)
    elif not place.is_file():
        raise FileNotFoundError(2, "blob", str(place))
    now = store.context.seconds()
    row = {"sha256": sha256, "size": size, "mime": mime, "at": now}
    insert_dicts_or_ignore(connection, schema.blob, [row])
    table = schema.blob
    connection.execute(update(table).where(table.c.sha256 == sha256).values(at=now))
    file_rights.note_owner(connection, store.context, owner, sha256, size)


def _note_whole(connection: Connection, row: Row[Any]) -> None:
    table = schema.upload
    connection.execute(update(table).where(table.c.id == row.id).values(received=row.size))


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_READ):
            digest.update(piece)
    return digest.hexdigest()


def _upload(store: PortalStore, row: Row[Any]) -> Upload:
    if row.received == row.size and blob(store, row.sha256) is not None:
        received = row.size
    else:
        path = _partial(store, row.id)
        # All of it may be here unchecked, after a crash: its last byte is asked for once more.
        received = min(path.stat().st_size, row.size - 1) if path.is_file() else 0
    return Upload(row.id, row.desk, row.sha256, row.size, row.mime, received, row.until)


def _partial(store: PortalStore, id: str) -> Path:
    return store.folder / "uploads" / id


def _blob(store: PortalStore, sha256: str) -> Path:
    return store.blobs / sha256[:2] / sha256
