"""The desk's HTTP client with a portal that behaves: what it sends, and that it stays lean."""

from __future__ import annotations

import hashlib
import json
import logging
import socket
import threading

import msgspec
import pytest
import zstandard

from counter_app.contract.digest import DigestQuestion
from counter_app.contract.enrolment import EnrolQuestion
from counter_app.contract.feed import PAGE_BYTES
from counter_app.contract.lease import LeaseQuestion
from counter_app.contract.look_up import LookUp
from counter_app.contract.problems import ProblemError
from counter_app.contract.push import Fork, Journals, Push, Pushed
from counter_app.sync.link.http import Http
from counter_app.sync.link.http_portal import HttpPortal
from counter_app.sync.link.link_errors import (
    CancelledError,
    NotThePortalError,
    UnreachableError,
    UnreadableError,
    UntrustedError,
)
from tests.docs.contract_tables import example, sections, text_of_pages
from tests.support.hostile import Script, Talk, answer, hostile, says
from tests.support.hostile_answers import GOOD, PAGE
from tests.support.hostile_desk import ROOMY

TOKEN = "wF3kM1q9Zt0Y7cHs2LxVb8NaDe5RgUoPiJ4T6mKyQhA"
HASH = hashlib.sha256(b"412").hexdigest()
DEVICE = "4b1f9a2c7d3e40518f6a0b9c8d7e6f50"
NOTHING_NEW = b"HTTP/1.1 204 No Content\r\n\r\n"


def test_a_look_for_news_takes_at_most_300_bytes_both_ways() -> None:
    cursor = "eyJoIjoiOWYxYyIsIm4iOjQxMn0.R2b0cV1nJfXq8sT5uYw3zA"
    with hostile(says(NOTHING_NEW)) as server:
        http = Http(server.base, token=TOKEN, limits=ROOMY)
        assert HttpPortal(http).changes(cursor, PAGE_BYTES, DEVICE) is None
    (head,) = server.heads
    assert head.split(b"\r\n")[0] == (
        f"GET /v1/sync/changes?cursor={cursor}&device={DEVICE} HTTP/1.1".encode()
    )
    names = {line.partition(b":")[0] for line in head.split(b"\r\n")[1:]}
    assert names == {b"Host", b"Accept-Encoding", b"Api", b"Authorization"}
    assert http.sent == len(head) + 4
    assert http.received == len(NOTHING_NEW)
    assert http.sent + http.received <= 300


def test_a_long_body_travels_packed_and_a_short_one_as_it_is() -> None:
    with hostile(says(answer(b"{}"))) as server:
        http = Http(server.base, limits=ROOMY)
        long, short = json.dumps(["hồ sơ"] * 500).encode(), b'{"a":1}'
        http.call("POST", "/a", body=long)
        http.call("POST", "/a", body=short)
        http.call("PATCH", "/a", body=long, content_type="application/offset+octet-stream")
    assert zstandard.decompress(server.bodies[0]) == long
    assert len(server.bodies[0]) < 100
    assert server.bodies[1:] == [short, long]
    assert [b"Content-Encoding: zstd" in head for head in server.heads] == [True, False, False]


def test_calls_share_one_connection_until_the_portal_lets_go() -> None:
    asked = 0

    def script(talk: Talk) -> None:
        nonlocal asked
        asked += 1
        talk.send(answer(b"{}"))
        if asked == 3:
            talk.end()

    with hostile(script) as server:
        http = Http(server.base, limits=ROOMY)
        for _ in range(5):
            assert http.call("GET", "/v1/meta").body == b"{}"
    assert server.connections == 2


def test_an_idle_connection_that_the_portal_let_go_of_is_tried_once_more() -> None:
    asked = 0

    def script(talk: Talk) -> None:
        nonlocal asked
        asked += 1
        if asked == 2:
            talk.end()
        talk.send(answer(b"{}"))

    with hostile(script) as server:
        http = Http(server.base, limits=ROOMY)
        http.call("GET", "/v1/meta")
        assert http.call("POST", "/v1/sync/push", body=b"{}").status == 200
    assert (server.connections, asked) == (2, 3)


