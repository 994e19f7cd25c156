"""Files that no dossier names are removed in the end; what an older portal left out is noted."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, delete, or_, select

from counter_app.contract.push import Verdict
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import decode
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from counter_app.portal.files import file_rights
from counter_app.portal.store import meta, schema
from counter_app.portal.store.bulk import insert_dicts_or_ignore
from counter_app.portal.store.locks import lock
from counter_app.portal.store.store import PortalStore

GRACE = 30 * 24 * 3600
"""Seconds that a file may wait for its dossier."""
AT_ONCE = 500
_PLACE = "blob_place"
_HELD = Verdict.HELD.value
_WITH_FILES = (AttachmentAdded.kind, OnlineSubmitted.kind, SupplementSubmitted.kind)


def fill(store: PortalStore) -> bool:
    """Note the files of some events that came before that was done; whether there are more."""
    with store.read() as connection:
        if file_rights.is_filled(connection):
            return False
    return store.run(_fill)


def _fill(connection: Connection) -> bool:
    after = file_rights.filled_to(connection)
    table = schema.event
    rows = connection.execute(
        select(table.c.id, table.c.device, table.c.bytes)
        .where(table.c.id > after, or_(table.c.kind.in_(_WITH_FILES), table.c.verdict == _HELD))
        .order_by(table.c.id)
        .limit(AT_ONCE)
    ).all()
    happened: list[tuple[Event, str]] = []
    for row in rows:
        try:
            happened.append((decode(bytes(row.bytes)), row.device))
        except UnreadableEventError:
            continue
    file_rights.note_uses(connection, happened)
    _note_owners(connection, happened)
    if not rows:
        _note_uploaders(connection)
    file_rights.note_filled(connection, rows[-1].id if rows else None)
    return bool(rows)


def _note_owners(connection: Connection, happened: list[tuple[Event, str]]) -> None:
    """Who brought a file was not kept: of those that are here the desks that name them did."""
    named = {
        (sha256, journal)
        for event, journal in happened
        for sha256 in file_rights.named_files(event.body)
    }
    blob, device = schema.blob, schema.device
    sizes = {
        row.sha256: row
        for row in connection.execute(
            select(blob).where(blob.c.sha256.in_({sha256 for sha256, _ in named}))
        )
    }
    desks = {
        row.id: row.desk
        for row in connection.execute(
            select(device.c.id, device.c.desk).where(device.c.id.in_({each for _, each in named}))
        )
    }
    rows = [
        {
            "sha256": sha256,
            "owner": desks[journal],
            "size": sizes[sha256].size,
            "at": sizes[sha256].at,
            "used": 1,
        }
        for sha256, journal in sorted(named)
        if sha256 in sizes and journal in desks
    ]
    insert_dicts_or_ignore(connection, schema.blob_owner, rows)


def _note_uploaders(connection: Connection) -> None:
    """Uploads that are whole and still known belong to whoever made them."""
    upload, blob, use = schema.upload, schema.blob, schema.blob_use
    rows = connection.execute(
        select(upload.c.sha256, upload.c.desk, blob.c.size, blob.c.at, use.c.dossier)
        .join(blob, blob.c.sha256 == upload.c.sha256)
        .outerjoin(use, use.c.sha256 == upload.c.sha256)
        .where(upload.c.received == upload.c.size)
    )
    results = {
        (row.sha256, row.desk): {
            "sha256": row.sha256,
            "owner": row.desk,
            "size": row.size,
            "at": row.at,
            "used": int(row.dossier is not None),
        }
        for row in rows
    }
    insert_dicts_or_ignore(connection, schema.blob_owner, list(results.values()))


def clean_up(store: PortalStore) -> int:
    """Look through the next of the 256 folders; remove what no event names and is older than
    `GRACE`. How many files that were.
    """
    with store.read() as connection:
        if not file_rights.is_filled(connection):
            return 0
        place = int(meta.get(connection, _PLACE) or b"0") % 256
    folder = store.blobs / f"{place:02x}"
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    removed = 0
    for start in range(0, len(names), AT_ONCE):
        with store.read() as connection:
            loose = _loose(connection, names[start : start + AT_ONCE])
        for name in loose:
            removed += store.run(lambda c, name=name: _remove(c, store, folder / name))  # type: ignore[misc]
    store.run(lambda c: meta.put(c, _PLACE, str((place + 1) % 256).encode()))
    return removed


def _loose(connection: Connection, names: list[str]) -> list[str]:
    use = schema.blob_use
    query = select(use.c.sha256).where(use.c.sha256.in_(names))
    named = set(connection.scalars(query))
    return [name for name in names if name not in named]


def _remove(connection: Connection, store: PortalStore, path: Path) -> bool:
    """Under the file's lock, where nothing names it and it has been here for long."""
    lock(connection, f"blob {path.name}")
    blob, owner = schema.blob, schema.blob_owner
    at = connection.scalar(select(blob.c.at).where(blob.c.sha256 == path.name))
    if not path.is_file() or _loose(connection, [path.name]) == []:
        return False
    here_since = int(path.stat().st_mtime) if at is None else at
    if here_since > store.context.seconds() - GRACE:
        return False
    for table in (blob, owner):
        connection.execute(delete(table).where(table.c.sha256 == path.name))
    path.unlink()
    return True
