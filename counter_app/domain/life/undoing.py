"""What of a dossier's life may be taken back (hoàn tác), and what it is then."""

from __future__ import annotations

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.facts import Fact

_NEVER = frozenset(
    {"taken", "answers", "extensions", "stops", "withdrawals", "results", "returned", "ratings"}
    | {"papers_returned", "corrections"}
)
"""What was signed, handed out or corrected, or is in somebody's hand."""


def may_be_undone(dossier: Dossier, event: str) -> bool:
    """Whether what this event told is of a kind that can be taken back."""
    if any(asked.event == event and not asked.paper for asked in dossier.supplements):
        return True
    told = [name for name, facts in _lists(dossier) if any(fact.event == event for fact in facts)]
    return bool(told) and _NEVER.isdisjoint(told)


def officer_of(dossier: Dossier, event: str) -> str:
    """Who did what this event told, empty where it told nothing that can be taken back."""
    asked = [each.officer for each in dossier.supplements if each.event == event]
    told = [fact.officer for _, facts in _lists(dossier) for fact in facts if fact.event == event]
    return next(iter(asked + told), "")


def undo(dossier: Dossier, event: str) -> Dossier:
    """The dossier without what this event told."""
    supplements = tuple(asked for asked in dossier.supplements if asked.event != event)
    changed = {
        name: tuple(fact for fact in facts if fact.event != event)
        for name, facts in _lists(dossier)
    }
    return replace(dossier, supplements=supplements, life=replace(dossier.life, **changed))


def _lists(dossier: Dossier) -> list[tuple[str, tuple[Fact, ...]]]:
    life = dossier.life
    return [(name, getattr(life, name)) for name in life.__struct_fields__ if getattr(life, name)]
