"""The fault proxy: each toxic strikes where it should, is counted, and changes nothing else."""

from __future__ import annotations

import json
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPSConnection, IncompleteRead
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import Literal, TypeVar

import msgspec
import pytest
import trustme

from tests.support.fault_proxy import FaultProxy
from tests.support.toxics import (
    AnyToxic,
    Bandwidth,
    BlackHole,
    Cut,
    DeliverAgain,
    Drip,
    Drop,
    Flapping,
    Latency,
    Partition,
    Reorder,
    Reset,
    Stall,
    Step,
    SwallowAnswer,
    Way,
    slow_link,
)

ROOT = Path(__file__).resolve().parents[2]
BRIEFLY = 0.05
"""Seconds in which a byte on a whole link would have come."""
PATIENT = 4.0
EVERY_BYTE = bytes(range(256))


class Echo(ThreadingTCPServer):
    """Gives back every byte, and remembers those of each connection and how it ended."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), EchoHandler)
        self.heard: list[tuple[bytes, str]] = []
        self.more = threading.Condition()

    def ended(self) -> tuple[bytes, str]:
        """What the first connection said and how it ended, when it has."""
        with self.more:
            assert self.more.wait_for(lambda: bool(self.heard), PATIENT)
            return self.heard[0]


class EchoHandler(BaseRequestHandler):
    server: Echo

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


class Portal(ThreadingHTTPServer):
    """Answers every POST with its body, and remembers all of them in the order they came."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), PortalHandler)
        self.seen: list[tuple[str, bytes]] = []

    def handle_error(self, *_: object) -> None:
        """A desk that goes away in the middle is what is tried here."""
        assert isinstance(sys.exception(), ConnectionError)


class PortalHandler(BaseHTTPRequestHandler):
    server: Portal
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


S = TypeVar("S", Echo, Portal)


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
def echo() -> Iterator[Echo]:
    with running(Echo()) as server:
        yield server


@pytest.fixture
def portal() -> Iterator[Portal]:
    with running(Portal()) as server:
        yield server


@contextmanager
def proxy_to(server: Echo | Portal, *toxics: AnyToxic, seed: int = 1) -> Iterator[FaultProxy]:
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


def test_a_whole_link_passes_every_byte_and_counts_it(echo: Echo) -> None:
    said = EVERY_BYTE * 1000
    with proxy_to(echo) as proxy, connect(proxy) as desk:
        sender = threading.Thread(target=desk.sendall, args=(said,))
        sender.start()
        assert receive(desk, len(said)) == said
        sender.join()
        desk.shutdown(socket.SHUT_WR)
        assert until_the_end(desk) == (b"", "closed")
        counts = proxy.counts()
    assert (counts.connections, counts.up, counts.down) == (1, len(said), len(said))
    assert counts.struck == {}
    assert echo.ended() == (said, "closed")


def test_a_dropped_connection_is_reset_and_the_next_one_is_whole(echo: Echo) -> None:
    with proxy_to(echo, Drop(times=1)) as proxy:
        assert told(proxy.address, b"hello") == (b"", "reset")
        assert told(proxy.address, b"again") == (b"again", "closed")
        assert proxy.counts().struck == {"drop": 1}


@pytest.mark.parametrize("at", [0, 1, 7, 99])
def test_a_reset_on_the_way_down_comes_after_exactly_so_many_bytes(echo: Echo, at: int) -> None:
    with proxy_to(echo, Reset(at=at)) as proxy, connect(proxy) as desk:
        desk.sendall(EVERY_BYTE)
        assert until_the_end(desk) == (EVERY_BYTE[:at], "reset")
        assert proxy.counts().struck == {"reset": 1}
        assert proxy.counts().down == at


@pytest.mark.parametrize("at", [0, 1, 7, 99])
def test_a_reset_on_the_way_up_comes_after_exactly_so_many_bytes(echo: Echo, at: int) -> None:
    with proxy_to(echo, Reset(at=at, way="up")) as proxy, connect(proxy) as desk:
        desk.sendall(EVERY_BYTE)
        assert until_the_end(desk)[1] == "reset"
        assert echo.ended() == (EVERY_BYTE[:at], "reset")
        assert proxy.counts().up == at


@pytest.mark.parametrize(("way", "at"), [("down", 0), ("down", 7), ("up", 0), ("up", 7)])
def test_a_cut_ends_the_connection_as_if_all_had_been_said(echo: Echo, way: Way, at: int) -> None:
    with proxy_to(echo, Cut(at=at, way=way)) as proxy, connect(proxy) as desk:
        desk.sendall(EVERY_BYTE)
        heard, how = until_the_end(desk)
        assert how == "closed"
        assert way == "up" or heard == EVERY_BYTE[:at]
        said, how = echo.ended()
        assert how == "closed"
        assert said == (EVERY_BYTE if way == "down" else EVERY_BYTE[:at])


