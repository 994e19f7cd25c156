"""A process between client and server on loopback that counts bytes each way and changes none.

    python -m tests.benchmarks.byte_counter 127.0.0.1 8000

Its first line is its port. Each line of input is answered by `up down` since the one before.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from subprocess import PIPE, Popen

_AT_ONCE = 256 * 1024


class Counter:
    """Where it listens, and what has passed."""

    def __init__(self, process: Popen[str], port: int) -> None:
        self._process = process
        self.port = port

    def take(self) -> tuple[int, int]:
        """Bytes up and down since the last time."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("no pipes")
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        up, down = self._process.stdout.readline().split()
        return int(up), int(down)


@contextmanager
def counting(host: str, port: int) -> Iterator[Counter]:
    """A counter before this server, until the block ends."""
    command = [sys.executable, "-m", "tests.benchmarks.byte_counter", host, str(port)]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as process:
        try:
            if process.stdout is None or process.stdin is None:
                raise RuntimeError("no pipes")
            yield Counter(process, int(process.stdout.readline()))
        finally:
            process.terminate()


class _Both:
    def __init__(self) -> None:
        self.passed = [0, 0]

    async def meet(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, port: int
    ) -> None:
        there_reader, there_writer = await asyncio.open_connection(host, port, limit=_AT_ONCE)
        await asyncio.gather(
            self._pass(0, reader, there_writer), self._pass(1, there_reader, writer)
        )

    async def _pass(
        self, way: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            while data := await reader.read(_AT_ONCE):
                self.passed[way] += len(data)
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        writer.close()


async def _serve(host: str, port: int) -> None:
    both = _Both()
    server = await asyncio.start_server(
        lambda reader, writer: both.meet(reader, writer, host, port),
        "127.0.0.1",
        0,
        limit=_AT_ONCE,
    )
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    loop = asyncio.get_running_loop()
    while await loop.run_in_executor(None, sys.stdin.readline):
        sys.stdout.write("{} {}\n".format(*both.passed))
        sys.stdout.flush()
        both.passed = [0, 0]


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1], int(sys.argv[2])))
