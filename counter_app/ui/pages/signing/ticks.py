"""Which papers were seen to their end, and which of these are ticked to be signed in one act."""

from __future__ import annotations

from collections.abc import Iterable

from counter_app.domain.life.facts import Proposal
from counter_app.services.lists.unsigned import Unsigned


class SigningTicks:
    """By the event that made the paper: another draft of the same result is not seen yet."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._ticked: set[str] = set()

    def see(self, row: Unsigned) -> None:
        self._seen.add(row.paper.event)

    def was_seen(self, row: Unsigned) -> bool:
        """A result that is on paper alone lies before the officer."""
        is_on_paper = not isinstance(row.paper, Proposal) and row.file is None
        return is_on_paper or row.paper.event in self._seen

    def is_ticked(self, row: Unsigned) -> bool:
        return row.paper.event in self._ticked

    def toggle(self, row: Unsigned) -> bool:
        """False where the paper has to be seen first."""
        if self.is_ticked(row):
            self._ticked.remove(row.paper.event)
            return True
        if self.was_seen(row):
            self._ticked.add(row.paper.event)
        return self.was_seen(row)

    def tick_all(self, rows: Iterable[Unsigned]) -> int:
        """Every paper that was seen; how many were not."""
        rows = list(rows)
        self._ticked |= {row.paper.event for row in rows if self.was_seen(row)}
        return sum(not self.was_seen(row) for row in rows)

    def keep(self, rows: Iterable[Unsigned]) -> None:
        """What waits no more is ticked no more."""
        self._ticked &= {row.paper.event for row in rows}

    def clear(self) -> None:
        self._seen.clear()
        self._ticked.clear()
