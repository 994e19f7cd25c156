"""Code 128 as bars: the modules come from python-barcode, the rectangles are drawn here."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from barcode.codex import Code128
from barcode.errors import BarcodeError

from counter_app.forms.drawing.drawing import Rectangle

DOT = 72 / 203
"""One dot of a 203 dpi printer, in points."""

MODULE = 2 * DOT
"""Width of the narrowest bar: two dots, 0.2502 mm (ISO/IEC 15417 asks for 0.25 mm in open use)."""

QUIET = 10
"""Modules left white on each side."""


@lru_cache(maxsize=16)
def modules(code: str) -> str:
    """The bars as "1" and "0", one a module; empty where Code 128 has no sign for a character."""
    try:
        return "".join(Code128(code).build())
    except BarcodeError:
        return ""


def width(code: str, module: float = MODULE) -> float:
    """Points from the first bar to the last, without the quiet zones."""
    return len(modules(code)) * module


def module_for(code: str, room: float) -> float:
    """The module that fits the code with its quiet zones into `room` points; at most `MODULE`."""
    return min(MODULE, room / (len(modules(code)) + 2 * QUIET))


def bars(code: str, x: float, y: float, height: float, module: float = MODULE) -> list[Rectangle]:
    """The bars, the first at `x`; with `x` a whole number of dots they fall on a printer's dots."""
    result = []
    for sign, run in groupby(modules(code)):
        step = len(list(run)) * module
        if sign == "1":
            result.append((x, y, step, height))
        x += step
    return result
