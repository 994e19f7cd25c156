"""The steps of one life: when counter, unit and citizen do what is planned."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from counter_app.domain.dossier.dossier import DeliveryKind
from counter_app.domain.office.office import Role
from counter_app.services.demo.lives.law import LifeLaw
from counter_app.services.demo.lives.steps import Act, DrawnLife, Ending, LifePlan, PlainStep

ANSWER_DAYS = 5
"""Working days that a citizen is given for what is missing."""
MORE_DAYS = 5
"""Working days that somebody asks for beyond a whole term from then on."""
_MORNING, _AFTERNOON = time(8, 40), time(14, 10)
_POSTMAN = time(15, 30)


def live(law: LifeLaw, plan: LifePlan, number: int) -> DrawnLife:
    """The life of this plan; the same for the same plan and number."""
    way = _Way(law, plan, number)
    way.at_the_counter()
    if law.is_beyond(plan.procedure, plan.arrival.date()):
        way.away()
    else:
        way.in_the_unit()
    return DrawnLife(number=number, plan=plan, steps=tuple(way.steps))


class _Way:
    def __init__(self, law: LifeLaw, plan: LifePlan, number: int) -> None:
        self._law = law
        self._plan = plan
        self._spread = timedelta(seconds=number * 37 % 2400)
        self._at = plan.arrival
        self.steps: list[PlainStep] = []

    def at_the_counter(self) -> None:
        """Reception until somebody has it whole."""
        plan = self._plan
        self._now(Act.RECEIVE, Role.CASHIER if plan.pays_now else Role.OFFICER)
        if plan.prints:
            self._soon(Act.PRINT, self.steps[0].role, minutes=1)
        if plan.mistyped:
            self._soon(Act.CORRECT, self.steps[0].role, minutes=4)
            self._soon(Act.PRINT, self.steps[0].role, minutes=1)
        if plan.owes:
            self._later(Act.TAKE_PAPERS, Role.OFFICER, 1)

    def away(self) -> None:
        """A unit without this program: its signature comes on the slip, its result on paper."""
        self._batch(Act.HAND_OVER, Role.OFFICER)
        if self._plan.ending is Ending.WITHDRAWN:
            self._later(Act.ENTER_SLIP, Role.OFFICER, 1, spread=False)
            self._later(Act.WITHDRAW, Role.OFFICER, 1)
            return
        self._later(Act.ENTER_SLIP, Role.OFFICER, 1, spread=False)
        if self._plan.ending in {Ending.UNFINISHED, Ending.STOPPED}:
            return
        self._until_due()
        self._now(Act.RESULT_CAME, Role.OFFICER)
        self._to_the_citizen()

    def in_the_unit(self) -> None:
        """A unit that works with this program, to the end that is planned."""
        plan = self._plan
        if self._law.term(plan.procedure, plan.arrival.date()):
            self._batch(Act.HAND_OVER, Role.OFFICER)
            self._batch(Act.TAKE_UP, Role.RESOLVER)
        else:
            self._soon(Act.HAND_OVER, Role.OFFICER, minutes=10)
            self._soon(Act.TAKE_UP, Role.RESOLVER, minutes=6)
        if plan.reassigned:
            self._soon(Act.REASSIGN, Role.SUPERVISOR, minutes=12)
        if plan.ending is Ending.WITHDRAWN:
            self._later(Act.WITHDRAW, Role.OFFICER, 1)
            return
        if plan.supplement or plan.ending is Ending.STOPPED:
            self._later(Act.ASK_SUPPLEMENT, Role.RESOLVER, 1, answer=ANSWER_DAYS)
            if plan.ending is Ending.STOPPED:
                self._later(Act.STOP, Role.RESOLVER, ANSWER_DAYS + 1)
                return
            self._later(Act.TAKE_SUPPLEMENT, Role.OFFICER, 2)
        self._waits_for_others()
        if plan.ending is not Ending.UNFINISHED:
            self._result()
            self._to_the_citizen()

    def _waits_for_others(self) -> None:
        plan = self._plan
        if plan.extension and self._is_in_time_for_more():
            more = self._law.term(plan.procedure, plan.arrival.date()) + MORE_DAYS
            self._later(Act.PROPOSE_EXTENSION, Role.RESOLVER, 0, answer=more)
            self._later(Act.SIGN_EXTENSION, Role.SIGNER, 1)
        if plan.verification:
            self._later(Act.ASK_BODY, Role.RESOLVER, 1, answer=3)
            self._later(Act.ANSWER_BODY, Role.RESOLVER, 2)
        if plan.obligation:
            self._later(Act.SET_OBLIGATION, Role.RESOLVER, 1, answer=10)
            self._later(Act.MEET_OBLIGATION, Role.OFFICER, 2)

    def _is_in_time_for_more(self) -> bool:
        """Whether more time can still be asked for and given before the result is due."""
        law, day = self._law, self._plan.arrival.date()
        due = law.working(day, max(0, law.term(self._plan.procedure, day)))
        return law.working(self._at.date(), 2) < due

    def _result(self) -> None:
        plan = self._plan
        self._until_due()
        if plan.with_file:
            self._soon(Act.ATTACH, Role.RESOLVER, minutes=1)
        self._soon(Act.DRAFT, Role.RESOLVER, minutes=2)
        if plan.mistake:
            self._soon(Act.UNDO, Role.RESOLVER, minutes=3)
            self._soon(Act.DRAFT, Role.RESOLVER, minutes=6)
        if plan.sent_back:
            self._soon(Act.SEND_BACK, Role.SIGNER, minutes=15)
            self._soon(Act.DRAFT, Role.RESOLVER, minutes=25)
        self._soon(Act.SIGN, Role.SIGNER, minutes=20)
        if plan.delivery is not DeliveryKind.ELECTRONIC:
            self._soon(Act.READY, Role.OFFICER, minutes=15)

    def _to_the_citizen(self) -> None:
        plan = self._plan
        if plan.delivery is DeliveryKind.ELECTRONIC and self.steps[-1].act is Act.SIGN:
            self._soon(Act.RELEASE, Role.OFFICER, minutes=30)
        elif plan.delivery is DeliveryKind.POST:
            self._post()
        else:
            self._soon(Act.TELL, Role.OFFICER, minutes=5)
            if plan.ending is not Ending.UNCOLLECTED:
                self._later(Act.RETURN, Role.CASHIER, plan.collected)
            else:
                self._later(Act.TELL, Role.OFFICER, 4)

    def _post(self) -> None:
        day = self._law.working(self._at.date() + timedelta(days=1), 0)
        self._step(Act.POST, Role.OFFICER, self._law.at(day, _POSTMAN))
        if self._plan.ending is Ending.UNCOLLECTED:
            self._later(Act.PARCEL_FAILED, Role.OFFICER, 2)
            self._later(Act.PARCEL_BACK, Role.OFFICER, 3)
            return
        self._later(self._plan.parcel, Role.OFFICER, 2)

    def _until_due(self) -> None:
        """Work goes on until as many days behind the due date, or before it, as are planned."""
        plan, law = self._plan, self._law
        day = plan.arrival.date()
        due = law.working(day, max(0, law.term(plan.procedure, day) + plan.late))
        if due > self._at.date():
            self._at = law.at(due, _MORNING) + self._spread
        else:
            self._at = _soon(law, self._at, timedelta(minutes=8))

    def _batch(self, act: Act, role: Role) -> None:
        self._step(act, role, self._law.next_batch(self._at))

    def _now(self, act: Act, role: Role) -> None:
        self._step(act, role, self._at)

    def _soon(self, act: Act, role: Role, *, minutes: int) -> None:
        """After so many minutes; what falls behind closing time is done next morning."""
        self._step(act, role, _soon(self._law, self._at, timedelta(minutes=minutes)))

    def _later(
        self, act: Act, role: Role, days: int, *, answer: int = 0, spread: bool = True
    ) -> None:
        """On a working day after, in the morning or, where it is later than that, the afternoon."""
        law = self._law
        day = law.working(self._at.date(), days)
        clock = _MORNING if law.at(day, _MORNING) > self._at else _AFTERNOON
        at = law.at(day, clock) + (self._spread if spread else timedelta())
        if at <= self._at:
            at = law.at(law.working(day, 1), _MORNING) + (self._spread if spread else timedelta())
        self._step(act, role, at, law.working(at.date(), answer) if answer else None)

    def _step(self, act: Act, role: Role, at: datetime, day: date | None = None) -> None:
        self._at = at
        self.steps.append(PlainStep(at=at, act=act, role=role, day=day))


def _soon(law: LifeLaw, at: datetime, after: timedelta) -> datetime:
    result = at + after
    if result.time() < time(17, 0) and result.date() == at.date():
        return result
    day = law.working(at.date() + timedelta(days=1), 0)
    return law.at(day, time(7, 35)) + timedelta(minutes=at.minute, seconds=at.second)
