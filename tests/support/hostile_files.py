"""Files that somebody made to do harm, by rule: small ones that ask for hours, gigabytes or more
than looking at. None is a known exploit.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

from PIL import Image

from tests.support import scans

Rule = Callable[[], bytes]
_A5 = b"/MediaBox[0 0 420 595]"


def pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, the first of them its catalogue."""
    out = b"%PDF-1.7\n"
    places: list[int] = []
    for number, item in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"/Size %d/Root 1 0 R" % (len(objects) + 1) + trailer
    return out + b"trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n" % (head, start)


def stream(body: bytes, dictionary: bytes = b"", *, times: int = 1) -> bytes:
    """A stream that is packed so many times over."""
    for _ in range(times):
        body = zlib.compress(body, 9)
    filters = b"/Filter[" + b"/FlateDecode" * times + b"]" if times else b""
    return b"<<%s%s/Length %d>>stream\n%s\nendstream" % (dictionary, filters, len(body), body)


def one_page(content: bytes, *more: bytes, resources: bytes = b"", box: bytes = _A5) -> bytes:
    """A page with this content stream; `more` are the objects from 5 on."""
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R%s/Contents 4 0 R/Resources<<%s>>>>" % (box, resources),
            content,
            *more,
        ]
    )


def nested_forms(depth: int = 12, each: int = 9) -> bytes:
    """Forms that call one another: `each` to the power of `depth` small lines."""
    forms = []
    for level in range(depth):
        last = level == depth - 1
        body = b"0 0 m 9 9 l S" if last else b"/F Do " * each
        within = b"" if last else b"/Resources<</XObject<</F %d 0 R>>>>" % (6 + level)
        head = b"/Type/XObject/Subtype/Form/BBox[0 0 420 595]" + within
        forms.append(stream(body, head, times=0))
    return one_page(stream(b"/F Do ", times=0), *forms, resources=b"/XObject<</F 5 0 R>>")


def many_fills(count: int = 2_000_000) -> bytes:
    """One page filled with half-clear colour again and again."""
    content = b"/G gs " + b"0 0 420 595 re f " * count
    return one_page(stream(content, times=2), resources=b"/ExtGState<</G<</ca .5/BM/Luminosity>>>>")


def tiny_tiles() -> bytes:
    """A page filled with a pattern whose tile is a thousandth of a point."""
    tile = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 .001 .001]"
    step = b"/XStep .001/YStep .001/Resources<<>>"
    return one_page(
        stream(b"/Pattern cs /P scn 0 0 420 595 re f"),
        stream(b"0 0 .0005 .0005 re f", tile + step),
        resources=b"/Pattern<</P 5 0 R>>",
    )


def deep_brackets(count: int = 1_000_000) -> bytes:
    return one_page(stream(b"[" * count))


def huge_image(side: int = 12_000) -> bytes:
    """A picture of `side` × `side` black dots that is packed twice to a few kilobytes."""
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d" % (side, side)
    colour = b"/ColorSpace/DeviceRGB/BitsPerComponent 8"
    plain = zlib.compressobj(1)
    row = bytes(side * 3)
    body = b"".join(plain.compress(row) for _ in range(side)) + plain.flush()
    packed = zlib.compress(body, 9)
    image = b"<<%s%s/Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream" % (
        head,
        colour,
        len(packed),
        packed,
    )
    return one_page(stream(b"420 0 0 595 0 0 cm /I Do"), image, resources=b"/XObject<</I 5 0 R>>")


def page_of(width: bytes, height: bytes) -> bytes:
    box = b"/MediaBox[0 0 %s %s]" % (width, height)
    return one_page(stream(b"0 0 m 99 99 l S"), box=box)


def many_pages(count: int = 100_000) -> bytes:
    kids = b"3 0 R " * count
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids),
            b"<</Type/Page/Parent 2 0 R" + _A5 + b">>",
        ]
    )


def pages_in_a_ring() -> bytes:
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"])


def acting(action: bytes, *, packed: bool = False, spelling: bytes = b"") -> bytes:
    """A PDF with this as what happens when it is opened; the action may be packed away."""
    if packed:
        body = b"9 0 " + action
        return scans.pdf(extra=b"/OpenAction 9 0 R", packed=body)
    return scans.pdf(extra=(spelling or b"/OpenAction ") + action)


def locked() -> bytes:
    return scans.pdf(extra=b"/Encrypt 9 0 R")


def png(width: int, height: int, *, text: int = 0, chunks: int = 0) -> bytes:
    """A picture of one colour, `text` bytes of packed text beside it, and empty chunks."""
    rows = zlib.compressobj(9)
    row = bytes(1 + width)
    body = b"".join(rows.compress(row) for _ in range(height)) + rows.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [_chunk(b"IHDR", head)]
    if text:
        parts.append(_chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(text), 9)))
    parts += [_chunk(b"teSt", b"")] * chunks
    return b"\x89PNG\r\n\x1a\n" + b"".join([*parts, _chunk(b"IDAT", body), _chunk(b"IEND", b"")])


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def tiff(directories: int, *, ring: bool = False, width: int = 8, samples: int = 1) -> bytes:
    """So many pictures of 8 bytes in a row, the last of them pointing at the first in a ring."""
    out = bytearray(b"II*\0" + struct.pack("<I", 16) + bytes(8))
    entries = (
        (256, 4, width),
        (257, 4, 8),
        (258, 3, 8),
        (259, 3, 1),
        (262, 3, 1),
        (273, 4, 8),
        (277, 3, samples),
        (278, 4, 8),
        (279, 4, 8),
    )
    size = 2 + 12 * len(entries) + 4
    for number in range(directories):
        last = number == directories - 1
        following = (16 if ring else 0) if last else 16 + size * (number + 1)
        out += struct.pack("<H", len(entries))
        out += b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
        out += struct.pack("<I", following)
    return bytes(out)


