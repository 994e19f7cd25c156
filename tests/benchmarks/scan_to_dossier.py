"""A scanned code to its dossier with its timeline, decoded, at 1,000,000 dossiers.

The floor is the bare look-up of the stored bytes by their code, with other codes. Drawing the page
is not in it.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import quantiles

from sqlalchemy import Connection

from counter_app.domain.dossier_code import machine_text, strip_check
from counter_app.storage import dossiers, journal
from counter_app.storage.database import Database
from tests.support import archive

MANY = 1_000_000
SCANS = 600
GOAL_MS = 50.0


def measure(folder: Path = Path("build/bench"), count: int = MANY) -> dict[str, object]:
    """The figures of row 2, in milliseconds."""
    database = Database(archive.cached(folder, count), archive.KEY)
    drawn = [machine_text(code) for code in Random(1).sample(archive.codes(count), 2 * SCANS)]
    scanned, others = drawn[:SCANS], drawn[SCANS:]
    with database.read() as connection:
        times = sorted(_times(connection, scanned, open_scanned))
        floor = sorted(_times(connection, others, bare))
    database.close()
    p95 = quantiles(times, n=20)[-1]
    return {
        "figure": "scan_to_dossier",
        "scans": SCANS,
        "p50_ms": round(times[SCANS // 2], 2),
        "p95_ms": round(p95, 2),
        "max_ms": round(times[-1], 2),
        "floor_p95_ms": round(quantiles(floor, n=20)[-1], 2),
        "goal": f"p95 <= {GOAL_MS:.0f} ms at {count}, the page drawn in it",
        "met": p95 <= GOAL_MS,
    }


def open_scanned(connection: Connection, text: str) -> int:
    """From what the scanner typed to the dossier and the events of its timeline."""
    (found,) = dossiers.by_code(connection, strip_check(text))
    return len(journal.of_dossier(connection, found.id))


def bare(connection: Connection, text: str) -> int:
    query = "SELECT state FROM dossier WHERE code = ?"
    return len(connection.exec_driver_sql(query, (text[:-3],)).all())


def _times(
    connection: Connection, texts: Sequence[str], act: Callable[[Connection, str], int]
) -> Iterator[float]:
    for text in texts:
        start = time.perf_counter()
        if not act(connection, text):
            raise LookupError(text)
        yield (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure()) + "\n")
