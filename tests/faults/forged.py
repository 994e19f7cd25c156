"""Forged events: `python -m tests.faults.forged`.

Every kind from a foreign office, a foreign, an unknown and a former officer, before, between and
after the true events and for dossiers that never come; then everybody tries to let in what waits,
the right supervisor last. Orders, runs and restarts of the portal are drawn from the seed.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import reduce
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace
from sqlalchemy import select

from counter_app.contract.push import Verdict
from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.notices import FOREIGN_EVENT, find, notice_id
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.notice_settled import NOTICE_SETTLED
from counter_app.portal.journal.portal_events import record_own
from counter_app.portal.judging import actors, admission, deferrals
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore, open_portal
from tests.faults.outcome import Outcome, Watch, say, scratch
from tests.simulation.patching import checked_by
from tests.simulation.world import Ids, MemoryLedger
from tests.support.forgeries import FORMER, Case, Position, cases, submitted, truth
from tests.support.portal_journal import reception
from tests.support.portal_offices import DESK_1, DESK_2, OFFICE, OTHER, OTHER_DESK, furnish
from tests.support.two_offices import LOAN, Letters

BEGIN = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LIES = 7
"""At the seventh case or so the portal is started anew."""
WRONG: tuple[tuple[str, Asker], ...] = (
    ("mai", DESK_1),
    ("loan", OTHER_DESK),
    ("sao", OTHER_DESK),
    ("dung", OTHER_DESK),
    ("loan", DESK_1),
    ("nobody", DESK_1),
    (FORMER.id, DESK_1),
)
"""Who may not decide, and from where he tries."""


@dataclass(slots=True)
class Stage:
    """One portal, and what was sent to it."""

    folder: Path
    random: Random
    timestamp: datetime = BEGIN
    ledger: MemoryLedger = field(default_factory=MemoryLedger)
    ids: Ids = field(default_factory=lambda: Ids(3))
    letters: Letters = field(init=False)
    counts: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.letters = Letters(furnish(self._open()))
        self.letters.put_officer(LOAN, OTHER)
        self.letters.put_officer(FORMER)
        self.letters.put_officer(replace(FORMER, active=False))
        self.timestamp += timedelta(days=3)

    def now(self) -> datetime:
        self.timestamp += timedelta(seconds=1)
        return self.timestamp

    def restart(self) -> None:
        self.letters.store.close()
        self.letters.store = self._open()
        self.counts["restarts"] += 1

    def _open(self) -> PortalStore:
        return open_portal(
            self.folder / "portal.db",
            self.folder / "portal",
            now=self.now,
            ids=self.ids,
            ledger=self.ledger,
        )

    def send(self, events: list[Event], asker: Asker) -> None:
        """In runs of any size."""
        while events:
            size = self.random.randint(1, len(events))
            self.letters.send(*events[:size], asker=asker)
            events = events[size:]


@dataclass(frozen=True, slots=True)
class Played:
    case: Case
    forged: Event
    true: tuple[Event, ...]


def play(stage: Stage, case: Case) -> Played:
    """The true events and the forged one among them."""
    at = stage.letters.store.context.office_now()
    base = replace(reception(case.number, serial=case.number % 9000 + 600), occurred_at=at)
    is_online = stage.random.random() < 0.5
    true = truth(base, case.number)
    if is_online:
        true = [submitted(base), *true[1:2]]
    forged = case.forged(base, at + timedelta(seconds=30))
    places = {Position.BEFORE: 0, Position.BETWEEN: 1, Position.AFTER: len(true)}
    place = places.get(case.position, 0)
    before, after = true[:place], true[place:]
    if case.position is Position.LOST:
        before, after, true = [], [], []
    _happen(stage, before)
    stage.send([forged], case.asker)
    _happen(stage, after)
    return Played(case, forged, tuple(true))


def _happen(stage: Stage, events: list[Event]) -> None:
    store = stage.letters.store
    for event in [one for one in events if one.body.of_portal]:
        store.run(lambda c, one=event: record_own(c, store.context, one))  # type: ignore[misc]
    rest = [one for one in events if not one.body.of_portal]
    stage.send(rest, stage.random.choice([DESK_1, DESK_2]))


def judge(stage: Stage, played: Played) -> None:
    """The verdict is one of those that the rules allow, and the dossier is what is true."""
    case, forged = played.case, played.forged
    name = f"{case.kind} of {case.sender}, {case.position}"
    verdict = stage.letters.verdict(forged)
    stage.counts[f"{verdict[0]} {verdict[1]}".strip()] += 1
    if verdict not in case.expected(forged):
        stage.broken.append(f"{name}: {verdict}")
    if not played.true or verdict[0] in {"applied", "parallel"}:
        return
    state = stage.letters.state(played.true[0])
    expected = reduce(apply, played.true, None)
    if expected is None or _bare(state) != _bare(expected):
        stage.broken.append(f"{name}: the dossier is another")


def _bare(state: Dossier) -> Dossier:
    return replace(state, notices=(), events=0, latest="")


def decide(stage: Stage, played: Played) -> None:
    """Everybody tries to let it in; then the right supervisor decides."""
    letters, forged = stage.letters, played.forged
    if letters.verdict(forged)[1] not in {"foreign_office", "officer_unknown"}:
        return
    if letters.verdict(forged)[0] != "held" or forged.dossier is None or not played.true:
        return
    stage.counts["deferred"] += 1
    name = f"{played.case.kind} of {played.case.sender}"
    notice = find(letters.state(forged), notice_id(forged.id, FOREIGN_EVENT))
    if notice is None or notice.settled is not None:
        stage.broken.append(f"{name}: nothing is told")
        return
    for officer, asker in WRONG:
        letters.send(letters.settling(forged, "let_in", officer), asker=asker)
        if letters.verdict(forged)[0] != Verdict.HELD:
            stage.broken.append(f"{name}: let in by {officer} at {asker.desk}")
            return
    choice = stage.random.choice(["let_in", "let_in", "keep_out"])
    letters.send(letters.settling(forged, choice), asker=stage.random.choice([DESK_1, DESK_2]))
    verdict = letters.verdict(forged)
    if choice == "keep_out":
        is_done = verdict == ("refused", "kept_out")
    else:
        is_done = verdict[0] in {"applied", "parallel"} or (
            forged.body.is_asked and verdict[0] == "refused" and verdict[1] not in _ABOUT_WHO
        )
    stage.counts[choice if is_done else "not done"] += 1
    if not is_done:
        stage.broken.append(f"{name}: {choice} by the supervisor left {verdict}")


_ABOUT_WHO = {"officer_inactive", "officer_unknown", "foreign_office", "kept_out"}


def campaign(seed: int = 0, rounds: int = 10) -> list[Outcome]:
    """So many rounds of all cases, each in another order."""
    watch = Watch()
    counts: Counter[str] = Counter()
    broken: list[str] = []
    for number in range(rounds):
        stage = one_round(seed + number)
        counts += stage.counts
        broken += [f"seed {seed + number}: {fault}" for fault in stage.broken]
    counted = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
    total = counts["applied"] + counts["parallel"]
    said = f"{rounds} rounds from seed {seed}: {counted}; applied by one formerly posted {total}"
    return [Outcome("forged events", said, tuple(broken), watch.seconds), *_mutants(seed)]


def one_round(seed: int, *, part: int = 1) -> Stage:
    """All cases of a seed, or every `part`th of them in their drawn order."""
    random = Random(seed)
    with scratch() as folder:
        stage = Stage(folder, random)
        with closing(stage.letters.store):
            drawn = list(cases())
            random.shuffle(drawn)
            made = []
            for case in drawn[::part]:
                made.append(play(stage, case))
                if random.randrange(100) < LIES:
                    stage.restart()
            for one in made:
                judge(stage, one)
            for one in made:
                decide(stage, one)
            _count(stage)
            stage.letters.store.close()
    return stage


def _count(stage: Stage) -> None:
    with stage.letters.store.read() as connection:
        table = schema.dossier
        stage.counts["dossiers"] += len(connection.scalars(select(table.c.id)).all())


def _mutants(seed: int) -> list[Outcome]:
    watch = Watch()
    missed = [name for name, plant in MUTANTS.items() if not is_caught(plant, seed)]
    counted = f"{len(MUTANTS) - len(missed)} of {len(MUTANTS)}: {', '.join(MUTANTS)}"
    broken = tuple(f"{name} passed" for name in missed)
    return [Outcome("forged events: planted faults", counted, broken, watch.seconds)]


def is_caught(plant: Callable[[], Any], seed: int, *, part: int = 3) -> bool:
    with plant():
        try:
            return bool(one_round(seed, part=part).broken)
        except AssertionError:
            return True


@contextmanager
def office_not_asked() -> Iterator[None]:
    """The portal does not ask whether the sender's office is one of the dossier's."""
    with patch.object(admission, "is_of_office", lambda *_: True):
        yield


@contextmanager
def officer_not_asked() -> Iterator[None]:
    """The portal takes everybody for an officer of the sender's office."""
    known = actors.Actors.of

    def trusting(self: actors.Actors, officer: str, office: str, at: datetime) -> Any:
        return known(self, officer, office, at) or known(self, "mai", OFFICE.code, at)

    with patch.object(actors.Actors, "of", trusting):
        yield


