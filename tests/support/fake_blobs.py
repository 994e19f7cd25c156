"""A portal's files in memory, as tus 1.0 has them, and what is to go wrong with which call."""

from __future__ import annotations

import hashlib
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from counter_app.contract.blobs import Begun
from counter_app.contract.problems import ProblemError
from counter_app.contract.submission import MIME_TYPES
from counter_app.sync.link.link_errors import UnreachableError

Fault = Callable[[], None]


def says(status: int, code: str = "busy") -> Fault:
    """The portal answers with this status and does nothing."""

    def strike() -> None:
        raise ProblemError(code, status)

    return strike


def cut() -> None:
    """The link ends; nothing of the request came through."""
    raise UnreachableError("cut")


@dataclass(slots=True)
class Upload:
    sha256: str
    size: int
    data: bytearray = field(default_factory=bytearray)


@dataclass(slots=True)
class FakeBlobs:
    """`faults` by the name of a call strike one after another, each in place of the call's work.
    `cut_after` is how many bytes of a piece come through before its link ends; `lost` swallows
    answers: the work is done, then the link ends. `bytes_up` counts what was sent.
    """

    blobs: dict[str, bytes] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)
    faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    cut_after: deque[int] = field(default_factory=deque)
    lost: dict[str, int] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    bytes_up: int = 0
    bytes_down: int = 0
    between: Callable[[], None] = lambda: None

    def strike(self, call: str, *faults: Fault) -> None:
        self.faults[call].extend(faults)

    def put(self, data: bytes) -> str:
        digest = hashlib.sha256(data).hexdigest()
        self.blobs[digest] = data
        return digest

    def begin(self, sha256: str, size: int, mime: str) -> Begun:
        self._asked("begin")
        if mime not in MIME_TYPES:
            raise ProblemError("unreadable", 400)
        if self.blobs.get(sha256) is not None:
            name = self._new(sha256, size, bytearray(self.blobs[sha256]))
        else:
            known = (key for key, one in self.uploads.items() if one.sha256 == sha256)
            name = next(known, "") or self._new(sha256, size, bytearray())
        self._answered("begin")
        return Begun(name, len(self.uploads[name].data))

    def offset(self, upload: str) -> int:
        self._asked("offset")
        return len(self._upload(upload).data)

    def append(self, upload: str, offset: int, piece: bytes, *, checked: bool = False) -> int:
        self.bytes_up += len(piece)
        self._asked("append")
        one = self._upload(upload)
        if offset != len(one.data):
            raise ProblemError("offset", 409)
        if self.cut_after:
            came = self.cut_after.popleft()
            one.data += b"" if checked else piece[:came]
            self._finish(one)
            raise UnreachableError("cut")
        one.data += piece
        self._finish(one)
        self._answered("append")
        return offset + len(piece)

    def _finish(self, one: Upload) -> None:
        if len(one.data) == one.size:
            data = bytes(one.data)
            if hashlib.sha256(data).hexdigest() != one.sha256:
                one.data.clear()
                raise ProblemError("checksum", 460)
            self.blobs[one.sha256] = data

    def drop(self, upload: str) -> None:
        self._asked("drop")
        self.uploads.pop(upload, None)

    def fetch(self, sha256: str, start: int, length: int) -> bytes:
        self._asked("fetch")
        data = self.blobs.get(sha256)
        if data is None:
            raise ProblemError("not_found", 404)
        if start >= len(data):
            raise ProblemError("unreadable", 416)
        piece = data[start : start + length]
        self.bytes_down += len(piece)
        self._answered("fetch")
        return piece

    def _asked(self, call: str) -> None:
        self.asked.append(call)
        if self.faults[call]:
            self.faults[call].popleft()()
        self.between()

    def _answered(self, call: str) -> None:
        if self.lost.get(call, 0):
            self.lost[call] -= 1
            raise UnreachableError("cut")

    def _new(self, sha256: str, size: int, data: bytearray) -> str:
        name = f"u{len(self.asked)}"
        self.uploads[name] = Upload(sha256, size, data)
        return name

    def _upload(self, name: str) -> Upload:
        if name not in self.uploads:
            raise ProblemError("not_found", 404)
        return self.uploads[name]
