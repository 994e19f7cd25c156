"""Telling a damaged database of the portal from other errors.

SQLite proves no page: damage shows as a structure that does not hold, or as a value that is none of
its kind. PostgreSQL has checksums of its own and says so (SQLSTATE XX001, XX002).
"""

from __future__ import annotations

import sqlite3

import msgspec
from sqlalchemy.exc import DBAPIError

_CORRUPT = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_STATES = frozenset({"XX001", "XX002"})


class DamagedPortalError(Exception):
    """What the portal's database says of itself is damaged."""


def is_damage(error: BaseException) -> bool:
    """Whether the database's own error says that it is damaged."""
    if isinstance(error, DamagedPortalError):
        return True
    cause = error.orig if isinstance(error, DBAPIError) else None
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", 0) & 0xFF in _CORRUPT
    return getattr(cause, "sqlstate", None) in _STATES


def suspects(error: BaseException) -> bool:
    """Whether the error of an opening, where nothing but what is stored was read, may be damage."""
    kinds = (msgspec.MsgspecError, UnicodeError, ValueError, LookupError, TypeError, OverflowError)
    return isinstance(error, kinds)
