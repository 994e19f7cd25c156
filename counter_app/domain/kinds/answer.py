"""What the answers to an online dossier have in common."""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.kind import Refusal


def answered_before(dossier: Dossier) -> Refusal:
    """Of two answers to the citizen the first that arrives counts."""
    status = (("code", dossier.code), ("status", dossier.status.value))
    return Refusal("already_answered", status)
