"""Requests of the online service that were answered: the same one again is not done again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, select

from counter_app.contract.problems import ProblemError
from counter_app.contract.submission import OnlineDossier, OnlinePayment, OnlineSupplement
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.portal.ledger import ledger_records
from counter_app.portal.ledger.ledger_records import SubmissionRecord
from counter_app.portal.office.accounts import AccountRole
from counter_app.portal.store import schema
from counter_app.portal.store.bulk import insert_dicts_or_ignore
from counter_app.portal.store.context import Context
from counter_app.portal.store.locks import lock

Question = OnlineDossier | OnlinePayment | OnlineSupplement

_CHUNK = 500
_COLUMNS = ("key", "sha256", "dossier", "event")
_ONLINE = AccountRole.ONLINE.value


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
    if row.event == row.dossier:
        _note_filing(connection, row.dossier, login)
    return str(row.dossier)


def remember(
    connection: Connection, context: Context, login: str, question: Question, made: tuple[str, str]
) -> None:
    """That the request became an event: `made` is the dossier's id and the event's."""
    dossier, event = made
    record = SubmissionRecord(
        key=_key(login, question),
        sha256=_digest(question),
        dossier=dossier,
        event=event,
        account=login,
    )
    ledger_records.write(context.ledger, record.key, record)
    _insert(connection, [record])


def restore(connection: Connection, records: Iterable[SubmissionRecord]) -> None:
    """Those whose event is there: of the others the transaction was undone."""
    requested = list(records)
    for start in range(0, len(requested), _CHUNK):
        chunk = requested[start : start + _CHUNK]
        table = schema.event
        query = select(table.c.id).where(table.c.id.in_([item.event for item in chunk]))
        there = set(connection.scalars(query))
        _insert(connection, [each for each in chunk if each.event in there])


def filed_by(connection: Connection, login: str, dossier: str) -> bool:
    """Whether this account filed the dossier.

    Of one that was filed before that was kept only the request tells; else it was the online
    account that is the only one.
    """
    table = schema.filing
    filer = connection.scalar(select(table.c.account).where(table.c.dossier == dossier))
    if filer is not None:
        return str(filer) == login
    made_by = select(schema.event.c.kind).where(schema.event.c.id == dossier)
    if connection.scalar(made_by) != OnlineSubmitted.kind:
        return False
    accounts = schema.account
    online = select(accounts.c.login).where(accounts.c.role == _ONLINE)
    return set(connection.scalars(online)) == {login}


def _insert(connection: Connection, records: Sequence[SubmissionRecord]) -> None:
    rows = [{name: getattr(item, name) for name in _COLUMNS} for item in records]
    insert_dicts_or_ignore(connection, schema.submission, rows)
    for record in records:
        if record.is_filing and record.account:
            _note_filing(connection, record.dossier, record.account)


def _note_filing(connection: Connection, dossier: str, login: str) -> None:
    insert_dicts_or_ignore(connection, schema.filing, [{"dossier": dossier, "account": login}])


def _key(login: str, question: Question) -> str:
    return hashlib.sha256(f"{login}\n{question.request}".encode()).hexdigest()


def _digest(question: Question) -> str:
    data = msgspec.json.encode([type(question).__name__, question])
    return hashlib.sha256(data).hexdigest()
