"""The signs of a dossier in a form's head: barcode, code in clear, QR."""

from __future__ import annotations

from counter_app.domain.dossier.dossier_code import MOST, check_characters, machine_text
from counter_app.forms.drawing import barcode, qr
from counter_app.forms.drawing.drawing import DrawnWord, Rectangle
from counter_app.forms.drawing.fonts import Face, Family
from counter_app.forms.drawing.layout import Strip
from counter_app.forms.drawing.page import FormPage

_QUIET = barcode.QUIET * barcode.MODULE
_BAR_HEIGHT = 26.0
_LINE_HEIGHT = 20.0
CODE_LABEL = "Mã hồ sơ:"
CHECK_LABEL = "Mã kiểm tra:"
SLIP_LABEL = "Số phiếu:"


def barcode_with_qr(code: str, family: Family, page: FormPage, qr_text: str = "") -> Strip:
    """Barcode with the code in clear on the left, on the right a QR of `qr_text`, or of the code
    and its check characters; only the code, as far as there is room, where it is too long for
    either.
    """
    if len(code) > MOST:
        return _in_clear(code, family, page)
    text = qr_text or machine_text(code)
    side = qr.side(text)
    left = _on_dots(page.right - side)
    clear = _in_clear(code, family, page)
    height = max(_BAR_HEIGHT + clear.height, side)
    if left - page.left < barcode.width(code, _module(code, page)) + _QUIET:
        top = side + 4  # a code too long to stand beside the QR goes below it
    else:
        top = (height - _BAR_HEIGHT - clear.height) / 2
    bars = _bars(code, top, _BAR_HEIGHT, page)
    squares = [(x, side - y - qr.MODULE, w, h) for x, y, w, h in qr.squares(text, left, 0)]
    base = top + _BAR_HEIGHT
    words = tuple(word._replace(y=word.y + base) for word in clear.words)
    return Strip(max(side, base + clear.height), words, filled=(*bars, *squares))


def barcode_line(
    code: str, family: Family, page: FormPage, label: str = CODE_LABEL
) -> tuple[Strip, float]:
    """A lower barcode with the code in clear, and where what stands beside it may begin."""
    bars = _bars(code, 0, _LINE_HEIGHT, page)
    clear = _in_clear(code, family, page, label)
    words = tuple(word._replace(y=word.y + _LINE_HEIGHT - 0.5) for word in clear.words)
    end = max(
        *(x + width for x, _, width, _ in bars[-1:]),
        *(word.x + word.face.width(word.text, word.size) for word in words),
        page.left + 150,
    )
    return Strip(_LINE_HEIGHT + clear.height, words, filled=tuple(bars)), end + _QUIET


def _bars(code: str, top: float, height: float, page: FormPage) -> list[Rectangle]:
    """The bars from the left margin, y downwards."""
    if len(code) > MOST:
        return []
    module = _module(code, page)
    return [(x, top, w, h) for x, _, w, h in barcode.bars(code, page.left, 0, height, module)]


def _module(code: str, page: FormPage) -> float:
    return barcode.module_for(code, page.room + 2 * _QUIET)


def _in_clear(code: str, family: Family, page: FormPage, label: str = CODE_LABEL) -> Strip:
    """The code for people, its check characters behind it; parted where the page ends."""
    check = check_characters(code) if label == CODE_LABEL else ""
    line_height = page.code + 2
    x, base = page.left, line_height - 2.5
    words = [DrawnWord(x, base, family.regular, page.label, label)]
    x += family.regular.width(label, page.label) + 3.5
    rest = code if len(code) <= MOST else f"{code[:MOST]}…"
    while rest:
        fitting = _fitting(rest, page.right - x, family.bold, page.code)
        words.append(DrawnWord(x, base, family.bold, page.code, rest[:fitting]))
        x += family.bold.width(rest[:fitting], page.code) + 9
        rest = rest[fitting:]
        if rest:
            x, base = page.left, base + line_height
    if check:
        label_width = family.regular.width(CHECK_LABEL, page.label) + 3.5
        if x + label_width + family.bold.width(check, page.code) > page.right:
            x, base = page.left, base + line_height
        words += [
            DrawnWord(x, base, family.regular, page.label, CHECK_LABEL),
            DrawnWord(x + label_width, base, family.bold, page.code, check),
        ]
    return Strip(base + 2.5, tuple(words))


def _fitting(text: str, room: float, face: Face, size: float) -> int:
    """How many characters of the text the room holds, one at least."""
    fitting = len(text)
    while fitting > 1 and face.width(text[:fitting], size) > room:
        fitting -= 1
    return fitting


def _on_dots(x: float) -> float:
    return int(x / barcode.DOT) * barcode.DOT
