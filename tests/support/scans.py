"""Files as scanners, phones and strangers make them; small, and broken on purpose."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2

PLACE = "22.5101N 103.7"


def picture(kind: str = "JPEG", size: tuple[int, int] = (60, 84), **options: object) -> bytes:
    """A small picture of a paper: white, with a dark bar at its top."""
    image = Image.new("RGB", size, "white")
    image.paste("navy", (0, 0, size[0], size[1] // 6))
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def photograph(turned: int = 6) -> bytes:
    """A JPEG that says where it was taken, with what, and that it is to be turned."""
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x010F] = PLACE
    return picture("JPEG", exif=exif.tobytes(), comment=PLACE.encode())


def pdf(pages: int = 1, extra: bytes = b"", packed: bytes | None = None) -> bytes:
    """A PDF of empty A5 pages; `extra` goes into its catalogue, `packed` into an object stream."""
    kids = b" ".join(b"%d 0 R" % (3 + page) for page in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R" + extra + b">>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids),
        *[b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]>>"] * pages,
    ]
    if packed is not None:
        body = zlib.compress(packed)
        head = b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>" % len(body)
        objects.append(head + b"\nstream\n" + body + b"\nendstream")
    out = b"%PDF-1.7\n"
    places: list[int] = []
    for number, item in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return out


def huge(kind: str) -> bytes:
    """A small file whose header promises 10,000 by 10,000 pixels."""
    side = 10_000
    if kind == "PNG":
        data = bytearray(picture("PNG"))
        data[16:24] = struct.pack(">II", side, side)
        return bytes(data)
    if kind == "JPEG":
        data = bytearray(picture("JPEG"))
        at = data.index(b"\xff\xc0")
        data[at + 5 : at + 9] = struct.pack(">HH", side, side)
        return bytes(data)
    if kind == "TIFF":
        directory = ImageFileDirectory_v2()
        data = bytearray(picture("TIFF", tiffinfo=directory))
        at = struct.unpack_from("<I", data, 4)[0]
        for entry in range(at + 2, at + 2 + 12 * struct.unpack_from("<H", data, at)[0], 12):
            if struct.unpack_from("<H", data, entry)[0] in (256, 257):
                struct.pack_into("<HII", data, entry + 2, 4, 1, side)
        return bytes(data)
    data = bytearray(picture("WEBP", lossless=True))
    bits = (side - 1) | (side - 1) << 14
    data[21:25] = (int.from_bytes(data[21:25], "little") & 0xF0000000 | bits).to_bytes(4, "little")
    return bytes(data)
