"""A desk process: real profile, real services, the real sync worker; a socket tells it what to do.

`python -m tests.support.desk_child FD` is the process that all desks are forked from.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
import traceback
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

import msgspec

from counter_app.cli.joining import join
from counter_app.contract.digest import digest
from counter_app.domain.kinds.event import Clock
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import portal_copies
from counter_app.storage.engine import machine
from counter_app.storage.engine.database import Connection
from counter_app.storage.engine.keys import FileKeyStore
from counter_app.storage.office import enrolment
from counter_app.storage.office.enrolment import PortalAddress
from counter_app.storage.profile.store import Store
from counter_app.storage.sync import sync_cursor
from counter_app.sync import linking, worker
from counter_app.sync.link import backoff
from counter_app.sync.link.http import Http
from counter_app.sync.link.sockets import CallLimits
from counter_app.sync.worker import LinkStatus, Worker
from tests.support import clocks
from tests.support.desk_officer import Officer
from tests.support.desk_words import Life, Order, State
from tests.support.desks import Place

CLOCK_SLACK = timedelta(minutes=2)


class Desk:
    """The methods are the orders of `desk_words.Order`."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.place = Place(Path(life.place))
        self.codes: list[str] = []
        self.acts: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.faults: list[str] = []
        self.words: deque[str] = deque(maxlen=8)
        self.http: Http | None = None
        self.desk: OpenDesk = self.place.desk(now=self._now)
        self._tell_events()
        with self.desk.store.database.write() as connection:
            enrolment.put_portal(connection, PortalAddress(url=life.portal))
        self.worker = self._worker()
        if life.linked:
            self.worker.start()
        self._resting = threading.Event()
        self._officer: threading.Thread | None = None

    def state(self, _order: Order) -> None:
        """Nothing but the answer."""

    def send(self, _order: Order) -> None:
        self.worker.send_now()

    def link(self, _order: Order) -> None:
        self.worker.start()

    def work(self, order: Order) -> None:
        """An officer works until `rest`, an act every `pace` seconds or so."""
        self._resting.clear()
        self._officer = threading.Thread(target=self._work, args=(order.pace,), name="officer")
        self._officer.start()

    def rest(self, _order: Order) -> None:
        self._resting.set()
        if self._officer is not None:
            self._officer.join()
            self._officer = None

    def act(self, order: Order) -> None:
        """So many acts, one after another."""
        officer = self._new_officer(order.count)
        for _ in range(order.count):
            officer.act()
        self.worker.committed()

    def receive(self, order: Order) -> None:
        """So many people."""
        officer = self._new_officer(order.count + 1)
        for _ in range(order.count):
            officer.try_to("receive", officer.receive)
        self.worker.committed()

    def month(self, order: Order) -> None:
        """`count` dossiers a day for `days` days from `first`, by a clock that is told."""
        officer = self._new_officer(3)
        for number in range(order.days):
            morning = datetime.combine(
                date.fromisoformat(order.first) + timedelta(days=number), datetime.min.time(), UTC
            ) + timedelta(hours=1)
            self.desk.now = _Told(morning)
            for _ in range(order.count):
                officer.try_to("receive", officer.receive)
        self.desk.now = self._now

    def end(self, order: Order) -> None:
        self.rest(order)
        self.worker.stop()

    def answer(self) -> State:
        with self.desk.store.database.read() as connection:
            marks = sync_cursor.journals(connection)
            copies = list(portal_copies.revisions(connection))
            unread = portal_copies.unread_ids(connection)
        return State(
            waiting=sum(mark.waiting for mark in marks),
            buckets=digest(copies),
            dossiers=len(copies),
            device=self.desk.store.device,
            journals=len(marks),
            link="; ".join(self.words),
            sent=self.http.sent if self.http else 0,
            received=self.http.received if self.http else 0,
            acts=dict(self.acts),
            refused=dict(self.refused),
            codes=self.codes,
            faults=[*self.faults, *(f"cannot read {key}" for key in unread)],
            cpu=sum(os.times()[:2]),
        )

    def _now(self) -> datetime:
        return clocks.now() + timedelta(days=self.life.clock_days)

    def _new_officer(self, salt: int) -> Officer:
        return Officer(
            self.desk,
            Random(f"{self.life.seed} {salt} {self.desk.now()}"),
            self.acts, self.refused, self.faults, self.codes,
        )  # fmt: skip

    def _work(self, pace: float) -> None:
        random = Random(self.life.seed)
        officer = self._new_officer(0)
        while not self._resting.wait(random.uniform(0, 2 * pace)):
            officer.act()
            self.worker.committed()

    def _worker(self) -> Worker:
        made = linking.worker_for(
            self.desk.store,
            FileKeyStore(self.place.keys),
            now=self.desk.now,
            ids=self.desk.ids,
            today=lambda: self.desk.office_now().date(),
            say=self._reported,
            changed=lambda _changes: None,
            clock_reported=self._clock_reported,
            is_open=lambda: False,
        )
        assert made is not None
        self.http = _connections[-1]
        return made

    def _reported(self, word: LinkStatus) -> None:
        if word.sending is None:
            next_try = word.next_try.strftime("%M:%S.%f")[:-5] if word.next_try else "-"
            spoken = clocks.now().strftime("%M:%S.%f")[:-5]
            self.words.append(f"{spoken} {word.state} {word.code} next {next_try}")
        if word.code == "fault":
            self.faults.append("a fault of the worker")

    def _clock_reported(self, offset: timedelta | None) -> None:
        is_right = offset is not None and abs(offset) <= CLOCK_SLACK
        self.desk.clock = Clock.OK if is_right else Clock.UNCHECKED

    def _tell_events(self) -> None:
        """What was committed is written down beside the profile as soon as a service returns."""
        path = self.place.folder / "committed"
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        record = Store.record

        def told(store: Store, *rest: object, **named: object) -> object:
            recorded = record(store, *rest, **named)  # type: ignore[arg-type]
            os.write(file, b"".join(f"{event.id}\n".encode() for event in recorded.events))
            return recorded

        Store.record = told  # type: ignore[method-assign, assignment]


