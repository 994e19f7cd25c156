"""Telling damage of the database from other errors, whatever it looks like.

SQLCipher proves each page it reads. One that is damaged is not always an error of the statement
that met it: the rest of a long value comes back as zeros, which is an error of nobody, of a
decoder, or is taken for an empty draft. From then on the connection refuses every page that it
does not hold yet, a write even as if memory were short. It knows of it (`cipher_status`), and so
each transaction asks before it ends, whatever came of it.
"""

from __future__ import annotations

from typing import Any

import sqlcipher3.dbapi2 as driver

from counter_app.domain.errors import DomainError, UnreadableEventError
from counter_app.storage.engine.errors import (
    DamagedError,
    StorageError,
    WorkCancelledError,
    WrongKeyError,
    from_driver,
)


def behind(error: Exception, connection: Any) -> DamagedError | None:
    """The damage that made `error` out of what this driver connection read; None for none."""
    if isinstance(error, DamagedError):
        return error if error.is_of_database else None
    earlier = from_driver(error)
    if isinstance(earlier, DamagedError | WrongKeyError):
        return DamagedError(**earlier.params)
    if connection is None or not is_broken(connection):
        return None
    return DamagedError(detail=type(error).__name__)


def suspected(error: Exception) -> StorageError | bool:
    """What an error of a start says of the database: the damage where it names one, else whether
    it may have come of it.
    """
    if isinstance(error, DamagedError):
        return error if error.is_of_database else False
    if isinstance(error, WrongKeyError):
        return error
    if isinstance(error, StorageError | WorkCancelledError | OSError):
        return False
    if isinstance(error, DomainError) and not isinstance(error, UnreadableEventError):
        return False
    earlier = from_driver(error)
    return earlier if isinstance(earlier, DamagedError | WrongKeyError) else earlier is None


def must_be_sound(connection: Any) -> None:
    """Raises DamagedError where this connection met a damaged page."""
    if is_broken(connection):
        raise DamagedError(detail="page")


def is_broken(connection: Any) -> bool:
    """Whether this connection met a damaged page since it was made. Costs 7 µs and no page."""
    try:
        answer = connection.execute("PRAGMA cipher_status").fetchone()
    except (driver.Error, MemoryError):
        return True
    return answer is None or answer[0] != "1"
