"""A year of a provincial centre: 100,000 dossiers in all states, beside an archive of 1,000.

What an officer waits for is asked of both archives in the same way and for as many rows: each
page with its lists, searches, a dossier and its timeline. What still shows more of the large
archive is said with its rows and judged by nobody. Then the large archive is verified.

`python -m tests.benchmarks.year_of_lives [COUNT]` for another size than 100,000.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from sqlalchemy import text

from counter_app.domain.deadlines.calendar import is_working
from counter_app.services.demo.lives import drawing, figures
from counter_app.services.demo.lives.law import LifeLaw
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists.worklist import PAGE
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.bulk_lives import BulkLives, checkpoint
from tests.support.desks import Place
from tests.support.openings import openings, sample, shown
from tests.support.people import people

FEW, MANY = 1_000, 100_000
A_DAY = 450
NOW = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)
"""A Friday at ten in the office."""
ROUNDS, TURNS = 40, 5
"""So many times in all, so many on end: what else the machine does meets both archives."""
GOAL_RATIO = 1.3


def build(folder: Path, count: int) -> Place:
    """An enrolled desk with the lives of so many dossiers, who came until now."""
    place = desks.new(folder)
    desk = place.desk(now=lambda: NOW)
    law = LifeLaw(desk.office, desk.catalogue, desk.calendar)
    days = _days(law, -(-count // A_DAY))
    lives = drawing.draw(
        figures.read().province, law, people(Random(5)), days, seed=11, a_day=count / len(days)
    )
    BulkLives(desk).write(lives, desk.office_now())
    desk.close()
    return place


def _days(law: LifeLaw, count: int) -> list[date]:
    days: list[date] = []
    day = NOW.date()
    while len(days) < count:
        if is_working(law.calendar, day):
            days.append(day)
        day -= timedelta(days=1)
    return days[::-1]


def measure(folder: Path = Path("build/bench"), many: int = MANY) -> dict[str, Any]:
    result: dict[str, Any] = {"figure": "a year of lives", "dossiers": [FEW, many]}
    opened: list[OpenDesk] = []
    for count in (FEW, many):
        began = time.perf_counter()
        place = _kept(folder.resolve(), count)
        result[f"built_s_{count}"] = round(time.perf_counter() - began, 1)
        opened.append(place.desk(now=lambda: NOW))
        result |= _sizes(opened[-1], place, count)
    compared = _compared(opened)
    for name, one in compared.items():
        result[name] = {"ms": [round(one.few, 2), round(one.many, 2)], "ratio": one.ratio}
        if not one.is_alike:
            result[name]["rows"] = [one.rows_of_few, one.rows_of_many]
    began = time.perf_counter()
    report = verify(opened[-1].store)
    result["verify_s"] = round(time.perf_counter() - began, 1)
    result["verify_faults"] = len(report.faults)
    result["verify_first_faults"] = [str(fault) for fault in report.faults[:5]]
    for desk in opened:
        desk.close()
    slow = [name for name, one in compared.items() if one.is_alike and one.ratio > GOAL_RATIO]
    result["goal"] = f"ratios <= {GOAL_RATIO} where as many rows are read, verify clean"
    result["slow"] = slow
    result["met"] = not slow and not report.faults
    return result


@dataclass(frozen=True, slots=True)
class Compared:
    """Medians in milliseconds of the processor, and how many rows all rounds together read."""

    few: float
    many: float
    rows_of_few: int
    rows_of_many: int

    @property
    def ratio(self) -> float:
        return round(self.many / self.few, 2)

    @property
    def is_alike(self) -> bool:
        """Whether the large archive had no more to show, within a tenth."""
        return self.rows_of_many <= self.rows_of_few * 1.1


def _compared(opened: Sequence[OpenDesk]) -> dict[str, Compared]:
    """Each opening in both archives in turns, for as many rows as the small one has."""
    few, many = (openings(sample(desk, ROUNDS)) for desk in opened)
    result = {}
    for name, act in few.items():
        most = max(1, shown(act(opened[0], 0, PAGE)))
        times: tuple[list[float], list[float]] = ([], [])
        rows = [0, 0]
        for turn in range(0, ROUNDS, TURNS):
            for side, (desk, open_it) in enumerate(zip(opened, (act, many[name]), strict=True)):
                open_it(desk, turn, most)
                for n in range(turn, turn + TURNS):
                    began = time.process_time()
                    read = open_it(desk, n, most)
                    times[side].append((time.process_time() - began) * 1000)
                    rows[side] += shown(read)
        result[name] = Compared(median(times[0]), median(times[1]), rows[0], rows[1])
    return result


def _kept(folder: Path, count: int) -> Place:
    """Built once in this folder; a profile that another program made is built again."""
    place = Place(folder / f"lives-{count}")
    if not (place.folder / "built").exists():
        build(place.folder, count)
        (place.folder / "built").touch()
    return place


def _sizes(desk: OpenDesk, place: Place, count: int) -> dict[str, Any]:
    checkpoint(desk)
    with desk.store.database.read() as connection:
        events = connection.scalar(text("SELECT count(*) FROM event"))
        dossiers = connection.scalar(text("SELECT count(*) FROM dossier"))
        query = "SELECT status, count(*) FROM dossier GROUP BY status ORDER BY status"
        states = {row[0]: row[1] for row in connection.execute(text(query))}
    size = place.database.stat().st_size
    journal = place.second_journal().stat().st_size
    return {
        f"states_{count}": states,
        f"events_a_dossier_{count}": round(events / dossiers, 2),
        f"bytes_a_dossier_{count}": round((size + journal) / dossiers),
        f"bytes_an_event_{count}": round((size + journal) / events),
        f"second_journal_bytes_an_event_{count}": round(journal / events),
    }


if __name__ == "__main__":
    size = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    sys.stdout.write(json.dumps(measure(many=size), ensure_ascii=False) + "\n")