class _Told:
    """Goes on by four minutes each time a dossier begins and by a second at each other look."""

    def __init__(self, timestamp: datetime) -> None:
        self.timestamp = timestamp

    def __call__(self) -> datetime:
        self.timestamp += timedelta(seconds=20)
        return self.timestamp


_connections: list[Http] = []


def _shorten(life: Life) -> None:
    """Waits of the worker and patience of its calls, as this life has them."""
    for name in ("GOOD", "SLOW", "FIRST", "LINK", "REFUSED"):
        setattr(backoff, name, getattr(backoff, name) / life.scale)
    backoff.PROBE = (backoff.PROBE[0] / life.scale, backoff.PROBE[1] / life.scale)
    worker.REFUSED = backoff.REFUSED
    if life.plant == "gives_up":
        backoff.Backoff.failed = _never  # type: ignore[method-assign]
        backoff.Backoff.unacknowledged = _never  # type: ignore[method-assign]
    if life.plant == "keeps_marks":
        sync_cursor.set_acked = partial(_only_up, sync_cursor.set_acked)
    limits = CallLimits(rate=CallLimits().rate * life.rate)
    if life.stall:
        limits = replace(limits, connect=life.stall, stall=life.stall)

    def connection(address: PortalAddress, token: str) -> Http:
        _connections.append(Http(address.url, token=token, limits=limits))
        return _connections[-1]

    linking.connection_to = connection


def _never(known: backoff.Backoff, _retry_after: float | None = None) -> float:
    known.failures += 1
    return 1e6


def _only_up(
    set_acked: Callable[..., None], connection: Connection, device: str, acked: int, durable: int
) -> None:
    known = next(mark.acked for mark in sync_cursor.journals(connection) if mark.device == device)
    set_acked(connection, device, max(known, acked), durable)


def _live(data: bytes, line: socket.socket) -> None:
    life = msgspec.json.decode(data, type=Life)
    if life.machine:
        machine.identity = partial(bytes, life.machine.encode())
    _shorten(life)
    if life.code:
        place = Place(Path(life.place))
        join(place.profile, place.keys, PortalAddress(url=life.portal), life.code, now=clocks.now)
    desk = Desk(life)
    for text in line.makefile("rb"):
        order = msgspec.json.decode(text, type=Order)
        getattr(desk, order.do)(order)
        line.sendall(msgspec.json.encode(desk.answer()) + b"\n")
        if order.do == "end":
            desk.desk.close()
            return


def main() -> None:
    door = socket.socket(fileno=int(sys.argv[1]))
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        data, files, *_ = socket.recv_fds(door, 65536, 1)
        if not files:
            return
        pid = os.fork()
        if pid:
            os.close(files[0])
            door.send(str(pid).encode())
            continue
        door.close()
        try:
            with socket.socket(fileno=files[0]) as line:
                _live(data, line)
        except BaseException:  # noqa: BLE001 - the parent sees that the line has ended
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(0)


if __name__ == "__main__":
    main()
