"""A TrueType font with the glyphs of a text alone, for the papers of the demo."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

_KEPT = ("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep")
_WORDS, _MORE, _SCALE, _BOTH, _MATRIX = 0x1, 0x20, 0x8, 0x40, 0x80


@dataclass(frozen=True, slots=True)
class Subset:
    """`data` is the font, `glyphs` and `widths` (thousandths) are of each character in it."""

    data: bytes
    glyphs: dict[str, int]
    widths: dict[str, int]


def subset(path: Path, text: str) -> Subset:
    """Glyph numbers stay as in the font; characters that it lacks become glyph 0."""
    tables = _tables(path.read_bytes())
    characters = _characters(tables["cmap"])
    glyphs = {char: characters.get(ord(char), 0) for char in sorted(set(text))}
    offsets = _offsets(tables)
    kept = _closure(tables["glyf"], offsets, set(glyphs.values()) | {0})
    tables["glyf"], tables["loca"] = _without_others(tables["glyf"], offsets, kept)
    head = bytearray(tables["head"])
    struct.pack_into(">h", head, 50, 1)  # long offsets
    tables["head"] = bytes(head)
    (per_em,) = struct.unpack_from(">H", head, 18)
    (metrics,) = struct.unpack_from(">H", tables["hhea"], 34)
    widths = {
        char: struct.unpack_from(">H", tables["hmtx"], 4 * min(glyph, metrics - 1))[0]
        * 1000
        // per_em
        for char, glyph in glyphs.items()
    }
    return Subset(_assemble(tables), glyphs, widths)


def _tables(data: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {}
    for at in range(12, 12 + 16 * count, 16):
        tag, _, start, length = struct.unpack_from(">4sIII", data, at)
        tables[tag.decode("ascii")] = data[start : start + length]
    return tables


def _characters(cmap: bytes) -> dict[int, int]:
    """The character map of format 4 (Windows, Unicode)."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    for at in range(4, 4 + 8 * count, 8):
        platform, encoding, start = struct.unpack_from(">HHI", cmap, at)
        (form,) = struct.unpack_from(">H", cmap, start)
        if (platform, encoding, form) == (3, 1, 4):
            return _format_4(cmap[start:])
    raise ValueError("no Unicode character map")


def _format_4(table: bytes) -> dict[int, int]:
    (twice,) = struct.unpack_from(">H", table, 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + twice)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 2 * twice)
    ranges_at = 16 + 3 * twice
    ranges = struct.unpack_from(f">{count}H", table, ranges_at)
    found = {}
    for n in range(count):
        for code in range(starts[n], min(ends[n], 0xFFFE) + 1):
            glyph = code
            if ranges[n]:
                at = ranges_at + 2 * n + ranges[n] + 2 * (code - starts[n])
                (glyph,) = struct.unpack_from(">H", table, at)
                if not glyph:
                    continue
            found[code] = (glyph + deltas[n]) & 0xFFFF
    return found


def _offsets(tables: dict[str, bytes]) -> list[int]:
    loca = tables["loca"]
    (is_long,) = struct.unpack_from(">h", tables["head"], 50)
    if is_long:
        return list(struct.unpack(f">{len(loca) // 4}I", loca))
    return [2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca)]


def _closure(glyf: bytes, offsets: list[int], wanted: set[int]) -> set[int]:
    """The glyphs with those that they are put together from."""
    found: set[int] = set()
    waiting = list(wanted)
    while waiting:
        glyph = waiting.pop()
        if glyph not in found:
            found.add(glyph)
            waiting.extend(_parts(glyf[offsets[glyph] : offsets[glyph + 1]]))
    return found


def _parts(glyph: bytes) -> list[int]:
    if len(glyph) < 10 or struct.unpack_from(">h", glyph)[0] >= 0:
        return []
    parts = []
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", glyph, at)
        parts.append(part)
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _BOTH else 8 if flags & _MATRIX else 0
    return parts


def _without_others(glyf: bytes, offsets: list[int], kept: set[int]) -> tuple[bytes, bytes]:
    data = bytearray()
    places = []
    for glyph in range(len(offsets) - 1):
        places.append(len(data))
        if glyph in kept:
            data += glyf[offsets[glyph] : offsets[glyph + 1]]
            data += bytes(-len(data) % 4)
    places.append(len(data))
    return bytes(data), struct.pack(f">{len(places)}I", *places)


def _assemble(tables: dict[str, bytes]) -> bytes:
    tags = sorted(tag for tag in _KEPT if tag in tables)
    power = 1 << (len(tags).bit_length() - 1)
    head = struct.pack(
        ">IHHHH", 0x10000, len(tags), 16 * power, power.bit_length() - 1, 16 * (len(tags) - power)
    )
    at = 12 + 16 * len(tags)
    entries, body = b"", b""
    for tag in tags:
        data = tables[tag]
        padded = data + bytes(-len(data) % 4)
        words = struct.unpack(f">{len(padded) // 4}I", padded)
        entries += struct.pack(
            ">4sIII", tag.encode(), sum(words) & 0xFFFFFFFF, at + len(body), len(data)
        )
        body += padded
    return head + entries + body
