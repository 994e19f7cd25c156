"""The pages that forms are set on: their measures, type sizes and how they lie on paper. Points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from counter_app.forms.drawing.barcode import DOT
from counter_app.forms.parts.template import PaperSize

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


class Type(NamedTuple):
    """Size of the letters, and how far lines of them stand apart."""

    size: float
    leading: float


class Spacing(NamedTuple):
    """How far lines stand apart in body, table and notes, the room left for a signature, and what
    is left white above a paragraph.
    """

    body: float
    cell: float
    small: float
    signature: float
    paragraph: float = 0.0


ROOMY = Spacing(body=12.2, cell=11.4, small=9.6, signature=34)
TIGHT = Spacing(body=11.0, cell=10.6, small=9.0, signature=26)
"""Used where it saves a second page."""

FORMAL = Spacing(body=17.0, cell=15.5, small=13.0, signature=62, paragraph=6)
SINGLE = Spacing(body=15.0, cell=14.0, small=12.5, signature=50, paragraph=6)
"""A4: single is the closest that the decree on paperwork knows; used where it saves a page."""

WIDE = Spacing(body=15.0, cell=12.2, small=12.2, signature=52, paragraph=3)
"""A4 across."""


@dataclass(frozen=True, slots=True)
class FormPage:
    """A page's measures, the sizes of what stands on it, and the type of its head.

    `mark` and `detail` are the two lines that tell a reprint; `label` and `code` the words below
    the barcode, `signing` what is asked of those who sign, `basis` and `count` what stands on the
    left and the right of the foot. `below_title` holds the label of the copy, where there is one.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    foot: float
    body: float
    cell: float
    small: float
    issuer: Type
    motto: Type
    place: Type
    title: Type
    mark: Type
    detail: Type
    signing: Type
    label: float
    code: float
    basis: float
    count: float
    above_title: float
    below_title: float

    @property
    def room(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


A5 = FormPage(
    width=WIDTH,
    height=HEIGHT,
    left=LEFT,
    right=RIGHT,
    top=TOP,
    bottom=BOTTOM,
    foot=FOOT,
    body=10.0,
    cell=9.5,
    small=8.0,
    issuer=Type(9, 11),
    motto=Type(9.5, 12),
    place=Type(9.5, 11.5),
    title=Type(13, 16),
    mark=Type(11.5, 14),
    detail=Type(9, 11),
    signing=Type(9, 11),
    label=9.5,
    code=11,
    basis=7.5,
    count=8.5,
    above_title=7,
    below_title=13,
)

A4 = FormPage(
    width=210 * MM,
    height=297 * MM,
    left=240 * DOT,
    right=195 * MM,
    top=277 * MM,
    bottom=20 * MM,
    foot=12 * MM,
    body=13,
    cell=12,
    small=11,
    issuer=Type(12, 14.5),
    motto=Type(13, 16),
    place=Type(13, 17),
    title=Type(14, 18),
    mark=Type(13, 16),
    detail=Type(11, 14),
    signing=Type(12, 15),
    label=11,
    code=12,
    basis=9,
    count=9,
    above_title=16,
    below_title=5,
)
"""Portrait, margins and sizes of NĐ 30/2020/NĐ-CP, Phụ lục I; the left one in whole dots."""

A4_LANDSCAPE = replace(
    A4,
    width=297 * MM,
    height=210 * MM,
    left=144 * DOT,
    right=285 * MM,
    top=194 * MM,
    bottom=14 * MM,
    foot=8 * MM,
    body=12,
    cell=10,
    small=10,
    above_title=8,
    below_title=16,
)
"""For wide tables: 18 mm on the left, a whole number of dots."""

SHEETS = {
    PaperSize.A5: (WIDTH, HEIGHT),
    PaperSize.A4_TWO_UP: (297 * MM, HEIGHT),
}

SECOND = 1187 * DOT
"""Where the second copy begins on A4: 148.5 mm, rounded to a whole number of dots."""
