"""Files that travel in tests: attached here, or named by a dossier that the portal sends."""

from __future__ import annotations

import hashlib
from datetime import date
from random import Random
from typing import cast

import msgspec

from counter_app.contract.blobs import Blobs
from counter_app.contract.portal import Portal
from counter_app.domain import events
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import portal_copies
from counter_app.storage.dossiers.portal_copies import Copy
from counter_app.storage.files import files as kept
from counter_app.storage.files import transfer_queue
from counter_app.storage.files.transfer_queue import Transfer
from counter_app.sync.files import files
from counter_app.sync.files.files import FilesSide, Moved
from counter_app.sync.link.link_errors import LinkError
from counter_app.sync.steps.desk_side import DeskSide
from tests.support import desks

TODAY = date(2026, 11, 23)
PDF = "application/pdf"


def scan(seed: int, size: int) -> bytes:
    """Bytes that no packing makes smaller, the same for the same seed."""
    return Random(seed).randbytes(size)


def side_of(
    desk: OpenDesk, blobs: Blobs, heard: list[Changes] | None = None, **options: object
) -> FilesSide:
    said: list[Changes] = [] if heard is None else heard
    side = DeskSide(
        store=desk.store,
        portal=cast(Portal, None),
        desk=desk.enrolment.desk.id,
        now=desk.now,
        ids=desk.ids,
        changed=said.append,
    )
    return FilesSide(side, blobs, seconds=10**9, **options)  # type: ignore[arg-type]


def run(travelling: FilesSide, today: date = TODAY) -> Moved:
    return files.run(travelling, today)


def run_until_quiet(travelling: FilesSide, most: int = 2000) -> int:
    """Runs, each after the link broke, until one ends by itself; how many broke."""
    for broken in range(most):
        try:
            if not run(travelling).interrupted:
                return broken
        except LinkError:
            continue
    raise AssertionError("the files do not come to rest")


def attach(desk: OpenDesk, dossier: Dossier, data: bytes, name: str = "to-khai.pdf") -> str:
    """Keep the bytes and record them with the dossier; their sum."""
    with desk.store.database.write() as connection:
        digest = kept.put(connection, desk.store.profile.files, data, PDF)
    item = Attachment(sha256=digest, size=len(data), mime=PDF, name=name)
    happened = events.make(
        AttachmentAdded(attachment=item),
        id=desk.ids(),
        dossier=dossier.id,
        at=desk.office_now(),
        officer=desks.officer(desk).id,
    )
    desk.store.record(lambda _: [happened])
    return digest


def item_of(data: bytes, name: str = "giay-chung-sinh.pdf", **changes: object) -> Attachment:
    digest = hashlib.sha256(data).hexdigest()
    item = Attachment(sha256=digest, size=len(data), mime=PDF, name=name)
    return msgspec.structs.replace(item, **changes)  # type: ignore[arg-type]


def sent_by_portal(
    desk: OpenDesk,
    model: Dossier,
    *items: Attachment,
    status: Status = Status.SUBMITTED,
    channel: Channel = Channel.ONLINE,
    key: str | None = None,
    rev: int = 1,
) -> Dossier:
    """A dossier like `model` with these files comes in a page of the feed."""
    state = msgspec.structs.replace(
        model, id=key or desk.ids(), attachments=items, status=status, channel=channel, ref=""
    )
    with desk.store.database.write() as connection:
        copy = Copy(id=state.id, rev=rev, state=state, data=msgspec.json.encode(state), events=())
        portal_copies.place(connection, desk.enrolment.desk.id, [copy], feed=rev)
    return state


def transfer(desk: OpenDesk, sha256: str) -> Transfer | None:
    with desk.store.database.read() as connection:
        return transfer_queue.of_file(connection, sha256)


def state_of(desk: OpenDesk, sha256: str) -> str:
    found = transfer(desk, sha256)
    return found.state if found else ""


def bytes_of(desk: OpenDesk, sha256: str) -> bytes:
    with desk.store.database.read() as connection:
        return kept.get(connection, desk.store.profile.files, sha256)
