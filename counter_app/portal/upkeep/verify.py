"""Checking the portal's database and ledger: one line for each fault, and nothing that raises.

SQLite proves no page. What proves the journals are their own hashes: each event by its SHA-256,
each entry by the chain, each journal by the head that desks were told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, inspect, select

from counter_app.contract import chain
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Lease, Office, Officer
from counter_app.domain.office.outage import Outage
from counter_app.portal.ledger.ledger import FileLedger
from counter_app.portal.store import schema
from counter_app.portal.store.database import PortalDatabase

_RECORDS = schema.office_record
_MANDATE = select(_RECORDS).where(_RECORDS.c.kind == "mandate").subquery()
_OUTAGE = select(_RECORDS).where(_RECORDS.c.kind == "outage").subquery()
_DOCUMENTS: tuple[tuple[str, ColumnElement[Any], ColumnElement[Any], type], ...] = (
    ("dossier", schema.dossier.c.id, schema.dossier.c.state, Dossier),
    ("office", schema.office.c.code, schema.office.c.document, Office),
    ("officer", schema.officer.c.id, schema.officer.c.document, Officer),
    ("mandate", _MANDATE.c.id, _MANDATE.c.document, Mandate),
    ("outage", _OUTAGE.c.id, _OUTAGE.c.document, Outage),
    ("lease", schema.lease.c.id, schema.lease.c.document, Lease),
)


def verify(where: str | Path, folder: Path) -> Iterator[str]:
    """The faults of the portal at `where`; nothing is changed."""
    yield from _of_ledger(FileLedger(folder))
    with closing(PortalDatabase(where)) as database:
        steps: list[tuple[str, Callable[[Connection], Iterator[str]]]] = [
            ("tables", _tables),
            ("events", _events),
            ("journals", _journals),
            ("documents", _documents),
        ]
        if database.is_sqlite:
            steps.insert(0, ("pages", _pages))
        for name, step in steps:
            yield from _each(database, name, step)


def _each(
    database: PortalDatabase, name: str, step: Callable[[Connection], Iterator[str]]
) -> Iterator[str]:
    try:
        with database.read() as connection:
            yield from step(connection)
    except Exception as error:  # noqa: BLE001 - a check that raises tells nothing else
        yield f"{name} not read to the end: {type(error).__name__}"


def _of_ledger(ledger: FileLedger) -> Iterator[str]:
    for number, is_mendable in ledger.unreadable():
        state = "damaged in one byte" if is_mendable else "damaged"
        yield f"ledger line {number} {state}"


def _pages(connection: Connection) -> Iterator[str]:
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(50)"):
        if line != "ok":
            yield f"database {line}"


def _tables(connection: Connection) -> Iterator[str]:
    """What the database says of its own tables is a text, which no other check reads."""
    inspector = inspect(connection)
    existing = set(inspector.get_table_names())
    for table in schema.metadata.sorted_tables:
        if table.name not in existing:
            yield f"table {table.name} is not there"
            continue
        present = {column["name"] for column in inspector.get_columns(table.name)}
        for column in table.columns:
            if column.name not in present:
                yield f"table {table.name} has no {column.name}"


def _events(connection: Connection) -> Iterator[str]:
    event = schema.event
    for key, reported, data in connection.execute(
        select(event.c.id, event.c.sha256, event.c.bytes)
    ):
        if hashlib.sha256(data).hexdigest() != reported:
            yield f"event {key} is not what came"


def _journals(connection: Connection) -> Iterator[str]:
    """Every chain from its start to the head that was told. Of an entry that came as its digest
    there is no event to compare with.
    """
    device, entry, event = schema.device, schema.entry, schema.event
    rows = connection.execute(select(event.c.id, event.c.sha256))
    digests = {row.id: row.sha256 for row in rows}
    for name, existing, head in connection.execute(
        select(device.c.id, device.c.known_seq, device.c.head)
    ).all():
        seq, before = 0, chain.START_HEX
        for at, text, key in connection.execute(
            select(entry.c.seq, entry.c.hash, entry.c.event)
            .where(entry.c.device == name)
            .order_by(entry.c.seq)
        ):
            if at != seq + 1:
                yield f"gap {name}:{seq + 1}"
            elif key in digests and text != chain.entry_hash_hex(before, digests[key]):
                yield f"chain {name}:{at}"
            seq, before = at, text
        if (seq, before) != (existing, head):
            yield f"head {name}: {existing} told, {seq} here"


def _documents(connection: Connection) -> Iterator[str]:
    for name, key, document, kind in _DOCUMENTS:
        for item, data in connection.execute(select(key, document)):
            try:
                msgspec.json.decode(data, type=kind)
            except (msgspec.MsgspecError, UnicodeDecodeError):
                yield f"{name} unreadable {item}"
