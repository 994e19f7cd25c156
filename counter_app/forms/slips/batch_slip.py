"""A slip that goes with many dossiers: who gives, who takes, a row each, two signatures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.office.office import Office
from counter_app.forms.drawing.layout import Run, Strip, kept, space, stacked
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.table import Table, TableCell
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import cells, people, sheet, wording
from counter_app.forms.parts.closing import Signer, signatures
from counter_app.forms.parts.filled import filled
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Units (or a carrier) that give and take, and the people of both as far as known; `number`
    is the slip's, by which whoever takes up scans it.
    """

    office: Office
    number: str
    at: datetime
    giver: str
    taker: str
    giver_name: str = ""
    taker_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipColumns:
    """Titles and widths in points; the widths are drawn out to the page."""

    titles: tuple[str, ...]
    widths: tuple[float, ...]


def drawn(
    parties: Parties,
    columns: SlipColumns,
    rows: Callable[[Writer], Sequence[Sequence[TableCell]]],
    *,
    template: FormTemplate,
    printing: FormPrint,
    signers: tuple[str, str] = ("BÊN GIAO", "BÊN NHẬN"),
) -> bytes:
    """The slip as PDF, A4 across, its copies one after the other."""
    issue = sheet.heading(
        template,
        printing,
        sheet.issuer_of(parties.office),
        parties.at,
        slip=parties.number,
    )

    def strips(write: Writer) -> list[Strip]:
        table = Table(
            edges=cells.edges(write.page, *columns.widths),
            titles=columns.titles,
            size=write.page.cell,
            leading=write.spacing.cell,
            family=write.family,
            least=28,
        )
        listed = rows(write)
        first = filled(
            template,
            "handed",
            write,
            giver=shortened(parties.giver, people.NAME_MOST),
            taker=shortened(parties.taker, people.NAME_MOST),
            handed_at=wording.capital(wording.timestamp(parties.at)),
            count=str(len(listed)),
        )
        names = (parties.giver_name, parties.taker_name)
        end = [
            *write.runs(Run(template.text("copies"), write.family.italic)),
            space(8),
            signatures([Signer(*pair) for pair in zip(signers, names, strict=True)], write),
        ]
        body = [*write.runs(*first), space(5), *table.strips(listed)]
        return [*kept(body), stacked([space(4), *end])]

    return sheet.drawn(issue, template, strips, sample=printing.sample)
