"""What the columns of batches are, as officers said; one document, its form is its owner's."""

from __future__ import annotations

from sqlalchemy import Connection

from counter_app.storage.engine import meta

_KEY = "batch_columns"


def get(connection: Connection) -> bytes | None:
    return meta.get(connection, _KEY)


def put(connection: Connection, document: bytes) -> None:
    meta.put(connection, _KEY, document)
