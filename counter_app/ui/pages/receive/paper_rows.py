"""The checklist as the officer fills it: one row a paper, without any widget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from counter_app.domain.catalogue.procedure import Case, Manner, PaperRequirement
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.reading.day import Day, read_day
from counter_app.ui.texts import formatting

MOST_COPIES = 99
SOURCES_HAND_IN = (Source.HANDED_IN, Source.DATABASE, Source.REUSED, Source.OWED)
SOURCES_SHOW = (Source.SHOWN, Source.DATABASE, Source.OWED)


@dataclass(slots=True)
class PaperRow:
    """A paper of the checklist; `wanted` papers must be met, or owed, before F9.

    `when` is what was typed as the day on which an owed paper comes, `reason` why a database was
    asked; each stays while the other source is chosen.
    """

    requirement: PaperRequirement
    wanted: bool
    ticked: bool = False
    source: Source = Source.HANDED_IN
    originals: int = 0
    copies: int = 0
    reason: str = ""
    when: str = ""

    @property
    def counts(self) -> bool:
        """Whether originals and copies are kept of it; shown papers are not kept."""
        return self.requirement.manner is Manner.HAND_IN and self.source in {
            Source.HANDED_IN,
            Source.REUSED,
        }

    @property
    def is_missing(self) -> bool:
        return self.wanted and not self.ticked

    @property
    def is_owed(self) -> bool:
        return self.ticked and self.source is Source.OWED

    @property
    def sources(self) -> tuple[Source, ...]:
        """The ways in which this paper can be met."""
        return SOURCES_SHOW if self.requirement.manner is Manner.SHOW else SOURCES_HAND_IN

    def day(self, today: date) -> Day:
        """What was typed as the day on which it comes."""
        return read_day(self.when, today)

    def lacks_day(self, today: date) -> bool:
        return self.is_owed and self.day(today).value is None

    def tick(self, *, on: bool) -> None:
        """Met as asked for, or not met; what was typed stays."""
        self.ticked = on
        if on and self.counts and not (self.originals or self.copies):
            self.originals = self.requirement.originals
            self.copies = self.requirement.copies
            if not (self.originals or self.copies):
                self.originals = 1
        if not on:
            self.originals = self.copies = 0
            self.source = first_source(self.requirement)

    def meet(self, source: Source) -> None:
        """Met from this source, or owed."""
        self.source = source
        self.tick(on=True)
        if not self.counts:
            self.originals = self.copies = 0

    def paper(self, today: date) -> Paper:
        """A day that cannot be read is kept as it was typed: a draft brings it back."""
        until = self.day(today).value if self.source is Source.OWED else None
        typed = self.when if self.source is Source.OWED else self.reason
        return Paper(
            requirement=self.requirement.id,
            name=self.requirement.name,
            source=self.source,
            originals=self.originals,
            copies=self.copies,
            reason="" if until is not None else typed,
            until=until,
        )


def first_source(requirement: PaperRequirement) -> Source:
    return Source.SHOWN if requirement.manner is Manner.SHOW else Source.HANDED_IN


def rows_of(case: Case | None, *, by_proxy: bool, papers: Iterable[Paper] = ()) -> list[PaperRow]:
    """The rows of a case, wanted ones first, filled with what is already met."""
    if case is None:
        return []
    met = {paper.requirement: paper for paper in papers}
    rows: list[PaperRow] = []
    for requirement in case.papers:
        requested = by_proxy if requirement.for_proxy else not requirement.condition
        row = PaperRow(requirement, requested, source=first_source(requirement))
        paper = met.get(requirement.id)
        if paper is not None:
            row.ticked = True
            row.source = paper.source
            row.originals, row.copies = paper.originals, paper.copies
            if paper.is_owed:
                row.when = formatting.day(paper.until) if paper.until else paper.reason
            else:
                row.reason = paper.reason
        rows.append(row)
    return sorted(rows, key=lambda row: not row.wanted)


def next_missing(rows: Sequence[PaperRow], after: int) -> int:
    """The next row that is wanted and not met, going round; -1 where there is none."""
    order = [*range(after + 1, len(rows)), *range(after + 1)]
    return next((at for at in order if rows[at].is_missing), -1)
