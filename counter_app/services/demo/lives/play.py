"""Lives played through the real services, at the moments of their steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.office import Officer
from counter_app.services.demo.lives import at_the_counter, in_the_unit, together
from counter_app.services.demo.lives.playing import Playing
from counter_app.services.demo.lives.steps import TOGETHER, Act, DrawnLife, Turn, in_order
from counter_app.services.desk import sign_in
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers

_ACTS = at_the_counter.ACTS | in_the_unit.ACTS


@dataclass(slots=True)
class PlayedClock:
    """The moment of all desks that play, moved on from step to step."""

    timestamp: datetime

    def __call__(self) -> datetime:
        return self.timestamp


@dataclass(slots=True)
class LifePlayer:
    """`desks` in the order in which plans name them, all on `clock`. `before` is asked ahead of
    each turn, for what goes on beside: a desk that exchanges with its portal, a bar of progress.
    `ids` are those of the dossiers by the numbers of their lives.
    """

    desks: Sequence[OpenDesk]
    clock: PlayedClock
    before: Callable[[Turn], object] = lambda _turn: None
    ids: dict[int, str] = field(default_factory=dict)
    _signed_in: set[tuple[int, str, date]] = field(default_factory=set)

    def play(self, lives: Iterable[DrawnLife], until: datetime | None = None) -> int:
        """Every step up to this moment, which the clock shows then; how many turns there were.

        Raises RefusedError where a life does what may not happen.
        """
        count = 0
        for turn in in_order(lives):
            if until is not None and turn.at > until:
                break
            self.before(turn)
            self._take(turn)
            count += 1
        if until is not None:
            self.clock.timestamp = until
        return count

    def _take(self, turn: Turn) -> None:
        desk, actor = (
            self.desks[turn.desk],
            actor_of(self.desks[turn.desk].enrolment.officers, turn),
        )
        self._sign_in(turn, desk, actor)
        self.clock.timestamp = turn.at
        if turn.act in TOGETHER:
            batch = [self._dossier(desk, life) for life, _ in turn.items]
            together.ACTS[turn.act](desk, actor, batch)
            return
        ((life, step),) = turn.items
        playing = Playing(desk, actor, life.plan, step)
        if turn.act is Act.RECEIVE:
            self.ids[life.number] = at_the_counter.receive(playing)
        else:
            _ACTS[turn.act](playing, self._dossier(desk, life))

    def _sign_in(self, turn: Turn, desk: OpenDesk, actor: Officer) -> None:
        """Whoever does the first thing of a day here has just signed in."""
        key = (turn.desk, actor.id, turn.at.date())
        if key not in self._signed_in:
            self._signed_in.add(key)
            self.clock.timestamp = turn.at - timedelta(seconds=30)
            sign_in.sign_in(desk, actor, day_confirmed=True)

    def _dossier(self, desk: OpenDesk, life: DrawnLife) -> Dossier:
        with desk.store.database.read() as connection:
            result = dossiers.get(connection, self.ids[life.number])
        if result is None:
            raise LookupError(life.number)
        return result


def actor_of(officers: Sequence[Officer], turn: Turn) -> Officer:
    """Of those with the role the one whose turn it is; what is done together, the first does."""
    able = [officer for officer in officers if turn.role in officer.roles]
    place = 0 if turn.act in TOGETHER else turn.items[0][0].number
    return able[place % len(able)]
