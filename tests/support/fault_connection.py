"""One connection through the proxy: four tasks that read and pass on, each way by itself."""

from __future__ import annotations

import asyncio
import asyncio.trsock
import socket
import ssl
import struct
import sys
from collections import deque
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal, Self

from tests.support import toxics
from tests.support.fault_exchanges import Address, Exchange, Exchanges
from tests.support.fault_link import Link
from tests.support.http_framing import Framing, Piece
from tests.support.toxics import WAYS, ByteLimit, Cut, Reset, Stall, SwallowAnswer, Way

Ending = Literal["close", "cut", "reset"]
_AT_ONCE = 16_384
_ON_THE_WAY = 64
_LAST_BYTES = 5.0
_RST = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class EndedError(Exception):
    """The connection ends here, so."""

    def __init__(self, how: Ending) -> None:
        super().__init__(how)
        self.how = how


@dataclass(frozen=True, slots=True)
class End:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    connected: asyncio.trsock.TransportSocket

    def finish(self) -> None:
        if self.writer.can_write_eof():
            with suppress(OSError):
                self.writer.write_eof()
        else:
            self.writer.close()

    def reset(self) -> None:
        """RST: closing does not wait for what is unsent."""
        with suppress(OSError):
            self.connected.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RST)
        self.writer.transport.abort()

    @staticmethod
    def drop(accepted: socket.socket) -> None:
        """RST, before a word was said."""
        with accepted, suppress(OSError):
            accepted.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RST)

    @classmethod
    async def of(cls, accepted: socket.socket, tls: ssl.SSLContext | None) -> Self:
        """Raises OSError where no TLS comes about."""
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader(loop=loop)
        protocol = asyncio.StreamReaderProtocol(reader, loop=loop)
        accepted.setblocking(False)
        try:
            transport, _ = await loop.connect_accepted_socket(lambda: protocol, accepted, ssl=tls)
        except BaseException:
            accepted.close()
            raise
        writer = asyncio.StreamWriter(transport, protocol, reader, loop)
        return cls(reader, writer, writer.get_extra_info("socket"))

    @classmethod
    async def to(cls, target: Address) -> Self:
        """Raises OSError where nobody listens."""
        reader, writer = await asyncio.open_connection(*target)
        return cls(reader, writer, writer.get_extra_info("socket"))


