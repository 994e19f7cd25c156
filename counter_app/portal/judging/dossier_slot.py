"""A dossier as it stands while a run of events is judged."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.dossier.dossier import Dossier


@dataclass(slots=True)
class DossierSlot:
    """`others` is the newest revision made elsewhere. Of one whose state this portal cannot read
    (`is_unread`) nothing is judged.
    """

    rev: int = 0
    state: Dossier | None = None
    deleted: str = ""
    others: int = 0
    is_unread: bool = False
