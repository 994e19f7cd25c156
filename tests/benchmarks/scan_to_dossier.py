"""A scanned code to its dossier on the screen, in the real window, at 1,000,000 dossiers.

From the scanner's last key to the painted page: the scan told from typing, the dossier found, its
state and timeline decoded, its page laid out and drawn. Beside it what the store alone takes; the
floor is the bare look-up of the stored bytes by their code, with other codes.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import quantiles

from sqlalchemy import Connection

from counter_app.domain.dossier.dossier_code import machine_text, strip_check
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.database import Database
from counter_app.storage.journal import journal
from tests.support import archive, desks

MANY = 1_000_000
SCANS = 300
GOAL_MS = 50.0


def measure(folder: Path = Path("build/bench"), count: int = MANY) -> dict[str, object]:
    """The figures of row 2, in milliseconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    path = archive.cached(folder, count)
    drawn = [machine_text(code) for code in Random(1).sample(archive.codes(count), 3 * SCANS)]
    shown = sorted(_on_screen(path, drawn[:SCANS]))
    database = Database(path, archive.KEY)
    with database.read() as connection:
        read = sorted(_times(connection, drawn[SCANS : 2 * SCANS], open_scanned))
        floor = sorted(_times(connection, drawn[2 * SCANS :], bare))
    database.close()
    p95 = quantiles(shown, n=20)[-1]
    return {
        "figure": "scan_to_dossier",
        "scans": SCANS,
        "p50_ms": round(shown[SCANS // 2], 2),
        "p95_ms": round(p95, 2),
        "max_ms": round(shown[-1], 2),
        "store_p95_ms": round(quantiles(read, n=20)[-1], 2),
        "floor_p95_ms": round(quantiles(floor, n=20)[-1], 2),
        "goal": f"p95 <= {GOAL_MS:.0f} ms at {count}, the page drawn in it",
        "met": p95 <= GOAL_MS,
    }


def _on_screen(path: Path, scanned: Sequence[str]) -> list[float]:
    """Milliseconds of each scan in a window over the archive at `path`; the first five warm it."""
    from tests.benchmarks.scanned_window import ScannedWindow  # noqa: PLC0415 - Qt, after its platform

    with tempfile.TemporaryDirectory() as folder:
        place = desks.new(Path(folder))
        desk: OpenDesk = place.desk()
        desk.store.database.close()
        desk.store.database = Database(path, archive.KEY)
        window = ScannedWindow(desk)
        try:
            return [window.scan(text) for text in [*scanned[-5:], *scanned]][5:]
        finally:
            window.close()
            desk.close()


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
