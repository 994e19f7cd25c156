"""The checklist as the officer fills it: one row a paper, without any widget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counter_app.domain.paper import Paper, Source
from counter_app.domain.procedure import Case, Manner, PaperRequirement

MOST_COPIES = 99
SOURCES_HAND_IN = (Source.HANDED_IN, Source.DATABASE, Source.REUSED, Source.OWED)
SOURCES_SHOW = (Source.SHOWN, Source.DATABASE, Source.OWED)


@dataclass(slots=True)
class PaperRow:
    """A paper of the checklist; `wanted` papers must be met before F9."""

    requirement: PaperRequirement
    wanted: bool
    ticked: bool = False
    source: Source = Source.HANDED_IN
    originals: int = 0
    copies: int = 0
    reason: str = ""

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

    def tick(self, *, on: bool) -> None:
        """Met as asked for, or not met."""
        self.ticked = on
        if on and self.counts and not (self.originals or self.copies):
            self.originals = self.requirement.originals
            self.copies = self.requirement.copies
            if not (self.originals or self.copies):
                self.originals = 1
        if not on:
            self.originals = self.copies = 0
            self.source = first_source(self.requirement)
            self.reason = ""

    def next_source(self) -> None:
        """The next way in which this paper can be met."""
        ways = SOURCES_SHOW if self.requirement.manner is Manner.SHOW else SOURCES_HAND_IN
        at = ways.index(self.source) if self.source in ways else -1
        self.source = ways[(at + 1) % len(ways)]
        self.ticked = True
        if self.counts and not (self.originals or self.copies):
            self.tick(on=True)
        if not self.counts:
            self.originals = self.copies = 0

    def paper(self) -> Paper:
        return Paper(
            requirement=self.requirement.id,
            name=self.requirement.name,
            source=self.source,
            originals=self.originals,
            copies=self.copies,
            reason=self.reason,
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
        wanted = by_proxy if requirement.for_proxy else not requirement.condition
        row = PaperRow(requirement, wanted, source=first_source(requirement))
        paper = met.get(requirement.id)
        if paper is not None:
            row.ticked = True
            row.source = paper.source
            row.originals, row.copies = paper.originals, paper.copies
            row.reason = paper.reason
        rows.append(row)
    return sorted(rows, key=lambda row: not row.wanted)


def tick_by_card(rows: Sequence[PaperRow]) -> None:
    """The identity paper is met by the card that was read."""
    for row in rows:
        if row.requirement.met_by_card and not row.ticked:
            row.ticked = True
            row.source = Source.CARD


def next_missing(rows: Sequence[PaperRow], after: int) -> int:
    """The next row that is wanted and not met, going round; -1 where there is none."""
    order = [*range(after + 1, len(rows)), *range(after + 1)]
    return next((at for at in order if rows[at].is_missing), -1)
