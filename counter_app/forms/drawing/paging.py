"""The pages of a form: its strips flowed below the head of each, and what stands at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from counter_app.forms.drawing.drawing import Drawing, DrawnWord
from counter_app.forms.drawing.fonts import Family
from counter_app.forms.drawing.layout import Strip, flow, place
from counter_app.forms.drawing.page import FormPage
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import head

Marks = Callable[[int, int], list[DrawnWord]]
"""What stands outside the body of page `number` (from 1) of `count`."""


class Paged(NamedTuple):
    """`label` is the baseline of the copy's label on the first page."""

    pages: list[Drawing]
    label: float


def laid_out(
    issue: head.IssueDetails,
    strips: Callable[[Writer], Sequence[Strip]],
    writers: Sequence[Writer],
    marks: Marks,
) -> Paged:
    """The pages set by the first writer; by a closer one only where that saves the second page."""
    results: list[Paged] = []
    for write in writers:
        results.append(_paged(issue, strips(write), write.page, write.family, marks))
        if len(results[0].pages) != 2:
            break
    return min(results, key=lambda one: len(one.pages))


def _paged(
    issue: head.IssueDetails, strips: Sequence[Strip], page: FormPage, family: Family, marks: Marks
) -> Paged:
    top, label = head.first(issue, family, page)
    following = head.following(issue, family, page)
    room = page.top - page.bottom
    flowed = flow(strips, room - top.height, room - following.height)
    drawings = []
    for number, below in enumerate(flowed, start=1):
        drawing = Drawing()
        place([top if number == 1 else following, *below], page.top, drawing)
        drawing.words += marks(number, len(flowed))
        drawings.append(drawing)
    return Paged(drawings, page.top - label)


def foot(basis: str, mark: str, family: Family, page: FormPage) -> list[DrawnWord]:
    """The legal basis on the left, `mark` on the right."""
    start = page.right - family.regular.width(mark, page.count)
    return [
        DrawnWord(page.left, page.foot, family.italic, page.basis, basis),
        DrawnWord(start, page.foot, family.regular, page.count, mark),
    ]
