"""The fault proxy on HTTP: whole requests and answers, plain and in TLS."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPSConnection
from pathlib import Path
from typing import Literal

import pytest
import trustme

from tests.support.fault_proxy import FaultProxy
from tests.support.loopback import (
    PATIENT,
    HttpServer,
    asked,
    ends,
    http,
    post,
    proxy_to,
    wait_for,
)
from tests.support.toxics import (
    Cut,
    DeliverAgain,
    Drip,
    Reorder,
    SwallowAnswer,
)

EVERY_BYTE = bytes(range(256))


def test_an_answer_cut_short_is_seen_as_incomplete(http_server: HttpServer) -> None:
    with proxy_to(http_server, Cut(at=400)) as proxy:
        assert ends(lambda: asked(proxy, "/v1/push", EVERY_BYTE * 4)) == "IncompleteRead"
    assert http_server.seen == [("/v1/push", EVERY_BYTE * 4)]


def test_a_dripping_answer_comes_a_byte_at_a_time_and_whole(http_server: HttpServer) -> None:
    with proxy_to(http_server, Drip(seconds=0.001)) as proxy:
        began = time.monotonic()
        assert asked(proxy, "/v1/push", b"drop by drop") == b"drop by drop"
        counts = proxy.counts()
        assert time.monotonic() - began >= counts.down * 0.001
        assert counts.struck == {"drip": 1}


@pytest.mark.parametrize("how", ["cut", "reset"])
@pytest.mark.parametrize("path", ["/v1/push", "/chunked", "/until-close"])
def test_a_swallowed_answer_was_given_and_never_comes(
    http_server: HttpServer, path: str, how: Literal["cut", "reset"]
) -> None:
    expected = {"cut": "RemoteDisconnected", "reset": "ConnectionResetError"}[how]
    with proxy_to(http_server, SwallowAnswer(on="^POST", times=1, how=how)) as proxy:
        assert ends(lambda: asked(proxy, path, b"a receipt")) == expected
        assert http_server.seen == [(path, b"a receipt")]
        assert proxy.counts().down == 0
        assert asked(proxy, path, b"a receipt") == b"a receipt"
        assert (proxy.counts().answers, proxy.counts().struck) == (2, {"swallow_answer": 1})
    assert len(http_server.seen) == 2


@pytest.mark.parametrize("body", [b"with a length", iter([b"in ", b"chunks"])])
def test_a_request_is_delivered_again_after_others(
    http_server: HttpServer, body: bytes | Iterator[bytes]
) -> None:
    with proxy_to(http_server, DeliverAgain(after=2, on="/first")) as proxy:
        with http(proxy) as desk:
            for path, what in (("/first", body), ("/second", b"2"), ("/third", b"3")):
                desk.request("POST", path, what)
                assert desk.getresponse().read()
        wait_for(lambda: len(http_server.seen) == 4)
        wait_for(lambda: proxy.waiting() == 0)
        assert [path for path, _ in http_server.seen] == ["/first", "/second", "/third", "/first"]
        assert http_server.seen[0] == http_server.seen[3]
        counts = proxy.counts()
        assert (counts.requests, counts.answers, counts.again) == (3, 3, [200])
        assert counts.struck == {"deliver_again": 1}


def test_what_waits_to_be_delivered_again_can_be_delivered_now(http_server: HttpServer) -> None:
    with proxy_to(http_server, DeliverAgain(after=100, times=2)) as proxy:
        for number in range(3):
            asked(proxy, f"/{number}")
        assert (proxy.waiting(), len(http_server.seen)) == (2, 3)
        proxy.deliver()
        assert sorted(path for path, _ in http_server.seen[3:]) == ["/0", "/1"]
        assert proxy.counts().again == [200, 200]


def test_a_request_is_overtaken_by_a_later_one_of_another_connection(
    http_server: HttpServer,
) -> None:
    with proxy_to(http_server, Reorder(on="/slow", patience=PATIENT)) as proxy:
        slow = threading.Thread(target=asked, args=(proxy, "/slow"))
        slow.start()
        wait_for(lambda: proxy.held() == 1)
        asked(proxy, "/fast")
        slow.join()
        assert [path for path, _ in http_server.seen] == ["/fast", "/slow"]
        assert proxy.counts().struck == {"reorder": 1}


def test_a_request_that_nothing_overtakes_goes_on_and_is_no_strike(http_server: HttpServer) -> None:
    with proxy_to(http_server, Reorder(patience=0.001, times=1)) as proxy:
        asked(proxy, "/alone")
        assert proxy.counts().struck == {}
        assert proxy.held() == 0


def test_every_kind_of_message_is_framed_on_one_connection(http_server: HttpServer) -> None:
    with proxy_to(http_server) as proxy:
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


def test_the_toxics_of_requests_see_them_through_tls(
    http_server: HttpServer, tmp_path: Path
) -> None:
    authority = trustme.CA()
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(served)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    target = ("127.0.0.1", http_server.server_address[1])
    with FaultProxy(target, SwallowAnswer(times=1), tls=served) as proxy:

        def ask() -> bytes:
            desk = HTTPSConnection("localhost", proxy.port, timeout=PATIENT, context=trusting)
            with closing(desk):
                return post(desk, "/v1/push", b"sealed")

        assert ends(ask) == "RemoteDisconnected"
        assert ask() == b"sealed"
    assert http_server.seen == [("/v1/push", b"sealed")] * 2


def test_a_portal_that_is_away_is_counted_and_found_again_elsewhere(
    http_server: HttpServer,
) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        with FaultProxy(nobody.getsockname()) as proxy:
            assert ends(lambda: asked(proxy, "/v1/push")) == "ConnectionResetError"
            assert proxy.counts().unreachable == 1
            proxy.retarget(("127.0.0.1", http_server.server_address[1]))
            assert asked(proxy, "/v1/push", b"there") == b"there"
