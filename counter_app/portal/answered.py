"""Requests of the online service that were answered: the same one again is not done again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, select

from counter_app.contract.problems import ProblemError
from counter_app.contract.submission import OnlineDossier, OnlinePayment, OnlineSupplement
from counter_app.portal import ledger_records, schema
from counter_app.portal.context import Context
from counter_app.portal.ledger_records import SubmissionRecord
from counter_app.portal.locks import lock
from counter_app.portal.upsert import insert_or_ignore

Question = OnlineDossier | OnlinePayment | OnlineSupplement

_CHUNK = 500


def answered(connection: Connection, login: str, question: Question) -> str | None:
    """The dossier that the same request of this account was about, None for a new one, which
    then nobody else answers at the same time. Raises ProblemError id_reused.
    """
    key = _key(login, question)
    lock(connection, f"submission {key}")
    table = schema.submission
    row = connection.execute(select(table).where(table.c.key == key)).first()
    if row is None:
        return None
    if row.sha256 != _digest(question):
        raise ProblemError("id_reused", 409)
    return str(row.dossier)


def remember(
    connection: Connection, context: Context, login: str, question: Question, made: tuple[str, str]
) -> None:
    """That the request became an event: `made` is the dossier's id and the event's."""
    dossier, event = made
    record = SubmissionRecord(
        key=_key(login, question), sha256=_digest(question), dossier=dossier, event=event
    )
    ledger_records.write(context.ledger, record.key, record)
    insert_or_ignore(connection, schema.submission, [msgspec.structs.asdict(record)])


def put_back(connection: Connection, records: Iterable[SubmissionRecord]) -> None:
    """Those whose event is there: of the others the transaction was undone."""
    wanted = list(records)
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start : start + _CHUNK]
        table = schema.event
        query = select(table.c.id).where(table.c.id.in_([one.event for one in chunk]))
        there = set(connection.scalars(query))
        rows = [msgspec.structs.asdict(one) for one in chunk if one.event in there]
        insert_or_ignore(connection, schema.submission, rows)


def _key(login: str, question: Question) -> str:
    return hashlib.sha256(f"{login}\n{question.request}".encode()).hexdigest()


def _digest(question: Question) -> str:
    data = msgspec.json.encode([type(question).__name__, question])
    return hashlib.sha256(data).hexdigest()
