"""A due date computed again: right, wrong, or given by nothing in the law."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from counter_app import paths
from counter_app.domain.apply import apply
from counter_app.domain.catalogue.catalogue import decode_pack
from counter_app.domain.catalogue.procedure import Channel, TimeRule
from counter_app.domain.deadlines.appoint import appoint, at_resolver, entered
from counter_app.domain.deadlines.calendar import decode_calendar
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.deadline_check import RULES, Difference, difference, is_counted
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Paper, Source
from tests.docs.contract_events import EXAMPLES

CALENDAR = decode_calendar((paths.resources() / "calendar" / "lao-cai.json").read_bytes())
COPY, *_ = decode_pack(
    (paths.resources() / "catalogue" / "chung-thuc.json").read_bytes()
).procedures
AT = datetime(2026, 11, 23, 9, 10, 41, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
RULE = COPY.time_rule(Channel.IN_PERSON, COPY.cases[0].id)
RIGHT = appoint(RULE, AT, CALENDAR)


def taken_in(**changes: Any) -> Dossier:
    dossier = apply(None, EXAMPLES["received"])
    assert dossier is not None
    given = {
        "case": COPY.cases[0].id,
        "received_at": AT,
        "deadline": RIGHT,
        "promised_at": RIGHT.due_at,
    }
    return replace(dossier, **{**given, **changes})


def test_a_moment_that_the_desk_counted_right_is_right() -> None:
    assert RIGHT.rule in RULES
    assert is_counted(taken_in())
    assert difference(taken_in(), COPY, CALENDAR) is None


def test_a_moment_that_waits_for_papers_is_counted_from_their_day_whatever_came_since() -> None:
    day = date(2026, 12, 4)
    waits = appoint(RULE, AT, CALENDAR, papers=day)
    assert waits.due_at is not None
    assert waits.due_at > AT + timedelta(days=10)
    owed = (Paper(name="Bản sao", source=Source.OWED, until=day),)
    for papers in (owed, ()):
        dossier = taken_in(deadline=waits, promised_at=waits.due_at, papers=papers)
        assert difference(dossier, COPY, CALENDAR) is None
    told = taken_in(deadline=waits, promised_at=RIGHT.due_at)
    assert RIGHT.due_at is not None
    assert difference(told, COPY, CALENDAR) == Difference(RIGHT.due_at, waits.due_at)


def test_a_moment_counted_again_is_counted_from_the_last_paper() -> None:
    again = appoint(RULE, AT, CALENDAR, papers=AT + timedelta(days=4))
    assert difference(taken_in(deadline=again, promised_at=again.due_at), COPY, CALENDAR) is None
    assert again.due_at != RIGHT.due_at


@pytest.mark.parametrize("late", [timedelta(days=1), timedelta(minutes=-30)])
def test_another_moment_is_told_with_the_right_one(late: timedelta) -> None:
    assert RIGHT.due_at is not None
    wrong = RIGHT.due_at + late
    dossier = taken_in(deadline=replace(RIGHT, due_at=wrong), promised_at=wrong)
    assert difference(dossier, COPY, CALENDAR) == Difference(wrong, RIGHT.due_at)


def test_what_is_printed_counts_though_the_steps_beside_it_are_right() -> None:
    assert RIGHT.due_at is not None
    printed = RIGHT.due_at + timedelta(days=7)
    found = difference(taken_in(promised_at=printed), COPY, CALENDAR)
    assert found == Difference(printed, RIGHT.due_at)


def test_where_the_version_gives_no_moment_the_told_one_stands_alone() -> None:
    times = tuple(replace(one, rule=TimeRule(confirmed=False)) for one in COPY.times)
    open_one = replace(COPY, times=times)
    assert RIGHT.due_at is not None
    assert difference(taken_in(), open_one, CALENDAR) == Difference(RIGHT.due_at, None)


def test_an_officers_date_and_that_of_another_agency_are_not_counted() -> None:
    by_hand = entered(AT, AT + timedelta(days=9), "Chờ xác minh", CALENDAR)
    assert not is_counted(taken_in(deadline=by_hand, promised_at=by_hand.due_at))
    assert not is_counted(taken_in(deadline=at_resolver(RULE), promised_at=None))
    assert not is_counted(taken_in(deadline=Deadline(due_at=None), promised_at=None))


def test_a_rule_of_tomorrow_is_counted_but_not_known() -> None:
    newer = replace(RIGHT, rule="end_of_day/2")
    assert is_counted(taken_in(deadline=newer))
    assert newer.rule not in RULES
