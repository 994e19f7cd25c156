"""Mandates and outages of offices: written by a supervisor or administrator, version by version."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import ColumnElement, Row, select

from counter_app.contract.office_records import OfficeRecordQuestion, OfficeRecords, RecordKind
from counter_app.contract.problems import ProblemError
from counter_app.domain import carried
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import KEEPS_RECORDS, Officer
from counter_app.domain.office.office_record import BASIS, DATES, PEOPLE
from counter_app.domain.office.outage import Outage
from counter_app.domain.storable import unstorable
from counter_app.portal.ledger import ledger_records
from counter_app.portal.office import offices, postings, receivers
from counter_app.portal.store import bulk, rows, schema
from counter_app.portal.store.bulk import insert_dicts_or_ignore
from counter_app.portal.store.context import Asker, Connection, Context
from counter_app.portal.store.locks import lock

_SHAPES: dict[str, type[Mandate | Outage]] = {
    RecordKind.MANDATE: Mandate,
    RecordKind.OUTAGE: Outage,
}
_LONGEST_ID = 64
_HELD = "SELECT id, holder, document FROM office_record WHERE holder {keys} ORDER BY id, version"


def author(
    connection: Connection, context: Context, asker: Asker, officer: str, password: str
) -> Officer:
    """Who may record, known by the password. Raises ProblemError office_person, after the same time
    whatever is wrong.
    """
    result = offices.with_password(
        connection, context, asker.office, password, lambda item: item.id == officer
    )
    if result is None or KEEPS_RECORDS.isdisjoint(result.roles):
        raise ProblemError("office_person", 403)
    return result


def put(
    connection: Connection,
    context: Context,
    asker: Asker,
    by: Officer,
    question: OfficeRecordQuestion,
) -> OfficeRecords:
    """Write a version for the asker's office and answer all that it recorded; the same version a
    second time changes nothing.

    Raises ProblemError: unreadable, forbidden for another office's record, office_changed where
    somebody else wrote that version or it may not follow the one before, record_dates, record_basis
    or mandate_people; OSError where the ledger cannot be written.
    """
    record = _opened(question)
    codes = offices.office_codes(connection, asker.office)
    if asker.revoked or record.office not in codes:
        raise ProblemError("forbidden", 403)
    _must_be_whole(connection, record, codes)
    lock(connection, f"office records of {asker.office}")
    if _is_next(_versions(connection, record.id), record, question.kind, codes):
        changed = carried.changed(question.record, made_by=by.id, made_at=context.now())
        _write(connection, context, record, question.kind, msgspec.json.format(changed, indent=-1))
    return given(connection, asker.office)


def given(connection: Connection, office: str) -> OfficeRecords:
    """What an office recorded, and the outages of those who received dossiers of its feed: the
    newest version of each as it came.
    """
    table = schema.office_record
    query = select(table.c.id, table.c.kind, table.c.document).where(is_told(connection, office))
    last = {row.id: row for row in connection.execute(query.order_by(table.c.id, table.c.version))}

    def of(kind: RecordKind) -> list[msgspec.Raw]:
        return [rows.passed_on(row.document) for row in last.values() if row.kind == kind]

    return OfficeRecords(mandates=of(RecordKind.MANDATE), outages=of(RecordKind.OUTAGE))


def is_told(connection: Connection, office: str) -> ColumnElement[bool]:
    """Whether a record is given to the desks of this office."""
    table = schema.office_record.c
    beside = table.office.in_(receivers.of(connection, office))
    is_outage = table.kind == RecordKind.OUTAGE.value
    return table.office.in_(offices.office_codes(connection, office)) | (beside & is_outage)


def mandates_of(connection: Connection, officers: Collection[str]) -> dict[str, list[Mandate]]:
    """Every version of the mandates of these officers; unreadable ones left out."""
    result: dict[str, list[Mandate]] = {}
    for row in bulk.found(connection, _HELD, sorted(officers)):
        mandate = rows.readable(row.document, Mandate)
        if mandate is not None:
            result.setdefault(row.holder, []).append(mandate)
    return result


def outages_of(connection: Connection, codes: Iterable[str]) -> tuple[Outage, ...]:
    """Every version of the outages of an office, known by these codes; unreadable ones left out."""
    table = schema.office_record
    query = select(table.c.document).where(
        table.c.office.in_(list(codes)), table.c.kind == RecordKind.OUTAGE.value
    )
    documents = connection.scalars(query.order_by(table.c.id, table.c.version))
    match = (rows.readable(document, Outage) for document in documents)
    return tuple(item for item in match if item is not None)


def _opened(question: OfficeRecordQuestion) -> Mandate | Outage:
    shape = _SHAPES.get(question.kind)
    try:
        record = msgspec.json.decode(question.record, type=shape) if shape else None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ProblemError("unreadable", 400) from error
    if record is None or unstorable(record) or not 0 < len(record.id) <= _LONGEST_ID:
        raise ProblemError("unreadable", 400)
    return record


def _must_be_whole(
    connection: Connection, record: Mandate | Outage, codes: Collection[str]
) -> None:
    fault = record.fault()
    if fault == DATES:
        raise ProblemError(DATES, 422)
    if fault == BASIS:
        raise ProblemError(BASIS, 422)
    people = {record.holder, record.principal} - {""} if isinstance(record, Mandate) else set()
    if fault or people - postings.of_office(connection, codes).keys():
        raise ProblemError(PEOPLE, 422)


def _versions(connection: Connection, id: str) -> list[Row[Any]]:
    table = schema.office_record
    query = select(table).where(table.c.id == id).order_by(table.c.version)
    return list(connection.execute(query))


def _is_next(
    existing: list[Row[Any]], record: Mandate | Outage, kind: RecordKind, codes: Collection[str]
) -> bool:
    """False where it is written already."""
    if any(row.kind != kind or row.office not in codes for row in existing):
        raise ProblemError("forbidden", 403)
    shape = type(record)
    for row in existing:
        written = rows.readable(row.document, shape)
        if row.version == record.version and written is not None:
            if replace(written, made_by=record.made_by, made_at=record.made_at) == record:
                return False
            raise ProblemError("office_changed", 409)
    if not existing:
        return True
    before = rows.readable(existing[-1].document, shape)
    if before is None or not record.follows(before):  # type: ignore[arg-type]
        raise ProblemError("office_changed", 409)
    return True


def _write(
    connection: Connection,
    context: Context,
    record: Mandate | Outage,
    kind: RecordKind,
    document: bytes,
) -> None:
    line = ledger_records.OfficeRecordLine(kind=kind.value, record=msgspec.Raw(document))
    ledger_records.write(context.ledger, f"{record.id}/{record.version}", line)
    row = rows.of_office_record(record, kind, document)
    insert_dicts_or_ignore(connection, schema.office_record, [row])
