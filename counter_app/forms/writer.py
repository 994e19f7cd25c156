"""Sets the labelled lines of a form in one typeface and spacing."""

from __future__ import annotations

from dataclasses import replace

from counter_app.forms import wording
from counter_app.forms.fonts import Family
from counter_app.forms.layout import Run, Strip, set_lines, wrap
from counter_app.forms.page import BODY, LEFT, RIGHT, ROOM, Spacing


def _end(strip: Strip) -> float:
    """Where the last word of a one-line strip ends."""
    word = strip.words[-1]
    return word.x + word.face.width(word.text, word.size)


class Writer:
    """Sets labelled lines in one typeface; knows nothing of dossiers."""

    def __init__(self, family: Family, spacing: Spacing) -> None:
        self.family = family
        self.spacing = spacing

    def line(self, label: str, *values: str, strong: bool = True) -> list[Strip]:
        """A label and its values; a value that is empty is left to be filled in by hand."""
        runs = [Run(label, self.family.regular)]
        face = self.family.bold if strong else self.family.regular
        runs += [
            Run(value, face) if value else Run(wording.BLANK, self.family.regular)
            for value in values
        ]
        return self.runs(*runs)

    def runs(self, *runs: Run, indent: float = 0) -> list[Strip]:
        lines = wrap(runs, BODY, ROOM - indent)
        return set_lines(lines, LEFT + indent, BODY, self.spacing.body)

    def pair(self, first: tuple[str, str], second: tuple[str, str]) -> list[Strip]:
        """Two short labelled values on one line, the second from the middle where it fits."""
        left, right = self.line(*first), self.line(*second)
        if len(left) == len(right) == 1:
            start = max(_end(left[0]) + 12, LEFT + ROOM / 2)
            if start + _end(right[0]) - LEFT > RIGHT:
                start = RIGHT + LEFT - _end(right[0])
            if start >= _end(left[0]) + 12:
                moved = [word._replace(x=word.x + start - LEFT) for word in right[0].words]
                return [replace(left[0], words=(*left[0].words, *moved))]
        return [*left, *right]