def test_bytes_are_counted_from_where_the_toxic_met_the_connection(echo: Echo) -> None:
    with proxy_to(echo) as proxy, connect(proxy) as desk:
        desk.sendall(b"before")
        assert receive(desk, 6) == b"before"
        proxy.put(Cut(at=3))
        desk.sendall(b"after")
        assert until_the_end(desk) == (b"aft", "closed")


def test_an_answer_cut_short_is_seen_as_incomplete(portal: Portal) -> None:
    with proxy_to(portal, Cut(at=400)) as proxy:
        assert ends(lambda: asked(proxy, "/v1/push", EVERY_BYTE * 4)) == "IncompleteRead"
    assert portal.seen == [("/v1/push", EVERY_BYTE * 4)]


@pytest.mark.parametrize("toxic", [BlackHole(), Stall(), Stall(way="up"), Partition()])
def test_what_waits_on_a_silent_link_comes_when_it_is_whole(echo: Echo, toxic: AnyToxic) -> None:
    with proxy_to(echo, toxic) as proxy, connect(proxy) as desk:
        desk.sendall(b"anyone?")
        wait_for(lambda: sum(proxy.counts().struck.values()) == 1)
        desk.settimeout(BRIEFLY)
        with pytest.raises(TimeoutError):
            desk.recv(1)
        proxy.clear()
        desk.settimeout(PATIENT)
        assert receive(desk, 7) == b"anyone?"


def test_a_link_can_fall_silent_in_the_middle_of_an_answer(echo: Echo) -> None:
    with proxy_to(echo, Stall(at=4)) as proxy, connect(proxy) as desk:
        desk.sendall(b"half an answer")
        assert receive(desk, 4) == b"half"
        wait_for(lambda: proxy.counts().struck == {"stall": 1})
        desk.settimeout(BRIEFLY)
        with pytest.raises(TimeoutError):
            desk.recv(1)


def test_a_partition_that_resets_ends_all_connections_and_lets_no_new_one_live(
    echo: Echo,
) -> None:
    with proxy_to(echo) as proxy, connect(proxy) as first, connect(proxy) as second:
        for desk in (first, second):
            desk.sendall(b"here")
            assert receive(desk, 4) == b"here"
        proxy.put(Partition(how="reset"))
        assert [until_the_end(desk) for desk in (first, second)] == [(b"", "reset")] * 2
        assert told(proxy.address, b"here") == (b"", "reset")
        assert proxy.counts().struck == {"partition": 3}
        assert proxy.counts().downs == 1
        proxy.clear()
        assert told(proxy.address, b"back") == (b"back", "closed")


def test_a_flapping_link_loses_nothing_that_it_holds(echo: Echo) -> None:
    said = b""
    with proxy_to(echo, Flapping(longest=0.01)) as proxy, connect(proxy) as desk:
        while proxy.counts().struck["flapping"] < 5:
            desk.sendall(EVERY_BYTE)
            assert receive(desk, 256) == EVERY_BYTE
            said += EVERY_BYTE
        assert proxy.counts().downs >= 5
        proxy.clear()
        desk.shutdown(socket.SHUT_WR)
        until_the_end(desk)
    assert echo.ended() == (said, "closed")


def test_a_flapping_link_that_resets_ends_what_is_open_each_time(echo: Echo) -> None:
    with proxy_to(echo, Flapping(longest=0.01, how="reset")) as proxy:
        while proxy.counts().struck["flapping"] < 5:
            try:
                with connect(proxy) as desk:
                    desk.sendall(b"?")
                    while desk.recv(1):
                        desk.sendall(b"?")
            except ConnectionError:
                continue
        proxy.clear()
        assert told(proxy.address, b"whole") == (b"whole", "closed")


def test_latency_delays_each_way_and_the_opening_by_both(echo: Echo) -> None:
    with proxy_to(echo, Latency(seconds=0.03)) as proxy:
        began = time.monotonic()
        with connect(proxy) as desk:
            desk.sendall(b"far")
            assert receive(desk, 3) == b"far"
        assert time.monotonic() - began >= 0.12
        assert proxy.counts().struck == {"latency": 1}


