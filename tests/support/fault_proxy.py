"""A TCP proxy on loopback that makes a link as bad as the toxics in force say, from a seed.

    python -m tests.support.fault_proxy --target 127.0.0.1:8000 --script steps.json --seed 1

Its first line is `{"port": N}`. It runs until its input ends; a line of input is a list of toxics
that replaces those in force, or `counts`. Each is answered by a line with the counts, the end too.
"""

from __future__ import annotations

import argparse
import asyncio
import copy
import ipaddress
import socket
import ssl
import sys
import threading
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import msgspec

from tests.support.fault_connection import Connection, End
from tests.support.fault_exchanges import Address, Exchanges
from tests.support.fault_link import Counts, Link
from tests.support.toxics import AnyToxic, Drop, Step

_T = TypeVar("_T")
_LOOPBACK = "127.0.0.1"
_PATIENCE = 30.0


class FaultProxy:
    """Runs in a thread of its own while its `with` block does; every method is for any thread.

    With `tls` it speaks TLS to the desk and plain HTTP to the portal, so that HTTP toxics see
    requests; without it TLS passes through, and only the toxics for bytes can strike.
    """

    def __init__(
        self,
        target: Address,
        *toxics: AnyToxic,
        listen: int = 0,
        seed: int = 0,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        if not ipaddress.ip_address(target[0]).is_loopback:
            raise ValueError(f"{target[0]} is not on this machine")
        self.port = listen
        self._target, self._seed, self._tls = target, seed, tls
        self._first = toxics
        self._connections: set[asyncio.Task[None]] = set()
        self._ready: Future[None] = Future()
        self._thread = threading.Thread(target=self._run, name="fault proxy", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.result(_PATIENCE)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(_PATIENCE)
        if self._thread.is_alive():
            raise RuntimeError("the fault proxy did not stop")

    @property
    def address(self) -> Address:
        return _LOOPBACK, self.port

    def put(self, *toxics: AnyToxic) -> None:
        """Exactly these are in force when this returns."""
        self._call(lambda: self._link.put(toxics))

    def add(self, *toxics: AnyToxic) -> None:
        self._call(lambda: self._link.put((*self._link.toxics, *toxics)))

    def remove(self, *toxics: AnyToxic) -> None:
        self._call(lambda: self._link.put(each for each in self._link.toxics if each not in toxics))

    def clear(self) -> None:
        """The link is whole."""
        self.put()

    def counts(self) -> Counts:
        return self._call(lambda: copy.deepcopy(self._link.counts))

    def waiting(self) -> int:
        """Requests that are still to be delivered again."""
        return self._call(lambda: self._exchanges.waiting)

    def held(self) -> int:
        """Requests that wait for a later one to overtake them: one or none."""
        return self._call(lambda: self._exchanges.held)

    def deliver(self) -> None:
        """Delivers at once what waits to be delivered again; returns when it was answered."""
        self._call(self._exchanges.deliver)
        self._await(self._exchanges.delivered)

    def retarget(self, target: Address) -> None:
        """New connections go there: a portal that came back on another port."""
        self._exchanges.target = target

    def _call(self, function: Callable[[], _T]) -> _T:
        async def call() -> _T:
            return function()

        return self._await(call)

    def _await(self, function: Callable[[], Awaitable[_T]]) -> _T:
        async def call() -> _T:
            return await function()

        return asyncio.run_coroutine_threadsafe(call(), self._loop).result(_PATIENCE)

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                runner.run(self._serve())
        except BaseException as error:
            if self._ready.done():
                raise
            self._ready.set_exception(error)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._end = asyncio.Event()
        self._link = Link(self._seed)
        self._exchanges = Exchanges(self._link, self._target)
        self._link.put(self._first)
        with socket.create_server((_LOOPBACK, self.port), backlog=512) as listener:
            listener.setblocking(False)
            self.port = listener.getsockname()[1]
            self._loop.add_reader(listener, self._accept, listener)
            self._ready.set_result(None)
            await self._end.wait()
            self._loop.remove_reader(listener)
        await asyncio.sleep(0)  # what was accepted last begins, and can be ended
        self._link.stop()
        self._exchanges.stop()
        for task in self._connections:
            task.cancel()
        ended = await asyncio.gather(*self._connections, return_exceptions=True)
        await asyncio.sleep(0)  # and the system hears of it
        for error in ended:
            if isinstance(error, Exception):
                raise error

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            desk, _ = listener.accept()
            task = asyncio.create_task(self._connect(desk))
            self._connections.add(task)
            task.add_done_callback(self._connections.discard)

    async def _connect(self, desk: socket.socket) -> None:
        link = self._link
        link.counts.connections += 1
        number = link.counts.connections
        at_once = [*link.of(Drop), *([link.down] if link.down and link.down.how == "reset" else [])]
        if any(link.meets(toxic, number) and link.strikes(toxic, number) for toxic in at_once):
            End.drop(desk)
            return
        with suppress(OSError):
            client = await End.of(desk, self._tls)
            try:
                server = await End.to(self._exchanges.target)
            except OSError:
                link.counts.unreachable += 1
                client.reset()
                return
            except asyncio.CancelledError:
                client.reset()
                raise
            await Connection(number, link, self._exchanges, client, server).run()


def _address(text: str) -> Address:
    host, _, port = text.rpartition(":")
    return host, int(port)


def _say(what: object) -> None:
    sys.stdout.write(msgspec.json.encode(what).decode() + "\n")
    sys.stdout.flush()


def _follow(proxy: FaultProxy, steps: Sequence[Step], over: threading.Event) -> None:
    before = 0.0
    for step in steps:
        if over.wait(step.at - before):
            return
        before = step.at
        proxy.put(*step.toxics)


def main() -> None:
    parser = argparse.ArgumentParser(description="A link as bad as its script says, on loopback.")
    parser.add_argument("--target", type=_address, required=True, help="HOST:PORT of the portal")
    parser.add_argument("--listen", type=int, default=0, help="port; 0: any that is free")
    parser.add_argument("--script", type=Path, help='JSON: [{"at": seconds, "toxics": [...]}, ...]')
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    steps = (
        msgspec.json.decode(options.script.read_bytes(), type=list[Step]) if options.script else []
    )
    over = threading.Event()
    with FaultProxy(options.target, listen=options.listen, seed=options.seed) as proxy:
        steps.sort(key=lambda step: step.at)
        while steps and steps[0].at <= 0:
            proxy.put(*steps.pop(0).toxics)
        _say({"port": proxy.port})
        script = threading.Thread(target=_follow, args=(proxy, steps, over))
        script.start()
        for line in sys.stdin:
            if line.strip() != "counts":
                proxy.put(*msgspec.json.decode(line, type=tuple[AnyToxic, ...]))
            _say(proxy.counts())
        over.set()
        script.join()
        _say(proxy.counts())


if __name__ == "__main__":
    main()
