"""Cells of wide tables: text cut to what a row can hold, in the face and place it needs."""

from __future__ import annotations

from counter_app.forms.drawing.layout import Run
from counter_app.forms.drawing.page import FormPage
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.table import TableCell
from counter_app.forms.drawing.writer import Writer

CELL_MOST = 1_500


def text(write: Writer, *lines: str, strong: bool = False, centred: bool = False) -> TableCell:
    """Each line as a paragraph of its own; empty ones are left out."""
    face = write.family.bold if strong else write.family.regular
    paragraphs = tuple((Run(shortened(line, CELL_MOST), face),) for line in lines if line.strip())
    return TableCell(paragraphs, centred)


def code(write: Writer, value: str) -> TableCell:
    """A dossier's code with its bars above it, where the column has room for them."""
    run = Run(shortened(value, CELL_MOST), write.family.bold)
    return TableCell(((run,),), centred=True, bars=value)


def edges(page: FormPage, *widths: float) -> tuple[float, ...]:
    """The uprights of columns of these widths, the whole drawn out to the page's room."""
    scale = page.room / sum(widths)
    result = [page.left]
    for width in widths:
        result.append(result[-1] + width * scale)
    return tuple(result)
