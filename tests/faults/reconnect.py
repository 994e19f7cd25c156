"""Two hundred desks reconnect at once: `python -m tests.faults.reconnect`.

Each desk opens its connection at the same moment, asks what the portal has of its journal, pushes
what waited, reads the feed to its end and looks once more. It obeys `Retry-After` and counts what
it was told otherwise.
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from counter_app.clock import new_id
from counter_app.contract.feed import PAGE_BYTES, FeedPage
from counter_app.contract.problems import ProblemError
from counter_app.contract.push import Journals
from counter_app.domain.office.office import Agency, Desk, Office
from counter_app.portal.office import enrol, offices
from counter_app.portal.office.enrol import EnrolQuestion
from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.sync.link.http import CallLimits, Http
from counter_app.sync.link.http_portal import HttpPortal
from counter_app.sync.link.link_errors import LinkError
from tests.faults.outcome import Outcome, Watch, say, scratch
from tests.support import clocks, portal_backends
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import OFFICE, furnish
from tests.support.portal_server import running

Answer = TypeVar("Answer")

WAITING = 5
"""Receptions that wait at each desk."""
PATIENT = CallLimits(connect=60, stall=120, total=240)


@dataclass
class Run:
    """Seconds of each request and of each desk until it was done; what went wrong."""

    requests: list[float] = field(default_factory=list)
    desks: list[float] = field(default_factory=list)
    waited: int = 0
    errors: list[str] = field(default_factory=list)


def reconnect(address: str, tokens: list[str]) -> Run:
    run, begin = Run(), threading.Barrier(len(tokens))
    threads = [
        threading.Thread(target=_desk, args=(run, begin, address, number, token))
        for number, token in enumerate(tokens)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return run


def _desk(run: Run, begin: threading.Barrier, address: str, number: int, token: str) -> None:
    http = Http(address, token=token, limits=PATIENT)
    portal, journal = HttpPortal(http), Journal(f"{number:032x}")
    events = [reception(number * WAITING + one, office=_office(number)) for one in range(WAITING)]
    begin.wait()
    began = time.monotonic()
    try:
        _timed(run, lambda: portal.journals(Journals(devices=[journal.device])))
        pushed = journal.run(*events)
        known = _timed(run, lambda: portal.push(pushed))
        if known.known_seq != WAITING:
            run.errors.append(f"desk {number}: {known.known_seq} of {WAITING}")
        _read_all(run, portal, journal.device)
        run.desks.append(time.monotonic() - began)
    except (ProblemError, LinkError) as error:
        run.errors.append(f"desk {number}: {type(error).__name__} {error}")
    finally:
        http.close()


def _read_all(run: Run, portal: HttpPortal, device: str) -> None:
    cursor = ""

    def look() -> FeedPage | None:
        return portal.changes(cursor, PAGE_BYTES, device)

    while page := _timed(run, look):
        cursor = page.cursor


def _timed(run: Run, ask: Callable[[], Answer]) -> Answer:
    for _ in range(20):
        began = time.monotonic()
        try:
            answer = ask()
        except ProblemError as error:
            if error.retry_after is None:
                raise
            run.waited += 1
            time.sleep(error.retry_after)
        else:
            run.requests.append(time.monotonic() - began)
            return answer
    raise ProblemError("busy", 503)


@contextmanager
def portal(backend: str, folder: Path, desks: int) -> Iterator[tuple[str, list[str]]]:
    """Its address, and a token for each of this many desks of one office."""
    where = portal_backends.new_database() if backend == "postgresql" else str(folder / "portal.db")
    store = open_portal(where, folder / backend, now=clocks.now, ids=new_id)
    try:
        furnish(store)
        tokens = [_token(store, number) for number in range(desks)]
        with running(store) as address:
            yield address, tokens
    finally:
        store.close()


def _office(desk: int) -> Office:
    """Of twenty offices the one where this desk stands."""
    code = f"H38.2{desk % 20:02}"
    agency = Agency(code=code, name="Ủy ban nhân dân xã", roles=("commune_committee",))
    return replace(OFFICE, code=f"{code}.01", agencies=(agency,))


def _token(store: PortalStore, number: int) -> str:
    office = _office(number)
    desk = f"{office.code}/{number}"

    def come_in(connection: offices.Connection) -> str:
        offices.put_office(connection, store.context, office)
        offices.put_desk(connection, Desk(id=desk, name=f"Quầy {number}"), office.code)
        code = enrol.invite(connection, store.context, desk)
        question = EnrolQuestion(code=code, device=f"{number:032x}", request=desk)
        return enrol.enrol(connection, store.context, question).token

    return store.run(come_in)


def campaign(desks: int = 200, backends: tuple[str, ...] = ()) -> list[Outcome]:
    outcomes = []
    for backend in backends or portal_backends.NAMES:
        watch = Watch()
        with scratch() as folder, portal(backend, folder, desks) as (address, tokens):
            run = reconnect(address, tokens)
        counted = (
            f"{desks} desks, {len(run.requests)} requests: p50 {_share(run.requests, 50)}, "
            f"p99 {_share(run.requests, 99)}; desk done p50 {_share(run.desks, 50)}, "
            f"p99 {_share(run.desks, 99)}; told to wait {run.waited}, errors {len(run.errors)}"
        )
        name = f"Desks reconnect at once, {backend}"
        outcomes.append(Outcome(name, counted, tuple(run.errors), watch.seconds))
    return outcomes


def _share(values: list[float], percent: int) -> str:
    if not values:
        return "-"
    return f"{sorted(values)[min(len(values) - 1, len(values) * percent // 100)]:.2f} s"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--desks", type=int, default=200)
    outcomes = campaign(parser.parse_args().desks)
    for outcome in outcomes:
        say(f"{outcome.name}: {outcome.counted}")
        for line in outcome.broken[:20]:
            say(f"  ! {line}")
    return int(any(not one.is_kept for one in outcomes))


if __name__ == "__main__":
    sys.exit(main())