def test_connections_share_the_bandwidth_of_a_link(echo: Echo) -> None:
    with proxy_to(echo, Bandwidth(bytes_per_second=100_000, way="up")) as proxy:
        began = time.monotonic()
        with connect(proxy) as first, connect(proxy) as second:
            for desk in (first, second):
                desk.sendall(EVERY_BYTE * 20)
            assert receive(first, 5120) == receive(second, 5120) == EVERY_BYTE * 20
        assert time.monotonic() - began >= 2 * 5120 / 100_000
        assert proxy.counts().struck == {"bandwidth": 2}


def test_a_dripping_answer_comes_a_byte_at_a_time_and_whole(portal: Portal) -> None:
    with proxy_to(portal, Drip(seconds=0.001)) as proxy:
        began = time.monotonic()
        assert asked(proxy, "/v1/push", b"drop by drop") == b"drop by drop"
        counts = proxy.counts()
        assert time.monotonic() - began >= counts.down * 0.001
        assert counts.struck == {"drip": 1}


def test_the_slow_link_of_an_office_is_latency_and_shared_bytes_a_second() -> None:
    latency, bandwidth = slow_link(bits_per_second=40_000, round_trip=0.8)
    assert (latency.seconds, bandwidth.bytes_per_second) == (0.4, 5000)


def fates(echo: Echo, seed: int) -> str:
    with proxy_to(echo, Drop(chance=0.5), Cut(at=1, upto=9), seed=seed) as proxy:
        return "".join(str(len(told(proxy.address, EVERY_BYTE)[0])) for _ in range(16))


def test_the_same_seed_has_the_same_fates_and_another_has_others(echo: Echo) -> None:
    first = fates(echo, 7)
    assert fates(echo, 7) == first
    assert fates(echo, 8) != first
    assert len(set(first)) > 3
    assert "0" in first


@pytest.mark.parametrize("how", ["cut", "reset"])
@pytest.mark.parametrize("path", ["/v1/push", "/chunked", "/until-close"])
def test_a_swallowed_answer_was_given_and_never_comes(
    portal: Portal, path: str, how: Literal["cut", "reset"]
) -> None:
    expected = {"cut": "RemoteDisconnected", "reset": "ConnectionResetError"}[how]
    with proxy_to(portal, SwallowAnswer(on="^POST", times=1, how=how)) as proxy:
        assert ends(lambda: asked(proxy, path, b"a receipt")) == expected
        assert portal.seen == [(path, b"a receipt")]
        assert proxy.counts().down == 0
        assert asked(proxy, path, b"a receipt") == b"a receipt"
        assert (proxy.counts().answers, proxy.counts().struck) == (2, {"swallow_answer": 1})
    assert len(portal.seen) == 2


@pytest.mark.parametrize("body", [b"with a length", iter([b"in ", b"chunks"])])
def test_a_request_is_delivered_again_after_others(
    portal: Portal, body: bytes | Iterator[bytes]
) -> None:
    with proxy_to(portal, DeliverAgain(after=2, on="/first")) as proxy:
        with http(proxy) as desk:
            for path, what in (("/first", body), ("/second", b"2"), ("/third", b"3")):
                desk.request("POST", path, what)
                assert desk.getresponse().read()
        wait_for(lambda: len(portal.seen) == 4)
        wait_for(lambda: proxy.waiting() == 0)
        assert [path for path, _ in portal.seen] == ["/first", "/second", "/third", "/first"]
        assert portal.seen[0] == portal.seen[3]
        counts = proxy.counts()
        assert (counts.requests, counts.answers, counts.again) == (3, 3, [200])
        assert counts.struck == {"deliver_again": 1}


def test_what_waits_to_be_delivered_again_can_be_delivered_now(portal: Portal) -> None:
    with proxy_to(portal, DeliverAgain(after=100, times=2)) as proxy:
        for number in range(3):
            asked(proxy, f"/{number}")
        assert (proxy.waiting(), len(portal.seen)) == (2, 3)
        proxy.deliver()
        assert sorted(path for path, _ in portal.seen[3:]) == ["/0", "/1"]
        assert proxy.counts().again == [200, 200]


def test_a_request_is_overtaken_by_a_later_one_of_another_connection(portal: Portal) -> None:
    with proxy_to(portal, Reorder(on="/slow", patience=PATIENT)) as proxy:
        slow = threading.Thread(target=asked, args=(proxy, "/slow"))
        slow.start()
        wait_for(lambda: proxy.held() == 1)
        asked(proxy, "/fast")
        slow.join()
        assert [path for path, _ in portal.seen] == ["/fast", "/slow"]
        assert proxy.counts().struck == {"reorder": 1}