def test_a_fresh_connection_that_ends_is_not_tried_again() -> None:
    with hostile(lambda talk: talk.end()) as server, pytest.raises(UnreachableError):
        Http(server.base, limits=ROOMY).call("GET", "/v1/meta")
    assert len(server.heads) == 1


def test_an_answer_behind_the_answer_is_not_taken_for_the_next() -> None:
    def script(talk: Talk) -> None:
        body = json.dumps(talk.target).encode()
        talk.send(answer(body) + answer(b'"planted"'))

    with hostile(script) as server:
        http = Http(server.base, limits=ROOMY)
        seen = [http.call("GET", f"/{n}").body for n in range(4)]
    assert seen == [b'"/0"', b'"/1"', b'"/2"', b'"/3"']


def test_a_cancelled_call_ends_and_the_next_one_works() -> None:
    arrived = threading.Event()
    held: list[bool] = []

    def script(talk: Talk) -> None:
        arrived.set()
        if not held:
            held.append(True)
            talk.hold()
        talk.send(answer(b"{}"))

    with hostile(script) as server:
        http = Http(server.base)

        def end_it() -> None:
            arrived.wait(10)
            http.cancel()

        other = threading.Thread(target=end_it)
        other.start()
        with pytest.raises(CancelledError):
            http.call("GET", "/v1/meta")
        other.join()
        assert http.call("GET", "/v1/meta").body == b"{}"


def test_a_closed_client_calls_nobody() -> None:
    with hostile(says(answer(b"{}"))) as server:
        http = Http(server.base)
        http.close()
        with pytest.raises(CancelledError):
            http.call("GET", "/v1/meta")
    assert server.connections == 0


def test_nobody_there_is_unreachable() -> None:
    with hostile(says(b"")) as server:
        base = server.base
    with pytest.raises(UnreachableError, match="refused"):
        Http(base, limits=ROOMY).call("GET", "/v1/meta")


def test_a_name_that_does_not_exist_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_name(*_: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", no_name)
    with pytest.raises(UnreachableError, match="dns"):
        Http("http://localhost:9", limits=ROOMY).call("GET", "/v1/meta")


@pytest.mark.parametrize("base", ["http://portal.example.vn", "http://10.0.0.7:8080"])
def test_an_address_without_tls_is_for_this_machine_alone(base: str) -> None:
    with pytest.raises(UntrustedError, match="clear_text"):
        Http(base)


def test_a_redirect_is_not_followed_and_takes_no_token_along() -> None:
    with hostile(says(answer(b"{}"))) as other:
        to = answer(status="307 Temporary Redirect", Location=f"{other.base}/v1/meta")
        with hostile(says(to)) as server, pytest.raises(NotThePortalError, match="redirect"):
            Http(server.base, token=TOKEN, limits=ROOMY).call("GET", "/v1/meta")
    assert other.connections == 0


def test_the_environment_sets_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with hostile(says(answer(b"{}"))) as other, hostile(says(answer(b"{}"))) as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, other.base)
        Http(server.base, limits=ROOMY).call("GET", "/v1/meta")
    assert (other.connections, server.connections) == (0, 1)


def test_cookies_are_not_sent_back() -> None:
    with hostile(says(answer(b"{}", Set_Cookie="a=b; Path=/"))) as server:
        http = Http(server.base, limits=ROOMY)
        http.call("GET", "/v1/meta")
        http.call("GET", "/v1/meta")
    assert not any(b"cookie" in head.lower() for head in server.heads)


def test_a_fork_comes_with_the_hashes_that_the_portal_has() -> None:
    body = json.dumps(
        {
            "type": "urn:counter-app:problem:chain_fork",
            "title": "Nhật ký của quầy đã tách làm hai.",
            "status": 409,
            "known_seq": 12,
            "hashes": [[12, "ab"], [8, "cd"]],
        }
    ).encode()
    refused = answer(body, status="409 Conflict", kind="application/problem+json")
    with hostile(says(refused)) as server, pytest.raises(ProblemError) as caught:
        HttpPortal(Http(server.base, limits=ROOMY)).push(Push(device="a", first_seq=1, before=""))
    assert caught.value.code == "chain_fork"
    assert caught.value.extension == Fork(known_seq=12, hashes=[(12, "ab"), (8, "cd")])


