"""What a hostile portal does, each with what the desk must make of it (F18 to F33, F60)."""

from __future__ import annotations

import functools
import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

import zstandard

from tests.support.hostile import Script, Talk, answer, says

BOMB = 800_000_000
ITEM = {"id": "0190f3a1-0000-7000-8000-000000000001", "rev": 7, "state": {"code": "H38.151.01"}}
PAGE = {
    "history": "9f1c",
    "server_time": "2026-11-23T08:05:41+07:00",
    "cursor": "eyJuIjo0MTJ9.c2lnbmF0dXJl",
    "items": [ITEM, {**ITEM, "rev": 8}],
    "at": 412,
}
GOOD = json.dumps(PAGE).encode()


@dataclass(frozen=True)
class Attack:
    """`expected` is the outcome: an error's code and reason, `problem:code`, or `page N` with the
    number of items that can be opened. `upload` makes the desk send that many bytes.
    """

    name: str
    script: Script
    expected: str
    upload: int = 0


@functools.cache
def gzip_bomb() -> bytes:
    return gzip.compress(bytes(BOMB // 8), 9) * 8


@functools.cache
def zstd_bomb() -> bytes:
    packer = zstandard.ZstdCompressor(level=3).compressobj()
    zeros = bytes(1_000_000)
    return b"".join(packer.compress(zeros) for _ in range(BOMB // len(zeros))) + packer.flush()


def page(**changed: object) -> bytes:
    return json.dumps({**PAGE, **changed}).encode()


def with_item(item: bytes) -> bytes:
    """A page whose second of three items is the given one."""
    good = json.dumps(ITEM).encode()
    items = b"[" + b", ".join([good, item, good]) + b"]"
    return page(items=0).replace(b'"items": 0', b'"items": ' + items)


def instead(before: str, after: str) -> bytes:
    """The good page with one value written otherwise."""
    changed = GOOD.decode().replace(before, after, 1)
    assert changed.encode() != GOOD
    return changed.encode()


def _chunked(body: bytes, size: int = 7) -> bytes:
    head = (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return head + b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


CHUNKED_HEAD = _chunked(b"")[: -len(b"0\r\n\r\n")]


def _pours(head: bytes, piece: bytes) -> Script:
    def script(talk: Talk) -> None:
        talk.body()
        talk.send(head)
        talk.pour(piece)

    return script


def _drips(head: bytes, slow: bytes) -> Script:
    def script(talk: Talk) -> None:
        talk.body()
        talk.send(head)
        talk.drip(slow)
        talk.hold()

    return script


def _holds_after(head: bytes) -> Script:
    def script(talk: Talk) -> None:
        talk.body()
        talk.send(head)
        talk.hold()

    return script


def _ends_after(head: bytes) -> Script:
    def script(talk: Talk) -> None:
        talk.body()
        talk.send(head)
        talk.end()

    return script


def _never_reads(talk: Talk) -> None:
    talk.server.over.wait()


def _sips(talk: Talk) -> None:
    """Takes what comes, a few bytes at a time."""
    while not talk.server.over.wait(0.05) and talk.link.recv(64):
        pass


def _resets(talk: Talk) -> None:
    talk.reset()


def _packed(body: bytes, **named: Any) -> bytes:
    return answer(body, Content_Encoding="zstd", **named)


def _wide_window() -> bytes:
    wide = zstandard.ZstdCompressionParameters.from_level(3, window_log=27)
    packer = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    return packer.compress(GOOD) + packer.flush()


def _gzip_bomb(**named: Any) -> bytes:
    return answer(gzip_bomb(), Content_Encoding="gzip", **named)


def _zstd_bomb_twice() -> bytes:
    return answer(zstandard.compress(zstd_bomb()), Content_Encoding="zstd, zstd")


def attacks() -> Iterator[Attack]:
    yield from _bodies()
    yield from _heads()
    yield from _json()
    yield from _slow()
    yield from _others()
    yield from _refusals()


def _bodies() -> Iterator[Attack]:
    small = zstandard.compress(GOOD)
    deflated = answer(zlib.compress(GOOD), Content_Encoding="deflate")
    html = "text/html"
    yield Attack("a good page", says(answer(GOOD)), "page 2")
    yield Attack("a good page, packed", says(_packed(small)), "page 2")
    yield Attack("a good page in chunks", says(_chunked(GOOD)), "page 2")
    yield Attack("gzip bomb, 800 MB", says(_gzip_bomb), "unreadable_answer encoding")
    yield Attack("deflate", says(deflated), "unreadable_answer encoding")
    yield Attack(
        "zstd bomb, 800 MB", says(lambda: _packed(zstd_bomb())), "too_large_answer unpacked"
    )
    yield Attack("zstd bomb, packed twice", says(_zstd_bomb_twice), "unreadable_answer encoding")
    bad = says(lambda: _packed(zstd_bomb(), status="400 No", kind="application/problem+json"))
    yield Attack("zstd bomb in a problem", bad, "too_large_answer unpacked")
    to = says(lambda: _gzip_bomb(status="302 Found", Location="/v1/meta"))
    yield Attack("gzip bomb in a redirect", to, "not_the_portal redirect")
    yield Attack("zstd window of 128 MB", says(_packed(_wide_window())), "too_large_answer window")
    yield Attack("zstd frame cut", says(_packed(small[:-9])), "unreadable_answer packed")
    yield Attack("zstd that is none", says(_packed(GOOD)), "unreadable_answer packed")
    yield Attack("zstd of nothing", says(_packed(b"")), "unreadable_answer packed")
    yield Attack("length 10^15", says(answer(GOOD, length=10**15)), "too_large_answer body")
    yield Attack("length -5", says(answer(GOOD, length=-5)), "not_the_portal not_http")
    two = answer(GOOD, Content__Length="7").replace(b"Content--Length", b"Content-Length")
    yield Attack("two lengths", says(two), "not_the_portal not_http")
    yield Attack("body cut", _ends_after(answer(GOOD, length=9999)), "unreachable cut")
    yield Attack("chunks cut", _ends_after(_chunked(GOOD)[:-20]), "unreachable cut")
    below = CHUNKED_HEAD + b"-5\r\n" + GOOD
    yield Attack("chunk of -5 bytes", says(below), "stalled")
    endless = answer(kind="application/json").replace(b"Content-Length: 0\r\n", b"")
    yield Attack("body without end", _pours(endless, bytes(65536)), "too_large_answer body")
    piece = b"1;" + b"x" * 4000 + b"\r\na\r\n"
    yield Attack("chunks of 4 KB for a byte", _pours(CHUNKED_HEAD, piece), "too_large_answer wire")
    trailers = _pours(_chunked(GOOD)[:-2], b"X: y\r\n" * 100)
    yield Attack("trailers without end", trailers, "too_large_answer wire")
    yield Attack("HTML", says(answer(b"<html>", kind=html)), "not_the_portal content_type")


def _heads() -> Iterator[Attack]:
    start = b"HTTP/1.1 200 OK\r\n"
    many = start + b"".join(b"X-%d: %s\r\n" % (n, b"y" * 50_000) for n in range(100))
    yield Attack("5 MB of headers", says(many + b"\r\n"), "too_large_answer head")
    yield Attack(
        "a header of 5 MB", says(start + b"X: " + b"y" * 5_000_000), "too_large_answer head"
    )
    little = start + b"".join(b"X-%d: y\r\n" % n for n in range(101)) + b"\r\n"
    yield Attack("101 headers", says(little), "too_large_answer head")
    yield Attack(
        "100 Continue without end",
        _pours(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        "too_large_answer head",
    )
    yield Attack(
        "a status line of 5 MB", says(b"HTTP/1.1 200 " + b"O" * 5_000_000), "too_large_answer head"
    )
    yield Attack("another protocol", says(b"SSH-2.0-OpenSSH_9.2\r\n"), "not_the_portal not_http")
    yield Attack("status 999999", says(b"HTTP/1.1 999999 OK\r\n\r\n"), "not_the_portal not_http")
    yield Attack("head cut", _ends_after(answer(GOOD)[:40]), "unreachable cut")
    odd = answer(GOOD, X="\x00\x7f\xff") + b""
    yield Attack("a header of odd bytes", says(odd), "page 2")
    cookies = answer(GOOD, Set_Cookie="a=" + "b" * 9000 + "; Domain=\x01; Expires=never; Port")
    yield Attack("cookies", says(cookies), "page 2")


def _json() -> Iterator[Attack]:
    deep = b"[" * 100_000 + b"]" * 100_000
    yield Attack("100,000 deep, no page", says(answer(deep)), "unreadable_answer json")
    beside = GOOD[:-1] + b', "more_of_it": ' + deep + b"}"
    yield Attack("100,000 deep beside the items", says(answer(beside)), "unreadable_answer nesting")
    yield Attack("an item 100,000 deep", says(answer(with_item(deep))), "page 2 of 3")
    odd = {
        "NaN": b'{"id": "a", "rev": NaN}',
        "5,000 digits": b'{"id": "a", "rev": ' + b"9" * 5000 + b"}",
        "2^63": b'{"id": "a", "rev": 9223372036854775808}',
        "a lone surrogate": b'{"id": "\\ud800", "rev": 7}',
        "NUL": b'{"id": "a\\u0000b", "rev": 7}',
        "wrong types": b'{"id": 7, "rev": "a"}',
        "no object": b"7",
        "bytes that are no UTF-8": b'{"id": "\xff\xfe", "rev": 7}',
        "a bracket too few": b'{"id": "a", "rev": "]"',
    }
    for name, item in odd.items():
        expected = "unreadable_answer json" if "too few" in name else "page 2 of 3"
        yield Attack(f"an item with {name}", says(answer(with_item(item))), expected)
    yield Attack("NaN", says(answer(instead("412", "NaN"))), "unreadable_answer json")
    yield Attack("Infinity", says(answer(instead("412", "Infinity"))), "unreadable_answer json")
    yield Attack("5,000 digits", says(answer(instead("412", "9" * 5000))), "unreadable_answer json")
    yield Attack("2^63", says(answer(instead("412", str(2**63)))), "unreadable_answer number")
    yield Attack(
        "lone surrogate", says(answer(instead("9f1c", "\\udc00"))), "unreadable_answer json"
    )
    yield Attack("NUL", says(answer(instead("9f1c", "\\u0000"))), "unreadable_answer nul")
    yield Attack("wrong types", says(answer(page(cursor=7))), "unreadable_answer json")
    yield Attack("a field missing", says(answer(b'{"items": []}')), "unreadable_answer json")
    yield Attack("text behind the JSON", says(answer(GOOD + b"x")), "unreadable_answer json")
    yield Attack("duplicate keys", says(answer(instead('"at"', '"at": 1, "at"'))), "page 2")
    yield Attack(
        "10^6 items", says(answer(page(items=[0] * 1_000_000))), "unreadable_answer length"
    )
    yield Attack(
        "cursor of a megabyte", says(answer(page(cursor="c" * 10**6))), "unreadable_answer length"
    )
    names = {**ITEM, "state": {"name": "<img src=x>", "file": "..\\..\\x"}}
    yield Attack("HTML and paths in names", says(answer(page(items=[names]))), "page 1")


def _slow() -> Iterator[Attack]:
    yield Attack("status line dripped", _drips(b"", b"HTTP/1.1 " + b"2" * 9999), "too_slow")
    yield Attack("head dripped", _drips(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n" * 9999), "too_slow")
    yield Attack("body dripped", _drips(answer(length=9999), b"a" * 9999), "too_slow")
    yield Attack("chunk size dripped", _drips(CHUNKED_HEAD, b"0" * 9999), "too_slow")
    noise = zstandard.compress(Random(1).randbytes(9999))
    yield Attack("zstd dripped", _drips(_packed(b"", length=99_999), noise), "too_slow")
    yield Attack("request sipped", _sips, "stalled", upload=3_000_000)
    yield Attack("black hole", _never_reads, "stalled")
    yield Attack("request never read", _never_reads, "stalled", upload=3_000_000)
    yield Attack("silence in the head", _holds_after(b"HTTP/1.1 200 OK\r\nX: "), "stalled")
    yield Attack("silence in the body", _holds_after(answer(b"{", length=99)), "stalled")


def _others() -> Iterator[Attack]:
    yield Attack("reset at once", _resets, "unreachable reset")
    yield Attack("end at once", _ends_after(b""), "unreachable cut")
    for status in ("301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"):
        to = answer(status=status, kind="", Location="http://127.0.0.1:9/v1/meta")
        yield Attack(f"redirect {status[:3]}", says(to), "not_the_portal redirect")
    broken = answer(status="302 Found", kind="", Location="http://[::1/\x80")
    yield Attack("redirect to nowhere", says(broken), "not_the_portal redirect")
    proxy = answer(b"sign in", status="407 Proxy Authentication Required", kind="text/plain")
    yield Attack("a proxy wants a password", says(proxy), "not_the_portal proxy")
    sign_in = answer(b"sign in", status="511 Network Authentication Required", kind="text/plain")
    yield Attack("the network wants a sign-in", says(sign_in), "not_the_portal sign_in")
    yield Attack("plain text", says(answer(GOOD, kind="text/plain")), "not_the_portal content_type")
    yield Attack("no type", says(answer(GOOD, kind="")), "not_the_portal content_type")
    web = answer(b"<html>", status="404 Not Found", kind="text/html")
    yield Attack("another web server", says(web), "not_the_portal content_type")
    text = answer(b"no", status="403 Forbidden", kind="text/plain")
    yield Attack("a refusal that is no portal's", says(text), "not_the_portal content_type")
    partial = answer(GOOD, status="206 Partial Content")
    yield Attack("a part", says(partial), "not_the_portal content_type")


def _refusals() -> Iterator[Attack]:
    def problem(status: str, **more: object) -> bytes:
        body = {"type": "urn:counter-app:problem:busy", "title": "Cổng bận", "status": 503} | more
        return answer(json.dumps(body).encode(), status=status, kind="application/problem+json")

    yield Attack("a problem", says(problem("503 Busy")), "problem:busy")
    odd = problem("400 Bad", type="urn:counter-app:problem:../../<b>")
    yield Attack("a problem with an odd type", says(odd), "problem:fault")
    strange = problem("403 No", type="about:blank")
    yield Attack("a problem of another kind", says(strange), "problem:forbidden")
    nul = problem("500 No", detail="a\0b")
    yield Attack("a problem with NUL", says(nul), "problem:fault")
    html = answer(b"<html>", status="503 Unavailable", kind="text/html")
    yield Attack("503 of a server before the portal", says(html), "problem:busy")
    big = answer(b"<html>", status="413 Too Large", kind="text/html", Connection="close")

    def early(talk: Talk) -> None:
        talk.send(big)
        talk.end()

    yield Attack("413 before the request was read", early, "problem:too_large", upload=200_000)
