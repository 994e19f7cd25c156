"""The two values of a disagreement, side by side: what the portal has and what was done here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.contract.reasons.reason import Compared
from counter_app.contract.reasons.registry import REASONS
from counter_app.domain import events
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import UnreadableCodeError, parse
from counter_app.domain.dossier.fee import Payment
from counter_app.domain.dossier.online import Notice
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.online import standing_answer
from counter_app.services.online.standing_answer import Answer
from counter_app.storage.dossiers import portal_copies
from counter_app.storage.engine.database import Connection
from counter_app.storage.journal import journal

Value = str | int | date | datetime | Answer | None

_ANSWERS: dict[str, Answer] = {
    Accepted.kind: Answer.ACCEPTED,
    Declined.kind: Answer.DECLINED,
    SupplementRequested.kind: Answer.SUPPLEMENT,
}


@dataclass(frozen=True, slots=True)
class Both:
    """One field; `name` is a stable word. Money in đồng, moments in office time."""

    name: str
    portal: Value
    desk: Value

    @property
    def differs(self) -> bool:
        return self.portal != self.desk


def of_refused(
    connection: Connection, desk: OpenDesk, event: Event, names: dict[str, str]
) -> tuple[Both, ...]:
    """Of an answer to a citizen: the one that counts and the own one."""
    answer = _ANSWERS.get(event.kind)
    state = portal_copies.state_of(connection, event.dossier or "")
    if answer is None or state is None:
        return ()
    counts = standing_answer.read(connection, desk, state).counts
    mine = names.get(event.officer, event.officer)
    rows = (
        Both("answer", counts.answer if counts else None, answer),
        Both(
            "who",
            _joined(counts.officer, counts.desk) if counts else None,
            _joined(mine, desk.enrolment.desk.name),
        ),
        Both("at", counts.at if counts else None, in_zone(event.occurred_at, desk.zone)),
        Both("text", counts.text if counts else None, text_of(event)),
    )
    return tuple(row for row in rows if row.portal or row.desk)


def of_notice(
    connection: Connection,
    desk: OpenDesk,
    dossier: Dossier,
    notice: Notice,
    names: dict[str, str],
) -> tuple[Both, ...]:
    params = dict(notice.params)
    match compared_in(notice.code):
        case Compared.CODE:
            return (Both("code", dossier.code, params.get("code", "")),)
        case Compared.DAY:
            return (Both("day", _day_of(params.get("code", "")), dossier.received_at.date()),)
        case Compared.OFFICE:
            return (Both("office", params.get("office", ""), desk.office.code),)
        case Compared.DUE:
            return (
                Both(
                    "due",
                    _timestamp(desk, params.get("due_at", "")),
                    _timestamp(desk, params.get("printed", "")) or dossier.promised_at,
                ),
            )
        case Compared.PAYMENT:
            return _payments(connection, desk, dossier, notice, names)
        case None:
            return ()


def compared_in(code: str) -> Compared | None:
    """What the notice shows of both."""
    reason = REASONS.get(code)
    return reason.compares if reason is not None else None


def text_of(event: Event) -> str:
    """What the officer had written in the event."""
    match event.body:
        case Declined(reason=reason):
            return reason
        case SupplementRequested(items=items, reason=reason):
            return "; ".join((*(item.name for item in items), reason))
        case NoteAdded(text=text):
            return text
        case _:
            return ""


def _payments(
    connection: Connection,
    desk: OpenDesk,
    dossier: Dossier,
    notice: Notice,
    names: dict[str, str],
) -> tuple[Both, ...]:
    """The payment that was there and the one that came after it."""
    mine = next((one for one in dossier.payments if one.event == notice.event), None)
    if mine is None:
        return ()
    lines = set(mine.lines)
    other = next(
        (
            payment
            for payment in dossier.payments
            if payment is not mine and lines & set(payment.lines)
        ),
        None,
    )
    if other is None:
        return ()
    lines_of = {line.id: line.name for line in dossier.fees}
    named = ", ".join(lines_of.get(key, key) for key in mine.lines)
    first, second = (_paid(connection, desk, each, names) for each in (other, mine))
    return (
        Both("fee", named, named),
        Both("amount", other.amount, mine.amount),
        Both("who", first[0], second[0]),
        Both("at", first[1], second[1]),
    )


def _paid(
    connection: Connection, desk: OpenDesk, payment: Payment, names: dict[str, str]
) -> tuple[str, datetime | None]:
    data = journal.bytes_of(connection, payment.event)
    if data is None:
        return "", None
    try:
        event = events.decode(data)
    except UnreadableEventError:
        return "", None
    return names.get(event.officer, event.officer), in_zone(event.occurred_at, desk.zone)


def _day_of(code: str) -> date | None:
    try:
        return parse(code).day
    except UnreadableCodeError:
        return None


def _timestamp(desk: OpenDesk, text: str) -> datetime | None:
    try:
        result = datetime.fromisoformat(text)
    except ValueError:
        return None
    return in_zone(result, desk.zone) if result.tzinfo else None


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
