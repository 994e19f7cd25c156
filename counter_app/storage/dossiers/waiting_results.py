"""Results that wait to be returned, by their steps, each list with its count from one column."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, select, text, tuple_

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.waiting_result import ResultStep
from counter_app.storage.engine.schema import WAITING_RESULT, dossier
from counter_app.storage.journal.stored import states_of


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A line of a list; `step`, `since` and `n` are its place for the next page, `since` in seconds
    since 1970.
    """

    step: ResultStep
    since: int
    n: int
    dossier: Dossier


class StepCount(NamedTuple):
    """How many results stand at a step, and how many of them since before a moment."""

    size: int = 0
    before: int = 0


def counts(connection: Connection, before: int) -> dict[ResultStep, StepCount]:
    """Of every step; `before` in seconds since 1970."""
    rows = connection.execute(_COUNTS, {"before": before})
    found = {row[0]: StepCount(row[1], row[2]) for row in rows}
    return {step: found.get(step.value, StepCount()) for step in ResultStep}


def page(
    connection: Connection,
    steps: Sequence[ResultStep],
    most: int,
    *,
    before: int | None = None,
    after: WaitingRow | None = None,
) -> list[WaitingRow]:
    """The next results at these steps behind `after`, step by step, those that wait longest first;
    only those that wait since before a moment where one is given.
    """
    rows: list[WaitingRow] = []
    for step in steps[steps.index(after.step) :] if after is not None else steps:
        place = after if after is not None and after.step is step else None
        rows += _of_step(connection, step, most - len(rows), before, place)
        if len(rows) == most:
            break
    return rows


def waiting_at(
    connection: Connection, steps: Collection[ResultStep], ids: Collection[str]
) -> frozenset[str]:
    """Those of these dossiers whose results stand at one of these steps."""
    found = connection.scalars(
        _AT, {"ids": json.dumps(list(ids)), "steps": json.dumps([step.value for step in steps])}
    )
    return frozenset(found)


def _of_step(
    connection: Connection,
    step: ResultStep,
    most: int,
    before: int | None,
    after: WaitingRow | None,
) -> list[WaitingRow]:
    c = dossier.c
    query = (
        select(c.n, c.result_since, c.state)
        .where(text(WAITING_RESULT), c.result_step == step.value)
        .order_by(c.result_since, c.n)
        .limit(most)
    )
    if before is not None:
        query = query.where(c.result_since < before)
    if after is not None:
        query = query.where(tuple_(c.result_since, c.n) > (after.since, after.n))
    rows = connection.execute(query).all()
    states = states_of(connection, ((row.n, row.state) for row in rows))
    return [
        WaitingRow(step, row.result_since, row.n, state)
        for row, state in zip(rows, states, strict=True)
    ]


_COUNTS = text(
    "SELECT result_step, count(*), sum(result_since < :before) FROM dossier"  # noqa: S608
    f" WHERE {WAITING_RESULT} GROUP BY result_step"
)
_AT = text(
    "SELECT id FROM dossier WHERE id IN (SELECT value FROM json_each(:ids))"
    " AND result_step IN (SELECT value FROM json_each(:steps))"
)
