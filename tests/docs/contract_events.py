"""One event of each kind, as the examples of docs/contract show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache

from counter_app.domain import events
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.kinds.registry import MAKERS
from tests.domain.kinds import said
from tests.domain.kinds.subjects import OFFICER, RECEIVED_AT, SUBMITTED_AT, WALK_IN

DOSSIER = WALK_IN


def event_of(body: Body, about: str, place: int) -> Event:
    """The event with this body, at this place among the examples."""
    at = RECEIVED_AT + timedelta(minutes=place)
    key = f"019ab0a1-9{place:03d}-7c02-9a44-5d1e8f3b6a{place:02d}"
    if isinstance(body, MAKERS):
        at, key = RECEIVED_AT if about == WALK_IN else SUBMITTED_AT, about
    return events.make(
        body,
        id=key,
        dossier=about if body.about_dossier else None,
        at=at,
        officer="portal" if body.of_portal else OFFICER,
        clock=Clock.OK if body.of_portal else Clock.UNCHECKED,
    )


@cache
def _events() -> dict[str, Event]:
    about = said.every("ABOUT")
    bodies = said.every("EXAMPLE")
    return {
        kind: event_of(body, about.get(kind, WALK_IN), place)
        for place, (kind, body) in enumerate(bodies.items())
    }


class _Examples(Mapping[str, Event]):
    """Read when first asked for: the modules that say the examples ask here too."""

    def __getitem__(self, kind: str) -> Event:
        return _events()[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(_events())

    def __len__(self) -> int:
        return len(_events())


EXAMPLES: Mapping[str, Event] = _Examples()
"""Kind → its example; those of each dossier in an order in which they may happen, which is that
of the registry.
"""

OF_TOMORROW = (
    b'{"id":"019ab0a1-ffff-7000-8000-000000000001","dossier_id":"' + DOSSIER.encode() + b'",'
    b'"base_rev":3,"kind":"handed_over","version":1,"occurred_at":"2026-11-23T02:00:00Z",'
    b'"clock":"ok","officer":"officer-lu","body":{"to":"H38.151","papers":2}}'
)
"""An event of a kind that this version does not know."""
