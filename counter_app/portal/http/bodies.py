"""Bodies up and down: how large, how slow and how packed they may be."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

import msgspec
import zstandard

from counter_app.contract.problems import ProblemError
from counter_app.portal.http.problems import at

Shape = TypeVar("Shape")
Receive = Callable[[], Awaitable[Any]]

MOST_JSON = 4 * 1024 * 1024 + 256 * 1024
"""The contract's 4 MiB of events and what stands around them."""
STALL = 60.0
SLOWEST = 250
"""Seconds without a byte, bytes a second: below a 2G link nobody is waited for."""
_SHORT = 160
_WINDOW = 8 * 1024 * 1024
_BLOCK = 128 * 1024
_DEVICE = re.compile(r"[0-9a-f]{32}")
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


class ClientGoneError(Exception):
    """The connection ended before the body did; nobody waits for an answer."""


async def read(receive: Receive, most: int) -> bytes:
    """The body as it travels. Raises ProblemError too_large or unreadable (too slow), or
    ClientGoneError.
    """
    data = bytearray()
    async for part in parts(receive, most):
        data += part
    return bytes(data)


async def parts(receive: Receive, most: int) -> AsyncIterator[bytes]:
    """As `read`, as it comes."""
    count = 0
    loop = asyncio.get_running_loop()
    began = loop.time()
    while True:
        left = began + STALL + count / SLOWEST - loop.time()
        try:
            message = await asyncio.wait_for(receive(), max(0.001, min(STALL, left)))
        except TimeoutError:
            raise at(408, ProblemError("unreadable", 400)) from None
        if message["type"] == "http.disconnect":
            raise ClientGoneError
        part = message.get("body", b"")
        count += len(part)
        if count > most:
            raise ProblemError("too_large", 413)
        yield part
        if not message.get("more_body", False):
            return


def unpacked(data: bytes, encoding: str, most: int) -> bytes:
    """The body as it was before it was packed. Raises ProblemError too_large or unreadable."""
    if encoding in {"", "identity"}:
        return data
    if encoding != "zstd":
        raise at(415, ProblemError("unreadable", 400))
    try:
        if zstandard.get_frame_parameters(data[:18]).window_size > _WINDOW:
            raise ProblemError("too_large", 413)
        unpacker = zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompressobj()
        plain = bytearray()
        at_byte = 0
        while at_byte < len(data) and not unpacker.eof:
            # The shortest block, four bytes, unpacks to 128 KiB: a slice holds no more than that.
            size = max(16, (most - len(plain)) // _BLOCK * 4)
            plain += unpacker.decompress(data[at_byte : at_byte + size])
            at_byte += size
            if len(plain) > most:
                raise ProblemError("too_large", 413)
    except zstandard.ZstdError as error:
        raise ProblemError("unreadable", 400) from error
    if not unpacker.eof or unpacker.unused_data or at_byte < len(data):
        raise ProblemError("unreadable", 400)
    return bytes(plain)


def decoded(data: bytes, shape: type[Shape], *, raw: bool = False) -> Shape:
    """The question. Raises ProblemError unreadable, also for NUL, which databases do not keep;
    with `raw` the question holds bytes that are looked at one by one later.
    """
    if not raw and b"\\u0000" in data and _NUL.search(data):
        raise ProblemError("unreadable", 400)
    try:
        return msgspec.json.decode(data, type=shape)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ProblemError("unreadable", 400) from error


def must_be_device(text: str) -> None:
    """Raises ProblemError unreadable for what names no journal."""
    if not _DEVICE.fullmatch(text):
        raise ProblemError("unreadable", 400)


def packed(data: bytes, accepted: str) -> tuple[bytes, dict[str, str]]:
    """The answer's body and its headers, in zstd where that is asked for and saves anything."""
    if len(data) < _SHORT or not _takes_zstd(accepted):
        return data, {}
    level = 12 if len(data) <= 64 * 1024 else 6
    small = zstandard.ZstdCompressor(level=level, write_checksum=False).compress(data)
    if len(small) + len("content-encoding: zstd\r\n") >= len(data):
        return data, {}
    return small, {"content-encoding": "zstd"}


def _takes_zstd(accepted: str) -> bool:
    for item in accepted.lower().split(","):
        name, _, weight = item.partition(";")
        if name.strip() == "zstd":
            return not re.fullmatch(r"\s*q=0(\.0*)?\s*", weight)
    return False
