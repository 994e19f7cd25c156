"""When the office came to know each event, in numbers of its feed; those of one history.

Of events that the portal does not have yet, and of an older portal, there are none.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete

from counter_app.storage.engine import bulk
from counter_app.storage.engine.schema import feed_number

_PUT = "INSERT OR REPLACE INTO feed_number (event, n) SELECT event.n, ? FROM event WHERE id = ?"


def put(connection: Connection, numbers: Iterable[tuple[str, int]]) -> None:
    """(event, number) of events that are here."""
    bulk.write(connection, _PUT, [(n, event) for event, n in numbers])


def forget(connection: Connection) -> None:
    """The portal counts anew: it was restored."""
    connection.execute(delete(feed_number))
