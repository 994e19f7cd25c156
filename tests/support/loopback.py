"""Servers on loopback that a bad link is tried with, and desks that speak to them."""

from __future__ import annotations

import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, IncompleteRead
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import TypeVar

import pytest

from tests.support.fault_proxy import FaultProxy
from tests.support.toxics import AnyToxic

BRIEFLY = 0.05
"""Seconds in which a byte on a whole link would have come."""
PATIENT = 30.0
"""Seconds after which what should have come will not."""


class EchoServer(ThreadingTCPServer):
    """Gives back every byte, and remembers those of each connection and how it ended."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Echoes)
        self.heard: list[tuple[bytes, str]] = []
        self.more = threading.Condition()

    def ended(self) -> tuple[bytes, str]:
        """What the first connection said and how it ended, when it has."""
        with self.more:
            assert self.more.wait_for(lambda: bool(self.heard), PATIENT)
            return self.heard[0]


class Echoes(BaseRequestHandler):
    server: EchoServer

    def handle(self) -> None:
        heard, how = b"", "closed"
        try:
            while data := self.request.recv(65_536):
                heard += data
                self.request.sendall(data)
        except ConnectionError:
            how = "reset"
        with self.server.more:
            self.server.heard.append((heard, how))
            self.server.more.notify_all()


class HttpServer(ThreadingHTTPServer):
    """Answers every POST with its body, and remembers all of them in the order they came."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.seen: list[tuple[str, bytes]] = []

    def handle_error(self, *_: object) -> None:
        """A desk that goes away in the middle is what is tried here."""
        assert isinstance(sys.exception(), ConnectionError)


class Answers(BaseHTTPRequestHandler):
    server: HttpServer
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_POST(self) -> None:
        body = self._body()
        self.server.seen.append((self.path, body))
        self.send_response(200)
        if self.path.startswith("/chunked"):
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))
            return
        if self.path.startswith("/until-close"):
            self.send_header("Connection", "close")
        else:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_HEAD(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "17")
        self.end_headers()

    def do_DELETE(self) -> None:
        self.send_response(204)
        self.end_headers()

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers["Content-Length"]))
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size + 2)[:-2]
        self.rfile.readline()
        return body


S = TypeVar("S", EchoServer, HttpServer)


@contextmanager
def running(server: S) -> Iterator[S]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def echo() -> Iterator[EchoServer]:
    with running(EchoServer()) as server:
        yield server


@pytest.fixture
def http_server() -> Iterator[HttpServer]:
    with running(HttpServer()) as server:
        yield server


@contextmanager
def proxy_to(
    server: EchoServer | HttpServer, *toxics: AnyToxic, seed: int = 1
) -> Iterator[FaultProxy]:
    with FaultProxy(("127.0.0.1", server.server_address[1]), *toxics, seed=seed) as proxy:
        yield proxy


def connect(proxy: FaultProxy) -> socket.socket:
    return socket.create_connection(proxy.address, timeout=PATIENT)


def receive(desk: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size and (some := desk.recv(size - len(data))):
        data += some
    return data


def until_the_end(desk: socket.socket) -> tuple[bytes, str]:
    """All that still comes, and whether the connection was closed or reset."""
    data = b""
    try:
        while some := desk.recv(65_536):
            data += some
    except ConnectionError:
        return data, "reset"
    return data, "closed"


def told(address: tuple[str, int], what: bytes) -> tuple[bytes, str]:
    """What comes back for this on a connection of its own, and how that ends."""
    try:
        with socket.create_connection(address, timeout=PATIENT) as desk:
            desk.sendall(what)
            desk.shutdown(socket.SHUT_WR)
            return until_the_end(desk)
    except OSError:  # a reset, or what is left of the connection after one
        return b"", "reset"


def http(proxy: FaultProxy) -> closing[HTTPConnection]:
    return closing(HTTPConnection("127.0.0.1", proxy.port, timeout=PATIENT))


def asked(proxy: FaultProxy, path: str, body: bytes = b"") -> bytes:
    """The answer to one request on a connection of its own."""
    with http(proxy) as desk:
        return post(desk, path, body)


def post(connection: HTTPConnection, path: str, body: bytes = b"") -> bytes:
    connection.request("POST", path, body)
    return connection.getresponse().read()


def ends(ask: Callable[[], object]) -> str:
    """The name of the error that a question to the portal ends with, or "answered"."""
    try:
        ask()
    except (OSError, IncompleteRead) as error:
        return type(error).__name__
    return "answered"


def wait_for(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENT
    while not true():
        assert time.monotonic() < deadline, "it never came to that"
        threading.Event().wait(0.002)
