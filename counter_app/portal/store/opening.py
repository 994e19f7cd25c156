"""After the database was rolled back to an older state: a new history, and what the ledger kept."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, func, select

from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import decode
from counter_app.domain.kinds.code_replaced import CodeReplaced
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Officer, Posting
from counter_app.domain.office.outage import Outage
from counter_app.portal.ledger import ledger_damage
from counter_app.portal.ledger import ledger_records as records
from counter_app.portal.ledger.ledger import FileLedger, Ledger, LedgerLine
from counter_app.portal.ledger.ledger_damage import LedgerFindings
from counter_app.portal.office import serving
from counter_app.portal.online import answered
from counter_app.portal.serials import online_codes
from counter_app.portal.store import meta, rows, schema
from counter_app.portal.store.bulk import insert_dicts_or_ignore, upsert_dicts
from counter_app.portal.store.context import Context

Replay = Callable[[Connection, Context, bytes], None]
"""Records the bytes of one of the portal's own events, as the next of its journal. The context's
ledger takes nothing in meanwhile: the event stands there already."""


def adopt(
    connection: Connection,
    ledger: Ledger,
    outside: str = "",
    *,
    random: Callable[[int], bytes] = secrets.token_bytes,
) -> tuple[str, LedgerFindings]:
    """The history of this life of the database, and what was found damaged in the ledger.
    `outside` is the history that was written beside the database.

    It is a new one where the database is older than the ledger, or not the one that was opened
    here last; then leases, enrolments, offices, officers, postings, what offices
    recorded, and packs that it lost are put back.
    """
    matches = meta.get(connection, "history")
    history = matches.decode("ascii", "replace") if matches else ""
    mended = ledger.mend() if isinstance(ledger, FileLedger) else 0
    kept = records.read(ledger.lines())
    is_damaged = isinstance(ledger, FileLedger) and bool(ledger.damaged())
    whole = _height(connection) >= ledger.height() and not _lacks(
        connection, kept, is_damaged=is_damaged
    )
    was_restored = not (history and history == outside and whole)
    if was_restored:
        history = random(8).hex()
        meta.put(connection, "history", history.encode())
        _restored(connection, kept)
    return history, ledger_damage.settle(
        connection, ledger, kept, mended=mended, was_restored=was_restored
    )


def replay_own_events(connection: Connection, context: Context, replay: Replay) -> int:
    """Hand over the portal's own events that the database lacks, in order; answers how many."""
    kept = records.read(context.ledger.lines())
    lost = list(_lost_events(connection, kept))
    silent = replace(context, ledger=_Silent(context.ledger))
    for event in lost:
        replay(connection, silent, bytes(event.bytes))
    if lost:
        online_codes.mark_again(connection, _codes(lost))
        answered.restore(connection, kept.submissions.values())
    return len(lost)


def _codes(lost: Iterable[records.OwnEvent]) -> Iterator[str]:
    for each in lost:
        with suppress(UnreadableEventError):
            body = decode(bytes(each.bytes)).body
            if isinstance(body, OnlineSubmitted | CodeReplaced):
                yield body.code


