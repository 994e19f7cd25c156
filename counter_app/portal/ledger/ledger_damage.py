"""What a damaged line of the ledger may have said, and what the portal makes of it when it opens.

A line that cannot be read any more may be the one that locked a desk out. While the database is
whole it says what was so, and the ledger is completed from it. Where the database was restored, the
line decides, on the safe side: no token that it may have locked out works again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select, update

from counter_app.portal.journal.recording import PORTAL
from counter_app.portal.ledger import ledger_records as records
from counter_app.portal.ledger.ledger import Damaged, FileLedger, Ledger
from counter_app.portal.ledger.ledger_records import EnrolmentRecord, KeptRecord
from counter_app.portal.store import schema

_CHUNK = 16
_ENROLMENT = b'"kind":"enrolment"'
_OTHERS = (
    b"lease",
    b"office",
    b"officer",
    b"posting",
    b"office_record",
    b"serving",
    b"pack",
    b"event",
    b"submission",
    b"feed",
)


@dataclass(frozen=True, slots=True)
class LedgerFindings:
    """What opening found in the ledger: lines put right, numbers of lines that could not be, and
    the desks whose machine was locked out because of them.
    """

    mended: int = 0
    damaged: tuple[int, ...] = ()
    locked_out: tuple[str, ...] = ()


def settle(
    connection: Connection, ledger: Ledger, kept: KeptRecord, *, mended: int, was_restored: bool
) -> LedgerFindings:
    """Deal with every damaged line, so that it decides nothing a second time. Raises OSError."""
    damaged = ledger.damaged() if isinstance(ledger, FileLedger) else []
    if not damaged or not isinstance(ledger, FileLedger):
        return LedgerFindings(mended=mended)
    desks: tuple[str, ...] = ()
    if was_restored:
        desks = _lock_out(connection, ledger, kept, damaged)
    else:
        _complete(connection, ledger, kept)
    ledger.settle(damaged)
    return LedgerFindings(mended, tuple(item.number for item in damaged), desks)


def _lock_out(
    connection: Connection, ledger: Ledger, kept: KeptRecord, damaged: Sequence[Damaged]
) -> tuple[str, ...]:
    """Revoke what the lines may have revoked; the desks that it concerned."""
    active = [each for each in _enrolments(connection) if not each.revoked]
    doubtful = [one for one in active if _may_be_revoked(one.token, kept, damaged)]
    table = schema.enrolment
    for item in doubtful:
        records.write(ledger, item.token, msgspec.structs.replace(item, revoked=True))
        connection.execute(update(table).where(table.c.token == item.token).values(revoked=1))
    return tuple(sorted({one.desk for one in doubtful}))


def _may_be_revoked(token: str, kept: KeptRecord, damaged: Sequence[Damaged]) -> bool:
    """A token has a line when it is given and another when it is revoked: one that cannot be read
    is the other. A line that nobody can tell anything of may be any.
    """
    if any(_could_be_any(item.raw) for item in damaged):
        return True
    about = sum(_names(each.raw, token) for each in damaged)
    return about > (0 if token in kept.enrolments else 1)


def _names(raw: bytes, token: str) -> bool:
    """Whether a part of the token's hash stands in the line: one damaged byte spares three."""
    parts = (token[at : at + _CHUNK].encode() for at in range(0, len(token), _CHUNK))
    return any(part in raw for part in parts)


def _could_be_any(raw: bytes) -> bool:
    """Whether the line tells neither of which kind it is nor, as an enrolment, of which token."""
    if any(b'"kind":"' + kind + b'"' in raw for kind in _OTHERS):
        return False
    return _ENROLMENT not in raw or b'"token":"' not in raw


def _complete(connection: Connection, ledger: Ledger, kept: KeptRecord) -> None:
    """Write what the database has and no line that can be read says. Of what has one line for each
    time that it was changed, the newest is written anew.
    """
    for enrolment in _enrolments(connection):
        existing = kept.enrolments.get(enrolment.token)
        if existing is None or existing.revoked != enrolment.revoked:
            records.write(ledger, enrolment.token, enrolment)
    for kind, key, value in (*_changed(connection), *_given(connection, kept)):
        ledger.append(kind, key, value)


def _enrolments(connection: Connection) -> list[EnrolmentRecord]:
    """Every enrolment that the database knows, as the ledger would have it."""
    enrolment, desk = schema.enrolment, schema.desk
    rows = connection.execute(
        select(enrolment, desk.c.office, desk.c.name).join(desk, desk.c.id == enrolment.c.desk)
    )
    return [
        EnrolmentRecord(
            token=row.token,
            request=row.request,
            invitation="",
            desk=row.desk,
            office=row.office,
            name=row.name,
            at=row.at,
            revoked=bool(row.revoked),
        )
        for row in rows
    ]


def _changed(connection: Connection) -> Iterator[tuple[str, str, bytes]]:
    """Offices, officers, postings, what offices recorded, who serves whom, and packs, with their
    documents verbatim.
    """
    office, officer, pack = schema.office, schema.officer, schema.pack
    posting, serving = schema.posting, schema.serving
    for code, document in connection.execute(select(office.c.code, office.c.document)):
        yield "office", code, document
    query = select(officer.c.id, officer.c.office, officer.c.document)
    for key, code, document in connection.execute(query):
        yield "officer", key, _object(office=code, officer=msgspec.Raw(document))
    for key, who, document in connection.execute(
        select(posting.c.id, posting.c.officer, posting.c.document)
    ):
        yield "posting", key, _object(officer=who, posting=msgspec.Raw(document))
    record = schema.office_record
    for key, number, kind, document in connection.execute(
        select(record.c.id, record.c.version, record.c.kind, record.c.document)
    ):
        line = _object(kind=kind, record=msgspec.Raw(document))
        yield "office_record", f"{key}/{number}", line
    for code, by in connection.execute(select(serving.c.code, serving.c.office)):
        yield "serving", code, _object(code=code, office=by)
    for name, version, document in connection.execute(
        select(pack.c.name, pack.c.version, pack.c.document)
    ):
        yield "pack", name, _object(name=name, version=version, document=msgspec.Raw(document))


def _given(connection: Connection, kept: KeptRecord) -> Iterator[tuple[str, str, bytes]]:
    """Leases, own events and answered requests of which no line can be read."""
    lease, entry, event = schema.lease, schema.entry, schema.event
    for key, document, desk, request in connection.execute(
        select(lease.c.id, lease.c.document, lease.c.desk, lease.c.request)
    ):
        if key not in kept.leases:
            yield "lease", key, _object(lease=msgspec.Raw(document), desk=desk, request=request)
    for device, seq, key, data in connection.execute(
        select(entry.c.device, entry.c.seq, event.c.id, event.c.bytes)
        .join(event, event.c.id == entry.c.event)
        .where(entry.c.device == PORTAL)
        .order_by(entry.c.seq)
    ):
        if (device, seq) not in kept.events:
            yield "event", key, _object(device=device, seq=seq, bytes=msgspec.Raw(data))
    for row in connection.execute(select(schema.submission)).mappings():
        if row["key"] not in kept.submissions:
            yield "submission", row["key"], msgspec.json.encode(dict(row))


def _object(**members: object) -> bytes:
    return msgspec.json.encode(members)
