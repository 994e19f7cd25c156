"""Search as you type at 1,000,000 and 100,000 dossiers, every beginning of every query typed.

One figure is the time from a key to twenty ranked rows with what the list shows of them. The floor
is the full-text index alone, asked for the twenty newest rows of the same typed text.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import quantiles

from sqlalchemy import Connection, select, text

from counter_app.domain.search.search_terms import understand
from counter_app.storage.dossiers import search, search_queries
from counter_app.storage.engine.database import Database
from counter_app.storage.engine.schema import dossier
from tests.storage.search_rules import Card, queries
from tests.support import archive

FEW, MANY = 100_000, 1_000_000
SAMPLE = 3_000
EACH = 5
GOAL_MS = 16.0
GOAL_RATIO = 2.0

_ROWS = (
    dossier.c.n,
    dossier.c.code,
    dossier.c.owner_name,
    dossier.c.procedure,
    dossier.c.status,
    dossier.c.promised_at,
)
_BARE = text(
    "SELECT rowid FROM dossier_words WHERE dossier_words MATCH :query ORDER BY rowid DESC LIMIT 20"
)


def typed() -> list[str]:
    """What stands in the field after each key of some hundred queries made by rule."""
    cards = [Card(n, one) for n, one in enumerate(islice(archive.dossiers(MANY), SAMPLE), start=1)]
    asked = [query.typed for query in queries(cards, EACH)]
    return [text[:end] for text in asked for end in range(1, len(text) + 1) if text[end - 1] != " "]


def twenty_rows(connection: Connection, text: str) -> int:
    """What a key does: search, then read the rows that the list shows."""
    hits = [hit.n for hit in search.search(connection, text)]
    shown = {row.n: row for row in connection.execute(select(*_ROWS).where(dossier.c.n.in_(hits)))}
    return len([shown[n] for n in hits])


def bare(connection: Connection, text: str) -> int:
    slots = understand(text)
    if not slots:
        return 0
    return len(connection.execute(_BARE, {"query": search_queries.queries(slots)[-1]}).all())


def measure(folder: Path = Path("build/bench")) -> dict[str, object]:
    """The figures of row 1: milliseconds, ratio of the two sizes, the floor beside them."""
    texts = typed()
    figures: dict[str, object] = {"figure": "search as you type", "keys": len(texts)}
    p95 = {}
    for count in (FEW, MANY):
        database = Database(archive.cached(folder, count), archive.KEY)
        with database.read() as connection:
            times = list(_times(connection, texts, twenty_rows))
            floor = list(_times(connection, texts, bare))
        database.close()
        p95[count] = _p95(times)
        figures[f"p50_ms_{count}"] = round(sorted(times)[len(times) // 2], 2)
        figures[f"p95_ms_{count}"] = round(p95[count], 2)
        figures[f"max_ms_{count}"] = round(max(times), 2)
        figures[f"floor_p95_ms_{count}"] = round(_p95(floor), 2)
        if "--slowest" in sys.argv:
            for slow, what in sorted(zip(times, texts, strict=True), reverse=True)[:40]:
                sys.stderr.write(f"{slow:8.2f} {what!r}\n")
    figures["ratio"] = round(p95[MANY] / p95[FEW], 2)
    figures["goal"] = f"p95 <= {GOAL_MS} ms at {MANY}, ratio <= {GOAL_RATIO}"
    figures["met"] = p95[MANY] <= GOAL_MS and p95[MANY] <= GOAL_RATIO * p95[FEW]
    return figures


def _times(
    connection: Connection, texts: Sequence[str], act: Callable[[Connection, str], int]
) -> Iterator[float]:
    """Milliseconds of each act; one round of forty before it warms what a running program has."""
    for key in texts[:40]:
        act(connection, key)
    for key in texts:
        start = time.perf_counter()
        act(connection, key)
        yield (time.perf_counter() - start) * 1000


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure()) + "\n")