@contextmanager
def settled_by_anybody() -> Iterator[None]:
    """Whoever asks to settle a supervisor's notice is obeyed."""
    with (
        checked_by(NOTICE_SETTLED, lambda *_: None),
        patch.object(admission, "is_supervisors", lambda _event: False),
    ):
        yield


@contextmanager
def posting_judged_at_arrival() -> Iterator[None]:
    """An officer who was posted once is one for ever."""
    with patch.object(
        actors, "_roles", lambda there, _at: frozenset(r for p in there for r in p.roles)
    ):
        yield


@contextmanager
def nothing_told() -> Iterator[None]:
    """What waits is told to nobody."""
    with patch.object(deferrals, "_tell", lambda *_: []):
        yield


MUTANTS: dict[str, Callable[[], Any]] = {
    "office not asked": office_not_asked,
    "officer not asked": officer_not_asked,
    "settled by anybody": settled_by_anybody,
    "posting for ever": posting_judged_at_arrival,
    "nothing told": nothing_told,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    outcomes = campaign(options.seed, options.rounds)
    for outcome in outcomes:
        say(f"{outcome.name}: {outcome.counted}, {outcome.seconds:.0f} s")
        for line in outcome.broken[:20]:
            say(f"  ! {line}")
    return 0 if all(outcome.is_kept for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
