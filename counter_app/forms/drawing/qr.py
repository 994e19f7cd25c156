"""QR code as squares: the modules come from segno, the rectangles are drawn here."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

import segno

from counter_app.forms.drawing.barcode import DOT
from counter_app.forms.drawing.drawing import Rectangle

MODULE = 4 * DOT
"""Side of a module: four dots of a 203 dpi printer, 0.5 mm."""

QUIET = 4
"""Modules left white on each side (ISO/IEC 18004)."""


@lru_cache(maxsize=16)
def _rows(text: str) -> tuple[bytes, ...]:
    return tuple(bytes(row) for row in segno.make_qr(text, error="m").matrix)


def side(text: str) -> float:
    """Points from the first module to the last, without the quiet zone."""
    return len(_rows(text)) * MODULE


def squares(text: str, x: float, y: float) -> list[Rectangle]:
    """The dark runs of each row; `x`, `y` is the lower left corner."""
    result = []
    rows = _rows(text)
    for number, row in enumerate(rows):
        bottom = y + (len(rows) - 1 - number) * MODULE
        left = x
        for dark, run in groupby(row):
            step = len(list(run)) * MODULE
            if dark:
                result.append((left, bottom, step, MODULE))
            left += step
    return result
