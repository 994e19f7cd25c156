"""What the dossier page can be opened with."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.dossier import Dossier
from counter_app.domain.receipt_form import FORM, REGIME


def is_reviewed_online(dossier: Dossier, desk: str) -> bool:
    """Whether its paper comes from the page of online dossiers: nobody received it yet, or `desk`
    did and its receipt has not gone out.
    """
    if dossier.submitted_at is None or dossier.desk not in {"", desk}:
        return False
    return not dossier.copies_of(REGIME, FORM)


@dataclass(frozen=True, slots=True)
class OpenDossier:
    """`dossier` is an id or a code; `among` the ids of the list that it was opened from, in order;
    `ask_reprint` opens the reasons of a reprint at once.
    """

    dossier: str
    among: tuple[str, ...] = ()
    ask_reprint: bool = False
