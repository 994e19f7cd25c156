"""What is hard to believe is named, and what desks compute or let through never is."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.plausibility import LONGEST_PROMISE, MOST_COUNT, MOST_MONEY, OLDEST
from counter_app.domain.kinds.received import Received
from counter_app.domain.people.applicant import Person
from counter_app.domain.plausible import doubts
from tests.docs.contract_events import EXAMPLES
from tests.support.portal_journal import reception

RECEIVED = EXAMPLES["received"]
BODY = RECEIVED.body
assert isinstance(BODY, Received)
assert isinstance(BODY.owner, Person)
assert BODY.promised_at is not None
AT = BODY.received_at


def received(**fields: Any) -> Event:
    return replace(RECEIVED, body=replace(BODY, **fields))


def born(day: date | None) -> Event:
    return received(owner=replace(BODY.owner, birth_date=day))


@pytest.mark.parametrize("kind", sorted(EXAMPLES))
def test_what_the_programs_write_is_plausible(kind: str) -> None:
    assert doubts(EXAMPLES[kind]) == ()


def test_a_month_of_receptions_is_plausible() -> None:
    assert {doubts(reception(number)) for number in range(200)} == {()}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, ()),
        (AT.date(), ()),
        (date(AT.year - OLDEST, 1, 1), ()),
        (date(AT.year - OLDEST - 1, 12, 31), ("birth_date",)),
        (AT.date() + timedelta(days=2), ("birth_date",)),
        (date.min, ("birth_date",)),
        (date.max, ("birth_date",)),
    ],
)
def test_a_day_of_birth(day: date | None, expected: tuple[str, ...]) -> None:
    assert doubts(born(day)) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(0, ()), (MOST_MONEY - 1, ()), (MOST_MONEY, ("amount",)), (-1, ("amount",))],
)
def test_money(amount: int, expected: tuple[str, ...]) -> None:
    line = replace(BODY.fees[0], amount=amount)
    assert doubts(received(fees=(line,))) == expected
    fee = EXAMPLES["fee_taken"]
    assert doubts(replace(fee, body=replace(fee.body, amount=amount))) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, ()), (MOST_COUNT, ()), (MOST_COUNT + 1, ("count",)), (-1, ("count",))],
)
def test_numbers_of_papers_and_copies(number: int, expected: tuple[str, ...]) -> None:
    assert doubts(received(papers=(replace(BODY.papers[0], copies=number),))) == expected
    assert doubts(received(fees=(replace(BODY.fees[0], copies=number),))) == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (timedelta(), ()),
        (LONGEST_PROMISE, ()),
        (LONGEST_PROMISE + timedelta(seconds=1), ("due_at",)),
        (-timedelta(seconds=59), ()),
        (-timedelta(minutes=2), ("due_at",)),
    ],
)
def test_a_promise(after: timedelta, expected: tuple[str, ...]) -> None:
    assert doubts(received(promised_at=AT + after)) == expected
    deadline = replace(BODY.deadline, due_at=AT + after)
    assert doubts(received(deadline=deadline)) == expected


def test_a_reception_of_another_day_than_its_record() -> None:
    moved = replace(RECEIVED, occurred_at=RECEIVED.occurred_at + timedelta(days=2))
    assert "received_at" in doubts(moved)


@pytest.mark.parametrize("year", [1999, 2100])
def test_a_reception_of_a_year_that_no_code_can_name(year: int) -> None:
    at = AT.replace(year=year, month=3, day=2)
    body = replace(BODY, received_at=at, promised_at=None)
    body = replace(body, deadline=replace(BODY.deadline, due_at=None))
    assert doubts(replace(RECEIVED, occurred_at=at, body=body)) == ("received_at",)


def test_all_doubts_are_named_once() -> None:
    lines = (replace(BODY.fees[0], amount=-1, copies=-1),) * 2
    event = received(
        fees=lines, owner=replace(BODY.owner, birth_date=date.max), sets=MOST_COUNT + 1
    )
    assert doubts(event) == ("amount", "birth_date", "count")


@pytest.mark.parametrize("edge", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_the_ends_of_the_calendar_can_be_asked(edge: str) -> None:
    at = datetime.fromisoformat(edge)
    assert "due_at" in doubts(received(promised_at=at))
    assert "received_at" in doubts(received(received_at=at))
    assert "received_at" in doubts(replace(RECEIVED, occurred_at=at))
