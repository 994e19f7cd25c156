"""What a desk derives from events and the portal's bytes: as plain values, and put out of order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, text

from counter_app.domain.dossier.dossier import Dossier
from counter_app.storage.dossiers import projected, search
from counter_app.storage.dossiers.projected import ProjectionProgress
from counter_app.storage.profile.store import Store

TABLES = {
    "dossier": "id",
    "dossier_entry": "n",
    "open_notice": "id",
    "former_code": "code, dossier",
    "fee_entry": "event",
    "serial_mark": "agency, day",
    "hop": "slip, dossier",
}
_COLUMNS = (
    "UPDATE dossier SET code = 'X' || n, procedure = '', status = 'resolved', is_open = 0,"
    " owner_name = '?', identity = '?', phone = '?', officer = '?', desk = '?',"
    " received_at = 1, received_day = '?', promised_at = 1, owed = 9, unprinted = 9,"
    " ref = NULL, events = 0, hand_unit = '?', hand_officer = '?', hand_since = 1, on_the_way = 1"
)
_GONE = (
    "DELETE FROM dossier WHERE id IN (SELECT dossier FROM portal_copy UNION SELECT dossier"
    " FROM overlay) AND n % 2 = 0"
)
DISORDER: dict[str, tuple[str, ...]] = {
    "columns": (_COLUMNS,),
    "rows that are gone": (
        _GONE,
        "DELETE FROM dossier_entry WHERE n NOT IN (SELECT n FROM dossier)",
        "DELETE FROM dossier_words WHERE rowid NOT IN (SELECT n FROM dossier)",
    ),
    "search": ("UPDATE dossier_entry SET names = '?'", "DELETE FROM dossier_words"),
    "search that is gone": ("DELETE FROM dossier_entry", "DELETE FROM dossier_words"),
    "notices": ("DELETE FROM open_notice",),
    "notices too many": ("INSERT INTO open_notice SELECT id, id, 1 FROM dossier",),
    "former codes": ("DELETE FROM former_code",),
    "former codes too many": ("INSERT INTO former_code SELECT 'X' || n, id FROM dossier",),
    "fees": ("UPDATE fee_entry SET amount = amount + 1, day = '?'",),
    "fees that are gone": ("DELETE FROM fee_entry",),
    "hops too many": ("INSERT INTO hop SELECT 'X', id, '?', 1, NULL FROM dossier",),
    "marks of what was given here": (
        "UPDATE serial_mark SET serial = 0 WHERE EXISTS (SELECT 1 FROM entry)",
    ),
}
"""Statements by what they spoil; each must be mended by projecting anew."""


def of(connection: Connection) -> dict[str, list[Any]]:
    """The rows of every derived table, in the order of its key, without the rows' own numbers."""
    found = {
        table: [
            {name: value for name, value in row.items() if name != "n"}
            for row in connection.execute(text(f"SELECT * FROM {table} ORDER BY {key}")).mappings()
        ]
        for table, key in TABLES.items()
    }
    found["dossier_entry"].sort(key=str)
    found["found by code"] = sorted(_found(connection))
    return found


def _found(connection: Connection) -> Iterable[tuple[str, int]]:
    """How many dossiers each word of each name finds."""
    for name in set(connection.scalars(text("SELECT owner_name FROM dossier"))):
        for word in name.split()[:2]:
            yield word, len(search.search(connection, word, limit=1_000))


def spoil(store: Store, what: Iterable[str]) -> None:
    """Put what is derived out of order, as if another program had made it so."""
    what = tuple(what)
    with store.database.write() as connection:
        for name in what:
            for statement in DISORDER[name]:
                connection.execute(text(statement))
        number, index = projected.NUMBER + 1, projected.INDEX
        if any(name.startswith("search") for name in what):
            index += 1
        projected.put(
            connection, ProjectionProgress(number=number, words=index, index=index, done=True)
        )


def forget_fields(store: Store, names: Iterable[str]) -> int:
    """Make the rows those of a program that did not know these fields of a dossier; how many had
    one of them.
    """
    count = 0
    names = set(names)
    with store.database.write() as connection:
        for row in connection.exec_driver_sql("SELECT n, state FROM dossier").all():
            known = msgspec.json.decode(row.state, type=dict[str, msgspec.Raw])
            if not names & known.keys():
                continue
            count += 1
            less = {name: value for name, value in known.items() if name not in names}
            connection.exec_driver_sql(
                "UPDATE dossier SET state = ? WHERE n = ?", (msgspec.json.encode(less), row.n)
            )
        projected.put(connection, ProjectionProgress())
    return count


OPTIONAL = tuple(
    one.name for one in msgspec.structs.fields(Dossier) if one.default is not msgspec.NODEFAULT
)
"""Fields that a program may have lacked."""
