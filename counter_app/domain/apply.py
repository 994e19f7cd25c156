"""What an event made of a dossier: no rules, clock or calendar, and no recorded event fails."""

from __future__ import annotations

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, MakerKind
from counter_app.domain.kinds.registry import kind_of
from counter_app.domain.life.status import settled


def apply(dossier: Dossier | None, event: Event) -> Dossier | None:
    """The dossier after the event; None only while no event has made it.

    An event that says nothing about a dossier, or of an unknown kind, leaves it as it is but for
    the count of events.
    """
    kind = kind_of(event.body)
    if dossier is None:
        return kind.makes(event, event.body) if isinstance(kind, MakerKind) else None
    if isinstance(kind, DossierKind):
        dossier = settled(kind.apply(dossier, event, event.body))
    return _counted(dossier, event)


def apply_pending(dossier: Dossier | None, event: Event) -> Dossier | None:
    """As `apply`, at the desk that made the event and before the portal has shown it: what `waits`
    for the portal's word leaves the dossier as it is until then.
    """
    kind = kind_of(event.body)
    if dossier is not None and isinstance(kind, DossierKind) and kind.waits(event.body):
        return _counted(dossier, event)
    return apply(dossier, event)


def _counted(dossier: Dossier, event: Event) -> Dossier:
    return replace(dossier, events=dossier.events + 1, latest=event.id)
