"""What of a dossier waits for a signature: a drafted result, a proposed extension."""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.life.facts import Proposal, ResultDraft


def waiting_draft(dossier: Dossier) -> ResultDraft | None:
    """The draft that stands, which is the last one; None where it was sent back, or nothing waits
    for a result any more.
    """
    if dossier.status is not Status.PROCESSING or not dossier.life.drafts:
        return None
    last = dossier.life.drafts[-1]
    return None if last.event in _sent_back(dossier) else last


def waiting_proposal(dossier: Dossier) -> Proposal | None:
    """The newest proposal, None where it was sent back or a term was extended."""
    life = dossier.life
    if dossier.status is not Status.PROCESSING or life.extensions or not life.proposals:
        return None
    last = life.proposals[-1]
    return None if last.event in _sent_back(dossier) else last


def sent_back_note(dossier: Dossier) -> str:
    """Why the last draft came back to its author, empty where it did not."""
    if not dossier.life.drafts or dossier.life.results:
        return ""
    last = dossier.life.drafts[-1].event
    texts = [note.text for note in dossier.notes if note.sends_back == last]
    return texts[-1] if texts else ""


def _sent_back(dossier: Dossier) -> frozenset[str]:
    return frozenset(note.sends_back for note in dossier.notes if note.sends_back)
