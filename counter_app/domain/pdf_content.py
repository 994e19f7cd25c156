"""Whether a PDF would do more than show pages: run a script, start a program, carry other files.

Names are found however their characters are written (#4A for J), in the file as it is and in its
compressed object streams (ISO 32000-2, 7.3.5 and 7.5.7). An encrypted PDF cannot be looked into.
"""

from __future__ import annotations

import re
import zlib

_NAMES = (b"JavaScript", b"Launch", b"EmbeddedFile", b"RichMedia")
_MOST_INFLATED = 64 * 1024 * 1024
_STREAM = re.compile(rb">>\s*stream\r?\n")
_LONGEST_DICTIONARY = 2048


def _spelled(name: bytes) -> bytes:
    """A pattern for a name, each character plain or as #xx."""
    one = [b"(?:%c|#%02x|#%02X)" % (char, char, char) for char in name]
    return b"/" + b"".join(one)


_FORBIDDEN = re.compile(b"|".join(map(_spelled, _NAMES)))
_ENCRYPTED = re.compile(_spelled(b"Encrypt") + rb"(?![A-Za-z])")


def is_encrypted(data: bytes) -> bool:
    return _ENCRYPTED.search(data) is not None


def has_actions(data: bytes) -> bool:
    """Whether one of the forbidden names stands anywhere; a bomb of object streams counts too."""
    if _FORBIDDEN.search(data):
        return True
    left = _MOST_INFLATED
    for start in _object_streams(data):
        inflated = _inflate(data, start, left)
        if inflated is None or _FORBIDDEN.search(inflated):
            return True
        left -= len(inflated)
    return False


def _object_streams(data: bytes) -> list[int]:
    """Where the bytes of each object stream begin."""
    starts: list[int] = []
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - _LONGEST_DICTIONARY) : match.start()]
        if b"ObjStm" in head[max(head.rfind(b"endobj"), 0) :]:
            starts.append(match.end())
    return starts


def _inflate(data: bytes, start: int, most: int) -> bytes | None:
    """The stream's clear bytes, as far as they are whole; None above `most`."""
    unpacker = zlib.decompressobj()
    parts: list[bytes] = []
    size = 0
    rest: bytes = data[start : start + 4096]
    at = start + 4096
    while rest and not unpacker.eof:
        try:
            part = unpacker.decompress(rest, most - size + 1)
        except zlib.error:
            break
        size += len(part)
        if size > most:
            return None
        parts.append(part)
        rest = unpacker.unconsumed_tail
        if not rest:
            rest, at = data[at : at + 4096], at + 4096
    return b"".join(parts)
