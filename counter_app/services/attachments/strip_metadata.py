"""Taking out of a picture what a camera wrote beside it: place, time, device. The picture stays.

Lossless: segments and chunks are left out, nothing is compressed anew. Of a JPEG the way it is to
be turned is kept, so that a photographed paper stands upright.
"""

from __future__ import annotations

import struct

from counter_app.domain.files.file_kinds import FileKind, segments

_APP1, _APP13, _COMMENT, _SOS = 0xE1, 0xED, 0xFE, 0xDA
_ORIENTATION = 0x0112
_PNG_KEPT_OUT = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
_WEBP_KEPT_OUT = frozenset({b"EXIF", b"XMP "})
_WEBP_SAYS_SO = 0x08 | 0x04


def without_metadata(data: bytes, kind: FileKind) -> bytes:
    """The same picture without them; a file that is broken in the middle stays as it is."""
    match kind:
        case FileKind.JPEG:
            return _jpeg(data)
        case FileKind.PNG:
            return _png(data)
        case FileKind.WEBP:
            return _webp(data)
        case _:
            return data


def _jpeg(data: bytes) -> bytes:
    parts: list[bytes] = [data[:2]]
    turned = 1
    end = 0
    for marker, start, end in segments(data):
        if marker == _APP1:
            turned = _orientation(data[start + 4 : end]) or turned
        elif marker == _SOS:
            if turned != 1:
                parts.insert(1, _orientation_only(turned))
            return b"".join([*parts, data[start:]])
        elif marker not in (_APP13, _COMMENT):
            parts.append(data[start:end])
    return data


def _orientation(segment: bytes) -> int:
    """How the EXIF segment wants the picture turned, 1 to 8; 0 where it does not say."""
    if not segment.startswith(b"Exif\0\0"):
        return 0
    tiff = segment[6:]
    order = "<" if tiff[:2] == b"II" else ">"
    try:
        (at,) = struct.unpack_from(order + "I", tiff, 4)
        (count,) = struct.unpack_from(order + "H", tiff, at)
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, _, _, value = struct.unpack_from(order + "HHIH", tiff, entry)
            if tag == _ORIENTATION:
                return value if 1 <= value <= 8 else 0
    except struct.error:
        return 0
    return 0


def _orientation_only(turned: int) -> bytes:
    """An EXIF segment that says nothing but this."""
    tiff = struct.pack("<2sHIHHHIHHI", b"II", 42, 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _png(data: bytes) -> bytes:
    parts = [data[:8]]
    at = 8
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if end > len(data):
            return data
        name = data[at + 4 : at + 8]
        if name not in _PNG_KEPT_OUT:
            parts.append(data[at:end])
        if name == b"IEND":
            return b"".join(parts)
        at = end
    return data


def _webp(data: bytes) -> bytes:
    parts: list[bytes] = []
    at = 12
    while at + 8 <= len(data):
        name = data[at : at + 4]
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + size + (size & 1)
        if at + 8 + size > len(data):
            return data
        chunk = data[at:end]
        if name == b"VP8X":
            flags = chunk[8] & ~_WEBP_SAYS_SO
            chunk = chunk[:8] + bytes([flags]) + chunk[9:]
        if name not in _WEBP_KEPT_OUT:
            parts.append(chunk)
        at = end
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + len(body).to_bytes(4, "little") + body
