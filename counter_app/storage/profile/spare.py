"""What can still be read of a damaged database that was put aside.

Journals bring back every event. Drafts, the keys of attached files and what the portal gave since
the backup stand in no journal: whatever page they are on that is not the damaged one, they are
taken from here.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from counter_app.storage.engine import damage, log_check, schema
from counter_app.storage.engine.database import Connection, connect_to_look
from counter_app.storage.journal.journal import JournalEntry
from counter_app.storage.office import own_records

TABLES: tuple[Table, ...] = (
    schema.draft,
    schema.file_key,
    schema.lease,
    schema.officer,
    schema.procedure_version,
    schema.calendar,
)
META = ("enrolment", "portal", own_records.NAME)
_FARTHEST = 1 << 32
"""Row ids behind one that cannot be read among which another is looked for."""
_ENTRY = (
    "SELECT e.hash, v.bytes FROM entry e JOIN event v ON v.id = e.event"
    " WHERE e.device = ? AND e.seq = ?"
)


class Spare:
    """A damaged database, read a row at a time: what one damaged page holds is all that is lost."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Raises OSError where a log of a crash beside it cannot be mended."""
        self._path = path
        self._key = key
        self._connection: Any = None
        self._has_missed = False
        log_check.mend(path)

    def entries(self, device: str, after: int, until: int | None = None) -> Iterator[JournalEntry]:
        """Entries of the journal above `after`, as long as each can be read; up to `until`."""
        seq = after + 1
        while until is None or seq <= until:
            rows = self._rows(_ENTRY, (device, seq))
            if not rows:
                return
            yield JournalEntry(device, seq, *rows[0])
            seq += 1

    def apply_enrolment(self, connection: Connection) -> int:
        """Put what can be read of `TABLES` and `META` into the database; how many rows are new or
        another than they were. A draft that was received or dropped since does not come back.
        """
        count = 0
        for table in TABLES:
            self._has_missed = False
            ids: set[object] = set()
            for row in self._of_table(table):
                count += _put(connection, table, row)
                ids.add(row.get("id"))
            if table is schema.draft and not self._has_missed:
                connection.execute(delete(table).where(table.c.id.not_in(ids)))
        connection.execute(
            delete(schema.draft).where(schema.draft.c.id.in_(select(schema.dossier.c.id)))
        )
        for name in META:
            rows = self._rows("SELECT name, value FROM meta WHERE name = ?", (name,))
            if rows:
                count += _put(connection, schema.meta, {"name": name, "value": rows[0][1]})
        return count

    def close(self) -> None:
        if self._connection is not None:
            with contextlib.suppress(driver.Error, MemoryError):
                self._connection.close()
            self._connection = None

    def _of_table(self, table: Table) -> Iterator[dict[str, object]]:
        names = [column.name for column in table.columns]
        requested = ", ".join(f'"{name}"' for name in names)
        query = f'SELECT rowid, {requested} FROM "{table.name}" WHERE rowid = ?'  # noqa: S608 - our own names
        for rowid in self._rowids(table.name):
            rows = self._rows(query, (rowid,))
            if rows:
                yield dict(zip(names, rows[0][1:], strict=True))

    def _rowids(self, table: str) -> Iterator[int]:
        """The row ids that can be found, in order; those on a damaged page are passed over."""
        query = f'SELECT rowid FROM "{table}" WHERE rowid > ? ORDER BY rowid LIMIT 1'  # noqa: S608 - our own names
        last: int | None = 0
        while last is not None:
            rows = self._rows(query, (last,))
            if rows is None:
                last = self._behind(query, last)
            elif rows:
                last = rows[0][0]
                yield last
            else:
                return

    def _behind(self, query: str, last: int) -> int | None:
        """The lowest row id above `last` from which on rows are found again; None for none."""
        step = 1
        while self._rows(query, (last + step,)) is None:
            step *= 2
            if step > _FARTHEST:
                return None
        low = step // 2
        while low + 1 < step:
            middle = (low + step) // 2
            if self._rows(query, (last + middle,)) is None:
                low = middle
            else:
                step = middle
        return last + step

    def _rows(self, query: str, values: Sequence[object]) -> list[Any] | None:
        """The rows; None where a damaged page was met. The connection is made anew after that."""
        try:
            if self._connection is None:
                self._connection = connect_to_look(self._path, self._key)
            rows = list(self._connection.execute(query, values).fetchall())
            if not damage.is_broken(self._connection):
                return rows
        except (driver.Error, MemoryError):
            pass
        self._has_missed = True
        self.close()
        return None


def _put(connection: Connection, table: Table, row: dict[str, object]) -> bool:
    """Write the row over the older one of the backup; whether anything is new by it."""
    keys = [column.name for column in table.primary_key]
    query = select(table).where(*(table.c[name] == row[name] for name in keys))
    earlier = connection.execute(query).mappings().first()
    if earlier is not None and dict(earlier) == row:
        return False
    statement = insert(table).values(row)
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=row))
    return True
