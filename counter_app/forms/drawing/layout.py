"""Lines broken by width, and strips of a page flowed over as many pages as they need. Points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from counter_app.forms.drawing.drawing import Drawing, DrawnWord, Rectangle, Segment
from counter_app.forms.drawing.fonts import Face

KEPT_WHOLE = 6
"""A paragraph of at most this many lines is not parted by the end of a page."""


class Run(NamedTuple):
    """Words in one face; a run is parted from the next by a space."""

    text: str
    face: Face


class TextPiece(NamedTuple):
    """Part of a line, `x` from the line's start."""

    x: float
    face: Face
    text: str


Line = tuple[list[TextPiece], float]
"""Pieces from left to right, and the line's width."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A band of a page that is never parted; x from the page's left, y down from the strip's top.

    `keep` holds it on the page of the next strip; `repeat` are the strips set above it again where
    it begins a page; `closing` is the line drawn below it where it ends one.
    """

    height: float
    words: tuple[DrawnWord, ...] = ()
    lines: tuple[Segment, ...] = ()
    filled: tuple[Rectangle, ...] = ()
    keep: bool = False
    repeat: tuple[Strip, ...] = ()
    closing: Segment | None = None


def wrap(runs: Iterable[Run], size: float, room: float, indent: float = 0) -> list[Line]:
    """The runs as lines of at most `room` points, the first `indent` shorter.

    A word wider than a line is parted where the line is full.
    """
    lines: list[Line] = []
    pieces: list[TextPiece] = []
    end = indent
    for text, face, gap in _words(runs, size, room):
        width = face.width(text, size)
        if pieces and end + gap + width > room:
            lines.append((pieces, end))
            pieces, end = [], 0.0
        if not pieces:
            pieces.append(TextPiece(end, face, text))
            end += width
            continue
        last = pieces[-1]
        if last.face is face:
            pieces[-1] = TextPiece(last.x, face, f"{last.text} {text}")
        else:
            pieces.append(TextPiece(end + gap, face, text))
        end += gap + width
    if pieces:
        lines.append((pieces, end))
    return lines


def justified(lines: Sequence[Line], size: float, room: float) -> list[Line]:
    """The lines of one paragraph, each but the last drawn out to `room`."""
    result = []
    for pieces, width in lines[:-1]:
        words = [(piece.face, word) for piece in pieces for word in piece.text.split(" ")]
        if len(words) == 1:
            result.append((pieces, width))
            continue
        x = pieces[0].x
        gap = (room - x - sum(face.width(word, size) for face, word in words)) / (len(words) - 1)
        spread = []
        for face, word in words:
            spread.append(TextPiece(x, face, word))
            x += face.width(word, size) + gap
        result.append((spread, room))
    return [*result, *lines[-1:]]


def balanced(run: Run, size: float, room: float) -> list[Line]:
    """The run on as few lines as `room` allows, of about the same length: for centred titles."""
    lines = wrap([run], size, room)
    count = len(lines)
    while count > 1 and room > 20:
        room -= 6
        narrower = wrap([run], size, room)
        if len(narrower) > count:
            break
        lines = narrower
    return lines


def _words(runs: Iterable[Run], size: float, room: float) -> Iterator[tuple[str, Face, float]]:
    for run in runs:
        gap = run.face.width(" ", size)
        for word in run.text.split(" "):
            if not word:
                continue
            if run.face.width(word, size) <= room:
                yield word, run.face, gap
            else:
                for part in _parted(word, run.face, size, room):
                    yield part, run.face, gap


def _parted(word: str, face: Face, size: float, room: float) -> Iterator[str]:
    start = 0
    width = 0.0
    for place, character in enumerate(word):
        step = face.width(character, size)
        if width + step > room and place > start:
            yield word[start:place]
            start, width = place, 0.0
        width += step
    yield word[start:]


def set_lines(
    lines: Sequence[Line], x: float, size: float, leading: float, *, centre: float | None = None
) -> list[Strip]:
    """A strip a line from `x`, or each line centred on `centre`."""
    base = leading - 0.25 * size - (leading - size) / 2
    strips = []
    for number, (pieces, width) in enumerate(lines):
        left = x if centre is None else centre - width / 2
        words = tuple(
            DrawnWord(left + piece.x, base, piece.face, size, piece.text) for piece in pieces
        )
        strips.append(Strip(leading, words, keep=_held(number, len(lines))))
    return strips


def _held(number: int, count: int) -> bool:
    """Whether line `number` stays with the next: short paragraphs whole, long ones by two lines."""
    if number == count - 1:
        return False
    return count <= KEPT_WHOLE or number == 0 or number == count - 2


def stacked(strips: Sequence[Strip]) -> Strip:
    """The strips as one that is never parted."""
    words: list[DrawnWord] = []
    lines: list[Segment] = []
    filled: list[Rectangle] = []
    top = 0.0
    for strip in strips:
        words += [word._replace(y=word.y + top) for word in strip.words]
        lines += [(x, y + top, x2, y2 + top) for x, y, x2, y2 in strip.lines]
        filled += [(x, y + top, width, height) for x, y, width, height in strip.filled]
        top += strip.height
    return Strip(top, tuple(words), tuple(lines), tuple(filled))


def kept(strips: Sequence[Strip]) -> list[Strip]:
    """The same strips, the last one held by what follows them."""
    return [*strips[:-1], replace(strips[-1], keep=True)] if strips else []


def lowered(strips: Sequence[Strip], gap: float) -> list[Strip]:
    """The same strips with `gap` points left white above the first."""
    if not strips or not gap:
        return list(strips)
    whole = stacked([space(gap), strips[0]])
    first = replace(
        strips[0], height=whole.height, words=whole.words, lines=whole.lines, filled=whole.filled
    )
    return [first, *strips[1:]]


def space(height: float) -> Strip:
    return Strip(height)


def flow(strips: Sequence[Strip], first_room: float, room: float) -> list[list[Strip]]:
    """The strips on pages: `first_room` points on the first, `room` on each other."""
    pages: list[list[Strip]] = [[]]
    left = first_room
    for group in _groups(strips, room):
        need = sum(strip.height for strip in group)
        if need > left and pages[-1]:
            pages.append([])
            left = room
        for strip in group:
            if strip.height > left and pages[-1]:
                pages.append([])
                left = room
            if not pages[-1]:
                pages[-1].extend(strip.repeat)
                left -= sum(again.height for again in strip.repeat)
            pages[-1].append(strip)
            left -= strip.height
    return pages


def _groups(strips: Sequence[Strip], room: float) -> Iterator[list[Strip]]:
    """Runs of strips that hold each other, none higher than a page."""
    group: list[Strip] = []
    height = 0.0
    for strip in strips:
        if group and height + strip.height > room * 0.9:
            yield group
            group, height = [], 0.0
        group.append(strip)
        height += strip.height
        if not strip.keep:
            yield group
            group, height = [], 0.0
    if group:
        yield group


def place(strips: Sequence[Strip], top: float, drawing: Drawing) -> None:
    """Put the strips onto the drawing from `top` (origin lower left) downwards."""
    for number, strip in enumerate(strips):
        drawing.words += [word._replace(y=top - word.y) for word in strip.words]
        drawing.lines += [(x, top - y, x2, top - y2) for x, y, x2, y2 in strip.lines]
        drawing.filled += [
            (x, top - y - height, width, height) for x, y, width, height in strip.filled
        ]
        if strip.closing and number == len(strips) - 1:
            x, y, x2, y2 = strip.closing
            drawing.lines.append((x, top - y, x2, top - y2))
        top -= strip.height
