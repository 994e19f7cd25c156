"""Values of a person, of money or of a promise that are hard to believe: told, never refused.

Each is held against the event itself and not against a clock, so that an event says the same
whenever it arrives. What the program of a desk computes or lets an officer enter is plausible.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from counter_app.domain import online_events
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier import events
from counter_app.domain.dossier.events import Event
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.people.applicant import Organisation, Owner, Submission

OLDEST = 130
"""Years that a person may have lived."""
MOST_MONEY = 1_000_000_000
"""Đồng of one fee line or payment from which on somebody should look at it."""
MOST_COUNT = 9_999
LONGEST_PROMISE = timedelta(days=3_660)
"""Behind the reception; the longest term of a catalogue ends before that."""
_SAME = timedelta(days=1)
"""Between a reception and the moment at which it was recorded."""
_MINUTE = timedelta(minutes=1)
"""A receipt prints minutes: what is due at once may lie so much before the reception."""
FIRST_CODED, LAST_CODED = 2000, 2099
"""Years of receptions: a dossier code carries the last two digits of one."""


def doubts(event: Event) -> tuple[str, ...]:
    """Names of what is hard to believe in the event, each once, in the order of the alphabet:
    amount, birth_date, count, due_at, received_at, until.
    """
    return tuple(sorted(set(_doubts(event))))


def _doubts(event: Event) -> Iterator[str]:
    match event.body:
        case events.Received() as body:
            yield from _people(event, body.owner, body.submission)
            yield from _fees(body.fees)
            yield from _papers(body.papers)
            yield from _owed(event, body.papers)
            if body.deadline.awaits_papers and body.deadline.papers_by != _last_day(body.papers):
                yield "due_at"
            yield from _promise(event, body.received_at, body.deadline, body.promised_at)
            if body.sets > MOST_COUNT:
                yield "count"
        case online_events.Accepted() as body:
            yield from _promise(event, body.received_at, body.deadline, body.promised_at)
        case events.FeeTaken(amount=amount):
            yield from _money(amount)
        case events.PaperAdded(paper=paper, deadline=deadline):
            yield from _papers((paper,))
            yield from _owed(event, (paper,))
            if deadline is not None:
                yield from _counted_again(event, deadline)
        case online_events.SupplementReceived(papers=papers):
            yield from _papers(papers)
        case online_events.SupplementRequested() as body:
            counted = [(item.originals, item.certified, item.copies) for item in body.items]
            yield from _counts(number for item in counted for number in item)
            if body.until is not None and not _follows(body.until, event.occurred_at):
                yield "until"
        case _:
            return


def _people(event: Event, owner: Owner, submission: Submission | None) -> Iterator[str]:
    people = [] if isinstance(owner, Organisation) else [owner]
    people += [submission.person] if submission is not None else []
    today = event.occurred_at.date()
    for person in people:
        born = person.birth
        if born is None:
            if person.birth_part:
                yield "birth_date"
            continue
        if born.year < today.year - OLDEST or born.first > today + _SAME:
            yield "birth_date"


def _fees(lines: Iterable[FeeLine]) -> Iterator[str]:
    for line in lines:
        yield from _money(line.amount)
        yield from _counts((line.quantity, line.copies))


def _money(amount: int) -> Iterator[str]:
    if not 0 <= amount < MOST_MONEY:
        yield "amount"


def _papers(papers: Iterable[Paper]) -> Iterator[str]:
    yield from _counts(number for paper in papers for number in (paper.originals, paper.copies))


def _counts(numbers: Iterable[int]) -> Iterator[str]:
    if any(not 0 <= number <= MOST_COUNT for number in numbers):
        yield "count"


def _promise(
    event: Event, received_at: datetime, deadline: Deadline, promised_at: datetime | None
) -> Iterator[str]:
    if (
        not FIRST_CODED <= received_at.year <= LAST_CODED
        or abs(received_at - event.occurred_at) > _SAME
    ):
        yield "received_at"
    for due in (deadline.due_at, promised_at):
        if due is not None and not -_MINUTE <= due - received_at <= LONGEST_PROMISE:
            yield "due_at"


def _owed(event: Event, papers: Iterable[Paper]) -> Iterator[str]:
    days = [paper.until for paper in papers if paper.is_owed and paper.until is not None]
    if any(not _follows(day, event.occurred_at) for day in days):
        yield "until"


def _last_day(papers: Iterable[Paper]) -> date | None:
    return max((one.until for one in papers if one.is_owed and one.until), default=None)


def _counted_again(event: Event, deadline: Deadline) -> Iterator[str]:
    """A date counts again from the moment at which the paper came, and not from another."""
    came, due = deadline.papers_in, deadline.due_at
    if (
        came is None
        or abs(came - event.occurred_at) > _MINUTE
        or (due is not None and not -_MINUTE <= due - came <= LONGEST_PROMISE)
    ):
        yield "due_at"


def _follows(day: date, asked_at: datetime) -> bool:
    """Whether the day lies where a citizen can still bring something after being asked."""
    days = (day - asked_at.date()).days
    return -1 <= days <= LONGEST_PROMISE.days
