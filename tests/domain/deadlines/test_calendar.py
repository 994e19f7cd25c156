"""The office calendar: what a table says of a day, and which tables are refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from counter_app.domain.deadlines.calendar import (
    MOST_BYTES,
    MOST_DAYS,
    MOST_TEXT,
    Calendar,
    CalendarDay,
    CalendarError,
    DayKind,
    Session,
    calendar_id,
    day_reason,
    decode_calendar,
    is_announced,
    is_receiving,
    is_working,
    next_working_day,
    sessions_on,
    suggest,
)

DATA = (Path(__file__).parents[3] / "resources" / "calendar" / "lao-cai.json").read_bytes()
LAO_CAI = decode_calendar(DATA)
USUAL = (Session(time(7, 30), time(11, 30)), Session(time(13, 30), time(17)))


def changed(edit: Callable[[dict[str, Any]], object]) -> bytes:
    table = json.loads(DATA)
    edit(table)
    return json.dumps(table).encode()


def row(day: str, kind: str, **more: object) -> dict[str, object]:
    return {"day": day, "kind": kind, "name": "x", **more}


def test_a_weekday_is_worked_at_the_usual_hours_and_a_weekend_is_not() -> None:
    assert sessions_on(LAO_CAI, date(2026, 11, 20)) == USUAL
    assert sessions_on(LAO_CAI, date(2026, 11, 21)) == ()
    assert is_working(LAO_CAI, date(2026, 11, 20))
    assert not is_working(LAO_CAI, date(2026, 11, 22))
    assert day_reason(LAO_CAI, date(2026, 11, 20)) is None
    assert day_reason(LAO_CAI, date(2026, 11, 22)) is None


@pytest.mark.parametrize(
    ("day", "kind", "works"),
    [
        (date(2025, 1, 31), DayKind.HOLIDAY, False),
        (date(2025, 4, 26), DayKind.SWAPPED_ON, True),
        (date(2025, 5, 2), DayKind.SWAPPED_OFF, False),
        (date(2025, 9, 1), DayKind.HOLIDAY, False),
        (date(2026, 1, 2), DayKind.SWAPPED_OFF, False),
        (date(2026, 1, 10), DayKind.SWAPPED_ON, True),
        (date(2026, 4, 26), DayKind.HOLIDAY, False),
        (date(2026, 4, 27), DayKind.COMPENSATION, False),
        (date(2026, 8, 22), DayKind.SWAPPED_ON, True),
        (date(2026, 8, 31), DayKind.SWAPPED_OFF, False),
        (date(2026, 11, 24), DayKind.HOLIDAY, False),
    ],
)
def test_the_days_that_differ_are_in_the_table_of_lao_cai(
    day: date, kind: DayKind, works: bool
) -> None:
    reason = day_reason(LAO_CAI, day)
    assert reason is not None
    assert reason[0] is kind
    assert is_working(LAO_CAI, day) is works
    assert sessions_on(LAO_CAI, day) == (USUAL if works else ())


@pytest.mark.parametrize("day", [date(2025, 11, 24), date(2026, 11, 23), date(2025, 1, 2)])
def test_days_that_were_not_yet_or_only_proposed_as_rest_are_worked(day: date) -> None:
    assert is_working(LAO_CAI, day)


def test_a_saturday_that_was_only_proposed_as_worked_rests() -> None:
    assert not is_working(LAO_CAI, date(2026, 11, 28))


def test_every_row_names_its_basis_and_swapped_days_come_in_pairs() -> None:
    rows = {day.day: day for day in LAO_CAI.days}
    assert list(rows) == sorted(rows)
    for day in LAO_CAI.days:
        assert day.basis, day.day
        assert day.name, day.day
        if day.swapped_with:
            assert rows[day.swapped_with].swapped_with == day.day
    swapped = [d for d in LAO_CAI.days if d.kind in (DayKind.SWAPPED_ON, DayKind.SWAPPED_OFF)]
    assert len(swapped) == 6
    assert all(day.swapped_with for day in swapped)


@pytest.mark.parametrize(
    ("year", "differ"),
    [
        (2025, {date(2025, 2, 1)}),  # the package counts Saturday 01/02 to Tết
        (2026, {date(2026, 1, 2)}),  # decided on 25/12/2025, the package does not have it
        (2027, set()),
    ],
)
def test_the_table_and_the_suggestions_differ_only_where_that_is_known(
    year: int, differ: set[date]
) -> None:
    rest = {
        day.day
        for day in LAO_CAI.days
        if day.day.year == year and day.kind is not DayKind.SWAPPED_ON
    }
    assert rest ^ {day.day for day in suggest(year)} == differ


def test_suggestions_are_never_confirmed_and_carry_no_basis() -> None:
    rows = suggest(2027)
    assert len(rows) >= 12
    assert all(not row.confirmed and not row.basis for row in rows)
    assert (
        CalendarDay(
            day=date(2027, 4, 16),
            kind=DayKind.HOLIDAY,
            name="Ngày Giỗ Tổ Hùng Vương",
            confirmed=False,
        )
        in rows
    )
    assert {row.kind for row in suggest(2026)} == {
        DayKind.HOLIDAY,
        DayKind.COMPENSATION,
        DayKind.SWAPPED_OFF,
    }


def test_a_year_is_announced_when_it_has_rows_and_all_are_confirmed() -> None:
    assert is_announced(LAO_CAI, date(2026, 12, 31))
    assert is_announced(LAO_CAI, date(2027, 1, 4))
    assert not is_announced(LAO_CAI, date(2028, 1, 4))
    assert not is_announced(LAO_CAI, date(2031, 1, 2))


def test_an_extra_opening_receives_but_is_no_working_day() -> None:
    morning = [{"open": "07:30:00", "close": "11:30:00"}]
    calendar = decode_calendar(
        changed(lambda t: t["days"].append(row("2026-11-21", "extra_open", sessions=morning)))
    )
    assert sessions_on(calendar, date(2026, 11, 21)) == USUAL[:1]
    assert not is_working(calendar, date(2026, 11, 21))
    assert next_working_day(calendar, date(2026, 11, 20)) == date(2026, 11, 23)


def test_a_swapped_saturday_keeps_the_hours_of_the_day_it_stands_for_or_its_own() -> None:
    friday = [{"open": "07:30:00", "close": "16:00:00"}]
    own = [{"open": "08:00:00", "close": "10:00:00"}]

    def edit(table: dict[str, Any]) -> None:
        table["hours"][4] = friday
        table["days"] += [
            row("2026-03-07", "swapped_on", swapped_with="2026-03-13"),
            row("2026-03-14", "swapped_on", sessions=own),
            row("2026-03-21", "swapped_on"),
        ]

    calendar = decode_calendar(changed(edit))
    assert sessions_on(calendar, date(2026, 3, 7)) == (Session(time(7, 30), time(16)),)
    assert sessions_on(calendar, date(2026, 3, 14)) == (Session(time(8), time(10)),)
    assert sessions_on(calendar, date(2026, 3, 21)) == USUAL


def test_the_id_follows_the_content_and_survives_the_wire() -> None:
    again = decode_calendar(msgspec.json.encode(LAO_CAI))
    assert again == LAO_CAI
    assert calendar_id(again) == calendar_id(LAO_CAI)
    assert len(calendar_id(LAO_CAI)) == 64
    other = decode_calendar(changed(lambda t: t["days"].pop()))
    assert calendar_id(other) != calendar_id(LAO_CAI)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b" " * (MOST_BYTES + 1),
        changed(lambda t: t.pop("hours")),
        changed(lambda t: t["hours"].pop()),
        changed(lambda t: t.update(hours=[[]] * 7)),
        changed(lambda t: t.update(zone="Asia/Lao_Cai")),
        changed(lambda t: t.update(zone="../../etc/passwd")),
        changed(lambda t: t.update(zone="")),
        changed(lambda t: t.update(name="x" * (MOST_TEXT + 1))),
        changed(lambda t: t["days"].append(row("2026-11-24", "holiday"))),
        changed(lambda t: t["days"].append(row("2026-02-29", "holiday"))),
        changed(lambda t: t["days"].append(row("2026-06-01", "party"))),
        changed(lambda t: t["days"].append(row("2026-06-01", "extra_open"))),
        changed(lambda t: t.update(days=[row("2026-06-01", "holiday")] * (MOST_DAYS + 1))),
        changed(lambda t: t["hours"][0].reverse()),
        changed(lambda t: t["hours"][0].append(t["hours"][0][1])),
        changed(lambda t: t["hours"][0][0].update(open="11:30:00")),
        changed(lambda t: t["hours"][0][0].update(open="07:30:30")),
        changed(lambda t: t["hours"][0][0].update(open="07:30:00Z")),
        changed(lambda t: t["hours"][0][0].update(open="24:00:00")),
    ],
    ids=lambda data: f"{len(data)} bytes",
)
def test_a_table_that_cannot_be_used_is_refused_by_its_code(data: bytes) -> None:
    with pytest.raises(CalendarError) as caught:
        decode_calendar(data)
    assert caught.value.code == "unreadable_calendar"


def test_an_office_that_never_opens_again_is_an_error_and_no_endless_search() -> None:
    closed = Calendar(
        name="x",
        hours=(USUAL, (), (), (), (), (), ()),
        days=tuple(
            CalendarDay(day=date.fromordinal(n), kind=DayKind.HOLIDAY, name="x")
            for n in range(date(2026, 1, 1).toordinal(), date(2028, 1, 1).toordinal())
        ),
    )
    with pytest.raises(CalendarError) as caught:
        next_working_day(closed, date(2026, 1, 5))
    assert caught.value.code == "calendar_closed"


@pytest.mark.parametrize(
    ("day", "hour", "minute", "receives"),
    [
        (20, 7, 29, False),
        (20, 7, 30, True),
        (20, 11, 29, True),
        (20, 11, 30, False),
        (20, 13, 30, True),
        (20, 17, 0, False),
        (21, 9, 0, False),
    ],
)
def test_the_office_receives_from_opening_up_to_closing(
    day: int, hour: int, minute: int, *, receives: bool
) -> None:
    timestamp = datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(LAO_CAI.zone))
    assert is_receiving(LAO_CAI, timestamp) is receives
