"""The course of a dossier: from its stored facts to the plain values that its clock reads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from counter_app.domain.catalogue.procedure import Channel, TimeRule
from counter_app.domain.deadlines.calendar import Calendar, promised_on
from counter_app.domain.deadlines.term_starts import Papers
from counter_app.domain.dossier.dossier import DeliveryKind, Dossier, Status
from counter_app.domain.errors import DomainError
from counter_app.domain.life.course import Course, EndedBy, Extension
from counter_app.domain.life.facts import SignedResult
from counter_app.domain.life.hops import hops_of
from counter_app.domain.life.stops import Stop, StopKind
from counter_app.domain.life.time_to_answer import answer_by
from counter_app.domain.life.waiting import open_supplement, standing_stops

_NOON = time(12)


def course_of(
    dossier: Dossier, rule: TimeRule, calendar: Calendar, outages: Iterable[Stop] = ()
) -> Course:
    """What moves the clock of this dossier; `rule` is that of its procedure version, `outages` are
    those of its office.
    """
    received_at = _received_at(dossier)
    ended_at, ended_by = _end(dossier)
    return Course(
        rule=rule,
        received_at=received_at,
        started_at=_started_at(dossier, received_at),
        promised_at=dossier.promised_at,
        papers=_papers(dossier),
        entered=dossier.deadline.due_at if dossier.deadline.is_entered else None,
        stops=(*_requests(dossier, received_at), *_questions(dossier), *outages),
        extension=_extension(dossier),
        ended_at=ended_at,
        ended_by=ended_by,
        filed_at=_filed_at(dossier),
        by_post=dossier.channel is Channel.POST,
        answer_by=_answer_by(dossier, rule, calendar),
        uncollected_since=_uncollected_since(dossier, ended_at),
    )


def signed_at(result: SignedResult) -> datetime:
    """When a result was signed: one that is recorded later from its paper counts at noon of the
    day that stands on it.
    """
    if not result.paper or result.day is None or result.day >= result.at.date():
        return result.at
    return datetime.combine(result.day, _NOON, result.at.tzinfo)


def _received_at(dossier: Dossier) -> datetime | None:
    return (dossier.accepted_at or dossier.received_at) if dossier.is_received else None


def _started_at(dossier: Dossier, received_at: datetime | None) -> datetime | None:
    """Taken in away from its area, the term runs from when the resolving agency has it."""
    if not dossier.deadline.is_at_resolver or received_at is None:
        return received_at
    taken = [hop.taken for hop in hops_of(dossier) if hop.taken is not None]
    there = [fact.at for fact in taken if fact.unit.code == dossier.agency.code]
    return min(there, default=None)


def _papers(dossier: Dossier) -> Papers:
    if not (dossier.deadline.awaits_papers or dossier.deadline.papers_in):
        return None
    return dossier.deadline.papers_in or dossier.deadline.papers_by


def _requests(dossier: Dossier, received_at: datetime | None) -> Iterable[Stop]:
    """A request that nobody had answered when the dossier was accepted ends there."""
    for asked in dossier.supplements:
        end = asked.answered_at
        if end is None and received_at is not None and asked.at < received_at:
            end = received_at
        yield Stop(kind=StopKind.SUPPLEMENT, begin=asked.at, end=end, event=asked.event)


def _questions(dossier: Dossier) -> Iterable[Stop]:
    life = dossier.life
    for notice in life.obligations:
        met = [fact.at for fact in life.met if fact.reference == notice.reference]
        end = max(notice.at, min(met)) if met else None
        yield Stop(kind=StopKind.OBLIGATION, begin=notice.at, end=end, event=notice.event)
    for question in life.verifications:
        answers = [fact.at for fact in life.verified if fact.question == question.event]
        end = max(question.at, min(answers)) if answers else None
        yield Stop(kind=StopKind.VERIFICATION, begin=question.at, end=end, event=question.event)


def _extension(dossier: Dossier) -> Extension | None:
    """Of several the one that was signed first stands."""
    if not dossier.life.extensions:
        return None
    first = dossier.life.extensions[0]
    return Extension(at=first.at, due=first.due_at, event=first.event)


def _end(dossier: Dossier) -> tuple[datetime | None, EndedBy | None]:
    """The fact that ended the clock, by the rank of the status."""
    life, stops = dossier.life, standing_stops(dossier)
    if life.results:
        return min(signed_at(result) for result in life.results), EndedBy.RESULT_SIGNED
    if dossier.status is Status.RETURNED:
        return life.returned[0].at, EndedBy.RESULT_RETURNED
    if life.withdrawals:
        return life.withdrawals[0].at, EndedBy.WITHDRAWN
    if stops:
        return stops[0].at, EndedBy.STOPPED
    if dossier.decline is not None:
        return dossier.decline.at, EndedBy.DECLINED
    return None, None


def _filed_at(dossier: Dossier) -> datetime | None:
    """The newest filing of a dossier that waits for the office's answer."""
    if dossier.status is not Status.SUBMITTED:
        return None
    answered = [asked.answered_at for asked in dossier.supplements if asked.answered_at]
    return max([dossier.submitted_at or dossier.received_at, *answered])


def _answer_by(dossier: Dossier, rule: TimeRule, calendar: Calendar) -> datetime | None:
    """Closing time of the day that stands on form 02, else of the last day that the law gives."""
    asked = open_supplement(dossier)
    if asked is None or dossier.status is not Status.SUPPLEMENT:
        return None
    try:
        if asked.until is None:
            return answer_by(rule, asked.at, calendar)
        return promised_on(calendar, asked.until)
    except DomainError:
        return None


def _uncollected_since(dossier: Dossier, ended_at: datetime | None) -> datetime | None:
    at_counter = dossier.delivery.kind is DeliveryKind.COUNTER
    return ended_at if dossier.status is Status.RESOLVED and at_counter else None
