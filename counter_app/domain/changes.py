"""What a use case changed: pages re-read only what they show of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """`dossiers` are ids; the flags say that a list of that kind is no longer what it was.
    `outages`: spans of the office that move due dates.
    """

    dossiers: frozenset[str] = frozenset()
    drafts: bool = False
    settings: bool = False
    catalogue: bool = False
    sync: bool = False
    outages: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.dossiers | other.dossiers,
            self.drafts or other.drafts,
            self.settings or other.settings,
            self.catalogue or other.catalogue,
            self.sync or other.sync,
            self.outages or other.outages,
        )
