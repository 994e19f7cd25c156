"""What the dossier page can be opened with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenDossier:
    """`dossier` is an id or a code; `among` the ids of the list that it was opened from, in order;
    `ask_reprint` opens the reasons of a reprint at once.
    """

    dossier: str
    among: tuple[str, ...] = ()
    ask_reprint: bool = False
