"""Accounts of people and systems that talk to the portal without being a desk."""

from __future__ import annotations

import base64
import hashlib
import hmac
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import argon2
import msgspec
from sqlalchemy import Connection, Row, delete, select

from counter_app.contract.problems import ProblemError
from counter_app.domain.open_enum import OpenEnum
from counter_app.portal.store import schema
from counter_app.portal.store.bulk import upsert_dicts
from counter_app.portal.store.context import Context

VALID = 12 * 3600
SHORTEST_PASSWORD = 10


class AccountRole(OpenEnum):
    """`online` files citizens' dossiers, `operator` enrols and revokes desks."""

    ONLINE = "online"
    OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class Account:
    """`office` limits it to one office, empty for all."""

    login: str
    role: AccountRole
    office: str = ""

    @property
    def key(self) -> str:
        """Who it is where desks are named by their ids."""
        return f"account {self.login}"


def put_account(connection: Connection, account: Account, password: str) -> None:
    """An account with this password from now on. Raises ValueError for a short password."""
    if len(password) < SHORTEST_PASSWORD:
        raise ValueError("password too short")
    row = {
        "login": account.login,
        "verifier": argon2.PasswordHasher().hash(_composed(password)),
        "office": account.office,
        "role": account.role.value,
    }
    upsert_dicts(connection, schema.account, [row], ["login"])


def remove_account(connection: Connection, login: str) -> None:
    """Its tokens end with it."""
    connection.execute(delete(schema.account).where(schema.account.c.login == login))


def sign_in(connection: Connection, context: Context, login: str, password: str) -> str:
    """A token for twelve hours. Raises ProblemError unauthorised, after the same time whether
    login or password is wrong.
    """
    table = schema.account
    verifier = connection.scalar(select(table.c.verifier).where(table.c.login == login))
    right = fits(verifier or "", password)
    if verifier is None or not right:
        raise ProblemError("unauthorised", 401)
    text = msgspec.json.encode([login, context.seconds() + VALID])
    signed = _sign(context, text, verifier) + text
    return base64.urlsafe_b64encode(signed).rstrip(b"=").decode()


def account(connection: Connection, context: Context, token: str) -> Account:
    """Whose token this is. Raises ProblemError unauthorised for one that is forged, too old, or
    of an account whose password was changed since.
    """
    table = schema.account
    result: list[Row[Any]] = []

    def verifier(login: str) -> str | None:
        row = connection.execute(select(table).where(table.c.login == login)).first()
        result.extend([row] if row is not None else [])
        return row.verifier if row is not None else None

    if not login_of(context, token, verifier):
        raise ProblemError("unauthorised", 401)
    return Account(login=result[0].login, role=AccountRole(result[0].role), office=result[0].office)


def login_of(context: Context, token: str, verifier: Callable[[str], str | None]) -> str:
    """The login that this token was given to, empty for no good token; `verifier` answers the
    account's, None where there is none.
    """
    try:
        signed = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        login, until = msgspec.json.decode(signed[32:], type=tuple[str, int])
    except (ValueError, msgspec.MsgspecError, RecursionError):
        return ""
    existing = verifier(login) if "\0" not in login else None
    right = hmac.compare_digest(signed[:32], _sign(context, signed[32:], existing or ""))
    return login if existing is not None and right and until >= context.seconds() else ""


def verifiers(connection: Connection) -> dict[str, str]:
    """Of every account, by login."""
    table = schema.account
    rows = connection.execute(select(table.c.login, table.c.verifier))
    return {row.login: row.verifier for row in rows}


def _sign(context: Context, text: bytes, verifier: str) -> bytes:
    return hmac.new(
        context.secret, b"account " + verifier.encode() + b" " + text, hashlib.sha256
    ).digest()


@cache
def _nobody() -> str:
    return argon2.PasswordHasher().hash("nobody")


def fits(verifier: str, password: str) -> bool:
    """Whether it is the password of this verifier; empty for nobody's, which takes as long."""
    try:
        return argon2.PasswordHasher().verify(verifier or _nobody(), _composed(password))
    except (argon2.exceptions.Argon2Error, argon2.exceptions.InvalidHashError):
        return False


def _composed(password: str) -> str:
    return unicodedata.normalize("NFC", password)
