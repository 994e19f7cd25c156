"""What is wrong with whole HTTP requests: answers swallowed, requests delivered again or late."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

from tests.support.fault_link import Link
from tests.support.http_framing import Framing
from tests.support.toxics import DeliverAgain, Reorder, SwallowAnswer

Address = tuple[str, int]
_LONGEST = 30.0
_T = TypeVar("_T", SwallowAnswer, DeliverAgain, Reorder)


@dataclass(slots=True)
class Exchange:
    """One request and its answer; `number` counts the requests of all connections."""

    number: int
    connection: int
    line: str
    swallow: SwallowAnswer | None
    again: DeliverAgain | None
    copy: bytearray = field(default_factory=bytearray)

    @property
    def method(self) -> str:
        return self.line.partition(" ")[0]


@dataclass(slots=True)
class _Held:
    exchange: Exchange
    overtaken: asyncio.Event = field(default_factory=asyncio.Event)


class Exchanges:
    def __init__(self, link: Link, target: Address) -> None:
        self.target = target
        self._link = link
        self._begun = 0
        self._held: _Held | None = None
        self._waiting: list[tuple[int, Exchange]] = []
        self._delivering: set[asyncio.Task[None]] = set()

    @property
    def waiting(self) -> int:
        """Requests that are still to be delivered again."""
        return len(self._waiting) + len(self._delivering)

    @property
    def held(self) -> int:
        return int(self._held is not None)

    async def begin(self, connection: int, line: str) -> Exchange:
        """Returns when the request may go on to the server."""
        self._begun += 1
        number = self._begun
        exchange = Exchange(
            number,
            connection,
            line,
            self._chosen(SwallowAnswer, number, line),
            self._chosen(DeliverAgain, number, line),
        )
        if self._held is None and (reorder := self._chosen(Reorder, number, line)):
            await self._hold(exchange, reorder)
        return exchange

    def sent(self, exchange: Exchange, data: bytes, *, ends: bool) -> None:
        if exchange.again:
            exchange.copy += data
        if ends:
            self._link.counts.requests += 1
            if exchange.again:
                others = exchange.again.after
                due = self._link.counts.answers + (others + 1 if others else 0)
                self._waiting.append((due, exchange))
                self.deliver(self._link.counts.answers)

    def answered(self, exchange: Exchange) -> None:
        self._link.counts.answers += 1
        self.deliver(self._link.counts.answers)
        held = self._held
        if held and (
            held.exchange.connection != exchange.connection
            and held.exchange.number < exchange.number
        ):
            held.overtaken.set()

    def deliver(self, upto: int | None = None) -> None:
        """Delivers again what is due after `upto` answers; None: everything, now."""
        due = [each for each in self._waiting if upto is None or each[0] <= upto]
        self._waiting = [each for each in self._waiting if each not in due]
        for _, exchange in due:
            task = asyncio.create_task(self._deliver(exchange))
            self._delivering.add(task)
            task.add_done_callback(self._delivering.discard)

    async def delivered(self) -> None:
        """Waits for what is on its way."""
        await asyncio.gather(*self._delivering, return_exceptions=True)

    def stop(self) -> None:
        for task in self._delivering:
            task.cancel()

    def _chosen(self, kind: type[_T], number: int, line: str) -> _T | None:
        return next(
            (
                toxic
                for toxic in self._link.of(kind)
                if re.search(toxic.on, line)
                and self._link.meets(toxic, "request", number)
                and self._link.reserves(toxic)
            ),
            None,
        )

    async def _hold(self, exchange: Exchange, reorder: Reorder) -> None:
        self._held = held = _Held(exchange)
        try:
            await asyncio.wait_for(held.overtaken.wait(), reorder.patience)
            self._link.strikes(reorder)
        except TimeoutError:
            self._link.gives_back(reorder)
        finally:
            self._held = None

    async def _deliver(self, exchange: Exchange) -> None:
        """As a connection of its own, its answer read to the end and given to nobody."""
        answer = Framing(lambda: exchange.method)
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(_LONGEST):
                reader, writer = await asyncio.open_connection(*self.target)
                try:
                    writer.write(exchange.copy)
                    while some := await reader.read(65_536):
                        for piece in answer.feed(some):
                            if piece.line and exchange.again:
                                self._link.strikes(exchange.again)
                                self._link.counts.again.append(int(piece.line.split(" ")[1]))
                            if piece.ends:
                                return
                finally:
                    writer.close()
