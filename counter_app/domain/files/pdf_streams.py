"""A PDF's bytes and what is packed into its object streams, looked through in short pieces.

ISO 32000-2, 7.3.5 (names may spell any character as #xx), 7.3.8 and 7.5.7. Nothing is parsed: a
file that lies about its structure is looked through all the same. Every step is short, so that
other threads have their turn, and the whole is linear in the bytes and in `MOST_UNPACKED`.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

MOST_UNPACKED = 32 * 1024 * 1024
MOST_STREAMS = 20_000
_PIECE = 32 * 1024
_OVERLAP = 600
_HEAD = 2048
_SPACE = rb"[\x00\t\n\x0c\r ]"


class UnclearError(Exception):
    """An object stream that cannot be looked into, or that unpacks to more than it may."""


@dataclass(frozen=True, slots=True)
class ObjectStream:
    """Where its bytes begin in the file, and the offset of its first object once unpacked; None
    where its dictionary does not say.
    """

    start: int
    first: int | None


def spelled(name: str) -> bytes:
    """A pattern for a name without its slash, each character plain or as #xx."""
    return b"".join(b"(?:%c|#(?i:%02x))" % (char, char) for char in name.encode())


_MARKS = re.compile(
    rb"(?P<stream>(?<!end)stream\r?\n?)"
    rb"|/(?=[ACLOPR#])(?:(?P<named>" + spelled("ObjStm") + rb")"
    # Filters by which names would be hidden from whoever does not undo them.
    rb"|(?P<odd>(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt)"
    rb"(?![A-Za-z])|Predictor" + _SPACE + rb"{0,20}(?:[2-9]|1[0-9])))"
)
_FIRST = re.compile(rb"/First" + _SPACE + rb"+([0-9]{1,9})")
_NUMBERS = re.compile(rb"(?:" + _SPACE + rb"|%[^\r\n]*)*([0-9]|$)")


def matches(pattern: re.Pattern[bytes], data: bytes) -> Iterator[re.Match[bytes]]:
    """All matches of a pattern that matches at most some hundred bytes."""
    for start in range(0, len(data), _PIECE):
        for match in pattern.finditer(data, start, start + _PIECE + _OVERLAP):
            if match.start() >= start + _PIECE:
                break
            yield match


def object_streams(data: bytes) -> Iterator[ObjectStream]:
    """Every stream before which, since the last one, its type stands however it is spelled.

    Raises UnclearError where a filter stands there too that is not plain Flate.
    """
    count = 0
    is_named = is_odd = False
    for match in matches(_MARKS, data):
        if match["named"] is not None:
            is_named = True
        elif match["odd"] is not None:
            is_odd = True
        elif is_named:
            count += 1
            if is_odd or count > MOST_STREAMS:
                raise UnclearError
            head = data[max(0, match.start() - _HEAD) : match.start()]
            sentence = _FIRST.findall(head)
            yield ObjectStream(match.end(), int(sentence[-1]) if sentence else None)
        if match["stream"] is not None:
            is_named = is_odd = False


def unpacked(data: bytes, stream: ObjectStream, most: int) -> bytes:
    """The stream's clear bytes, as far as they are whole; nothing of one that is in the clear
    already. Raises UnclearError above `most`, and for what is no object stream once unpacked.
    """
    unpacker = zlib.decompressobj()
    parts: list[bytes] = []
    size = 0
    at = stream.start
    waiting = b""
    while not unpacker.eof:
        if not waiting:
            waiting, at = data[at : at + _PIECE], at + _PIECE
            if not waiting:
                break
        try:
            piece = unpacker.decompress(waiting, _PIECE)
        except zlib.error:
            break
        waiting = unpacker.unconsumed_tail
        size += len(piece)
        if size > most:
            raise UnclearError
        parts.append(piece)
    whole = b"".join(parts)
    # It begins with the numbers of its objects; what does not is packed in another way.
    if not _NUMBERS.match(whole or data, 0 if whole else stream.start):
        raise UnclearError
    return whole


def object_in(whole: bytes, first: int, number: int) -> bytes | None:
    """The object of this number in an unpacked stream, and what stands behind it."""
    reported = whole[:first].split()
    for at in range(0, len(reported) - 1, 2):
        if (
            reported[at].isdigit()
            and reported[at + 1].isdigit()
            and int(reported[at][:12]) == number
        ):
            start = first + int(reported[at + 1][:12])
            return whole[start : start + _OVERLAP]
    return None
