"""An archive written in bulk is the archive that the same lives leave when they are played."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace
from sqlalchemy import text

from counter_app.services.demo.lives import drawing, figures
from counter_app.services.demo.lives.figures import PlaceFigures, Shares
from counter_app.services.demo.lives.law import LifeLaw
from counter_app.services.demo.lives.play import LifePlayer, PlayedClock
from counter_app.services.demo.lives.steps import DrawnLife
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import search
from counter_app.storage.profile.verify import verify
from tests.support.bulk_lives import BulkLives
from tests.support.clocks import MORNING
from tests.support.desks import Place
from tests.support.people import people

MONDAY = date(2026, 11, 2)
TABLES = (
    "event",
    "entry",
    "dossier",
    "dossier_entry",
    "hop",
    "fee_entry",
    "overlay",
    "serial_mark",
)
EVENTFUL = {"returned": 3, "uncollected": 1, "negative": 1, "withdrawn": 1, "stopped": 1}


def with_much(place: PlaceFigures) -> PlaceFigures:
    """The figures of a place where much happens; nothing goes out as a file, without a portal."""
    often = replace(place.supplement, value=0.3)
    return replace(
        place,
        delivery=Shares({"counter": 3, "post": 1}, "Thử"),
        endings=Shares(EVENTFUL, "Thử"),
        supplement=often,
        verification=often,
        extension=often,
        mistake=often,
        owed=often,
        unprinted=often,
    )


def desk_of(place: Place) -> OpenDesk:
    ids = count(1)
    desk = place.desk(now=PlayedClock(MORNING))
    desk.ids = lambda: f"{next(ids):08x}-0000-7000-8000-000000000000"
    return desk


def lives_of(desk: OpenDesk, seed: int, days: int, a_day: float) -> list[DrawnLife]:
    law = LifeLaw(desk.office, desk.catalogue, desk.calendar)
    span = [MONDAY + timedelta(n) for n in range(days)]
    place = with_much(figures.read().commune)
    return list(drawing.draw(place, law, people(Random(3)), span, seed=seed, a_day=a_day))


def rows(desk: OpenDesk, table: str) -> list[tuple[object, ...]]:
    with desk.store.database.read() as connection:
        return sorted(map(tuple, connection.execute(text(f"SELECT * FROM {table}"))), key=repr)


def found(desk: OpenDesk, typed: str) -> list[int]:
    with desk.store.database.read() as connection:
        return [hit.n for hit in search.search(connection, typed)]


@pytest.mark.parametrize(
    ("seed", "days", "a_day"),
    [(312, 1, 9), pytest.param(8, 10, 25, marks=pytest.mark.campaign)],
)
def test_a_bulk_day_equals_a_played_one(
    seed: int, days: int, a_day: float, enrolled: Place, tmp_path: Path
) -> None:
    played, written = (desk_of(enrolled.copy(tmp_path / name)) for name in ("played", "written"))
    lives = lives_of(played, seed, days, a_day)
    moments = sorted(step.at for life in lives for step in life.steps)
    until = moments[len(moments) * 9 // 10]
    clock = played.now
    assert isinstance(clock, PlayedClock)
    LifePlayer([played], clock).play(lives, until)
    BulkLives(written).write(lives, until)

    for table in TABLES:
        assert rows(written, table) == rows(played, table), table
    name = lives[0].plan.owner.name
    assert found(written, name) == found(played, name) != []
    reports = [verify(desk.store) for desk in (played, written)]
    assert reports[0] == reports[1]
    assert reports[0].is_clean, reports[0].faults
    assert reports[0].dossiers == len([life for life in lives if life.plan.arrival <= until])
    for desk in (played, written):
        desk.close()
