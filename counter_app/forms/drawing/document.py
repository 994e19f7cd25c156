"""A PDF of a form: opened with nothing in it but the typeface, and filled with pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from counter_app.forms.drawing import fonts
from counter_app.forms.drawing.drawing import Drawing, put
from counter_app.forms.drawing.page import FormPage

SAMPLE = "BẢN MẪU, KHÔNG CÓ GIÁ TRỊ"
"""Stands across each page of a demo, whose papers promise nothing."""

_ACROSS = 30 / 148
"""Size of the letters that stand across a page, to its shorter side."""


def opened(size: tuple[float, float], title: str) -> tuple[Canvas, BytesIO]:
    """A canvas whose bytes are a function of what is drawn; `title` is all that it tells."""
    file = BytesIO()
    canvas = Canvas(
        file,
        pagesize=size,
        pageCompression=1,
        invariant=1,
        initialFontName=fonts.family().regular.name,
        lang="vi",
    )
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("counter_app")
    return canvas, file


def write_across(canvas: Canvas, text: str, page: FormPage) -> None:
    """In light grey from corner to corner, to be written before everything else."""
    shorter = min(page.width, page.height)
    canvas.saveState()
    canvas.setFillGray(0.9)
    canvas.setFont(fonts.family().bold.name, round(shorter / 72 * 25.4 * _ACROSS))
    canvas.translate(page.width / 2, page.height / 2)
    canvas.rotate(52)
    canvas.drawCentredString(0, 0, text)
    canvas.restoreState()


def pdf(
    pages: Sequence[Drawing],
    page: FormPage,
    *,
    title: str,
    across: str = "",
    told: Callable[[int, int], object] | None = None,
) -> bytes:
    """The drawings as pages of this kind, one after the other; `told` is asked before each."""
    canvas, file = opened((page.width, page.height), title)
    for number, drawing in enumerate(pages):
        if told is not None:
            told(number, len(pages))
        if across:
            write_across(canvas, across, page)
        put(canvas, drawing)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
