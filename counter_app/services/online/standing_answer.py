"""Which answer to the citizen counts on an online dossier, and what became of this desk's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import UNANSWERED
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import pending_events
from counter_app.storage.engine.database import Connection
from counter_app.storage.office import officers
from counter_app.storage.sync import answers, verdicts

OwnAnswer = Accepted | Declined | SupplementRequested


class Answer(StrEnum):
    ACCEPTED = "accepted"
    DECLINED = "declined"
    SUPPLEMENT = "supplement"


class OwnState(StrEnum):
    """`waiting`: the portal has not applied it yet; `beaten`: another answer was first;
    `refused`: the portal does not take it, for another reason.
    """

    NONE = "none"
    WAITING = "waiting"
    CONFIRMED = "confirmed"
    BEATEN = "beaten"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Given:
    """The answer that counts. `at` is office time, `officer` and `desk` as people call them
    (`desk` empty where the dossier does not say it), `text` its reason.
    """

    answer: Answer
    officer: str
    desk: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class StandingAnswer:
    """`counts` is None while the citizen waits for an answer. `mine` is the newest answer given
    here that does not count: its text stays at hand. `refusal` is why, in the portal's words.
    """

    counts: Given | None
    own: OwnState
    mine: OwnAnswer | None = None
    refusal: str = ""

    @property
    def confirmed(self) -> bool:
        """Whether forms may go to the citizen: the answer counts and the portal has it."""
        unacknowledged = {OwnState.WAITING, OwnState.REFUSED}
        return self.counts is not None and self.own not in unacknowledged


def standing(desk: OpenDesk, dossier: Dossier) -> StandingAnswer:
    """As of now, from the dossier and the own journal."""
    with desk.store.database.read() as connection:
        return read(connection, desk, dossier)


def read(connection: Connection, desk: OpenDesk, dossier: Dossier) -> StandingAnswer:
    """`standing` inside a reading that is open already."""
    given = answers.own(connection, dossier.id)
    names = {item.id: item.name for item in officers.all_of(connection)}
    counts = _counts(desk, dossier, names)
    if not given:
        return StandingAnswer(counts, OwnState.NONE)
    last = given[-1]
    if _is_it(dossier, last):
        refusal = _refusal(connection, dossier, last)
        if counts is None:
            return StandingAnswer(None, OwnState.NONE)
        if refusal is not None:
            return StandingAnswer(counts, OwnState.REFUSED, _body(last), refusal)
        unacknowledged = last.id in pending_events.pending(connection, dossier.id)
        return StandingAnswer(counts, OwnState.WAITING if unacknowledged else OwnState.CONFIRMED)
    state = OwnState.NONE if counts is None else OwnState.BEATEN
    return StandingAnswer(counts, state, _body(last))


def _body(event: Event) -> OwnAnswer:
    if not isinstance(event.body, OwnAnswer):
        raise TypeError(event.kind)
    return event.body


def _refusal(connection: Connection, dossier: Dossier, event: Event) -> str | None:
    """Why the portal refused this event, None where it did not."""
    for verdict in verdicts.of_dossier(connection, dossier.id):
        if verdict.event.id == event.id and verdict.verdict == verdicts.REFUSED:
            return None if verdict.settled else verdict.title
    return None


def _counts(desk: OpenDesk, dossier: Dossier, names: dict[str, str]) -> Given | None:
    if dossier.submitted_at is None or dossier.status is Status.SUBMITTED:
        return None
    if dossier.status is Status.SUPPLEMENT and dossier.supplements:
        asked = dossier.supplements[-1]
        return Given(
            Answer.SUPPLEMENT,
            names.get(asked.officer, asked.officer),
            "",
            in_zone(asked.at, desk.zone),
            asked.reason,
        )
    if dossier.decline is not None:
        text = dossier.decline
        return Given(
            Answer.DECLINED,
            names.get(text.officer, text.officer),
            "",
            in_zone(text.at, desk.zone),
            text.reason,
        )
    if dossier.status in UNANSWERED or not dossier.desk:
        return None
    return Given(
        Answer.ACCEPTED,
        names.get(dossier.officer, dossier.officer),
        desk.enrolment.desk_name(dossier.desk),
        in_zone(dossier.received_at, desk.zone),
        "",
    )


def _is_it(dossier: Dossier, event: Event) -> bool:
    """Whether this own event is among the answers that the dossier holds."""
    body = event.body
    if isinstance(body, Accepted):
        return (dossier.officer, dossier.desk, dossier.received_at) == (
            event.officer,
            body.desk,
            body.received_at,
        )
    kept = {asked.event for asked in dossier.supplements}
    return event.id in kept or (dossier.decline is not None and dossier.decline.event == event.id)
