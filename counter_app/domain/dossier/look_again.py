"""Counts and sums of a whole dossier that are seldom meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counter_app.domain.catalogue.procedure import FeeUnit
from counter_app.domain.dossier.fee import FeeLine, total
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.reading.point import Point
from counter_app.domain.reading.quantity import MANY_COPIES, MUCH_MONEY
from counter_app.domain.reading.reading import Doubt


def look_again(papers: Sequence[Paper], sets: int, fees: Sequence[FeeLine]) -> tuple[Point, ...]:
    """Copies and sets above `MANY_COPIES`, fees of a dossier above `MUCH_MONEY`."""
    return (*_papers(papers, sets), *_fees(fees))


def _papers(papers: Sequence[Paper], sets: int) -> Iterator[Point]:
    for paper in papers:
        many = max(paper.originals, paper.copies)
        if many > MANY_COPIES:
            yield Point(Doubt.COPIES_MANY, f"paper.{paper.requirement}", paper.name, str(many))
    if sets > MANY_COPIES:
        yield Point(Doubt.COPIES_MANY, "sets", "", str(sets))


def _fees(fees: Sequence[FeeLine]) -> Iterator[Point]:
    for line in fees:
        many = line.quantity if line.unit is FeeUnit.COPY else line.copies
        if many > MANY_COPIES:
            yield Point(Doubt.COPIES_MANY, f"fee.{line.id}", line.name, str(many))
    amount = total(fees)
    if amount > MUCH_MONEY:
        yield Point(Doubt.MONEY_MUCH, "fee", value=f"{amount:,}".replace(",", "."))