def test_a_request_that_nothing_overtakes_goes_on_and_is_no_strike(portal: Portal) -> None:
    with proxy_to(portal, Reorder(patience=0.001, times=1)) as proxy:
        asked(proxy, "/alone")
        assert proxy.counts().struck == {}
        assert proxy.held() == 0


def test_every_kind_of_message_is_framed_on_one_connection(portal: Portal) -> None:
    with proxy_to(portal) as proxy:
        with http(proxy) as desk:
            assert post(desk, "/v1/push", b"length") == b"length"
            assert post(desk, "/chunked", EVERY_BYTE * 300) == EVERY_BYTE * 300
            for method in ("HEAD", "DELETE"):
                desk.request(method, "/v1/file")
                assert desk.getresponse().read() == b""
            assert post(desk, "/v1/push") == b""
            desk.request("POST", "/v1/push", b"asked first", {"Expect": "100-continue"})
            assert desk.getresponse().read() == b"asked first"
            assert post(desk, "/until-close", b"last") == b"last"
        wait_for(lambda: proxy.counts().answers == 7)
        counts = proxy.counts()
    assert (counts.connections, counts.requests) == (1, 7)


def test_the_toxics_of_requests_see_them_through_tls(portal: Portal, tmp_path: Path) -> None:
    authority = trustme.CA()
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(served)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    target = ("127.0.0.1", portal.server_address[1])
    with FaultProxy(target, SwallowAnswer(times=1), tls=served) as proxy:

        def ask() -> bytes:
            desk = HTTPSConnection("localhost", proxy.port, timeout=PATIENT, context=trusting)
            with closing(desk):
                return post(desk, "/v1/push", b"sealed")

        assert ends(ask) == "RemoteDisconnected"
        assert ask() == b"sealed"
    assert portal.seen == [("/v1/push", b"sealed")] * 2


def test_a_portal_that_is_away_is_counted_and_found_again_elsewhere(portal: Portal) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        with FaultProxy(nobody.getsockname()) as proxy:
            assert ends(lambda: asked(proxy, "/v1/push")) == "ConnectionResetError"
            assert proxy.counts().unreachable == 1
            proxy.retarget(("127.0.0.1", portal.server_address[1]))
            assert asked(proxy, "/v1/push", b"there") == b"there"


def test_the_proxy_reaches_nothing_beyond_this_machine() -> None:
    with pytest.raises(ValueError, match="not on this machine"):
        FaultProxy(("192.0.2.1", 443))


def test_a_stopped_proxy_ends_what_hangs_in_it(echo: Echo) -> None:
    with proxy_to(echo, BlackHole()) as proxy:
        desk = connect(proxy)
        desk.sendall(b"hello?")
    with desk:
        assert until_the_end(desk)[0] == b""
    with pytest.raises(ConnectionRefusedError):
        connect(proxy)


def test_a_script_names_only_toxics_that_there_are() -> None:
    with pytest.raises(msgspec.ValidationError, match="no_such"):
        msgspec.json.decode(b'[{"at": 0, "toxics": [{"kind": "no_such"}]}]', type=list[Step])
    with pytest.raises(msgspec.ValidationError, match="secnods"):
        msgspec.json.decode(
            b'[{"at": 0, "toxics": [{"kind": "latency", "seconds": 1, "secnods": 1}]}]',
            type=list[Step],
        )


def test_a_campaign_runs_it_as_a_command_with_a_script_and_reads_its_counts(
    echo: Echo, tmp_path: Path
) -> None:
    script = tmp_path / "steps.json"
    script.write_bytes(msgspec.json.encode([Step(0, (Cut(at=2, times=1),))]))
    command = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.support.fault_proxy",
            "--script",
            script,
            "--seed",
            "3",
            "--target",
            f"127.0.0.1:{echo.server_address[1]}",
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with command:
        assert command.stdin is not None
        assert command.stdout is not None

        def ask(what: str) -> dict[str, object]:
            assert command.stdin is not None
            assert command.stdout is not None
            command.stdin.write(what + "\n")
            command.stdin.flush()
            return dict(json.loads(command.stdout.readline()))

        address = ("127.0.0.1", json.loads(command.stdout.readline())["port"])
        assert told(address, b"abc") == (b"ab", "closed")
        assert ask("counts")["struck"] == {"cut": 1}
        ask('[{"kind": "drop"}]')
        assert told(address, b"abc") == (b"", "reset")
        command.stdin.close()
        assert json.loads(command.stdout.readline())["struck"] == {"cut": 1, "drop": 1}
        assert command.wait(PATIENT) == 0