class _Silent:
    """A ledger that is read and not written."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def append(self, kind: str, id: str, value: bytes) -> None:
        """Passed over: it stands there."""

    def lines(self) -> Iterator[LedgerLine]:
        return self._ledger.lines()

    def height(self) -> int:
        return self._ledger.height()

    def reach(self, height: int) -> None:
        """Passed over: the database is not committed yet."""


def _height(connection: Connection) -> int:
    total = connection.scalar(select(func.coalesce(func.sum(schema.office.c.feed), 0)))
    return int(total or 0)


def _lacks(connection: Connection, kept: records.KeptRecord, *, is_damaged: bool) -> bool:
    """Whether the ledger holds what the database does not. A damaged one may say the less of a
    desk that is locked out, or have an older pack.
    """
    if kept.leases.keys() - _keys(connection, schema.lease, "id"):
        return True
    revoked = {
        row.token: bool(row.revoked)
        for row in connection.execute(select(schema.enrolment.c.token, schema.enrolment.c.revoked))
    }
    if any(revoked.get(key, False) < one.revoked for key, one in kept.enrolments.items()):
        return True
    if kept.enrolments.keys() - revoked.keys():
        return True
    if kept.offices.keys() - _keys(connection, schema.office, "code"):
        return True
    if kept.officers.keys() - _keys(connection, schema.officer, "id"):
        return True
    if _lost_postings(connection, kept) or _lost_records(connection, kept):
        return True
    served = serving.all_of(connection)
    if any(served.get(key) != one.office for key, one in kept.serving.items()) and not is_damaged:
        return True
    packs = {
        row.name: row.version
        for row in connection.execute(select(schema.pack.c.name, schema.pack.c.version))
    }
    if any(packs.get(name) != each.version for name, each in kept.packs.items()) and not is_damaged:
        return True
    return next(_lost_events(connection, kept), None) is not None


def _lost_events(connection: Connection, kept: records.KeptRecord) -> Iterator[records.OwnEvent]:
    earlier = {
        row.id: row.known_seq
        for row in connection.execute(select(schema.device.c.id, schema.device.c.known_seq))
    }
    for (device, seq), event in sorted(kept.events.items(), key=lambda item: item[0]):
        if seq > earlier.get(device, 0):
            yield event


def _keys(connection: Connection, table: Table, column: str) -> set[str]:
    return set(connection.scalars(select(table.c[column])))


def _restored(connection: Connection, kept: records.KeptRecord) -> None:
    insert_dicts_or_ignore(
        connection,
        schema.lease,
        [rows.of_lease(one.lease, one.desk, one.request) for one in kept.leases.values()],
    )
    upsert_dicts(
        connection,
        schema.office,
        [rows.of_office(code, document) for code, document in kept.offices.items()],
        ["code"],
    )
    upsert_dicts(
        connection,
        schema.officer,
        [_officer(one) for one in kept.officers.values()],
        ["id"],
    )
    upsert_dicts(
        connection,
        schema.posting,
        [
            rows.of_posting(key, one.officer, _posting(one).office, bytes(one.posting))
            for key, one in _lost_postings(connection, kept).items()
        ],
        ["id"],
    )
    upsert_dicts(
        connection,
        schema.office_record,
        [
            rows.of_office_record(one.opened(), one.kind, bytes(one.record))
            for one in _lost_records(connection, kept)
        ],
        ["id", "version"],
    )
    upsert_dicts(
        connection,
        schema.serving,
        [{"code": each.code, "office": each.office} for each in kept.serving.values()],
        ["code"],
    )
    upsert_dicts(
        connection,
        schema.pack,
        [
            {"name": one.name, "version": one.version, "document": bytes(one.document)}
            for one in kept.packs.values()
        ],
        ["name"],
    )
    _restore_enrolments(connection, kept)


def _officer(one: records.OfficerRecord) -> dict[str, Any]:
    document = bytes(one.officer)
    return rows.of_officer(msgspec.json.decode(document, type=Officer), one.office, document)


def _lost_postings(
    connection: Connection, kept: records.KeptRecord
) -> dict[str, records.PostingRecord]:
    """Those that the database lacks, cannot read, or has as if they lasted: what has ended stays
    so.
    """
    result = connection.execute(select(schema.posting.c.id, schema.posting.c.document))
    existing = {row.id: rows.readable(row.document, Posting) for row in result}
    return {
        key: item
        for key, item in kept.postings.items()
        if (here := existing.get(key)) is None
        or (here.until is None and _posting(item).until is not None)
    }


def _lost_records(
    connection: Connection, kept: records.KeptRecord
) -> list[records.OfficeRecordLine]:
    """Those that the database lacks or cannot read."""
    table = schema.office_record
    existing = {
        f"{row.id}/{row.version}"
        for row in connection.execute(select(table))
        if rows.readable(row.document, Mandate if row.kind == "mandate" else Outage) is not None
    }
    return [item for key, item in kept.office_records.items() if key not in existing]


def _posting(one: records.PostingRecord) -> Posting:
    return msgspec.json.decode(one.posting, type=Posting)


def _restore_enrolments(connection: Connection, kept: records.KeptRecord) -> None:
    enrolments = kept.enrolments.values()
    table = schema.enrolment
    locked_out = set(connection.scalars(select(table.c.token).where(table.c.revoked == 1)))
    insert_dicts_or_ignore(
        connection,
        schema.desk,
        [{"id": one.desk, "office": one.office, "name": one.name} for one in enrolments],
    )
    upsert_dicts(
        connection,
        schema.enrolment,
        [
            {
                "token": each.token,
                "request": each.request,
                "desk": each.desk,
                "at": each.at,
                "revoked": int(each.revoked or each.token in locked_out),
            }
            for each in enrolments
        ],
        ["token"],
    )
    upsert_dicts(
        connection,
        schema.invitation,
        [
            {"code": one.invitation, "desk": one.desk, "until": one.at, "used": one.request}
            for one in enrolments
            if one.invitation
        ],
        ["code"],
    )
