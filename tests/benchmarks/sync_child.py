"""The processes of a run of sync: the portal that serves, and a desk that gives or takes.

python -m tests.benchmarks.sync_child serve FOLDER
python -m tests.benchmarks.sync_child give|take|write FOLDER PORT
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from subprocess import PIPE, Popen
from threading import Thread
from typing import cast
from urllib.parse import urlsplit

import msgspec
from sqlalchemy import func, select

from counter_app.clock import new_id
from counter_app.contract.feed import FeedPage
from counter_app.contract.portal import Portal
from counter_app.domain.dossier.dossier import Dossier
from counter_app.portal.http.app import make_app
from counter_app.portal.http.connections.serving import Server
from counter_app.portal.store import schema
from counter_app.sync.link.http import Http
from counter_app.sync.link.http_portal import HttpPortal
from counter_app.sync.steps.desk_side import DeskSide
from counter_app.sync.steps.handshake import compare_journals
from counter_app.sync.steps.prefetch import beside, lazily
from counter_app.sync.steps.pull import compare, pull_all
from counter_app.sync.steps.push import push_all
from tests.benchmarks import sync_stage
from tests.benchmarks.sync_stage import Stage
from tests.support import clocks

MODULE = "tests.benchmarks.sync_child"
_TOKENS = msgspec.json.Decoder(dict[str, str])


@contextmanager
def served(stage: Stage) -> Iterator[int]:
    """The port of the stage's portal, served by a process of its own."""
    command = [sys.executable, "-m", MODULE, "serve", str(stage.folder)]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as process:
        try:
            if process.stdout is None or process.stdin is None:
                raise RuntimeError("no pipes")
            yield int(process.stdout.readline())
            process.stdin.close()
            process.wait(30)
        finally:
            process.kill()


def desk(stage: Stage, what: str, port: int) -> tuple[float, int]:
    """Seconds that the desk of a process of its own took to `give`, `take` or `write` everything,
    and how many entries or dossiers that were.
    """
    command = [sys.executable, "-m", MODULE, what, str(stage.folder), str(port)]
    with Popen(command, stdout=PIPE, text=True) as process:
        told = process.communicate()[0]
    if process.returncode:
        raise RuntimeError(f"the desk that should {what} ended with {process.returncode}")
    answer = json.loads(told)
    return float(answer["seconds"]), int(answer["count"])


def side_of(stage: Stage, name: str, port: int) -> DeskSide:
    """A desk of the stage with the real portal over HTTP."""
    return DeskSide(
        store=stage.place(name).store(),
        portal=HttpPortal(Http(f"http://127.0.0.1:{port}", token=stage.tokens[name])),
        desk=name,
        now=clocks.now,
        ids=new_id,
        ahead=beside,
    )


def give(side: DeskSide) -> int:
    compare_journals(side)
    return push_all(side)


def take(side: DeskSide) -> int:
    """As Anki's: everything, and at the end whether both have the same."""
    compare_journals(side)
    came = pull_all(side)
    if compare(side):
        raise RuntimeError("the digests differ")
    return came


class _Fetched:
    """The pages of a feed that were read before, in order."""

    def __init__(self, pages: list[FeedPage]) -> None:
        self._coming = iter(pages)

    def changes(self, _cursor: str, _most_bytes: int, _device: str) -> FeedPage | None:
        return next(self._coming, None)


def write(stage: Stage, port: int) -> tuple[float, int]:
    """The floor of `take`: the same pages from memory into the same store, no portal asked; seconds
    and dossiers. Before that they are read as a desk reads them.
    """
    pages: list[FeedPage] = []
    side = side_of(stage, sync_stage.TAKER, port)
    compare_journals(side)
    cursor = ""
    while page := side.portal.changes(cursor, side.sizes.page_bytes, side.store.device):
        pages.append(page)
        cursor = page.cursor
        if not page.more:
            break
    alone = replace(side, portal=cast(Portal, _Fetched(pages)), ahead=lazily)
    began = time.perf_counter()
    count = pull_all(alone)
    seconds = time.perf_counter() - began
    side.store.close()
    return seconds, count


def must_be_clean(stage: Stage, events: int) -> None:
    """Every event was applied, and nothing was wrong with any. Raises RuntimeError."""
    store = sync_stage.open_store(stage)
    states = msgspec.json.Decoder(Dossier)
    with store.read() as connection:
        applied = connection.scalar(
            select(func.count())
            .select_from(schema.event)
            .where(schema.event.c.verdict == "applied")
        )
        rows = connection.execute(select(schema.dossier.c.state)).all()
        noticed = sum(bool(states.decode(row.state).notices) for row in rows)
    store.close()
    if (applied, len(rows), noticed) != (events, events, 0):
        raise RuntimeError(f"{applied} applied, {len(rows)} dossiers, {noticed} with notices")


def _serve(stage: Stage) -> None:
    store = sync_stage.open_store(stage)

    def ready() -> None:
        sys.stdout.write(f"{urlsplit(server.address).port}\n")
        sys.stdout.flush()

    server = Server(make_app(store), "127.0.0.1", 0, ready=ready)
    thread = Thread(target=server.run, name="portal")
    thread.start()
    sys.stdin.read()
    server.should_exit = True
    thread.join()
    store.close()


def _time(stage: Stage, name: str, port: int, act: Callable[[DeskSide], int]) -> None:
    side = side_of(stage, name, port)
    began = time.perf_counter()
    count = act(side)
    seconds = time.perf_counter() - began
    side.store.close()
    sys.stdout.write(json.dumps({"seconds": seconds, "count": count}) + "\n")


def main() -> None:
    what, folder, *rest = sys.argv[1:]
    path = Path(folder)
    stage = Stage(path, _TOKENS.decode((path / "tokens.json").read_bytes()))
    if what == "serve":
        _serve(stage)
    elif what == "write":
        seconds, count = write(stage, int(rest[0]))
        sys.stdout.write(json.dumps({"seconds": seconds, "count": count}) + "\n")
    elif what == "give":
        _time(stage, sync_stage.GIVER, int(rest[0]), give)
    else:
        _time(stage, sync_stage.TAKER, int(rest[0]), take)


if __name__ == "__main__":
    main()