class Connection:
    def __init__(
        self, number: int, link: Link, exchanges: Exchanges, client: End, server: End
    ) -> None:
        self.number = number
        self._link = link
        self._exchanges = exchanges
        self._client, self._server = client, server
        self._asking: Exchange | None = None
        self._open: deque[Exchange] = deque()
        self._passed: dict[Way, int] = dict.fromkeys(WAYS, 0)
        self._limits: dict[tuple[ByteLimit, Way], int | None] = {}
        self._task = asyncio.current_task()
        for end in (client, server):
            # `drain` then waits for the last byte; with 0 asyncio's TLS would wait for ever.
            end.writer.transport.set_write_buffer_limits(high=1, low=0)

    async def run(self) -> None:
        how: Ending = "reset"
        self._link.connections.add(self)
        try:
            await asyncio.sleep(sum(self._link.latency(way, self.number) for way in WAYS))
            async with asyncio.TaskGroup() as tasks:
                for way in WAYS:
                    queue: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(_ON_THE_WAY)
                    tasks.create_task(self._read(way, queue))
                    tasks.create_task(self._pass(way, queue))
            how = "close"
        except* EndedError as ended:
            first = ended.exceptions[0]
            how = first.how if isinstance(first, EndedError) else "reset"
        except* OSError:
            pass
        finally:
            await self._end(how)
            self._link.connections.discard(self)

    def reset(self) -> None:
        """Ends the connection from outside."""
        self._client.reset()
        self._server.reset()
        if self._task:
            self._task.cancel()

    async def _end(self, how: Ending) -> None:
        ends = (self._client, self._server)
        try:
            if how == "cut":
                for end in ends:
                    end.finish()
                with suppress(OSError, TimeoutError):
                    async with asyncio.timeout(_LAST_BYTES):
                        await asyncio.gather(*(end.reader.read() for end in ends))
        finally:
            for end in ends:
                if how == "reset":
                    end.reset()
                else:
                    end.writer.close()

    async def _read(self, way: Way, queue: asyncio.Queue[tuple[float, bytes]]) -> None:
        source = self._client if way == "up" else self._server
        clock = asyncio.get_running_loop().time
        data = b"?"
        while data:
            data = await source.reader.read(_AT_ONCE)
            await queue.put((clock() + self._link.latency(way, self.number), data))

    async def _arriving(self, queue: asyncio.Queue[tuple[float, bytes]]) -> AsyncIterator[bytes]:
        """What was read, when its time has come, up to the end of the stream."""
        clock = asyncio.get_running_loop().time
        while True:
            due, data = await queue.get()
            if (wait := due - clock()) > 0:
                await asyncio.sleep(wait)
            await self._link.until_up(self.number)
            if not data:
                return
            yield data

    async def _pass(self, way: Way, queue: asyncio.Queue[tuple[float, bytes]]) -> None:
        pass_on = self._pass_request if way == "up" else self._pass_answer
        framing = Framing(None if way == "up" else self._method)
        async for data in self._arriving(queue):
            for piece in framing.feed(data):
                await pass_on(piece)
        for piece in framing.finish():
            await pass_on(piece)
        await self._check(way)
        (self._server if way == "up" else self._client).finish()

    def _method(self) -> str:
        return self._open[0].method if self._open else ""

    async def _pass_request(self, piece: Piece) -> None:
        if piece.line:
            self._asking = await self._exchanges.begin(self.number, piece.line)
            self._open.append(self._asking)
        await self._send("up", piece.data)
        if self._asking:
            self._exchanges.sent(self._asking, piece.data, ends=piece.ends)
            if piece.ends:
                self._asking = None

    async def _pass_answer(self, piece: Piece) -> None:
        exchange = self._open[0] if self._open else None
        swallow = exchange.swallow if exchange else None
        if not swallow:
            await self._send("down", piece.data)
        if not exchange or not piece.ends:
            return
        self._open.popleft()
        self._exchanges.answered(exchange)
        if isinstance(swallow, SwallowAnswer):
            self._link.strikes(swallow)
            raise EndedError(swallow.how)

    async def _send(self, way: Way, data: bytes) -> None:
        sink = (self._server if way == "up" else self._client).writer
        while data:
            await self._link.until_up(self.number)
            room = await self._check(way)
            part = data[: min(room, self._link.packet(way))]
            data = data[len(part) :]
            await self._link.pace(way, len(part), self.number)
            sink.write(part)
            await sink.drain()
            self._passed[way] += len(part)
            if way == "up":
                self._link.counts.up += len(part)
            else:
                self._link.counts.down += len(part)
        await self._check(way)

    async def _check(self, way: Way) -> int:
        """How many bytes may pass before a toxic strikes; lets those strike whose byte it is."""
        while True:
            room = sys.maxsize
            for toxic in self._link.of(ByteLimit):
                left = self._left(toxic, way)
                if left == 0 and self._link.strikes(toxic, self.number):
                    await self._strike(toxic)
                    break
                room = min(room, left or sys.maxsize)
            else:
                return room

    async def _strike(self, toxic: ByteLimit) -> None:
        match toxic:
            case Reset():
                raise EndedError("reset")
            case Cut():
                raise EndedError("cut")
            case _:
                while toxic in self._link.toxics:
                    await self._link.until_change()

    def _left(self, toxic: ByteLimit, way: Way) -> int | None:
        """Bytes before the one that it waits for; None where it does not wait."""
        if not toxics.goes(toxic, way):
            return None
        if (toxic, way) not in self._limits:
            self._limits[toxic, way] = self._limit(toxic, way)
        limit = self._limits[toxic, way]
        return None if limit is None else max(0, limit - self._passed[way])

    def _limit(self, toxic: ByteLimit, way: Way) -> int | None:
        if not self._link.meets(toxic, self.number):
            return None
        if not isinstance(toxic, Reset | Cut | Stall):
            return self._passed[way]
        return self._passed[way] + self._link.random(toxic, self.number, way).randint(
            toxic.at, toxic.at if toxic.upto is None else toxic.upto
        )
