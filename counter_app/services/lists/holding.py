"""In whose hand a dossier of a list is, from which moment on, and by which slip it came there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.life.hop_terms import late_units
from counter_app.domain.life.hops import Hand, hands_of, open_hops
from counter_app.domain.life.unsigned import waiting_draft, waiting_proposal
from counter_app.domain.life.waiting import open_obligation, open_supplement, open_verification
from counter_app.services.desk.open_desk import OpenDesk


class HandKind(StrEnum):
    PORTAL = "portal"  # filed online, nobody has answered
    CITIZEN = "citizen"
    BODY = "body"  # another body was asked
    NOBODY = "nobody"  # given, and taken by nobody yet
    COUNTER = "counter"  # the desk that received it
    SIGNER = "signer"
    UNIT = "unit"  # of a unit, nobody there by name
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class InHand:
    """`since` in office time; `name` of the desk, the unit, the body or the officer, `officer` the
    id of who has it. Where nobody has it yet, `name` is the unit that it came from and `slip` the
    number of its slip. `late_since` is until when that unit should have done its part, None where
    it is not late.
    """

    kind: HandKind
    since: datetime
    name: str = ""
    officer: str = ""
    slip: str = ""
    late_since: datetime | None = None


def in_hand(desk: OpenDesk, dossier: Dossier, names: Mapping[str, str]) -> InHand:
    """`names` are those of the officers by their ids. Of several units one that is late, else the
    one that has had it longest.
    """
    found = _asked(desk, dossier) or _signing(desk, dossier)
    if found is not None:
        return found
    late = late_units(dossier, desk.office_now())

    def first(hand: Hand) -> tuple[bool, datetime, str]:
        return hand.unit.code not in late, hand.since, hand.unit.code

    hand = min(hands_of(dossier), key=first, default=None)
    if hand is None:
        return InHand(HandKind.PORTAL, in_zone(dossier.received_at, desk.zone))
    held = _held(desk, dossier, hand, names)
    at = late.get(hand.unit.code)
    return held if at is None else replace(held, late_since=in_zone(at, desk.zone))


def _held(desk: OpenDesk, dossier: Dossier, hand: Hand, names: Mapping[str, str]) -> InHand:
    since = in_zone(hand.since, desk.zone)
    if hand.is_on_the_way:
        hop = next(one for one in open_hops(dossier) if one.to.code == hand.unit.code)
        source = hop.given.source if hop.given is not None else dossier.office
        name = source.name
        if source.code in desk.office.codes:
            name = desk.enrolment.desk_name(dossier.desk)
        return InHand(HandKind.NOBODY, since, name, slip=hop.slip)
    if hand.unit.code in desk.office.codes:
        name = desk.enrolment.desk_name(dossier.desk)
        return InHand(HandKind.COUNTER, since, name, hand.officer)
    if hand.officer:
        name = names.get(hand.officer, hand.officer)
        return InHand(HandKind.OFFICER, since, name, hand.officer)
    return InHand(HandKind.UNIT, since, hand.unit.name)


def _asked(desk: OpenDesk, dossier: Dossier) -> InHand | None:
    match dossier.status:
        case Status.SUBMITTED:
            filed = dossier.submitted_at or dossier.received_at
            return InHand(HandKind.PORTAL, in_zone(filed, desk.zone))
        case Status.SUPPLEMENT | Status.OBLIGATION:
            fact = open_supplement(dossier), open_obligation(dossier)
            at = max((each.at for each in fact if each is not None), default=dossier.received_at)
            return InHand(HandKind.CITIZEN, in_zone(at, desk.zone))
    asked = open_verification(dossier)
    if dossier.status is not Status.PROCESSING or asked is None:
        return None
    return InHand(HandKind.BODY, in_zone(asked.at, desk.zone), asked.of)


def _signing(desk: OpenDesk, dossier: Dossier) -> InHand | None:
    paper = waiting_proposal(dossier) or waiting_draft(dossier)
    if paper is None:
        return None
    return InHand(HandKind.SIGNER, in_zone(paper.at, desk.zone))
