"""Who may write on a dossier: those of its offices; what others send waits for a word of theirs."""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.notices import FOREIGN_EVENT, find, notice_id
from counter_app.domain.dossier.online import Settled
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.received import Received
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


def is_of_office(event: Event, state: Dossier | None, codes: frozenset[str]) -> bool:
    """Whether an event from an office known by these codes is from one of the dossier's; a
    reception is so only in the office that it names.
    """
    body = event.body
    if isinstance(body, Received) and body.office.code not in codes:
        return False
    return state is None or not codes.isdisjoint(state.offices)


def is_supervisors(event: Event) -> bool:
    """Whether the event asks to settle a supervisor's notice."""
    return isinstance(event.body, NoticeSettled) and event.body.is_asked


def lacks_notice(event: Event, state: Dossier | None) -> bool:
    """Whether somebody asks to settle a notice that is not there, or not there yet."""
    body = event.body
    if state is None or not isinstance(body, NoticeSettled) or not body.is_asked:
        return False
    return find(state, body.notice) is None


def answer_to(event: Event, state: Dossier | None) -> Settled | None:
    """What was decided about an event that waited, in a former life of the database perhaps."""
    if state is None or not state.notices:
        return None
    notice = find(state, notice_id(event.id, FOREIGN_EVENT))
    return notice.settled if notice is not None else None


def vouched(event: Event, state: Dossier | None) -> Actor:
    """Who made an event that was let in: who did that vouches for the person, not for the act."""
    offices = set(state.offices) if state is not None else set[str]()
    if isinstance(event.body, Received):
        offices.add(event.body.office.code)
    roles = frozenset({Role.OFFICER, Role.CASHIER})
    return Actor(id=event.officer, roles=roles, offices=frozenset(offices))
