"""What invented citizens attach: a typed page as PDF, and a picture of a page as PNG."""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterator, Sequence
from random import Random

from counter_app import paths
from counter_app.portal.demo.demo_font import Subset, subset

_WIDTH, _HEIGHT, _MARGIN = 595, 842, 71
_MOST = 82  # characters of a line in eleven points
_INK, _STAMP = bytes((84, 86, 98)), bytes((196, 58, 62))

_Span = tuple[int, int]


def typed_page(title: str, lines: Sequence[str]) -> bytes:
    """A page of A4 as PDF 1.7, its text searchable."""
    head = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "", title.upper()]
    body = [part for line in lines for part in _wrapped(line)]
    font = subset(paths.resources() / "fonts" / "NotoSans-Regular.ttf", "".join((*head, *body)))
    text = ["BT"]
    at = _HEIGHT - _MARGIN
    for line in head:
        text.append(_line(font, line, (_WIDTH - _width(font, line, 12)) / 2, at, 12))
        at -= 18
    at -= 14
    for line in body:
        text.append(_line(font, line, _MARGIN, at, 11))
        at -= 17
    text.append("ET")
    return _pdf(font, "\n".join(text).encode())


def photographed_page(random: Random, *, width: int = 480, height: int = 680) -> bytes:
    """A page of grey lines with a red stamp, as a phone would take it: PNG, 8 bits a colour."""
    lines: dict[int, list[_Span]] = {}
    top = int(height * 0.12)
    while top < height * 0.7:
        words = list(_words(random, int(width * 0.1), int(width * random.uniform(0.55, 0.88))))
        lines.update(dict.fromkeys(range(top, top + 5), words))
        top += random.choice((14, 16, 18, 30))
    middle, radius = (int(width * 0.68), int(height * 0.78)), width * 0.13
    rows = bytearray()
    for y in range(height):
        shade = 250 - y * 18 // height
        row = bytearray(bytes((shade, shade, shade - 8)) * width)
        for span in lines.get(y, ()):
            _paint(row, span, _INK)
        for ring, thick in ((radius, 3.0), (radius * 0.7, 1.5)):
            for span in _ring(middle[0], abs(y - middle[1]), ring, thick):
                _paint(row, span, _STAMP)
        rows += b"\0" + row
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(rows), 9)
    parts = ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, part) for kind, part in parts)


def _words(random: Random, left: int, right: int) -> Iterator[_Span]:
    while left < right:
        length = random.randrange(8, 34)
        yield left, min(left + length, right)
        left += length + 6


def _ring(middle: int, away: int, radius: float, thick: float) -> Iterator[_Span]:
    """Where a row, so far away from the middle, crosses a ring."""
    if away >= radius + thick:
        return
    outer = int(math.sqrt((radius + thick) ** 2 - away**2))
    inner = int(math.sqrt(max(0.0, (radius - thick) ** 2 - away**2)))
    yield middle - outer, middle - inner
    yield middle + inner, middle + outer


def _paint(row: bytearray, span: _Span, colour: bytes) -> None:
    start, end = span
    row[3 * start : 3 * end] = colour * (end - start)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _wrapped(line: str) -> list[str]:
    parts, rest = [], line
    while len(rest) > _MOST:
        cut = rest.rfind(" ", 0, _MOST)
        cut = cut if cut > 0 else _MOST
        parts.append(rest[:cut])
        rest = rest[cut:].lstrip()
    return [*parts, rest]


def _width(font: Subset, line: str, size: int) -> float:
    return sum(font.widths[char] for char in line) * size / 1000


def _line(font: Subset, line: str, x: float, y: float, size: int) -> str:
    glyphs = "".join(f"{font.glyphs[char]:04x}" for char in line)
    return f"/F1 {size} Tf 1 0 0 1 {x:.1f} {y:.1f} Tm <{glyphs}> Tj"


def _pdf(font: Subset, content: bytes) -> bytes:
    widths = " ".join(f"{font.glyphs[char]} [{font.widths[char]}]" for char in font.glyphs)
    name = "/AAAAAA+NotoSans"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>".encode(),
        _stream(content),
        f"<< /Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H"
        " /DescendantFonts [6 0 R] /ToUnicode 9 0 R >>".encode(),
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont {name} /CIDToGIDMap /Identity"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        f" /FontDescriptor 7 0 R /W [{widths}] >>".encode(),
        f"<< /Type /FontDescriptor /FontName {name} /Flags 4 /ItalicAngle 0"
        " /FontBBox [-621 -389 2800 1067] /Ascent 1069 /Descent -293 /CapHeight 714 /StemV 80"
        " /FontFile2 8 0 R >>".encode(),
        _stream(font.data, f"/Length1 {len(font.data)} "),
        _stream(_to_unicode(font)),
    ]
    data = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    data += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n".encode()
    return bytes(data) + f"startxref\n{start}\n%%EOF\n".encode()


def _stream(data: bytes, extra: str = "") -> bytes:
    packed = zlib.compress(data, 9)
    head = f"<< {extra}/Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def _to_unicode(font: Subset) -> bytes:
    pairs = [f"<{glyph:04x}> <{ord(char):04x}>" for char, glyph in font.glyphs.items()]
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    told = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /Demo def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{told}\nendcmap end end"
    ).encode()