def jpeg_of_scans(side: int = 3000, times: int = 300) -> bytes:
    """A progressive picture whose scans are all there so many times."""
    file = io.BytesIO()
    Image.new("RGB", (side, side), "white").save(file, "JPEG", progressive=True, quality=20)
    data = file.getvalue()
    start = data.index(b"\xff\xda")
    return data[:start] + data[start:-2] * times + b"\xff\xd9"


def archive(name: str, size: int = 1 << 30) -> bytes:
    """A zip, or a workbook, of one member that unpacks to `size` bytes."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed,
        packed.open(name, "w", force_zip64=True) as member,
    ):
        block = bytes(1 << 20)
        for _ in range(size >> 20):
            member.write(block)
    return file.getvalue()


def svg() -> bytes:
    """A drawing that reads another file, by whoever believes its name."""
    return b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'


BOMBS: dict[str, Rule] = {
    "nested forms": nested_forms,
    "many fills": many_fills,
    "tiny tiles": tiny_tiles,
    "deep brackets": deep_brackets,
    "huge image in a PDF": huge_image,
    "huge page": lambda: page_of(b"14000000", b"14000000"),
    "thread of a page": lambda: page_of(b"0.0001", b"14400"),
    "negative page": lambda: page_of(b"-9", b"1e38"),
    "many pages": many_pages,
    "pages in a ring": pages_in_a_ring,
    "zeros called PDF": lambda: b"%PDF-1.7\n" + bytes(4 << 20),
    "noise called PDF": lambda: b"%PDF-1.7\n" + Random(1).randbytes(19 << 20),
    "PNG of promised pixels": lambda: scans.huge("PNG"),
    "PNG at the limit": lambda: png(6300, 6300),
    "PNG with a text bomb": lambda: png(8, 8, text=1 << 28),
    "PNG of chunks": lambda: png(8, 8, chunks=200_000),
    "TIFF of promised pixels": lambda: scans.huge("TIFF"),
    "TIFF of 60,000 pictures": lambda: tiff(60_000),
    "TIFF in a ring": lambda: tiff(300, ring=True),
    "TIFF of samples": lambda: tiff(1, width=4_000_000, samples=60_000),
    "JPEG of scans": jpeg_of_scans,
    "JPEG of promised pixels": lambda: scans.huge("JPEG"),
    "WebP of promised pixels": lambda: scans.huge("WEBP"),
}
"""What asks for time or memory."""

FORBIDDEN: dict[str, tuple[str, Rule]] = {
    "script": ("pdf_actions", lambda: acting(b"<</S/JavaScript/JS(app.alert(1))>>")),
    "script, packed": ("pdf_actions", lambda: acting(b"<</S/JavaScript/JS(1)>>", packed=True)),
    "script, spelled": ("pdf_actions", lambda: acting(b"<</S/#4aavaScrip#74/JS(1)>>")),
    "rendition": ("pdf_actions", lambda: acting(b"<</S/Rendition/JS(1)>>")),
    "program": ("pdf_actions", lambda: acting(b"<</S/Launch/F(cmd.exe)>>")),
    "address": ("pdf_actions", lambda: acting(b"<</S/URI/URI(http://example.org/)>>")),
    "address, packed": ("pdf_actions", lambda: acting(b"<</S/URI/URI(http://a/)>>", packed=True)),
    "address behind a page": (
        "pdf_actions",
        lambda: acting(b"<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(http://example.org/)>>>>"),
    ),
    "form sent away": ("pdf_actions", lambda: acting(b"<</S/SubmitForm/F(http://example.org/)>>")),
    "files inside": (
        "pdf_actions",
        lambda: scans.pdf(extra=b"/Names<</EmbeddedFiles<</Names[]>>>>"),
    ),
    "XFA form": ("pdf_actions", lambda: scans.pdf(extra=b"/AcroForm<</XFA 9 0 R>>")),
    "packed without end": ("pdf_unclear", lambda: scans.pdf(packed=b"9 0 " + bytes(40 << 20))),
    "password": ("pdf_locked", locked),
    "program called PDF": ("file_kind", lambda: b"MZ\x90\0" + bytes(900)),
    "zip": ("file_kind", lambda: archive("a.txt", 64 << 20)),
    "workbook": ("file_kind", lambda: archive("xl/worksheets/sheet1.xml", 64 << 20)),
    "drawing": ("file_kind", svg),
    "nothing": ("file_empty", lambda: b""),
    "too large": ("file_too_large", lambda: b"%PDF-1.7\n" + bytes(20 << 20)),
}
"""What must not be taken for a paper, with the code that says why."""

QUICK = frozenset(
    {
        "nested forms",
        "many fills",
        "huge page",
        "pages in a ring",
        "TIFF of samples",
        "PNG of promised pixels",
        "script, packed",
        "nothing",
        "password",
        "zip",
    }
)
"""Those that the tests look at in a window."""


def made(name: str) -> bytes:
    """The file of this name in `BOMBS` or `FORBIDDEN`."""
    return BOMBS[name]() if name in BOMBS else FORBIDDEN[name][1]()
