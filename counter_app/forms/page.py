"""The A5 page of the forms: its measures, type sizes and the two ways it lies on paper. Points."""

from __future__ import annotations

from typing import NamedTuple

from counter_app.forms.barcode import DOT
from counter_app.forms.template import PaperSize

MM = 72 / 25.4

WIDTH = 148 * MM
HEIGHT = 210 * MM
LEFT = 96 * DOT
"""12 mm, a whole number of printer dots."""

RIGHT = WIDTH - 10 * MM
TOP = HEIGHT - 8 * MM
FOOT = 6.5 * MM
"""Baseline of the line at the foot."""

BOTTOM = 10 * MM
ROOM = RIGHT - LEFT

BODY = 10.0
CELL = 9.5
SMALL = 8.0


class Spacing(NamedTuple):
    """How far lines stand apart in body, table and notes, and the room left for a signature."""

    body: float
    cell: float
    small: float
    signature: float


ROOMY = Spacing(body=12.2, cell=11.4, small=9.6, signature=34)
TIGHT = Spacing(body=11.0, cell=10.6, small=9.0, signature=26)
"""Used where it saves a second page."""

SHEETS = {
    PaperSize.A5: (WIDTH, HEIGHT),
    PaperSize.A4_TWO_UP: (297 * MM, HEIGHT),
}

SECOND = 1187 * DOT
"""Where the second copy begins on A4: 148.5 mm, rounded to a whole number of dots."""
