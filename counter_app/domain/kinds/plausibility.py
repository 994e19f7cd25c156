"""What kinds ask of values of a person, of money or of a promise that may be hard to believe.

Each is held against the event itself and not against a clock, so that an event says the same
whenever it arrives. What the program of a desk computes or lets an officer enter is plausible.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.kinds.event import Event
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


def people(event: Event, owner: Owner, submission: Submission | None) -> Iterator[str]:
    persons = [] if isinstance(owner, Organisation) else [owner]
    persons += [submission.person] if submission is not None else []
    today = event.occurred_at.date()
    for person in persons:
        born = person.birth
        if born is None:
            if person.birth_part:
                yield "birth_date"
            continue
        if born.year < today.year - OLDEST or born.first > today + _SAME:
            yield "birth_date"


def fees(lines: Iterable[FeeLine]) -> Iterator[str]:
    for line in lines:
        yield from money(line.amount)
        yield from counts((line.quantity, line.copies))


def money(amount: int) -> Iterator[str]:
    if not 0 <= amount < MOST_MONEY:
        yield "amount"


def papers(papers: Iterable[Paper]) -> Iterator[str]:
    yield from counts(number for paper in papers for number in (paper.originals, paper.copies))


def counts(numbers: Iterable[int]) -> Iterator[str]:
    if any(not 0 <= number <= MOST_COUNT for number in numbers):
        yield "count"


def promise(
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


def owed(event: Event, papers: Iterable[Paper]) -> Iterator[str]:
    days = [paper.until for paper in papers if paper.is_owed and paper.until is not None]
    if any(not follows(day, event.occurred_at) for day in days):
        yield "until"


def counted_again(event: Event, deadline: Deadline) -> Iterator[str]:
    """A date counts again from the moment at which the paper came, and not from another."""
    came, due = deadline.papers_in, deadline.due_at
    if (
        came is None
        or abs(came - event.occurred_at) > _MINUTE
        or (due is not None and not -_MINUTE <= due - came <= LONGEST_PROMISE)
    ):
        yield "due_at"


def follows(day: date, asked_at: datetime) -> bool:
    """Whether the day lies where a citizen can still bring something after being asked."""
    days = (day - asked_at.date()).days
    return -1 <= days <= LONGEST_PROMISE.days
