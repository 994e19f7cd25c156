"""What an attached file is, by its bytes alone: five kinds, and how large their pictures are.

The sizes come from the headers: PNG (ISO 15948), JPEG (ISO 10918-1), TIFF 6.0, WebP (RFC 9649).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from enum import StrEnum


class FileKind(StrEnum):
    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    TIFF = "image/tiff"
    WEBP = "image/webp"


EXTENSIONS = {
    FileKind.PDF: ".pdf",
    FileKind.JPEG: ".jpg",
    FileKind.PNG: ".png",
    FileKind.TIFF: ".tif",
    FileKind.WEBP: ".webp",
}
MOST_PICTURES = 1000
_MOST_ENTRIES = 512
_SOF = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


def kind_of(data: bytes) -> FileKind | None:
    """The kind that the first bytes say; None for every other file."""
    if data.startswith(b"%PDF-"):
        return FileKind.PDF
    if data.startswith(b"\xff\xd8\xff"):
        return FileKind.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileKind.PNG
    if data[:4] in (b"II*\0", b"MM\0*"):
        return FileKind.TIFF
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return FileKind.WEBP
    return None


def pixels(data: bytes, kind: FileKind) -> int | None:
    """Pixels of the largest picture in the file; 0 for a PDF, None where the header is broken."""
    try:
        match kind:
            case FileKind.PDF:
                return 0
            case FileKind.PNG:
                size = struct.unpack_from(">II", data, 16) if data[12:16] == b"IHDR" else None
            case FileKind.JPEG:
                size = _jpeg(data)
            case FileKind.TIFF:
                size = _tiff(data)
            case FileKind.WEBP:
                size = _webp(data)
    except (struct.error, IndexError):
        return None
    if size is None or not all(size):
        return None
    return int(size[0]) * int(size[1])


def segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """The segments of a JPEG up to its picture data: marker, start, end; the last is SOS (0xDA)."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker in _ALONE:
            yield marker, at, at + 2
            at += 2
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if end < at + 4 or end > len(data):
            return
        yield marker, at, end
        if marker == 0xDA:
            return
        at = end


def _jpeg(data: bytes) -> tuple[int, int] | None:
    for marker, start, _ in segments(data):
        if marker in _SOF:
            height, width = struct.unpack_from(">HH", data, start + 5)
            return width, height
    return None


def _webp(data: bytes) -> tuple[int, int] | None:
    first = data[12:16]
    if first == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if first == b"VP8L" and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if first == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


def too_many_pictures(data: bytes) -> bool:
    """Whether a TIFF goes on behind its thousandth picture."""
    try:
        return sum(1 for _ in _directories(data)) > MOST_PICTURES
    except (struct.error, IndexError):
        return False


def _tiff(data: bytes) -> tuple[int, int] | None:
    return max(_directories(data), key=lambda size: size[0] * size[1], default=None)


def _directories(data: bytes) -> Iterator[tuple[int, int]]:
    """Width and height of each picture of a TIFF, of one more than it may have at most. Raises
    struct.error where one is cut off or has more entries than there are tags.
    """
    order = "<" if data[:2] == b"II" else ">"
    (at,) = struct.unpack_from(order + "I", data, 4)
    seen: set[int] = set()
    while at and at not in seen and len(seen) <= MOST_PICTURES:
        seen.add(at)
        (count,) = struct.unpack_from(order + "H", data, at)
        if count > _MOST_ENTRIES:
            raise struct.error("entries")
        size = [0, 0]
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, kind = struct.unpack_from(order + "HH", data, entry)
            if tag in (256, 257):
                form = "H" if kind == 3 else "I"
                (size[tag - 256],) = struct.unpack_from(order + form, data, entry + 8)
        yield size[0], size[1]
        (at,) = struct.unpack_from(order + "I", data, at + 2 + 12 * count)
