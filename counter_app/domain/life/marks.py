"""How a fact comes to stand among the others."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.facts import Fact


def by_time(fact: Fact) -> tuple[object, ...]:
    """The order of facts, the same at every desk: when they happened, then their events."""
    return fact.at, fact.event, msgspec.json.encode(fact)


def with_facts(dossier: Dossier, **facts: Fact | tuple[Fact, ...]) -> Dossier:
    """The dossier with these facts among those of the lists that they are named after."""
    changed: dict[str, Any] = {}
    for name, given in facts.items():
        existing: tuple[Fact, ...] = getattr(dossier.life, name)
        more = given if isinstance(given, tuple) else (given,)
        changed[name] = tuple(sorted((*existing, *more), key=by_time))
    return replace(dossier, life=replace(dossier.life, **changed))
