"""Where HTTP/1.1 messages begin and end in a stream of bytes, without changing a byte."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

_LONGEST_HEAD = 65_536
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d+)[ \t]*$", re.IGNORECASE | re.MULTILINE)
_CHUNKED = re.compile(rb"^transfer-encoding:[^\r\n]*chunked", re.IGNORECASE | re.MULTILINE)
_REQUEST = re.compile(rb"[A-Z]{1,16} \S+ HTTP/1\.[01]\r\n")
_SIZE = re.compile(rb"([0-9A-Fa-f]{1,16})[ \t]*(;|\r)")
_ANSWER = re.compile(rb"HTTP/1\.[01] (\d{3})")


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes to pass on. `line` is the first line where they begin a message; `ends` its end."""

    data: bytes
    line: str | None = None
    ends: bool = False


class _State(Enum):
    HEAD = auto()
    LENGTH = auto()
    SIZE = auto()
    CHUNK = auto()
    TRAILER = auto()
    UNTIL_CLOSE = auto()
    RAW = auto()


class Framing:
    """Of requests; or of answers, where `asked` gives the method of the request answered next.

    What is no HTTP/1.1 passes as it comes, as pieces of no message.
    """

    def __init__(self, asked: Callable[[], str] | None = None) -> None:
        self._asked = asked
        self._state = _State.HEAD
        self._held = bytearray()
        self._left = 0

    def feed(self, data: bytes) -> Iterator[Piece]:
        self._held += data
        while self._held:
            piece = self._next()
            if piece is None:
                return
            yield piece

    def finish(self) -> Iterator[Piece]:
        """What is left when the stream has ended: a head that never ended, an unbounded body."""
        if self._held or self._state is _State.UNTIL_CLOSE:
            yield Piece(bytes(self._held), ends=self._state is _State.UNTIL_CLOSE)
        self._held.clear()

    def _next(self) -> Piece | None:
        match self._state:
            case _State.HEAD:
                return self._head()
            case _State.LENGTH | _State.CHUNK:
                return self._counted()
            case _State.SIZE | _State.TRAILER:
                return self._line()
            case _:
                return Piece(self._take(len(self._held)))

    def _take(self, size: int) -> bytes:
        data = bytes(self._held[:size])
        del self._held[:size]
        return data

    def _head(self) -> Piece | None:
        looks_right = self._held[:1].isupper() and len(self._held) < _LONGEST_HEAD
        end = self._held.find(b"\r\n\r\n")
        if end < 0 and looks_right:
            return None
        head = bytes(self._held[: end + 4])
        pattern = _ANSWER if self._asked else _REQUEST
        if end < 0 or not pattern.match(head):
            self._state = _State.RAW
            return Piece(self._take(len(self._held)))
        line = head.partition(b"\r\n")[0].decode("latin-1")
        if self._asked and line.split(" ")[1].startswith("1"):
            return Piece(self._take(len(head)))
        self._state = self._body(head, line)
        is_whole = self._state is _State.HEAD
        return Piece(self._take(len(head)), line, ends=is_whole)

    def _body(self, head: bytes, line: str) -> _State:
        """What follows this head; HEAD (the next message) where it has no body."""
        if self._asked:
            status = line.split(" ")[1]
            if self._asked() == "HEAD" or status in {"204", "304"}:
                return _State.HEAD
        if _CHUNKED.search(head):
            return _State.SIZE
        # `$` stands before the line feed, the carriage return is in front of it.
        length = _LENGTH.search(head.replace(b"\r\n", b"\n"))
        if length is None:
            return _State.UNTIL_CLOSE if self._asked else _State.HEAD
        self._left = int(length[1])
        return _State.LENGTH if self._left else _State.HEAD

    def _counted(self) -> Piece:
        data = self._take(self._left)
        self._left -= len(data)
        if self._left:
            return Piece(data)
        is_chunk = self._state is _State.CHUNK
        self._state = _State.SIZE if is_chunk else _State.HEAD
        return Piece(data, ends=not is_chunk)

    def _line(self) -> Piece | None:
        end = self._held.find(b"\r\n")
        if end < 0:
            return None
        line = self._take(end + 2)
        if self._state is _State.TRAILER:
            is_last = line == b"\r\n"
            self._state = _State.HEAD if is_last else _State.TRAILER
            return Piece(line, ends=is_last)
        size_there = _SIZE.match(line)
        if size_there is None:
            self._state = _State.RAW
            return Piece(line)
        size = int(size_there[1], 16)
        self._left = size + 2
        self._state = _State.CHUNK if size else _State.TRAILER
        return Piece(line)
