"""What is too large, too many, too often or not there: problems in Vietnamese, never a crash."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import zstandard

from counter_app.contract.feed import PAGE_BYTES
from counter_app.contract.problems import TITLES, ProblemError
from counter_app.contract.push import MOST_ENTRIES
from counter_app.portal.http import bodies, problems
from counter_app.portal.http.connections.limits import Buckets, Rate, RequestLimits, name_of
from counter_app.portal.http.routes import sync_routes
from counter_app.portal.look_up import look_up as looking
from counter_app.portal.store import schema
from counter_app.sync.link.http_portal import HttpPortal
from tests.portal.http.conftest import DEVICE, Served
from tests.portal.http.raw import exchange, head, link
from tests.portal.http.test_who_may_ask import problem
from tests.support.portal_journal import Journal, reception

Serve = Callable[[RequestLimits], Served]
PUSH = "/v1/sync/push"


@pytest.fixture
def where(tmp_path: Path) -> str:
    """None of this is about the database."""
    return str(tmp_path / "portal.db")


def packed(data: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=1).compress(data)


def pushed(body: bytes, served: Served, **more: str) -> bytes:
    return exchange(served, "POST", PUSH, body, **more)


NOT_FULFILLED = [
    ("GET", "/", 404, "not_found"),
    ("GET", "/v1/khong-co", 404, "not_found"),
    ("GET", "/v1/sync/push", 405, "not_found"),
    ("DELETE", "/v1/meta", 405, "not_found"),
    ("GET", "/v1/sync/bucket/64", 404, "not_found"),
    ("GET", "/v1/sync/bucket/-1", 404, "not_found"),
    ("GET", "/v1/sync/changes?cursor=xyz", 400, "unreadable"),
    ("GET", "/v1/sync/changes?cursor=a&cursor=b", 400, "unreadable"),
    ("GET", "/v1/sync/changes?max_bytes=nhieu", 400, "unreadable"),
    ("GET", "/v1/search?code=%00", 400, "unreadable"),
    ("GET", "/v1/search?officer=mai", 400, "unreadable"),
    ("GET", "/v1/blobs/..%2f..%2fsecret", 404, "not_found"),
    ("GET", "/v1/sync/changes?cursor=" + "x" * 70_000, 414, "too_large"),
    ("POST", PUSH, 400, "unreadable"),
]


def test_what_is_not_there_or_not_readable_is_a_problem_in_vietnamese(served: Served) -> None:
    for method, path, status, code in NOT_FULFILLED:
        found = problem(exchange(served, method, path))
        assert (found.status, found.code, found.title) == (status, code, TITLES[code]), path


NO_PUSH = [
    b"[]",
    b"{",
    b'{"device":"' + b"\\ud800" + b'"}',
    b'{"events":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    b"\xff\xfe",
    b'{"device":"x","first_seq":1,"before":"00"}',
    b'{"device":"' + b"d" * 32 + b'","first_seq":0,"before":"' + b"0" * 64 + b'"}',
    b'{"device":"' + b"d" * 32 + b'","first_seq":1,"before":"zz"}',
    b'{"device":"' + b"d" * 32 + b'","first_seq":1,"before":"' + b"0" * 64 + b'","waiting":-1}',
    b'{"device":"'
    + b"d" * 32
    + b'","first_seq":1,"before":"'
    + b"0" * 64
    + b'","ask":["\\u0000"]}',
]


def test_a_push_that_is_none_is_refused_whole(served: Served) -> None:
    for body in NO_PUSH:
        assert problem(pushed(body, served)).code == "unreadable", body[:80]


def test_a_push_is_taken_up_to_its_limits_and_not_beyond(served: Served) -> None:
    run = Journal(DEVICE).run(*[b"{}"] * (MOST_ENTRIES + 1))
    assert problem(pushed(msgspec.json.encode(run), served)).code == "too_large"
    large = b" " * (bodies.MOST_JSON + 1)
    assert problem(pushed(large, served)).status == 413
    fits = msgspec.json.encode(Journal(DEVICE).run(reception(1)))
    padded = fits + b" " * (bodies.MOST_JSON - len(fits))
    assert pushed(padded, served).startswith(b"HTTP/1.1 200 ")


@pytest.mark.campaign
def test_a_bomb_upward_is_refused_before_it_goes_off(served: Served) -> None:
    bomb = packed(bytes(400 * 1024 * 1024))
    assert len(bomb) < 1024 * 1024
    assert problem(pushed(bomb, served, Content_Encoding="zstd")).status == 413


PACKED_WRONGLY = [
    (b"no zstd at all, whatever is said", "zstd", 400),
    (packed(b"{}")[:-2], "zstd", 400),
    (packed(b"{}") + b"more", "zstd", 400),
    (packed(b"{}"), "gzip", 415),
    (packed(b"{}"), "zstd, zstd", 415),
]


def test_a_body_packed_wrongly_is_unreadable(served: Served) -> None:
    for body, encoding, status in PACKED_WRONGLY:
        found = problem(pushed(body, served, Content_Encoding=encoding))
        assert (found.status, found.code) == (status, "unreadable"), body


def test_an_answer_is_packed_for_who_asks_for_it_and_for_nobody_else(served: Served) -> None:
    for accepted, is_packed in (("zstd", True), ("gzip", False), ("zstd;q=0", False)):
        answer = exchange(served, "GET", "/v1/openapi.json", Accept_Encoding=accepted)
        top, _, body = answer.partition(b"\r\n\r\n")
        assert (b"content-encoding: zstd" in top) is is_packed
        plain = zstandard.ZstdDecompressor().decompressobj().decompress(body) if is_packed else body
        assert msgspec.json.decode(plain)["openapi"] == "3.1.0"


def test_heads_are_lean_and_too_large_ones_are_refused(served: Served) -> None:
    answer = exchange(served, "GET", "/v1/meta")
    names = {line.split(b":")[0] for line in answer.partition(b"\r\n\r\n")[0].split(b"\r\n")[1:]}
    assert {name.lower() for name in names} == {b"content-type", b"content-length", b"connection"}
    large = {f"X_{number}": "x" * 8000 for number in range(9)}
    assert problem(exchange(served, "GET", "/v1/meta", **large)).status == 431


def test_a_desk_that_asks_too_often_waits_and_others_do_not(serve: Serve) -> None:
    served = serve(RequestLimits(desk=Rate(3, 0.001)))
    portal = HttpPortal(served.http())
    portal.push(Journal(DEVICE).run(reception(1)))
    portal.packs()
    portal.packs()
    with pytest.raises(ProblemError) as caught:
        portal.packs()
    assert (caught.value.code, caught.value.status) == ("busy", 429)
    assert caught.value.retry_after
    assert caught.value.retry_after >= 900
    assert portal.meta().api == (1, 1)


def test_a_full_house_says_so_at_once(serve: Serve) -> None:
    served = serve(RequestLimits(at_once=1))
    with link(served) as first:
        first.sendall(head(served, "POST", PUSH, Content_Length="10") + b"{")
        answer = b""
        while not answer.startswith(b"HTTP/1.1 503 "):
            answer = exchange(served, "GET", "/v1/meta")
        assert problem(answer).code == "busy"
        assert b"retry-after: " in answer
        first.sendall(b" " * 9)
        assert b"400" in first.recv(100)
    assert exchange(served, "GET", "/v1/meta").startswith(b"HTTP/1.1 200 ")


@pytest.mark.expects_log("fault at POST put_push")
def test_a_fault_of_our_own_is_told_without_what_it_was_about(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> object:
        raise ZeroDivisionError("Giàng A Páo 010094006218")

    monkeypatch.setattr(sync_routes, "push", fails)
    body = msgspec.json.encode(Journal(DEVICE).run(reception(1)))
    answer = pushed(body, served)
    assert (problem(answer).status, problem(answer).code) == (500, "fault")
    assert b"010094006218" not in answer
    assert "ZeroDivisionError" in caplog.text
    assert "010094006218" not in caplog.text


@pytest.mark.expects_log("trouble at POST put_push")
def test_a_disk_that_is_full_is_a_reason_to_come_back(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sync_routes, "push", fails)
    with pytest.raises(ProblemError) as caught:
        HttpPortal(served.http()).push(Journal(DEVICE).run(reception(1)))
    assert (caught.value.code, caught.value.status) == ("busy", 503)
    assert caught.value.retry_after


def test_a_client_that_goes_away_leaves_the_house_as_it_was(serve: Serve) -> None:
    served = serve(RequestLimits(at_once=2))
    for _ in range(8):
        with link(served) as made:
            made.sendall(head(served, "POST", PUSH, Content_Length="1000") + b"{")
    answer = b""
    while not answer.startswith(b"HTTP/1.1 200 "):
        answer = exchange(served, "GET", "/v1/meta")
    assert HttpPortal(served.http()).changes("", PAGE_BYTES) is not None


@pytest.mark.campaign
def test_many_desks_are_answered_at_once(served: Served) -> None:
    found: list[int] = []

    def ask() -> None:
        found.append(len(HttpPortal(served.http()).packs().catalogue))

    threads = [threading.Thread(target=ask) for _ in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [0] * 24


def test_a_bucket_gives_its_burst_and_fills_again() -> None:
    now = [0.0]
    bucket = Buckets(Rate(2, 0.5), most=2, clock=lambda: now[0])
    assert [bucket.take("a"), bucket.take("a"), bucket.take("a")] == [0, 0, 2.0]
    now[0] = 2.0
    assert [bucket.take("a"), bucket.take("a") > 0] == [0, True]
    assert [bucket.take("b"), bucket.take("c"), bucket.take("a")] == [0, 0, 0]  # forgotten by now


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("", ""),
    ],
)
def test_who_has_a_network_of_addresses_has_one_bucket(address: str, name: str) -> None:
    assert name_of(address) == name


def test_who_is_sent_away_does_not_come_back_all_at_once() -> None:
    waits = {int(problems.retry_after(10)) for _ in range(200)}
    assert min(waits) >= 10
    assert max(waits) <= 20
    assert len(waits) > 3


def test_a_look_up_is_written_down_over_the_link_with_nothing_readable_in_it(
    served: Served,
) -> None:
    HttpPortal(served.http()).search("mai", identity="010094006218")
    with served.store.read() as connection:
        row = connection.execute(schema.look_up.select()).one()
    assert row.officer == "mai"
    assert "010094006218" not in str(tuple(row))
    assert looking.MOST == 20
