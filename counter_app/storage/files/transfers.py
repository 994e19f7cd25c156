"""Which files travel: own ones up, those of dossiers that are looked at down.

A transfer's state is `waiting`, `asked` (down, somebody wants to open it), `done`, `failed:` and a
code, or `given_up` once a person decided that a failed one travels no more. That one is under way
is no state: after a crash nobody would take it back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, and_, delete, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.event import Event
from counter_app.storage.engine.schema import entry, event, file_key, file_transfer
from counter_app.storage.files import files
from counter_app.storage.journal.stored import events_of
from counter_app.storage.sync.sync_status import DONE, FAILED, QUARANTINED

WAITING = "waiting"
ASKED = "asked"
MOST_FILES = 200
_SAME_WISH = 60
_REVIEWED = frozenset({Status.SUBMITTED, Status.SUPPLEMENT})
_SHA256 = re.compile(r"[0-9a-f]{64}")


def note_own(connection: Connection, happened: Iterable[Event]) -> None:
    """Files that were attached at this desk go up. One that is to come down, and is here now,
    turns round; one that failed or was given up is tried again; one that is done stays so.
    """
    rows = [
        _row(item.body.attachment, item.dossier, WAITING, int(item.occurred_at.timestamp()), 1)
        for item in happened
        if isinstance(item.body, AttachmentAdded)
        and item.dossier is not None
        and _SHA256.fullmatch(item.body.attachment.sha256)
    ]
    if not rows:
        return
    statement = insert(file_transfer)
    anew = {"state": WAITING, "is_up": 1, "failures": 0, "since": statement.excluded.since}
    turned = statement.on_conflict_do_update(
        index_elements=["sha256"],
        set_={**anew, "offset": 0, "url": ""},
        where=and_(
            file_transfer.c.state != DONE,
            or_(
                file_transfer.c.is_up == 0,
                file_transfer.c.state.startswith(FAILED),
                file_transfer.c.state == QUARANTINED,
            ),
        ),
    )
    connection.execute(turned, rows)


def note_every_own(connection: Connection) -> None:
    """As `note_own`, for all that was attached here before there was a portal."""
    is_own = select(entry.c.seq).where(entry.c.event == event.c.id).exists()
    query = select(event.c.bytes).where(event.c.kind == AttachmentAdded.kind, is_own)
    note_own(connection, events_of(connection.scalars(query)))


def note_shown(connection: Connection, shown: Iterable[Dossier]) -> None:
    """Files of online dossiers that the office must answer come down by themselves."""
    for one in shown:
        if one.attachments and one.channel is Channel.ONLINE and one.status in _REVIEWED:
            missing = _files(one)
            have = select(file_key.c.sha256).where(file_key.c.sha256.in_(missing))
            for key in connection.scalars(have).all():
                del missing[key]
            at = int(one.received_at.timestamp())
            rows = [_row(item, one.id, WAITING, at, 0) for item in missing.values()]
            if rows:
                connection.execute(insert(file_transfer).on_conflict_do_nothing(), rows)


def ask(connection: Connection, folder: Path, one: Dossier, at: int) -> int:
    """Somebody looks at the dossier: what is not in `folder` of its files comes next, also what
    was here once and is gone. How many do. Who looks again within a minute wishes nothing new.
    """
    missing = {key: item for key, item in _files(one).items() if not files.is_here(folder, key)}
    if not missing:
        return 0
    statement = insert(file_transfer)
    anew = {"is_up": 0, "state": ASKED, "since": at, "dossier": one.id, "url": ""}
    state, is_old = file_transfer.c.state, file_transfer.c.since <= at - _SAME_WISH
    is_new = or_(state == WAITING, and_(state == ASKED, is_old))
    can_come = or_(
        and_(file_transfer.c.is_up == 0, is_new),
        file_transfer.c.state == DONE,
    )
    requested = statement.on_conflict_do_update(
        index_elements=["sha256"], set_=anew, where=can_come
    )
    rows = [_row(item, one.id, ASKED, at, 0) for item in missing.values()]
    connection.execute(requested, rows)
    return len(rows)


def _files(one: Dossier) -> dict[str, Attachment]:
    """By sum; a sum is the name of a file on the disk, so what is none is left out."""
    match = {item.sha256: item for item in one.attachments[:MOST_FILES]}
    return {key: item for key, item in match.items() if _SHA256.fullmatch(key)}


def _row(item: Attachment, dossier: str, state: str, since: int, is_up: int) -> dict[str, object]:
    return {
        "sha256": item.sha256,
        "dossier": dossier,
        "is_up": is_up,
        "state": state,
        "url": "",
        "size": item.size,
        "mime": item.mime,
        "since": since,
    }


def moved(connection: Connection, sha256: str, upload: str, offset: int) -> None:
    """So many bytes are where they go."""
    _set(connection, sha256, url=upload, offset=offset)


def arrived(connection: Connection, sha256: str, size: int) -> None:
    _set(connection, sha256, state=DONE, url="", offset=size, failures=0)


def fail(connection: Connection, sha256: str, code: str) -> None:
    """Nothing is tried until a person says so."""
    _set(connection, sha256, state=f"{FAILED}:{code}", url="", offset=0)


def give_up(connection: Connection, sha256: str) -> bool:
    """A person decided that a failed file travels no more; False where it has not failed."""
    given = connection.execute(
        update(file_transfer)
        .where(file_transfer.c.sha256 == sha256, file_transfer.c.state.startswith(FAILED))
        .values(state=QUARANTINED, url="", offset=0)
    )
    return given.rowcount > 0


def count_failure(connection: Connection, sha256: str) -> int:
    """How often the file failed by itself, this time counted."""
    _set(connection, sha256, failures=file_transfer.c.failures + 1)
    query = select(file_transfer.c.failures).where(file_transfer.c.sha256 == sha256)
    return connection.scalar(query) or 0


def turn_round(connection: Connection, sha256: str) -> None:
    """The portal has an own file that is no longer here: it can come back from there."""
    connection.execute(delete(file_key).where(file_key.c.sha256 == sha256))
    _set(connection, sha256, state=WAITING, is_up=0, url="", offset=0, failures=0)


def offer_again(connection: Connection) -> None:
    """The portal was restored: whether it has what it had, only it can tell."""
    connection.execute(
        update(file_transfer)
        .where(file_transfer.c.is_up == 1, file_transfer.c.state == DONE)
        .values(state=WAITING, offset=0, url="")
    )


def forget_dossier(connection: Connection, dossier_id: str) -> None:
    """The dossier is gone: nothing of it is fetched any more."""
    connection.execute(
        delete(file_transfer).where(
            file_transfer.c.dossier == dossier_id,
            file_transfer.c.is_up == 0,
            file_transfer.c.state != DONE,
        )
    )


def _set(connection: Connection, sha256: str, **values: object) -> None:
    connection.execute(
        update(file_transfer).where(file_transfer.c.sha256 == sha256).values(**values)
    )
