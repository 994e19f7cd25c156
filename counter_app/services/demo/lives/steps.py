"""What happens to one dossier, as plain steps: who does what when."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

import msgspec

from counter_app.domain.dossier.dossier import DeliveryKind
from counter_app.domain.office.office import Role
from counter_app.domain.people.applicant import Owner


class Act(StrEnum):
    """One thing that somebody does; RESULT_CAME of a unit that works elsewhere."""

    RECEIVE = "receive"
    PRINT = "print"
    CORRECT = "correct"
    TAKE_PAPERS = "take_papers"
    HAND_OVER = "hand_over"
    TAKE_UP = "take_up"
    REASSIGN = "reassign"
    ENTER_SLIP = "enter_slip"
    ASK_SUPPLEMENT = "ask_supplement"
    TAKE_SUPPLEMENT = "take_supplement"
    STOP = "stop"
    WITHDRAW = "withdraw"
    ASK_BODY = "ask_body"
    ANSWER_BODY = "answer_body"
    SET_OBLIGATION = "set_obligation"
    MEET_OBLIGATION = "meet_obligation"
    PROPOSE_EXTENSION = "propose_extension"
    SIGN_EXTENSION = "sign_extension"
    ATTACH = "attach"
    DRAFT = "draft"
    SEND_BACK = "send_back"
    UNDO = "undo"
    SIGN = "sign"
    READY = "ready"
    RESULT_CAME = "result_came"
    TELL = "tell"
    RETURN = "return"
    POST = "post"
    PARCEL_FAILED = "parcel_failed"
    PARCEL_BACK = "parcel_back"
    PARCEL_DELIVERED = "parcel_delivered"
    RELEASE = "release"


TOGETHER = frozenset({Act.HAND_OVER, Act.TAKE_UP, Act.ENTER_SLIP, Act.POST, Act.RELEASE})
"""Done for all dossiers of a moment in one act."""


class Ending(StrEnum):
    """How a life ends; UNCOLLECTED: its result lies at the counter, UNFINISHED: nobody goes on."""

    RETURNED = "returned"
    UNCOLLECTED = "uncollected"
    NEGATIVE = "negative"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    UNFINISHED = "unfinished"


class PlainStep(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """`at` is office time; `day` is by when somebody answers, or the new day of an extension."""

    at: datetime
    act: Act
    role: Role
    day: date | None = None


class LifePlan(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What chance, or who makes a demo, decided of one life. `arrival` is office time, `desk` the
    place of its desk among those that play. `mistyped`: its phone number is written down wrong.
    `reassigned`: another resolver goes on with it; `sent_back`: the signer wants the draft another
    way. The result is drafted `late` working days behind the due date (below 0: before it), and
    `collected` working days after it is ready.
    """

    procedure: str
    owner: Owner
    arrival: datetime
    desk: int = 0
    delivery: DeliveryKind = DeliveryKind.COUNTER
    ending: Ending = Ending.RETURNED
    pays_now: bool = True
    owes: bool = False
    prints: bool = True
    supplement: bool = False
    verification: bool = False
    obligation: bool = False
    extension: bool = False
    reassigned: bool = False
    mistake: bool = False
    sent_back: bool = False
    mistyped: bool = False
    with_file: bool = False
    parcel: Act = Act.PARCEL_DELIVERED
    late: int = -1
    collected: int = 1


class DrawnLife(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """`number` names it among those that are played together; the first step receives it."""

    number: int
    plan: LifePlan
    steps: tuple[PlainStep, ...]

    def up_to(self, act: Act) -> DrawnLife:
        """The life that goes no further than the last of these acts."""
        last = max(n for n, step in enumerate(self.steps) if step.act is act)
        return DrawnLife(number=self.number, plan=self.plan, steps=self.steps[: last + 1])


class Turn(NamedTuple):
    """What one officer does at one desk in one act."""

    at: datetime
    act: Act
    role: Role
    desk: int
    items: tuple[tuple[DrawnLife, PlainStep], ...]


def in_order(lives: Iterable[DrawnLife]) -> Iterator[Turn]:
    """All steps of lives, which come in the order of their arrival, as they happen; those of one
    moment, desk and act that are done together are one turn.
    """
    pending: list[Turn] = []
    for turn in _single(lives):
        if pending and not _is_same(pending[0], turn):
            yield _joined(pending)
            pending = []
        pending.append(turn)
    if pending:
        yield _joined(pending)


class _Next(NamedTuple):
    """The next step of a life, ordered as steps happen."""

    at: datetime
    desk: int
    act: str
    number: int
    place: int
    life: DrawnLife


def _single(lives: Iterable[DrawnLife]) -> Iterator[Turn]:
    waiting: list[_Next] = []
    for life in lives:
        while waiting and waiting[0].at < life.plan.arrival:
            yield _advance(waiting)
        _put(waiting, life, 0)
    while waiting:
        yield _advance(waiting)


def _put(waiting: list[_Next], life: DrawnLife, place: int) -> None:
    if place < len(life.steps):
        step = life.steps[place]
        row = _Next(step.at, life.plan.desk, step.act.value, life.number, place, life)
        heapq.heappush(waiting, row)


def _advance(waiting: list[_Next]) -> Turn:
    row = heapq.heappop(waiting)
    _put(waiting, row.life, row.place + 1)
    step = row.life.steps[row.place]
    return Turn(step.at, step.act, step.role, row.desk, ((row.life, step),))


def _is_same(one: Turn, other: Turn) -> bool:
    return one.act in TOGETHER and one[:4] == other[:4]


def _joined(turns: list[Turn]) -> Turn:
    return turns[0]._replace(items=tuple(item for turn in turns for item in turn.items))
