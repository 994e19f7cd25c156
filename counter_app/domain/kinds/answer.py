"""What the answers to an online dossier have in common."""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.kind import UNANSWERED, Refusal


def awaits_answer(dossier: Dossier) -> bool:
    """Whether what was filed waits for the office's answer, or for the citizen's."""
    return dossier.status in UNANSWERED and not dossier.is_received


def answered_before(dossier: Dossier) -> Refusal:
    """Of two answers to the citizen the first that arrives counts."""
    status = (("code", dossier.code), ("status", dossier.status.value))
    return Refusal("already_answered", status)


def closed_by_answer(dossier: Dossier) -> Refusal | None:
    """A dossier that was received waits for the citizen's papers, and for no answer."""
    return answered_before(dossier) if dossier.is_received else None
