"""The table of papers on form 01: number, name and how it was met, originals, copies."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.domain.dossier.paper import Paper, Source
from counter_app.forms.drawing.grid import Grid, GridRow, count
from counter_app.forms.drawing.layout import Run, Strip
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import wording

NAME_MOST = 1_500
REASON_MOST = 300


def table(papers: Sequence[Paper], write: Writer, *, online: bool = False) -> list[Strip]:
    """The rows; on each further page the heading of the columns is set again.

    What was filed online and is no paper counts as electronic.
    """
    page = write.page
    grid = Grid(
        edges=(page.left, page.left + 24, page.right - 86, page.right - 43, page.right),
        titles=("STT", "Tên giấy tờ", "Bản chính", "Bản sao"),
        size=page.cell,
        small=8.5,
        leading=write.spacing.cell,
        family=write.family,
    )
    return grid.strips([_row(paper, write, online) for paper in papers])


def _row(paper: Paper, write: Writer, online: bool) -> GridRow:
    runs = [Run(shortened(paper.name, NAME_MOST), write.family.regular)]
    note = _note(paper, online)
    if note:
        runs.append(Run(f"({note})", write.family.italic))
    return GridRow(tuple(runs), (count(paper.originals), count(paper.copies)))


def _note(paper: Paper, online: bool) -> str:
    source = wording.source(paper.source)
    if online and paper.source is Source.HANDED_IN and not (paper.originals or paper.copies):
        source = "bản điện tử"
    if paper.is_owed and paper.until is not None:
        return f"{source}, chậm nhất {wording.date_words(paper.until)}"
    parts = (source, shortened(paper.reason, REASON_MOST))
    return ": ".join(part for part in parts if part)
