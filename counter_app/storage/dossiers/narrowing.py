"""Criteria as a condition on rows of dossiers, looked at in narrow indexes alone.

The index of statuses, procedures and officers begins with the row number, so that a walk through it
or through the words of names meets the newest first and stops at its limit
(docs/decisions/0060-search.md). One value alone has an index of its own, in which also what is rare
is found at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import Connection, text

from counter_app.domain.search.criteria import Criteria
from counter_app.storage.engine.schema import OF_SEARCH


@dataclass(frozen=True, slots=True)
class Narrowing:
    """`where` is SQL on the table `d`, with its `values`; empty where nothing is asked for. `index`
    is that of the newest rows that fit.
    """

    where: str = ""
    values: dict[str, str | int] = field(default_factory=dict)
    index: str = "ix_dossier_found"

    @property
    def join(self) -> str:
        """What lets only these dossiers through where `w.rowid` is their row number."""
        if not self.where:
            return ""
        return (
            " CROSS JOIN dossier AS d INDEXED BY ix_dossier_found"
            f" ON d.n = w.rowid AND {self.where}"
        )


EVERYTHING = Narrowing()
_NEWEST = (
    "SELECT d.n FROM dossier AS d INDEXED BY {index} WHERE {where}{below}"
    " ORDER BY d.n DESC LIMIT :most"
)
_RECEIVED = "SELECT n FROM dossier WHERE received_day = :day{place}"
_PROMISED = "SELECT n FROM dossier WHERE promised_at >= :begin{place} AND promised_at < :end{place}"
_KEPT = "SELECT d.n FROM dossier AS d WHERE d.n IN ({rows}) AND {where}"


def narrowing(criteria: Criteria, zone: tzinfo) -> Narrowing:
    """The rows that fit these criteria, whatever `words` they hold; days in the office's `zone`."""
    values: dict[str, str | int] = {}
    asked = {
        "status": [status.value for status in criteria.statuses],
        "procedure": criteria.procedures,
        "officer": criteria.officers,
    }
    parts = [_any_of(column, wanted, values) for column, wanted in asked.items()]
    parts.append(_on_days(criteria.days, zone, values))
    where = " AND ".join(part for part in parts if part)
    alone = [column for column, wanted in asked.items() if wanted]
    if len(values) == len(alone) == 1:
        return Narrowing(f"d.{OF_SEARCH} AND {where}", values, f"ix_dossier_{alone[0]}_n")
    return Narrowing(where, values)


def newest(
    connection: Connection, only: Narrowing, most: int, before: int | None = None
) -> list[int]:
    """The row numbers of the newest dossiers that fit, below `before`."""
    below = "" if before is None else " AND d.n < :before"
    query = _NEWEST.format(index=only.index, where=only.where, below=below)
    asked = only.values | {"most": most} | ({} if before is None else {"before": before})
    return list(connection.scalars(text(query), asked))


def kept(connection: Connection, rows: Sequence[int], only: Narrowing) -> set[int]:
    """Those of these rows that fit."""
    query = _KEPT.format(rows=", ".join(map(str, rows)), where=only.where)
    return set(connection.scalars(text(query), only.values))


def _any_of(column: str, wanted: Iterable[str], values: dict[str, str | int]) -> str:
    names = {f"{column}{place}": value for place, value in enumerate(wanted)}
    values.update(names)
    return f"d.{column} IN ({', '.join(f':{name}' for name in names)})" if names else ""


def _on_days(days: Iterable[date], zone: tzinfo, values: dict[str, str | int]) -> str:
    """Received on one of the days, or the result promised for it: a few hundred rows, from the
    indexes of both.
    """
    parts: list[str] = []
    for place, day in enumerate(days):
        values[f"day{place}"] = day.isoformat()
        parts.append(_RECEIVED.format(place=place))
        if date.min < day < date.max:
            begin = datetime.combine(day, time(), zone)
            values[f"begin{place}"] = int(begin.timestamp())
            values[f"end{place}"] = int((begin + timedelta(days=1)).timestamp())
            parts.append(_PROMISED.format(place=place))
    return f"d.n IN ({' UNION ALL '.join(parts)})" if parts else ""
