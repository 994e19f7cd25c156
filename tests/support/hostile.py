"""A server on loopback that answers as it is told, byte by byte, however wrong that is."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

READ = 64 * 1024


class GoneError(Exception):
    """The client let go, or the test is over."""


class Talk:
    """One request as it came, and the means to answer it."""

    def __init__(self, server: Hostile, link: socket.socket, head: bytes, rest: bytes) -> None:
        self.server = server
        self.link = link
        self.head = head
        self.rest = rest

    @property
    def method(self) -> str:
        return self.head.split(b" ", 1)[0].decode()

    @property
    def target(self) -> str:
        return self.head.split(b" ", 2)[1].decode()

    def header(self, name: str) -> str:
        for line in self.head.split(b"\r\n")[1:]:
            key, _, value = line.partition(b":")
            if key.strip().lower() == name.lower().encode():
                return value.strip().decode()
        return ""

    def body(self) -> bytes:
        size = int(self.header("content-length") or 0)
        while len(self.rest) < size:
            piece = self.link.recv(READ)
            if not piece:
                raise GoneError
            self.rest += piece
        body, self.rest = self.rest[:size], self.rest[size:]
        return body

    def send(self, data: bytes) -> None:
        self.link.sendall(data)

    def drip(self, data: bytes, every: float = 0.02) -> None:
        """A byte, a pause, a byte."""
        for place in range(len(data)):
            self.send(data[place : place + 1])
            if self.server.over.wait(every):
                raise GoneError

    def pour(self, piece: bytes) -> None:
        """Without an end."""
        while not self.server.over.is_set():
            self.send(piece)

    def reset(self) -> None:
        """What was sent arrives, then a reset instead of an end."""
        self.link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.link.close()
        raise GoneError

    def end(self) -> None:
        with suppress(OSError):
            self.link.shutdown(socket.SHUT_WR)
        raise GoneError

    def hold(self) -> None:
        """Nothing more, until the client lets go."""
        self.link.settimeout(0.1)
        while not self.server.over.is_set():
            try:
                if not self.link.recv(READ):
                    break
            except TimeoutError:
                continue
        raise GoneError


Script = Callable[[Talk], None]


class Hostile:
    """`script` answers each request; `greet`, where given, has the bare connection instead."""

    def __init__(
        self,
        script: Script,
        *,
        tls: ssl.SSLContext | None = None,
        handshake: Callable[[Hostile, socket.socket], None] | None = None,
    ) -> None:
        self.over = threading.Event()
        self.heads: list[bytes] = []
        self.bodies: list[bytes] = []
        self.connections = 0
        self._script, self._tls, self._greet = script, tls, handshake
        self._links: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._door = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._door.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.port = self._door.getsockname()[1]
        self._start(self._accept)

    @property
    def base(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def stop(self) -> None:
        self.over.set()
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        for link in self._links:
            with suppress(OSError):
                link.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
        for link in self._links:
            link.close()

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self.over.is_set():
            try:
                link, _ = self._door.accept()
            except OSError:
                return
            self.connections += 1
            self._links.append(link)
            self._start(self._serve, link)

    def _serve(self, link: socket.socket) -> None:
        with suppress(OSError, GoneError):
            if self._greet is not None:
                self._greet(self, link)
                return
            if self._tls is not None:
                link = self._tls.wrap_socket(link, server_side=True)
                self._links.append(link)
            rest = b""
            while True:
                while b"\r\n\r\n" not in rest:
                    piece = link.recv(READ)
                    if not piece:
                        return
                    rest += piece
                head, _, rest = rest.partition(b"\r\n\r\n")
                self.heads.append(head)
                talk = Talk(self, link, head, rest)
                self._script(talk)
                rest = talk.rest
        with suppress(OSError):
            link.close()


@contextmanager
def hostile(
    script: Script,
    *,
    tls: ssl.SSLContext | None = None,
    handshake: Callable[[Hostile, socket.socket], None] | None = None,
) -> Iterator[Hostile]:
    server = Hostile(script, tls=tls, handshake=handshake)
    try:
        yield server
    finally:
        server.stop()


def answer(
    body: bytes = b"",
    *,
    status: str = "200 OK",
    kind: str = "application/json",
    length: int | None = None,
    **headers: str,
) -> bytes:
    """A whole answer; `length` other than the body's is a lie. `Retry_After="1"` is a header."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}"]
    lines += [f"Content-Type: {kind}"] if kind else []
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def says(data: bytes | Callable[[], bytes]) -> Script:
    """Takes the request in and sends these bytes."""

    def script(talk: Talk) -> None:
        talk.server.bodies.append(talk.body())
        talk.send(data if isinstance(data, bytes) else data())

    return script
