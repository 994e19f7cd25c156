"""Bodies of requests and answers: zstd, unpacked piece by piece so that a bomb never goes off."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import zstandard

from counter_app.sync.link.link_errors import TooLargeError, UnreadableError

_BLOCK = 128 * 1024
_FRAME_HEAD = 18
WINDOW = 8 * 1024 * 1024
"""The most memory that an answer may ask for to be unpacked; RFC 8878 §3.1.1.1.2 asks for 8 MiB."""
_SHORT = 160
"""Bytes below which packing costs more than it saves, its header counted."""
_SLOW = 512 * 1024


def packed(body: bytes) -> bytes | None:
    """The body in zstd, None where that is no gain. Long ones are packed less thoroughly."""
    if len(body) < _SHORT:
        return None
    level = 19 if len(body) <= _SLOW else 6
    small = zstandard.ZstdCompressor(level=level, write_checksum=False).compress(body)
    return small if len(small) + len("Content-Encoding: zstd\r\n") < len(body) else None


def joined(pieces: Iterator[bytes], most: int) -> bytes:
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > most:
            raise TooLargeError("body")
    return bytes(body)


def unpacked(pieces: Iterator[bytes], most: int) -> bytes:
    """One whole zstd frame and nothing behind it, at most `most` bytes when unpacked.

    The shortest block, four bytes, unpacks to 128 KiB, so each slice is cut to what the rest of
    `most` can take: a bomb never holds more than `most` and some blocks.
    """
    start = b""
    while len(start) < _FRAME_HEAD and (piece := next(pieces, b"")):
        start += piece
    body = bytearray()
    try:
        if zstandard.get_frame_parameters(start[:_FRAME_HEAD]).window_size > WINDOW:
            raise TooLargeError("window")
        unpacker = zstandard.ZstdDecompressor(max_window_size=WINDOW).decompressobj()
        for piece in chain([start], pieces):
            at = 0
            while at < len(piece):
                if unpacker.eof:
                    raise UnreadableError("packed")
                size = max(16, (most - len(body)) // _BLOCK * 4)
                body += unpacker.decompress(piece[at : at + size])
                at += size
                if len(body) > most:
                    raise TooLargeError("unpacked")
    except zstandard.ZstdError as error:
        raise UnreadableError("packed") from error
    if not unpacker.eof or unpacker.unused_data:
        raise UnreadableError("packed")
    return bytes(body)
