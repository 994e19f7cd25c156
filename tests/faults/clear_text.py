"""Finding words in clear in any file: in several encodings, and inside compressed streams."""

from __future__ import annotations

import base64
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from counter_app.domain.text.folding import fold

MOST_UNPACKED = 4 << 20
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_GZIP = b"\x1f\x8b\x08"


@dataclass(frozen=True, slots=True)
class Find:
    path: Path
    word: str
    form: str


def forms(word: str) -> Iterator[tuple[str, bytes]]:
    """The word as it may stand in a file, each form with its name."""
    for shape in ("NFC", "NFD"):
        text = unicodedata.normalize(shape, word)
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            data = text.encode(encoding)
            yield f"{shape} {encoding}", data
            for shift in range(3):
                yield f"{shape} {encoding} base64+{shift}", _inner_base64(data, shift)
    yield "folded", fold(word).encode()
    yield "json", word.encode("ascii", "backslashreplace").replace(b"\\x", b"\\u00")
    yield "hex", word.encode().hex().encode()


def _inner_base64(data: bytes, shift: int) -> bytes:
    """The characters of base64 that depend on the data alone, with `shift` bytes before it."""
    coded = base64.b64encode(bytes(shift) + data + bytes(-(shift + len(data)) % 3))
    start = -(-shift * 8 // 6)
    end = (shift + len(data)) * 8 // 6
    return coded[start:end]


def sweep(folders: Sequence[Path], words: Sequence[str]) -> tuple[int, int, list[Find]]:
    """Files looked at, compressed streams opened, and every word found in them or in a name."""
    wanted = [(word, name, data) for word in words for name, data in forms(word)]
    files = streams = 0
    finds: list[Find] = []
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        parts = [("name", path.name.encode())]
        if path.is_file():
            files += 1
            data = path.read_bytes()
            unpacked = list(_unpacked(data))
            streams += len(unpacked)
            parts += [("", data), *(("compressed ", part) for part in unpacked)]
        for where, data in parts:
            finds += [Find(path, word, where + name) for word, name, form in wanted if form in data]
    return files, streams, finds


def _unpacked(data: bytes) -> Iterator[bytes]:
    """What any zlib or gzip stream in the data holds."""
    for start, window in (
        *((magic, 15) for magic in _ZLIB),
        (_GZIP, 31),
    ):
        at = data.find(start)
        while at >= 0:
            clear = _inflate(data[at:], window)
            if clear:
                yield clear
            at = data.find(start, at + 1)


def _inflate(data: bytes, window: int) -> bytes:
    try:
        return zlib.decompressobj(window).decompress(data, MOST_UNPACKED)
    except zlib.error:
        return b""
