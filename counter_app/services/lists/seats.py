"""Who sits at this desk now, and which piles of work that makes."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.life.duties import Duty
from counter_app.domain.office.office import Office, Officer, Role
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers.worklist import Pile, Seat

_WIDE = frozenset({Role.OFFICER, Role.CASHIER, Role.SUPERVISOR})
_RECEIVES = frozenset(
    {
        *(Duty.REVIEW, Duty.ASK_OWED, Duty.HAND_OVER, Duty.RECEIVE_RESULT),
        *(Duty.TELL, Duty.HAND_OUT, Duty.POST, Duty.RELEASE),
    }
)


def seat_of(desk: OpenDesk, actor: Officer | None, now: datetime) -> Seat:
    """`now` in office time; without an actor nobody, who has no duty."""
    at = int(now.timestamp())
    if actor is None:
        return Seat(now=at)
    who = desk.actor(actor, now)
    return Seat(
        now=at,
        desk=desk.enrolment.desk.id,
        officer=actor.id,
        units=units_of(desk.office),
        receives=Role.OFFICER in who.roles,
        resolves=Role.RESOLVER in who.roles,
        signs=Role.SIGNER in who.roles or bool(who.mandates),
        sees_all=not _WIDE.isdisjoint(who.roles),
    )


def piles_of(seat: Seat) -> tuple[Pile, ...]:
    """Of the one who sits here, in the order of their tiles."""
    piles = [Pile.MINE]
    if seat.receives:
        piles += [Pile.NEW, Pile.HAND_OVER]
    if seat.resolves:
        piles.append(Pile.RESOLVE)
    if seat.signs:
        piles.append(Pile.SIGN)
    if seat.receives:
        piles += [Pile.RETURN, Pile.TELL]
    return (*piles, Pile.WAITING)


def duties_of(seat: Seat) -> frozenset[Duty]:
    """The duties of the roles of the one who sits here."""
    found = set[Duty]()
    if seat.receives:
        found |= _RECEIVES
    if seat.resolves:
        found |= {Duty.TAKE_UP, Duty.RESOLVE}
    if seat.signs:
        found |= {Duty.SIGN, Duty.SIGN_EXTENSION}
    return frozenset(found)


def units_of(office: Office) -> tuple[str, ...]:
    """The codes of the office and of the agencies that work with this program: where an agency's
    clock runs from its own reception and no office serves it, its receipt comes on paper.
    """
    here = (each.code for each in office.agencies if each.clock_here or each.office)
    return ("", *sorted(office.codes), *here)
