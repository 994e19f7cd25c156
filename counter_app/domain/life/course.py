"""What of a dossier's life moves its clock, as plain values: no store and no event is asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from counter_app.domain.catalogue.procedure import TimeRule
from counter_app.domain.deadlines.term_starts import Papers
from counter_app.domain.life.stops import Stop, StopKind
from counter_app.domain.open_enum import OpenEnum


class EndedBy(OpenEnum):
    """The fact that ended the clock."""

    RESULT_SIGNED = "result_signed"
    RESULT_RETURNED = "result_returned"  # handed out before anybody recorded the signature
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """A new date that was signed at a moment, once at most; aware moments."""

    at: datetime
    due: datetime
    event: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The facts of one dossier from which `read_clock` reads; all moments are aware.

    - `received_at`: reception or acceptance, None for one that was never taken in.
    - `started_at`: from where the term runs: reception, acceptance, or for one taken in away from
      its area the moment at which the resolving agency had it; None before that.
    - `promised_at`: the moment on the receipt, which never moves.
    - `papers`: owed papers as `appoint` takes them.
    - `entered`: the date that an officer set in place of a counted one, with the reason.
    - `stops`: every request for papers, also those before acceptance (which move no clock), every
      obligation, verification and outage of the office. A request that nobody has answered when
      the dossier is accepted ends there.
    - `filed_at`: the newest filing of a dossier that waits for acceptance; `by_post`: on paper.
    - `answer_by`: until when the open request for papers may be answered (`answer_by`).
    - `uncollected_since`: the signed result of a dossier whose result lies at the counter.
    """

    rule: TimeRule
    received_at: datetime | None = None
    started_at: datetime | None = None
    promised_at: datetime | None = None
    papers: Papers = None
    entered: datetime | None = None
    entered_reason: str = ""
    stops: tuple[Stop, ...] = ()
    extension: Extension | None = None
    ended_at: datetime | None = None
    ended_by: EndedBy | None = None
    filed_at: datetime | None = None
    by_post: bool = False
    answer_by: datetime | None = None
    uncollected_since: datetime | None = None

    @property
    def requests(self) -> tuple[Stop, ...]:
        """The requests for papers, also those before acceptance."""
        return tuple(stop for stop in self.stops if stop.kind is StopKind.SUPPLEMENT)

    @property
    def awaits_papers(self) -> bool:
        """Whether owed papers are still to come, without which no term runs (record 0021)."""
        owes = isinstance(self.papers, date) and not isinstance(self.papers, datetime)
        return owes and self.entered is None


def as_of(course: Course, at: datetime) -> Course:
    """The course as its clock stood at this moment: later facts had not happened."""
    return replace(
        course,
        received_at=_upto(course.received_at, at),
        started_at=_upto(course.started_at, at),
        stops=tuple(
            replace(stop, end=_upto(stop.end, at)) for stop in course.stops if stop.begin <= at
        ),
        extension=course.extension if course.extension and course.extension.at <= at else None,
        ended_at=_upto(course.ended_at, at),
        ended_by=course.ended_by if _upto(course.ended_at, at) else None,
    )


def _upto(fact: datetime | None, at: datetime) -> datetime | None:
    return fact if fact is not None and fact <= at else None
