"""Enrolling a machine as a desk, knowing it again by its token, and locking it out.

A desk has one token that counts: enrolling it again revokes those before, and what a machine
with a revoked one still sends is held. A token is HMAC-SHA256 of the question under the portal's
secret, so that the same question gets the same answer and only its hash is stored.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select, update

from counter_app.contract.enrolment import Enrolled, EnrolQuestion
from counter_app.contract.lease import LeaseQuestion
from counter_app.contract.problems import ProblemError
from counter_app.domain.office.office import Desk
from counter_app.portal.ledger import ledger_records
from counter_app.portal.office import offices, packs
from counter_app.portal.serials import leases
from counter_app.portal.store import schema
from counter_app.portal.store.bulk import insert_dicts_or_ignore
from counter_app.portal.store.context import Asker, Context
from counter_app.portal.store.locks import lock

ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY"
"""Without what is taken for one another: 0 O, 1 I L, 2 Z, 5 S, 8 B."""
LENGTH = 10
VALID = 7 * 24 * 3600
_MOST_TEXT = 100
_TOKEN_BYTES = 20


def invite(
    connection: Connection,
    context: Context,
    desk: str,
    choose: Callable[[Sequence[str]], str] = secrets.choice,
) -> str:
    """A code, grouped for the eye, with which one machine may become this desk within a week.

    Raises ProblemError not_found for an unknown desk.
    """
    offices.desk(connection, desk)
    code = "".join(choose(ALPHABET) for _ in range(LENGTH))
    connection.execute(
        schema.invitation.insert(),
        {"code": _of_code(context, code), "desk": desk, "until": context.seconds() + VALID},
    )
    return f"{code[:5]}-{code[5:]}"


def enrol(connection: Connection, context: Context, question: EnrolQuestion) -> Enrolled:
    """The token and all that a desk needs to begin; the same question gets the same answer.

    Raises ProblemError: enrolment_code where the code is wrong, used or too old, other_desk where
    it is for another desk than the question's, forbidden where the journal belongs to another
    desk; OSError where the ledger cannot be written.
    """
    if not question.request or len(question.request) > _MOST_TEXT:
        raise ProblemError("unreadable", 400)
    code = _of_code(context, question.code)
    lock(connection, f"invitation {code}")
    table = schema.invitation
    invitation = connection.execute(select(table).where(table.c.code == code)).first()
    if invitation is None:
        raise ProblemError("enrolment_code", 403)
    if question.desk not in {"", invitation.desk}:
        raise ProblemError("other_desk", 403)
    token = _token(context, question)
    hashed = hash_of(token)
    existing = _enrolment(connection, hashed)
    if existing is None:
        _must_be_free(context, invitation)
    elif existing.revoked:
        raise ProblemError("enrolment_code", 403)
    desk, office = offices.desk(connection, invitation.desk)
    if _owner(connection, question.device) not in {"", desk.id}:
        raise ProblemError("forbidden", 403)
    if existing is None:
        record = ledger_records.EnrolmentRecord(
            token=hashed,
            request=question.request,
            invitation=code,
            desk=desk.id,
            office=office,
            name=desk.name,
            at=context.seconds(),
        )
        _put(connection, context, record, desk)
    asker = Asker(desk.id, office)
    requested = LeaseQuestion(request=question.request, desk=desk.id)
    leases.grant(connection, context, asker, requested)
    enrolment = packs.enrolment(connection, context, asker)
    return Enrolled(token=token, history=context.history, enrolment=enrolment)


def asker(connection: Connection, token: str) -> Asker:
    """The desk behind a token, revoked or not. Raises ProblemError unauthorised."""
    result = _enrolment(connection, hash_of(token))
    if result is None:
        raise ProblemError("unauthorised", 401)
    return Asker(result.desk, result.office, bool(result.revoked))


def tokens(connection: Connection) -> dict[str, str]:
    """The desk of every token that was given, revoked ones too, by the token's `hash_of`."""
    table = schema.enrolment
    return {row.token: row.desk for row in connection.execute(select(table.c.token, table.c.desk))}


def revoke(connection: Connection, context: Context, desk: str) -> int:
    """Lock out whatever is enrolled as this desk; answers how many tokens that concerned."""
    return _revoke(connection, context, desk)


def _put(
    connection: Connection, context: Context, record: ledger_records.EnrolmentRecord, desk: Desk
) -> None:
    ledger_records.write(context.ledger, record.token, record)
    _revoke(connection, context, desk.id)
    row = {name: getattr(record, name) for name in ("token", "request", "desk", "at")}
    insert_dicts_or_ignore(connection, schema.enrolment, [row])
    table = schema.invitation
    connection.execute(
        update(table).where(table.c.code == record.invitation).values(used=record.request)
    )


def _revoke(connection: Connection, context: Context, desk: str) -> int:
    table = schema.enrolment
    name, office = offices.desk(connection, desk)
    rows = connection.execute(select(table).where(table.c.desk == desk, table.c.revoked == 0)).all()
    for row in rows:
        record = ledger_records.EnrolmentRecord(
            token=row.token,
            request=row.request,
            invitation="",
            desk=desk,
            office=office,
            name=name.name,
            at=row.at,
            revoked=True,
        )
        ledger_records.write(context.ledger, row.token, record)
    connection.execute(update(table).where(table.c.desk == desk).values(revoked=1))
    return len(rows)


def _must_be_free(context: Context, invitation: Row[Any]) -> None:
    if invitation.used or invitation.until < context.seconds():
        raise ProblemError("enrolment_code", 403)


def _enrolment(connection: Connection, hashed: str) -> Row[Any, Any, Any] | None:
    enrolment, desk = schema.enrolment, schema.desk
    return connection.execute(
        select(enrolment.c.desk, enrolment.c.revoked, desk.c.office)
        .join(desk, desk.c.id == enrolment.c.desk)
        .where(enrolment.c.token == hashed)
    ).first()


def _owner(connection: Connection, device: str) -> str:
    table = schema.device
    return connection.scalar(select(table.c.desk).where(table.c.id == device)) or ""


def _of_code(context: Context, code: str) -> str:
    bare = "".join(char for char in code.upper() if char.isalnum())
    return hmac.new(context.secret, b"invitation " + bare.encode(), hashlib.sha256).hexdigest()


def _token(context: Context, question: EnrolQuestion) -> str:
    """160 bits, as RFC 6749, 10.10 advises: every question carries them."""
    text = msgspec.json.encode(
        [_of_code(context, question.code), question.request, question.device]
    )
    mac = hmac.new(context.secret, b"token " + text, hashlib.sha256).digest()
    return base64.urlsafe_b64encode(mac[:_TOKEN_BYTES]).rstrip(b"=").decode()


def hash_of(token: str) -> str:
    """What is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
