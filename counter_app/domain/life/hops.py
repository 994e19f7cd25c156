"""The way of a dossier through units: its hops, and in whose hand it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.life.facts import HopGiven, HopTaken
from counter_app.domain.life.marks import by_time


@dataclass(frozen=True, slots=True)
class Hop:
    """From one unit to another with one slip: given, taken, or both, in whatever order that was
    heard of. Of several takers the first in time has it.
    """

    slip: str
    given: HopGiven | None = None
    taken: HopTaken | None = None

    @property
    def to(self) -> AgencyRef:
        """Where it goes; who took it knows better than who gave it."""
        fact = self.taken.unit if self.taken else self.given.to if self.given else None
        return fact or AgencyRef(code="", name="")

    @property
    def begun_at(self) -> datetime:
        at = [fact.at for fact in (self.given, self.taken) if fact is not None]
        return min(at)


@dataclass(frozen=True, slots=True)
class Hand:
    """A unit that has the dossier since a moment; `officer` is who took it there, empty where
    nobody is known. `is_on_the_way`: given, and taken by nobody yet.
    """

    unit: AgencyRef
    since: datetime
    officer: str = ""
    is_on_the_way: bool = False


def hops_of(dossier: Dossier) -> tuple[Hop, ...]:
    """All hops, in the order in which they began."""
    hops: dict[str, Hop] = {}
    for given in dossier.life.given:
        hops.setdefault(given.slip, Hop(given.slip, given=given))
    for taken in dossier.life.taken:
        known = hops.get(taken.slip, Hop(taken.slip))
        if known.taken is None:
            hops[taken.slip] = Hop(taken.slip, known.given, taken)
    return tuple(sorted(hops.values(), key=lambda hop: (hop.begun_at, hop.slip)))


def open_hops(dossier: Dossier) -> tuple[Hop, ...]:
    """Hops that were given and that nobody has taken."""
    return tuple(hop for hop in hops_of(dossier) if hop.taken is None)


def hands_of(dossier: Dossier) -> tuple[Hand, ...]:
    """In whose hand the dossier is: units that took it and have not handed it on, and units that it
    is on the way to; the receiving counter as long as it went nowhere, and when its result is back.
    """
    life = dossier.life
    if life.ready:
        return (Hand(dossier.office, life.ready[0].at, life.ready[0].officer),)
    given = {fact.slip for fact in life.given}
    taken = {hop.slip: hop.taken for hop in hops_of(dossier) if hop.taken is not None}
    hands = {"": Hand(dossier.office, dossier.accepted_at or dossier.received_at, dossier.officer)}
    moves: list[HopGiven | HopTaken] = [*life.given, *taken.values()]
    for fact in sorted(moves, key=by_time):
        if isinstance(fact, HopGiven):
            hands = {slip: hand for slip, hand in hands.items() if hand.unit != fact.source}
            if fact.slip not in taken:
                hands[fact.slip] = Hand(fact.to, fact.at, is_on_the_way=True)
        else:
            if fact.slip not in given:
                hands.pop("", None)
            hands[fact.slip] = Hand(fact.unit, fact.at, fact.officer)
    return tuple(_reassigned(dossier, hand) for hand in hands.values())


def _reassigned(dossier: Dossier, hand: Hand) -> Hand:
    """The hand of the officer to whom a supervisor gave it since."""
    since = [fact for fact in dossier.life.reassigned if fact.at >= hand.since]
    if hand.is_on_the_way or not since:
        return hand
    return replace(hand, since=since[-1].at, officer=since[-1].to)
