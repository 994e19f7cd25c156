"""What a dossier waits for: the citizen's papers, proof of payment, another body's answer."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import Supplement
from counter_app.domain.life.facts import Obligation, Stopping, Verification


def with_answers(dossier: Dossier) -> Dossier:
    """Each request to supplement with the moment of its answer. An answer meets the request that it
    names and those that were made before that one, for together they are one; of several answers
    the earliest counts, none before its request.
    """
    asked_at = {asked.event: asked.at for asked in dossier.supplements}
    answers = [
        (asked_at[answer.question], answer.at)
        for answer in dossier.life.answers
        if answer.question in asked_at
    ]
    supplements = tuple(_answered(asked, answers) for asked in dossier.supplements)
    if supplements == dossier.supplements:
        return dossier
    return replace(dossier, supplements=supplements)


def _answered(asked: Supplement, answers: list[tuple[datetime, datetime]]) -> Supplement:
    found = [max(at, asked.at) for question, at in answers if question >= asked.at]
    answered_at = min(found, default=None)
    return asked if answered_at == asked.answered_at else replace(asked, answered_at=answered_at)


def open_supplement(dossier: Dossier) -> Supplement | None:
    """The newest request that nobody has answered; what was asked before an online dossier was
    accepted ends there.
    """
    begun = dossier.accepted_at
    unanswered = [
        asked
        for asked in dossier.supplements
        if asked.answered_at is None and (begun is None or asked.at >= begun)
    ]
    return max(unanswered, key=lambda asked: (asked.at, asked.event), default=None)


def standing_stops(dossier: Dossier) -> tuple[Stopping, ...]:
    """Those that no answer undoes: one that came up to the day on which the time to answer ended,
    whichever of the two was heard of first.
    """
    return tuple(stop for stop in dossier.life.stops if not _was_answered(dossier, stop))


def _was_answered(dossier: Dossier, stop: Stopping) -> bool:
    return any(
        answer.question == stop.question and (stop.until is None or answer.at.date() <= stop.until)
        for answer in dossier.life.answers
    )


def open_obligation(dossier: Dossier) -> Obligation | None:
    """The newest notice without a proof of payment."""
    met = {fact.reference for fact in dossier.life.met}
    unmet = [fact for fact in dossier.life.obligations if fact.reference not in met]
    return unmet[-1] if unmet else None


def open_verification(dossier: Dossier) -> Verification | None:
    """The newest question to another body without an answer."""
    answered = {fact.question for fact in dossier.life.verified}
    unanswered = [fact for fact in dossier.life.verifications if fact.event not in answered]
    return unanswered[-1] if unanswered else None
