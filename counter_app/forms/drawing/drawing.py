"""What a laid-out page consists of, and how a canvas draws it. Points, origin lower left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from counter_app.forms.drawing.fonts import Face

Rectangle = tuple[float, float, float, float]
"""x, y, width, height."""

Segment = tuple[float, float, float, float]
"""x, y, x, y."""


class DrawnWord(NamedTuple):
    """Text at a place, with nothing left to decide."""

    x: float
    y: float
    face: Face
    size: float
    text: str


@dataclass(slots=True)
class Drawing:
    """The marks of one page."""

    words: list[DrawnWord] = field(default_factory=list)
    filled: list[Rectangle] = field(default_factory=list)
    lines: list[Segment] = field(default_factory=list)


def put(canvas: Canvas, drawing: Drawing) -> None:
    """Draw the page on the canvas in black."""
    if drawing.lines:
        canvas.setLineWidth(0.6)
        canvas.lines(drawing.lines)
    if drawing.filled:
        _fill(canvas, drawing.filled)
    _write(canvas, drawing.words)


def _fill(canvas: Canvas, rectangles: Sequence[Rectangle]) -> None:
    path = canvas.beginPath()
    for rectangle in rectangles:
        path.rect(*rectangle)
    canvas.drawPath(path, stroke=0, fill=1)


def _write(canvas: Canvas, words: Sequence[DrawnWord]) -> None:
    text = canvas.beginText()
    current: tuple[str, float] | None = None
    for word in words:
        if current != (word.face.name, word.size):
            current = (word.face.name, word.size)
            text.setFont(*current)
        text.setTextOrigin(word.x, word.y)
        text.textOut(word.text)
    canvas.drawText(text)
