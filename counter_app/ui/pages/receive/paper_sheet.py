"""What the officer does to the checklist, each act of which can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy

from counter_app.domain.dossier.paper import Source
from counter_app.ui.pages.receive.paper_rows import MOST_COPIES, PaperRow, first_source

MOST_KEPT = 200


class PaperSheet:
    """The rows, and how they were before each act. A place is an index into `rows`."""

    def __init__(self) -> None:
        self.rows: list[PaperRow] = []
        self._past: list[tuple[int, list[PaperRow]]] = []
        self._writing: tuple[int, Source] | None = None

    def show(self, rows: Sequence[PaperRow]) -> None:
        """Another checklist, of which nothing can be taken back yet."""
        self.rows = list(rows)
        self._past = []
        self._writing = None

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    def undo(self) -> int | None:
        """Take the last act back; the place that it was done at, None where there was none."""
        if not self._past:
            return None
        at, rows = self._past.pop()
        self._writing = None
        for row, before in zip(self.rows, rows, strict=True):
            for name in ("ticked", "source", "originals", "copies", "reason", "when"):
                setattr(row, name, getattr(before, name))
        return at

    def tick(self, at: int) -> None:
        """Met as asked for, or not met. An owed paper is first asked about (`brought`)."""
        row = self.rows[at]
        if not row.is_owed:
            self._act(at, lambda: row.tick(on=not row.ticked))

    def brought(self, at: int) -> None:
        """An owed paper is here after all."""
        self.meet(at, first_source(self.rows[at].requirement))

    def meet(self, at: int, source: Source) -> None:
        row = self.rows[at]
        if not row.ticked or row.source is not source:
            self._act(at, lambda: row.meet(source))

    def count(self, at: int, field: str, number: int) -> None:
        """So many `originals` or `copies`; without any the paper is not met."""
        row = self.rows[at]

        def counted() -> None:
            setattr(row, field, min(number, MOST_COPIES))
            row.ticked = bool(row.originals or row.copies)

        if row.counts:
            self._act(at, counted)

    def write(self, at: int, text: str) -> None:
        """The day of an owed paper, or why a database was asked: one act while it is typed."""
        row = self.rows[at]
        place = (at, row.source)
        if self._writing != place:
            self._keep(at)
            self._writing = place
        if row.source is Source.OWED:
            row.when = text
        else:
            row.reason = text

    def complete(self) -> None:
        """Every wanted paper met as asked for."""
        missing = [at for at, row in enumerate(self.rows) if row.is_missing]

        def met() -> None:
            for at in missing:
                self.rows[at].tick(on=True)

        if missing:
            self._act(missing[0], met)

    def tick_by_card(self) -> None:
        """The identity paper is met by the card that was read: no act, nothing takes it back."""
        for rows in (self.rows, *(before for _, before in self._past)):
            for row in rows:
                if row.requirement.met_by_card and not row.ticked:
                    row.ticked = True
                    row.source = Source.CARD

    def _act(self, at: int, change: Callable[[], object]) -> None:
        self._keep(at)
        self._writing = None
        change()

    def _keep(self, at: int) -> None:
        self._past = [*self._past[1 - MOST_KEPT :], (at, [copy(row) for row in self.rows])]
