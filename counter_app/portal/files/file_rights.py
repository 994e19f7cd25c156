"""Whose a file is, which dossiers name it, and who may have it.

A file goes to the offices of a dossier that names it. What a desk's event names counts only once
that desk has brought the bytes itself: who knows a SHA-256 and writes it into a dossier of its own
gets nothing for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, case, exists, func, or_, select

from counter_app.contract.problems import ProblemError
from counter_app.domain.kinds.body import Body, Unknown
from counter_app.domain.kinds.event import Event
from counter_app.portal.store import bulk, meta, schema
from counter_app.portal.store.bulk import insert_dicts_or_ignore
from counter_app.portal.store.context import Asker, Context

GIB = 1 << 30
DAY = 24 * 3600
_PORTAL = "portal"
_FILLED = "blob_uses"
_DONE = b"done"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NAMED = re.compile(rb'"([0-9a-f]{64})"')
_USES = ("sha256", "dossier", "device")
_USED = "UPDATE blob_owner SET used = 1 WHERE sha256 {keys} AND used = 0"


@dataclass(frozen=True, slots=True)
class Quota:
    """Bytes that one desk or account may bring in a day, and leave lying that no dossier names.
    The smallest file counts as `LEAST`.
    """

    day: int
    loose: int


LEAST = 64 * 1024
DESK_FILES = Quota(day=4 * GIB, loose=2 * GIB)
ACCOUNT_FILES = Quota(day=64 * GIB, loose=16 * GIB)
"""An account of the online service files for a whole province."""


def is_filled(connection: Connection) -> bool:
    """Whether the files of every event are noted: an older portal's are noted behind its work."""
    return meta.get(connection, _FILLED) == _DONE


def filled_to(connection: Connection) -> str:
    """The id of the last event that was looked at."""
    return (meta.get(connection, _FILLED) or b"").decode()


def note_filled(connection: Connection, to: str | None) -> None:
    """None: there are no more."""
    meta.put(connection, _FILLED, _DONE if to is None else to.encode())


def begin(connection: Connection) -> None:
    """A new database has no event whose files are not noted."""
    if meta.get(connection, _FILLED) is None:
        is_new = connection.scalar(select(schema.event.c.id).limit(1)) is None
        note_filled(connection, None if is_new else "")


def named_files(body: Body) -> Iterator[str]:
    """SHA-256 of every file that an event names. Of a kind that is not known yet whatever looks
    like one: its files must be there still when the kind is known.
    """
    if isinstance(body, Unknown):
        yield from (each.decode() for each in _NAMED.findall(body.raw))
        return
    files = list(getattr(body, "attachments", ()))
    single = getattr(body, "attachment", None)
    for item in [*files, single] if single is not None else files:
        if _SHA256.fullmatch(item.sha256):
            yield item.sha256
    result = getattr(body, "sha256", "")
    if _SHA256.fullmatch(result):
        yield result


def note_uses(connection: Connection, happened: Iterable[tuple[Event, str]]) -> None:
    """What these events name, each with the journal that it came in; held ones too."""
    rows = [
        (sha256, event.dossier or "", device)
        for event, device in happened
        for sha256 in named_files(event.body)
    ]
    if not rows:
        return
    bulk.insert_or_ignore(connection, schema.blob_use, _USES, rows)
    bulk.run(connection, _USED, sorted({row[0] for row in rows}))


def note_owner(
    connection: Connection, context: Context, owner: str, sha256: str, size: int
) -> None:
    """That this desk or account brought all of the file."""
    used = exists().where(schema.blob_use.c.sha256 == sha256)
    row = {
        "sha256": sha256,
        "owner": owner,
        "size": size,
        "at": context.seconds(),
        "used": int(bool(connection.scalar(select(used)))),
    }
    insert_dicts_or_ignore(connection, schema.blob_owner, [row])


def owned(connection: Connection, owner: str, sums: Sequence[str]) -> dict[str, int]:
    """The sizes of those among these files that this desk or account brought."""
    table = schema.blob_owner
    query = select(table.c.sha256, table.c.size)
    rows = connection.execute(query.where(table.c.owner == owner, table.c.sha256.in_(sums)))
    return {row.sha256: row.size for row in rows}


def may_have(connection: Connection, asker: Asker, sha256: str) -> bool:
    """Whether the file belongs to a dossier of this office, or this desk brought it."""
    use, feed, dossier = schema.blob_use, schema.feed, schema.dossier
    device, owner = schema.device, schema.blob_owner
    own = select(owner.c.sha256).where(owner.c.sha256 == sha256, owner.c.owner == asker.desk)
    if connection.scalar(own) is not None:
        return True
    brought = exists().where(
        device.c.id == use.c.device, owner.c.owner == device.c.desk, owner.c.sha256 == sha256
    )
    named = (
        select(use.c.sha256)
        .join(feed, feed.c.dossier == use.c.dossier)
        .join(dossier, dossier.c.id == use.c.dossier)
        .where(use.c.sha256 == sha256, feed.c.office == asker.office, dossier.c.deleted == "")
        .where(or_(use.c.device == _PORTAL, brought))
        .limit(1)
    )
    return connection.scalar(named) is not None


def must_have_room(
    connection: Connection, context: Context, owner: str, size: int, quota: Quota
) -> None:
    """Raises ProblemError quota where the owner would bring more than its share."""
    upload, table = schema.upload, schema.blob_owner
    begun = select(_bytes(upload.c.size)).where(
        upload.c.desk == owner,
        upload.c.received < upload.c.size,
        upload.c.until >= context.seconds(),
    )
    brought = select(_bytes(table.c.size)).where(table.c.owner == owner)
    coming = max(size, LEAST) + int(connection.scalar(begun) or 0)
    today = brought.where(table.c.at > context.seconds() - DAY)
    loose = brought.where(table.c.used == 0)
    for most, query in ((quota.day, today), (quota.loose, loose)):
        if coming + int(connection.scalar(query) or 0) > most:
            raise ProblemError("quota", 507)


def _bytes(size: ColumnElement[int]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((size < LEAST, LEAST), else_=size)), 0)
