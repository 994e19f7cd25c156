"""The status of a dossier: it follows from its facts by rank, whatever arrived first.

A result in the citizen's hand outranks a signed result, that a withdrawal, that a stop, that a
refusal to receive; below them stands what the dossier waits for.
"""

from __future__ import annotations

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.life.waiting import (
    open_obligation,
    open_supplement,
    standing_stops,
    with_answers,
)


def settled(dossier: Dossier) -> Dossier:
    """The dossier with what follows from all its facts together."""
    dossier = with_answers(dossier)
    status = status_of(dossier)
    return dossier if status == dossier.status else replace(dossier, status=status)


def status_of(dossier: Dossier) -> Status:
    """The status by rank; one that only a newer program knows is left as it is."""
    life = dossier.life
    if not dossier.status.is_known:
        return dossier.status
    if any(not fact.partial for fact in life.returned):
        return Status.RETURNED
    if life.results:
        return Status.RESOLVED
    if life.withdrawals:
        return Status.WITHDRAWN
    if standing_stops(dossier):
        return Status.STOPPED
    if dossier.decline is not None:
        return Status.DECLINED
    return _in_hand(dossier) if dossier.is_received else _filed(dossier)


def _filed(dossier: Dossier) -> Status:
    return Status.SUBMITTED if open_supplement(dossier) is None else Status.SUPPLEMENT


def _in_hand(dossier: Dossier) -> Status:
    """Of papers and money that are awaited the one that was asked for last says what it is."""
    asked, owed = open_supplement(dossier), open_obligation(dossier)
    if asked is not None and (owed is None or asked.at >= owed.at):
        return Status.SUPPLEMENT
    if owed is not None:
        return Status.OBLIGATION
    return Status.PROCESSING if _is_processed(dossier) else Status.RECEIVED


def _is_processed(dossier: Dossier) -> bool:
    """Whether anything happened to it that happens to dossiers in a resolving unit alone."""
    life = dossier.life
    if life.given or life.taken or life.verifications or life.obligations or life.drafts:
        return True
    received = dossier.accepted_at or dossier.received_at
    return any(asked.at >= received for asked in dossier.supplements)
