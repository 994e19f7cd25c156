"""Who comes for a result: a card compared with the dossier, and what is missing of the person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.facts import Relation
from counter_app.domain.people.applicant import Authority, Organisation, Owner
from counter_app.domain.scanner.citizen_card import Card
from counter_app.domain.text.folding import fold

DIGITS = 4
"""How many last digits of a number are seen and kept."""


class CardHolder(StrEnum):
    """Whose card it is: the owner's, of the person who handed the dossier in, of another."""

    OWNER = "owner"
    SUBMITTER = "submitter"
    OTHER = "other"


class ReceiverLack(StrEnum):
    """Why somebody cannot be given the result yet."""

    NAME = "name"
    DIGITS = "digits"
    OTHER_DIGITS = "other_digits"
    OTHER_CARD = "other_card"
    ORGANISATION = "organisation"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class Receiver:
    """As the form says it. `digits` are the last ones of the number that was seen, `card` the card
    that was read; `authority` is what a proxy showed.
    """

    relation: Relation = Relation.OWNER
    name: str = ""
    digits: str = ""
    authority: str = ""
    card: Card | None = None


def holder_of(dossier: Dossier, card: Card) -> CardHolder:
    """Whose card it is, by its number; by name and birth where the dossier has no number."""
    if _is_of(dossier.owner, card):
        return CardHolder.OWNER
    if dossier.submission is not None and _is_of(dossier.submission.person, card):
        return CardHolder.SUBMITTER
    return CardHolder.OTHER


def _is_of(owner: Owner, card: Card) -> bool:
    if isinstance(owner, Organisation):
        return False
    if owner.identity_number:
        return owner.identity_number in {card.number, card.old_number}
    return fold(owner.name) == fold(card.name) and owner.birth == card.birth


def relation_of_submitter(dossier: Dossier) -> Relation:
    """By what right the person who handed it in takes the result."""
    submission = dossier.submission
    if submission is None:
        return Relation.OWNER
    return Relation.FAMILY if submission.authority is Authority.RELATIVE else Relation.PROXY


def lack_of(dossier: Dossier, receiver: Receiver) -> ReceiverLack | None:
    """The first thing that keeps the result here, None where the receiver is fully named."""
    if receiver.relation is Relation.OWNER:
        if isinstance(dossier.owner, Organisation):
            return ReceiverLack.ORGANISATION
        if receiver.card is not None and holder_of(dossier, receiver.card) is not CardHolder.OWNER:
            return ReceiverLack.OTHER_CARD
    if not receiver.name.strip():
        return ReceiverLack.NAME
    if receiver.card is None and (fault := _digits_fault(dossier, receiver)):
        return fault
    if receiver.relation is Relation.PROXY and not receiver.authority.strip():
        return ReceiverLack.AUTHORITY
    return None


def _digits_fault(dossier: Dossier, receiver: Receiver) -> ReceiverLack | None:
    digits = receiver.digits.strip()
    if len(digits) != DIGITS or not digits.isascii() or not digits.isalnum():
        return ReceiverLack.DIGITS
    number = "" if isinstance(dossier.owner, Organisation) else dossier.owner.identity_number
    if receiver.relation is Relation.OWNER and number and not number.endswith(digits):
        return ReceiverLack.OTHER_DIGITS
    return None
