"""Messages are found wherever the stream was split, and no byte is changed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.http_framing import Framing, Piece

REQUESTS = (
    b"GET /v1/feed HTTP/1.1\r\nHost: portal\r\n\r\n",
    b"POST /v1/push HTTP/1.1\r\ncontent-length:  5\r\n\r\n12345",
    b"PUT /v1 HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n3;why=not\r\nabc\r\n0\r\n\r\n",
    b"PUT / HTTP/1.1\r\ntransfer-encoding:chunked\r\n\r\nA\r\n0\r\n\r\n56789\r\n0\r\nL: 1\r\n\r\n",
    b"POST /v1/push HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
)
ANSWERS = (
    ("GET", b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n\r\n\r\n"),
    ("HEAD", b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n"),
    ("POST", b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 409 Conflict\r\nContent-Length: 1\r\n\r\n!"),
    ("DELETE", b"HTTP/1.1 204 No Content\r\n\r\n"),
    ("POST", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n"),
)


def split(stream: bytes, places: list[int]) -> list[bytes]:
    cuts = sorted({0, len(stream), *(place % (len(stream) + 1) for place in places)})
    return [stream[a:b] for a, b in pairwise(cuts)]


def messages(pieces: list[Piece]) -> list[bytes]:
    """The bytes of each message that ended."""
    whole, open_now = [], b""
    for piece in pieces:
        open_now += piece.data
        if piece.ends:
            whole.append(open_now)
            open_now = b""
    assert open_now == b""
    return whole


@given(st.lists(st.sampled_from(REQUESTS), min_size=1), st.lists(st.integers(0, 10_000)))
def test_requests_are_found_however_the_stream_is_split(
    asked: list[bytes], places: list[int]
) -> None:
    framing = Framing()
    pieces = [piece for part in split(b"".join(asked), places) for piece in framing.feed(part)]
    assert messages(pieces) == asked
    assert [piece.line for piece in pieces if piece.line] == [
        request.partition(b"\r\n")[0].decode() for request in asked
    ]


@given(st.lists(st.sampled_from(ANSWERS), min_size=1), st.lists(st.integers(0, 10_000)))
def test_answers_are_found_by_what_was_asked(
    given_answers: list[tuple[str, bytes]], places: list[int]
) -> None:
    ended = 0

    def asked() -> str:
        return given_answers[ended][0]

    framing = Framing(asked)
    pieces = []
    for part in split(b"".join(answer for _, answer in given_answers), places):
        for piece in framing.feed(part):
            pieces.append(piece)
            ended += piece.ends
    assert messages(pieces) == [answer for _, answer in given_answers]


def test_an_answer_without_a_length_ends_with_its_connection() -> None:
    framing = Framing(lambda: "GET")
    begun = list(framing.feed(b"HTTP/1.1 200 OK\r\n\r\nall that"))
    assert [piece.ends for piece in begun] == [False, False]
    assert [piece.ends for piece in framing.finish()] == [True]


@given(st.binary(min_size=1), st.lists(st.integers(0, 10_000)))
def test_what_is_no_http_passes_unchanged(stream: bytes, places: list[int]) -> None:
    framing = Framing()
    pieces = [piece for part in split(stream, places) for piece in framing.feed(part)]
    assert b"".join(piece.data for piece in [*pieces, *framing.finish()]) == stream


@pytest.mark.parametrize("begin", [b"\x16\x03\x01", b"hello"])
def test_what_cannot_become_http_is_not_held_back(begin: bytes) -> None:
    assert [piece.data for piece in Framing().feed(begin)] == [begin]
