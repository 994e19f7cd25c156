"""Printed pages as a scanner and a reader see them: rasterised, decoded, their text taken out."""

from __future__ import annotations

import unicodedata
from contextlib import closing
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp
from PIL import Image

PRINTER_DPI = 203


class Sign(NamedTuple):
    """A barcode that another library read: its symbology, text, and its edges in dots."""

    symbology: str
    text: str
    left: int
    right: int
    top: int
    bottom: int


class Character(NamedTuple):
    """A character of a page with its box in points, origin lower left."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def raster(
    pdf: bytes, page: int = 0, *, dpi: int = PRINTER_DPI, one_bit: bool = False
) -> Image.Image:
    """The page in grey; with `one_bit` black and white only, as a laser printer lays it down."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        image = document[page].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    return image.point(lambda grey: 255 if grey >= 128 else 0) if one_bit else image


def rasters(pdf: bytes, *, dpi: int = PRINTER_DPI, one_bit: bool = False) -> list[Image.Image]:
    """Every page."""
    return [raster(pdf, page, dpi=dpi, one_bit=one_bit) for page in range(len(sizes(pdf)))]


def signs(image: Image.Image) -> list[Sign]:
    """Code 128 and QR on the picture, from left to right."""
    wanted = [zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.QRCode]
    found = [
        Sign(
            "code128" if sign.format == zxingcpp.BarcodeFormat.Code128 else "qr",
            sign.text,
            sign.position.top_left.x,
            sign.position.top_right.x,
            sign.position.top_left.y,
            sign.position.bottom_left.y,
        )
        for sign in zxingcpp.read_barcodes(image, formats=wanted)
    ]
    return sorted(found, key=lambda sign: sign.left)


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in millimetres."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [(page.get_width() / 72 * 25.4, page.get_height() / 72 * 25.4) for page in document]


def texts(pdf: bytes) -> list[str]:
    """The text of each page, lines joined by a space; NFC is not forced on it."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def is_nfc(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text)


def characters(pdf: bytes, page: int = 0) -> list[Character]:
    """The visible characters of a page with their boxes."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        text = document[page].get_textpage()
        return [
            Character(text.get_text_range(place, 1), *text.get_charbox(place))
            for place in range(text.count_chars())
            if text.get_text_range(place, 1).strip()
        ]


def column(pdf: bytes, left: float, right: float) -> str:
    """The visible characters between two uprights on all pages, without spaces."""
    return "".join(
        box.text
        for page in range(len(sizes(pdf)))
        for box in characters(pdf, page)
        if left <= (box.left + box.right) / 2 <= right
    )


def fonts(pdf: bytes) -> dict[str, bool]:
    """The fonts that text on any page is set in, and whether each is embedded."""
    found: dict[str, bool] = {}
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=3):
                font = pdfium.FPDFTextObj_GetFont(thing)
                room = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
                name = bytearray(room)
                pdfium.FPDFFont_GetBaseFontName(
                    font, (pdfium.ctypes.c_char * room).from_buffer(name), room
                )
                found[name.rstrip(b"\0").decode()] = bool(pdfium.FPDFFont_GetIsEmbedded(font))
    return found


def metadata(pdf: bytes) -> dict[str, str]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return dict(document.get_metadata_dict(skip_empty=True))
