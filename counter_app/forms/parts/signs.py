"""The signs of a dossier in a form's head: barcode, code in clear, QR."""

from __future__ import annotations

from counter_app.domain.dossier.dossier_code import MOST, check_characters, machine_text
from counter_app.forms.drawing import barcode, qr
from counter_app.forms.drawing.drawing import DrawnWord, Rectangle
from counter_app.forms.drawing.fonts import Family
from counter_app.forms.drawing.layout import Strip
from counter_app.forms.drawing.page import FormPage

_QUIET = barcode.QUIET * barcode.MODULE
_BAR_HEIGHT = 26.0
_LINE_HEIGHT = 20.0


def barcode_with_qr(code: str, family: Family, page: FormPage) -> Strip:
    """Barcode with the code in clear on the left, QR on the right; only the code, as far as there
    is room, where it is too long for either.
    """
    if len(code) > MOST:
        words = _code_words(code, _clear(page) - 2.5, family, page)
        return Strip(_clear(page), tuple(words))
    text = machine_text(code)
    side = qr.side(text)
    left = _on_dots(page.right - side)
    clear = _clear(page)
    height = max(_BAR_HEIGHT + clear, side)
    if left - page.left < barcode.width(code, _module(code, page)) + _QUIET:
        top = side + 4  # a code too long to stand beside the QR goes below it
    else:
        top = (height - _BAR_HEIGHT - clear) / 2
    bars = _bars(code, top, _BAR_HEIGHT, page)
    squares = [(x, side - y - qr.MODULE, w, h) for x, y, w, h in qr.squares(text, left, 0)]
    words = _code_words(code, top + _BAR_HEIGHT + clear - 2.5, family, page)
    return Strip(max(side, top + _BAR_HEIGHT + clear), tuple(words), filled=(*bars, *squares))


def barcode_line(code: str, family: Family, page: FormPage) -> tuple[Strip, float]:
    """A lower barcode with the code in clear, and where what stands beside it may begin."""
    bars = _bars(code, 0, _LINE_HEIGHT, page)
    clear = _clear(page)
    words = _code_words(code, _LINE_HEIGHT + clear - 3, family, page)
    end = page.left + max(bars[-1][0] + bars[-1][2] - page.left if bars else 0, 150) + _QUIET
    return Strip(_LINE_HEIGHT + clear, tuple(words), filled=tuple(bars)), end


def _clear(page: FormPage) -> float:
    """Height of the line with the code in clear."""
    return page.code + 2


def _bars(code: str, top: float, height: float, page: FormPage) -> list[Rectangle]:
    """The bars from the left margin, y downwards."""
    if len(code) > MOST:
        return []
    module = _module(code, page)
    return [(x, top, w, h) for x, _, w, h in barcode.bars(code, page.left, 0, height, module)]


def _module(code: str, page: FormPage) -> float:
    return barcode.module_for(code, page.room + 2 * _QUIET)


def _code_words(code: str, base: float, family: Family, page: FormPage) -> list[DrawnWord]:
    words = []
    x = page.left
    check = check_characters(code)
    parts = [
        ("Mã hồ sơ:", family.regular, page.label),
        (code if check else f"{code[:MOST]}…", family.bold, page.code),
        ("Mã kiểm tra:", family.regular, page.label),
        (check, family.bold, page.code),
    ]
    for text, face, size in parts if check else parts[:2]:
        words.append(DrawnWord(x, base, face, size, text))
        x += face.width(text, size) + (3.5 if face is family.regular else 9)
    return words


def _on_dots(x: float) -> float:
    return int(x / barcode.DOT) * barcode.DOT
