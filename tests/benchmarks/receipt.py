"""Figure 4: the receipt PDF, warm, against its own page drawn bare and against WeasyPrint."""

from __future__ import annotations

import gc
from collections.abc import Callable
from html import escape
from io import BytesIO
from statistics import median
from time import perf_counter
from typing import Any
from unittest import mock

import segno
from reportlab.pdfgen.canvas import Canvas

from counter_app import paths
from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.forms.drawing import barcode, copies
from counter_app.forms.drawing.copies import Labels
from counter_app.forms.drawing.drawing import Drawing
from counter_app.forms.drawing.page import HEIGHT, WIDTH
from counter_app.forms.parts.template import PaperSize
from counter_app.forms.receipt import receipt
from tests.forms.samples import BIRTH, CODE, printed

GOAL = "at most 2 × the page drawn bare, at least 10 × faster than WeasyPrint"
ROUNDS = 60
WEASYPRINT_ROUNDS = 9


def measure() -> dict[str, Any]:
    """Milliseconds, medians, taken in turns, so that all meet the same machine.

    The floor is the faster of two: plain canvas calls, or the program's own last step alone.
    """
    pages, labels = _laid_out()
    ours, *bare = _in_turns(
        ROUNDS,
        printed,
        lambda: _bare(pages, labels),
        lambda: copies.pdf(pages, labels, PaperSize.A5, title=CODE),
    )
    floor = min(bare)
    beside, weasyprint = _in_turns(WEASYPRINT_ROUNDS, printed, _weasyprint())
    return {
        "figure": "receipt_pdf",
        "ms": round(ours, 2),
        "floor_ms": round(floor, 2),
        "ratio": round(ours / floor, 2),
        "weasyprint_ms": round(weasyprint, 1),
        "weasyprint_ratio": round(weasyprint / beside, 1),
        "goal": GOAL,
    }


def _laid_out() -> tuple[list[Drawing], Labels]:
    """What the receipt draws: every word, line and bar at its place."""
    with mock.patch.object(receipt, "pdf", wraps=receipt.pdf) as spy:
        printed()
    pages, labels, _ = spy.call_args.args
    return pages, labels


def _bare(pages: list[Drawing], labels: Labels) -> bytes:
    """The same two pages by plain canvas calls: nothing to measure, wrap or flow."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1, initialFontName=labels.face.name)
    for copy in range(len(labels.texts)):
        for number, page in enumerate(pages):
            canvas.setLineWidth(0.6)
            canvas.lines(page.lines)
            path = canvas.beginPath()
            for rectangle in page.filled:
                path.rect(*rectangle)
            canvas.drawPath(path, stroke=0, fill=1)
            for word in (*page.words, labels.word(copy, number)):
                canvas.setFont(word.face.name, word.size)
                canvas.drawString(word.x, word.y, word.text)
            canvas.showPage()
    canvas.save()
    return file.getvalue()


def _in_turns(rounds: int, *runs: Callable[[], object]) -> list[float]:
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(2):
        for run in runs:
            run()
    gc.collect()
    for _ in range(rounds):
        for run, found in zip(runs, times, strict=True):
            start = perf_counter()
            run()
            found.append((perf_counter() - start) * 1000)
    return [median(found) for found in times]


def _weasyprint() -> Callable[[], object]:
    """Renders the same words, table, bars and QR as HTML; fonts are loaded by the first round."""
    from weasyprint import HTML  # noqa: PLC0415 - a part of the bench alone
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    fonts = FontConfiguration()
    page = _html()
    return lambda: HTML(string=page).write_pdf(font_config=fonts)


def _lines(pages: list[Drawing]) -> list[str]:
    """The printed lines but for the table, which is built as one."""
    rows: dict[float, list[str]] = {}
    for page in pages:
        for word in page.words:
            rows.setdefault(round(word.y, 1), []).append(word.text)
    lines = [" ".join(texts) for _, texts in sorted(rows.items(), reverse=True)]
    start = next(n for n, line in enumerate(lines) if line.startswith("1. Thành phần"))
    end = next(n for n, line in enumerate(lines) if line.startswith("2. Số lượng"))
    return [*lines[: start + 1], *lines[end:]]


def _html() -> str:
    pages, labels = _laid_out()
    rows = "".join(
        f"<tr><td>{number}<td>{escape(paper.name)}<td>{paper.originals}<td>{paper.copies}"
        for number, paper in enumerate(BIRTH.papers, start=1)
    )
    lines = "".join(f"<p>{escape(line)}" for line in _lines(pages))
    bars = "".join(
        f'<rect x="{x:.3f}" y="0" width="{width:.3f}" height="26"/>'
        for x, _, width, _ in barcode.bars(CODE, 0, 0, 26)
    )
    signs = (
        f'<svg width="{barcode.width(CODE):.3f}pt" height="26pt">{bars}</svg>'
        f"{segno.make_qr(machine_text(CODE), error='m').svg_inline(scale=2)}"
    )
    style = "".join(
        f"@font-face {{ font-family: Form; src: url({font.as_uri()}); {look} }}"
        for font, look in (
            (paths.resources() / "fonts" / "LiberationSerif-Regular.ttf", ""),
            (paths.resources() / "fonts" / "LiberationSerif-Bold.ttf", "font-weight: bold"),
            (paths.resources() / "fonts" / "LiberationSerif-Italic.ttf", "font-style: italic"),
        )
    )
    body = "".join(
        f"<section><h1>{signs}{escape(label)}</h1><table>{rows}</table>{lines}</section>"
        for label in labels.texts
    )
    return (
        f"<html lang=vi><style>{style} @page {{ size: A5; margin: 10mm }} "
        "body { font: 9pt/1.05 Form } p { margin: 0 } h1 { font-size: 10pt } "
        "td { border: 1px solid } td + td { font-style: italic } "
        "p:nth-child(3n) { font-weight: bold } section + section { break-before: page }"
        f"</style>{body}</html>"
    )
