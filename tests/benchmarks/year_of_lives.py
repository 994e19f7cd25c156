"""A year of a provincial centre: 100,000 dossiers in all states, beside an archive of 1,000.

What an officer waits for is asked of both archives in the same way: each page, search, a dossier
and its timeline, and *Trả kết quả*. The floor of the pages is reading and decoding the states that
a page of a hundred rows shows. Then the large archive is verified.

`python -m tests.benchmarks.year_of_lives [COUNT]` for another size than 100,000.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
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
from counter_app.services.dossier import timeline
from counter_app.services.lists import find, unsigned, worklist
from counter_app.services.lists.worklist import Pile
from counter_app.services.passing import slips, waiting
from counter_app.services.results import return_file, waiting_results
from counter_app.services.results.waiting_results import ResultPile
from counter_app.storage.dossiers.projection import decode_state
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.bulk_lives import BulkLives, checkpoint
from tests.support.desks import Place
from tests.support.people import people

FEW, MANY = 1_000, 100_000
A_DAY = 450
NOW = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)
"""A Friday at ten in the office."""
ROUNDS = 40
GOAL_RATIO = 1.3


@dataclass(frozen=True, slots=True)
class Sample:
    """Dossiers that are asked for, by id, code and owner's name."""

    ids: Sequence[str]
    codes: Sequence[str]
    names: Sequence[str]


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


def asked(sample: Sample) -> dict[str, Callable[[OpenDesk, int], object]]:
    """What an officer waits for, each turn about another dossier."""
    return {
        "today": lambda desk, _: worklist.look(desk, desks.officer(desk), Pile.MINE),
        "today_of_supervisor": lambda desk, _: worklist.look(
            desk, desks.officer(desk, "dung"), Pile.WAITING
        ),
        "hand_over": lambda desk, _: (waiting.look(desk), slips.open_slips(desk)),
        "sign": lambda desk, _: unsigned.signing_queue(desk, desks.officer(desk, "thang")),
        "results": lambda desk, _: waiting_results.look(desk, ResultPile.COUNTER),
        "return": lambda desk, n: return_file.open_return(
            desk, return_file.by_receipt(desk, sample.codes[n])[0].id
        ),
        "timeline": lambda desk, n: timeline.timeline(desk, sample.ids[n]),
        "search_name": lambda desk, n: find.find(desk, sample.names[n]),
        "search_code": lambda desk, n: find.find(desk, sample.codes[n]),
    }


def measure(folder: Path = Path("build/bench"), many: int = MANY) -> dict[str, Any]:
    result: dict[str, Any] = {"figure": "a year of lives", "dossiers": [FEW, many]}
    times: dict[int, dict[str, float]] = {}
    for count in (FEW, many):
        began = time.perf_counter()
        place = _kept(folder.resolve(), count)
        result[f"built_s_{count}"] = round(time.perf_counter() - began, 1)
        desk = place.desk(now=lambda: NOW)
        result |= _sizes(desk, place, count)
        times[count] = _times(desk)
        if count == many:
            began = time.perf_counter()
            report = verify(desk.store)
            result["verify_s"] = round(time.perf_counter() - began, 1)
            result["verify_faults"] = len(report.faults)
        desk.close()
    for name in times[many]:
        result[f"{name}_ms"] = [round(times[count][name], 2) for count in (FEW, many)]
    ratios = {name: times[many][name] / times[FEW][name] for name in asked(Sample((), (), ()))}
    result["ratios"] = {name: round(ratio, 2) for name, ratio in ratios.items()}
    result["goal"] = f"ratios <= {GOAL_RATIO}, verify clean"
    result["met"] = max(ratios.values()) <= GOAL_RATIO and not result["verify_faults"]
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


def _times(desk: OpenDesk) -> dict[str, float]:
    """The median milliseconds of each thing asked, and of the floor."""
    sample = _sample(desk)
    result = {name: _median(lambda n, act=act: act(desk, n)) for name, act in asked(sample).items()}
    return result | {"floor": _median(lambda _: _a_hundred(desk))}


def _median(act: Callable[[int], object]) -> float:
    act(0)
    times = []
    for n in range(ROUNDS):
        began = time.perf_counter()
        act(n)
        times.append((time.perf_counter() - began) * 1000)
    return median(times)


def _a_hundred(desk: OpenDesk) -> int:
    query = text("SELECT state FROM dossier WHERE is_open = 1 ORDER BY duty_at, n LIMIT 100")
    with desk.store.database.read() as connection:
        return len([decode_state(row.state) for row in connection.execute(query)])


def _sample(desk: OpenDesk) -> Sample:
    with desk.store.database.read() as connection:
        count = connection.scalar(text("SELECT count(*) FROM dossier")) or 0
        wanted = [1 + place * count // (ROUNDS + 1) for place in range(ROUNDS)]
        rows = [
            connection.execute(
                text("SELECT id, code, owner_name FROM dossier WHERE n = :n"), {"n": n}
            ).one()
            for n in wanted
        ]
    return Sample(*([row[place] for row in rows] for place in range(3)))


if __name__ == "__main__":
    size = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    sys.stdout.write(json.dumps(measure(many=size), ensure_ascii=False) + "\n")
