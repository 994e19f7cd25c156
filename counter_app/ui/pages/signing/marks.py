"""Which papers of the queue were seen to their end and are to be signed together."""

from __future__ import annotations

from collections.abc import Iterable

from counter_app.services.lists.unsigned import Unsigned
from counter_app.services.processing.sign_papers import ToSign


class Marks:
    """Known by the events of the papers; in the order in which they were marked."""

    def __init__(self) -> None:
        self._marked: dict[str, ToSign] = {}

    def __len__(self) -> int:
        return len(self._marked)

    def __contains__(self, row: Unsigned) -> bool:
        return row.paper.event in self._marked

    def toggle(self, row: Unsigned, number: str) -> None:
        """Mark the paper with the number that stands on it, or take the mark away."""
        if self._marked.pop(row.paper.event, None) is None:
            self._marked[row.paper.event] = ToSign(row, number)

    def keep(self, rows: Iterable[Unsigned]) -> None:
        """What no longer waits loses its mark."""
        waiting = {row.paper.event for row in rows}
        for event in [event for event in self._marked if event not in waiting]:
            del self._marked[event]

    def clear(self) -> None:
        self._marked.clear()

    def papers(self) -> list[ToSign]:
        return list(self._marked.values())
