"""The copies (liên) of a form as one PDF: each page is drawn once and set for every copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from counter_app.forms.drawing import document
from counter_app.forms.drawing.drawing import Drawing, DrawnWord, put
from counter_app.forms.drawing.fonts import Face
from counter_app.forms.drawing.page import A5, HEIGHT, LEFT, RIGHT, SECOND, SHEETS, TOP
from counter_app.forms.parts.template import PaperSize


@dataclass(frozen=True, slots=True)
class Labels:
    """What tells the copies apart: below the title, `height` from the page's foot, on the first
    page; in the head of each further page.
    """

    texts: tuple[str, ...]
    height: float
    face: Face

    def word(self, copy: int, page: int) -> DrawnWord:
        if page:
            text = self.texts[copy]
            return DrawnWord(RIGHT - self.face.width(text, 9), TOP - 30, self.face, 9, text)
        text = f"({self.texts[copy]})"
        start = (LEFT + RIGHT - self.face.width(text, 10)) / 2
        return DrawnWord(start, self.height, self.face, 10, text)


def pdf(
    pages: Sequence[Drawing], labels: Labels, paper: PaperSize, *, title: str, across: str = ""
) -> bytes:
    """The PDF, its bytes a function of the arguments. A5: copy after copy; two-up: side by side.

    `across` stands in light grey below everything else.
    """
    canvas, file = document.opened(SHEETS[paper], title)
    for number, page in enumerate(pages):
        canvas.beginForm(f"page{number}", 0, 0, *SHEETS[PaperSize.A5])
        if across:
            document.write_across(canvas, across, A5)
        put(canvas, page)
        canvas.endForm()
    draw = _one_each if paper is PaperSize.A5 else _two_up
    draw(canvas, len(pages), labels)
    canvas.save()
    return file.getvalue()


def _one_each(canvas: Canvas, pages: int, labels: Labels) -> None:
    for copy in range(len(labels.texts)):
        for page in range(pages):
            _set(canvas, page, labels.word(copy, page))
            canvas.showPage()


def _two_up(canvas: Canvas, pages: int, labels: Labels) -> None:
    for page in range(pages):
        for copy in range(len(labels.texts)):
            canvas.saveState()
            canvas.translate(copy * SECOND, 0)
            _set(canvas, page, labels.word(copy, page))
            canvas.restoreState()
        canvas.setLineWidth(0.4)
        canvas.setDash(1, 4)
        canvas.line(SECOND, 0, SECOND, HEIGHT)
        canvas.showPage()


def _set(canvas: Canvas, page: int, label: DrawnWord) -> None:
    canvas.doForm(f"page{page}")
    put(canvas, Drawing(words=[label]))
