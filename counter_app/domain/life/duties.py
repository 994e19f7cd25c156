"""What is to be done next with a dossier, and whose it is: from its facts alone."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.dossier.dossier import DeliveryKind, Dossier, Status
from counter_app.domain.life.hops import open_hops
from counter_app.domain.life.parcels import came_back_at
from counter_app.domain.life.unsigned import waiting_draft, waiting_proposal
from counter_app.domain.life.waiting import open_verification
from counter_app.domain.open_enum import OpenEnum


class Duty(OpenEnum):
    """The next step of a dossier; `await_…` are somebody else's."""

    NOTHING = ""
    REVIEW = "review"  # filed online, waits for the office's answer
    ASK_OWED = "ask_owed"  # received, a paper is still brought
    HAND_OVER = "hand_over"
    TAKE_UP = "take_up"  # given, and taken by nobody yet
    RESOLVE = "resolve"
    SIGN = "sign"
    SIGN_EXTENSION = "sign_extension"
    RECEIVE_RESULT = "receive_result"  # signed, not at the counter yet
    TELL = "tell"  # at the counter, and the citizen was not told
    HAND_OUT = "hand_out"
    POST = "post"
    RELEASE = "release"  # an electronic result
    AWAIT_PAPERS = "await_papers"  # the citizen's
    AWAIT_PAYMENT = "await_payment"
    AWAIT_ANSWER = "await_answer"  # another body's
    AWAIT_PARCEL = "await_parcel"


def duty_of(dossier: Dossier) -> Duty:
    """The one thing that is to be done next; of a status that only a newer program knows none."""
    match dossier.status:
        case Status.SUBMITTED:
            return Duty.REVIEW
        case Status.SUPPLEMENT:
            return Duty.AWAIT_PAPERS
        case Status.OBLIGATION:
            return Duty.AWAIT_PAYMENT
        case Status.RECEIVED:
            return Duty.ASK_OWED if dossier.owed_papers else Duty.HAND_OVER
        case Status.PROCESSING:
            return _processing(dossier)
        case Status.RESOLVED:
            return _resolved(dossier)
        case _:
            return Duty.NOTHING


def _processing(dossier: Dossier) -> Duty:
    if waiting_proposal(dossier) is not None:
        return Duty.SIGN_EXTENSION
    if waiting_draft(dossier) is not None:
        return Duty.SIGN
    if open_hops(dossier):
        return Duty.TAKE_UP
    return Duty.RESOLVE if open_verification(dossier) is None else Duty.AWAIT_ANSWER


def _resolved(dossier: Dossier) -> Duty:
    """What was given in part already is handed out on."""
    life, kind = dossier.life, dossier.delivery.kind
    if kind is DeliveryKind.ELECTRONIC:
        return Duty.RELEASE
    if not life.ready:
        return Duty.RECEIVE_RESULT
    if kind is DeliveryKind.POST:
        return _posted(dossier)
    is_known = bool(life.returned) or was_told_since(dossier, life.ready[0].at)
    return Duty.HAND_OUT if is_known else Duty.TELL


def was_told_since(dossier: Dossier, moment: datetime) -> bool:
    """Whether the citizen was reached at this moment or later, by whatever way."""
    return any(fact.reached and fact.at >= moment for fact in dossier.life.contacts)


def missed_since(dossier: Dossier, moment: datetime) -> int:
    """How often somebody tried to tell the citizen since then and reached nobody."""
    return sum(not fact.reached and fact.at >= moment for fact in dossier.life.contacts)


def _posted(dossier: Dossier) -> Duty:
    """A parcel that came back goes out again, or is handed out."""
    if not dossier.life.posted:
        return Duty.POST
    return Duty.AWAIT_PARCEL if came_back_at(dossier) is None else Duty.POST
