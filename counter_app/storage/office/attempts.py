"""Failed sign-ins, kept in the database and beside it: an older database forgets none of them."""

from __future__ import annotations

import os

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection

from counter_app import durable
from counter_app.storage.engine.errors import from_driver
from counter_app.storage.office import officers
from counter_app.storage.profile.store import Store

_NONCE = 12
_Kept = dict[str, tuple[int, int]]


def get(store: Store, connection: Connection, officer: str) -> tuple[int, int]:
    """Failures in a row and the moment (seconds, UTC) until which none is tried."""
    return max(officers.failures(connection, officer), _read(store).get(officer, (0, 0)))


def put(store: Store, officer: str, count: int, until: int) -> None:
    """Keep them in both places. Raises StorageError."""
    kept = _read(store)
    kept[officer] = (count, until)
    try:
        _write(store, kept)
    except OSError as error:
        raise from_driver(error) or error from error
    with store.database.write() as connection:
        officers.set_failures(connection, officer, count, until)


def _read(store: Store) -> _Kept:
    try:
        sealed = store.profile.attempts.read_bytes()
        clear = AESGCM(store.keys.attempts).decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
        return msgspec.json.decode(clear, type=_Kept)
    except (OSError, InvalidTag, ValueError, msgspec.MsgspecError):
        return {}


def _write(store: Store, kept: _Kept) -> None:
    nonce = os.urandom(_NONCE)
    sealed = nonce + AESGCM(store.keys.attempts).encrypt(nonce, msgspec.json.encode(kept), None)
    durable.write(store.profile.attempts, sealed)
