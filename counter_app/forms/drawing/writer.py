"""Sets the labelled lines of a form in one typeface and spacing."""

from __future__ import annotations

from dataclasses import replace

from counter_app.forms.drawing.fonts import Family
from counter_app.forms.drawing.layout import Run, Strip, justified, lowered, set_lines, wrap
from counter_app.forms.drawing.page import A5, MM, FormPage, Spacing
from counter_app.forms.parts import wording

_INDENT = 10 * MM


def _end(strip: Strip) -> float:
    """Where the last word of a one-line strip ends."""
    word = strip.words[-1]
    return word.x + word.face.width(word.text, word.size)


class Writer:
    """Sets labelled lines in one typeface on one kind of page; knows nothing of dossiers."""

    def __init__(self, family: Family, spacing: Spacing, page: FormPage = A5) -> None:
        self.family = family
        self.spacing = spacing
        self.page = page

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
        page = self.page
        lines = wrap(runs, page.body, page.room - indent)
        result = set_lines(lines, page.left + indent, page.body, self.spacing.body)
        return lowered(result, self.spacing.paragraph)

    def prose(self, *runs: Run) -> list[Strip]:
        """A paragraph of sentences: its first line indented, the others drawn to both margins."""
        page = self.page
        lines = justified(wrap(runs, page.body, page.room, _INDENT), page.body, page.room)
        results = set_lines(lines, page.left, page.body, self.spacing.body)
        return lowered(results, self.spacing.paragraph)

    def pair(self, first: tuple[str, str], second: tuple[str, str]) -> list[Strip]:
        """Two short labelled values on one line, the second from the middle where it fits."""
        left, right = self.line(*first), self.line(*second)
        if len(left) == len(right) == 1:
            page = self.page
            start = max(_end(left[0]) + 12, page.middle)
            if start + _end(right[0]) - page.left > page.right:
                start = page.right + page.left - _end(right[0])
            if start >= _end(left[0]) + 12:
                moved = [word._replace(x=word.x + start - page.left) for word in right[0].words]
                return [replace(left[0], words=(*left[0].words, *moved))]
        return [*left, *right]