def test_the_identity_that_was_searched_for_is_in_no_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    odd = answer(b"{}", X="y").replace(b"X: y", b"X y")
    with caplog.at_level(logging.DEBUG), hostile(says(odd)) as server:
        http = Http(server.base, limits=ROOMY)
        assert HttpPortal(http).search("mai", identity="010094006218") == LookUp()
    assert "identity=010094006218" in server.heads[0].decode()
    assert "010094006218" not in caplog.text


def test_every_question_goes_to_its_address() -> None:
    asked: list[str] = []

    def script(talk: Talk) -> None:
        talk.body()
        asked.append(f"{talk.method} {talk.target}")
        talk.send(answer(b"{}"))

    _ask_everything(script)
    assert asked == [
        "GET /v1/meta",
        "POST /v1/sync/journals",
        "GET /v1/sync/changes",
        "GET /v1/sync/changes?cursor=c%2B&max_bytes=16384",
        "GET /v1/sync/bucket/7?after=id-1&max_bytes=16384",
        "POST /v1/sync/digest",
        "POST /v1/leases",
        "GET /v1/packs",
        "GET /v1/search?officer=mai&code=H38.1",
        "POST /v1/enrol",
    ]


def _ask_everything(script: Script) -> None:
    with hostile(script) as server:
        http = Http(server.base, limits=ROOMY)
        portal = HttpPortal(http)
        questions = [
            portal.meta,
            lambda: portal.journals(Journals(devices=["a"])),
            lambda: portal.changes("", PAGE_BYTES),
            lambda: portal.changes("c+", 16384),
            lambda: portal.bucket(7, "id-1", 16384),
            lambda: portal.digest(DigestQuestion(cursor="", buckets=[])),
            lambda: portal.leases(LeaseQuestion(request="r", desk="d")),
            portal.packs,
            lambda: portal.search("mai", code="H38.1"),
            lambda: portal.enrol(EnrolQuestion(code="1", device="a", request="r")),
        ]
        for question in questions:
            try:
                question()  # type: ignore[operator]
            except UnreadableError:
                continue


def test_a_page_is_read_with_its_items_as_they_came() -> None:
    with hostile(says(answer(GOOD))) as server:
        page = HttpPortal(Http(server.base, limits=ROOMY)).changes("", PAGE_BYTES)
    assert page is not None
    assert page.at == 412
    assert [bytes(raw) for raw in page.items] == [
        json.dumps(item).encode() for item in PAGE["items"]
    ]


def test_an_answer_to_head_has_its_head_alone_and_the_connection_lives_on() -> None:
    def script(talk: Talk) -> None:
        talk.send(answer(kind="", length=999_999, Upload_Offset="7"))

    with hostile(script) as server:
        http = Http(server.base, limits=ROOMY)
        for _ in range(3):
            assert http.call("HEAD", "/v1/blobs/1").headers["upload-offset"] == "7"
    assert server.connections == 1


@pytest.mark.parametrize("kind", ["fee_taken", "note_added", "accepted", "claimed"])
def test_a_change_up_and_acknowledged_takes_at_most_1500_bytes(kind: str) -> None:
    event = example(sections(text_of_pages())[kind])
    pushed = Pushed(
        history="9f1c2b7ae04d", server_time="2026-11-23T08:05:41+07:00", known_seq=412,
        head=HASH, backed_up=300,
    )  # fmt: skip
    with hostile(says(answer(msgspec.json.encode(pushed)))) as server:
        http = Http(server.base, token=TOKEN, limits=ROOMY)
        run = Push(device=DEVICE, first_seq=412, before=HASH, events=[msgspec.Raw(event)])
        assert HttpPortal(http).push(run) == pushed
    assert http.sent + http.received <= 1500
