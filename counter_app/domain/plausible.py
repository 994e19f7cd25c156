"""Values of a person, of money or of a promise that are hard to believe: told, never refused."""

from __future__ import annotations

from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.registry import kind_of


def doubts(event: Event) -> tuple[str, ...]:
    """Names of what is hard to believe in the event, each once, in the order of the alphabet:
    amount, birth_date, count, due_at, received_at, until.
    """
    kind = kind_of(event.body)
    return tuple(sorted(set(kind.doubts(event, event.body)))) if kind is not None else ()
