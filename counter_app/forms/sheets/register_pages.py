"""Form 07 on paper: A4 across, its heading on every page."""

from __future__ import annotations

from dataclasses import replace

from counter_app.forms.drawing.layout import Run, Strip, kept, space, stacked
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.table import Table, TitleSpan
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import cells, people, sheet
from counter_app.forms.parts.closing import Signer, signatures
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate
from counter_app.forms.sheets.register import SPANS, TITLES, Register, Told, untold

WIDTHS = (18, 80, 98, 20, 66, 76, 51, 62, 43, 43, 38, 43, 42, 42, 35)
_CODE_MOST = 19
_SIZE, _LEADING = 8.0, 9.8


def _lines(column: int, value: str) -> tuple[str, ...]:
    """A code too long for its column is parted before the day of reception."""
    if TITLES[column] == "Mã hồ sơ" and len(value) > _CODE_MOST:
        agency, dash, rest = value.partition("-")
        return (f"{agency}{dash}", rest)
    return (value,)


def register_pages(
    register: Register, printing: FormPrint, template: FormTemplate, told: Told = untold
) -> bytes:
    """The register as PDF; `told` is asked before each row, and before each page."""
    book = shortened(register.book, people.FIELD_MOST) or "……"
    issue = replace(
        sheet.heading(template, printing, sheet.issuer_of(register.office), printing.at),
        subtitle=f"Năm {register.year} · Quyển số {book}",
    )
    return sheet.drawn(
        issue,
        template,
        lambda write: _strips(register, template, write, told),
        sample=printing.sample,
        told=told,
    )


def _strips(register: Register, template: FormTemplate, write: Writer, told: Told) -> list[Strip]:
    table = Table(
        edges=cells.edges(write.page, *WIDTHS),
        titles=TITLES,
        spans=tuple(TitleSpan(*span) for span in SPANS),
        size=_SIZE,
        leading=_LEADING,
        family=write.family,
    )
    centred = {0, 1, 3, 6, 8, 9, 10, 11}
    rows = []
    for number, row in enumerate(register.rows):
        told(number, len(register.rows))
        rows.append(
            [
                cells.text(write, *_lines(n, value), centred=n in centred)
                for n, value in enumerate(row.values)
            ]
        )
    body = table.strips(rows) or write.runs(Run("Không có hồ sơ.", write.family.italic))
    end = [
        *write.runs(Run(template.text("closed"), write.family.italic)),
        space(6),
        signatures([Signer("NGƯỜI LẬP SỔ", ""), Signer("THỦ TRƯỞNG CƠ QUAN", "")], write),
    ]
    return [*kept(body), stacked([space(4), *end])]
