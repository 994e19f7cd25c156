"""The lives that were worked by hand, told as events: what `apply` makes of them has the same
status, and its clock the same dates, as the plain facts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import reduce
from itertools import permutations

import pytest

from counter_app.domain.apply import apply
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.deadlines.appoint import at_resolver
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.dossier.references import AgencyRef, ProcedureRef
from counter_app.domain.events import make
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.obligation_met import ObligationMet
from counter_app.domain.kinds.obligation_set import ObligationSet
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.resolved import Resolved
from counter_app.domain.kinds.result_posted import ResultPosted
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.kinds.stopped import Stopped
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.taken_up import TakenUp
from counter_app.domain.kinds.verification_answered import VerificationAnswered
from counter_app.domain.kinds.verification_asked import VerificationAsked
from counter_app.domain.kinds.withdrawn import Withdrawn
from counter_app.domain.life.clock import read_clock
from counter_app.domain.life.dossier_course import course_of
from counter_app.domain.life.stops import Stop, StopKind
from counter_app.domain.life.time_to_answer import answer_by
from counter_app.domain.people.applicant import Person
from tests.domain.life.plain_lives import Fact, Life, calendar_of, data, local, rule_of, shown

LIVES: list[Life] = [life for life in data()["lives"] if not life.get("entered")]
_UNIT = AgencyRef(code="H38.151", name="Ủy ban nhân dân xã Bảo Thắng")
_COUNTER = AgencyRef(code="H38.151.01", name="Trung tâm Phục vụ hành chính công xã Bảo Thắng")
_PROCEDURE = ProcedureRef(version="v", code="1.001193", name="Thủ tục đăng ký khai sinh")


class Told:
    """A life as its events, and the outages that are data of its office."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.asked: dict[str, tuple[str, date | None]] = {}
        self.outages: list[Stop] = []

    def event(self, number: int, fact: Fact) -> Event | None:
        body = self._body(fact, f"e{number}")
        if body is None:
            return None
        return make(body, id=f"e{number}", dossier="e1", at=local(fact["at"]), officer="lu")

    def _body(self, fact: Fact, id: str) -> Body | None:
        at, kind = local(fact["at"]), fact["fact"]
        open_deadline = Deadline(due_at=None, rule="end_of_day/1")
        match kind:
            case "submitted":
                return OnlineSubmitted(
                    code="c",
                    procedure=_PROCEDURE,
                    agency=_UNIT,
                    office=_COUNTER,
                    submitted_at=at,
                    owner=Person(name="Lý A Chung"),
                )
            case "received":
                away = self.life["way"] == "off_area"
                return Received(
                    code="c",
                    procedure=_PROCEDURE,
                    agency=_UNIT,
                    office=_COUNTER,
                    desk="d",
                    received_at=at,
                    owner=Person(name="Lý A Chung"),
                    channel=Channel.POST if self.life["way"] == "post" else Channel.IN_PERSON,
                    deadline=at_resolver(rule_of(self.life)) if away else open_deadline,
                )
            case "accepted":
                return Accepted(desk="d", received_at=at, deadline=open_deadline)
            case "handed_over":
                return HandedOver(slip="s", source=_COUNTER, to=_UNIT)
            case "taken_up":
                return TakenUp(slip="s", unit=_UNIT)
            case "supplement_requested":
                until = self._until(fact, at)
                self.asked["supplement"] = (id, until)
                return SupplementRequested(
                    desk="d",
                    items=(SupplementItem(name="Bản án"),),
                    reason="thiếu",
                    until=until,
                    paper=bool(fact.get("paper")),
                )
            case "supplement_received":
                return SupplementReceived(question=self.asked["supplement"][0])
            case "obligation_set":
                return ObligationSet(reference="TB-1", paper=True)
            case "obligation_met":
                return ObligationMet(reference="TB-1")
            case "verification_asked":
                self.asked["verification"] = (id, None)
                return VerificationAsked(of="Công an xã Gia Phú")
            case "verification_answered":
                return VerificationAnswered(question=self.asked["verification"][0])
            case "outage_noted":
                begin, end = local(fact["begin"]), local(fact["end"])
                self.outages.append(Stop(kind=StopKind.OUTAGE, begin=begin, end=end))
                return None
            case "extended":
                return Extended(due_at=local(fact["new_due"]), reason="chờ", signed_by="Chủ tịch")
            case "withdrawn":
                return Withdrawn(reason="không cần nữa", paper=bool(fact.get("paper")))
            case "stopped":
                question, until = self.asked["supplement"]
                return Stopped(question=question, until=until, reason="không bổ sung")
            case "resolved":
                return Resolved(title="Kết quả", negative=bool(fact.get("negative")))
            case "result_signed":
                return ResultSigned(title="Kết quả", negative=bool(fact.get("negative")))
            case "result_posted":
                return ResultPosted(parcel="EB1")
            case "result_returned":
                return ResultReturned(collector="Lý A Chung")
        raise AssertionError(kind)

    def _until(self, fact: Fact, at: datetime) -> date | None:
        days = fact.get("answer_days")
        if not days:
            return None
        rule = rule_of(self.life).__class__(answer_days=days)
        last = answer_by(rule, at, calendar_of(self.life["office"]))
        return last.date() if last else None


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life["name"])
def test_a_life_told_as_events_has_its_statuses_and_its_dates(life: Life) -> None:
    told, dossier = Told(life), None
    calendar, rule = calendar_of(life["office"]), rule_of(life)
    for number, fact in enumerate(life["facts"], start=1):
        event = told.event(number, fact)
        if event is not None and not fact.get("refused"):
            dossier = apply(dossier, event)
        assert dossier is not None
        assert dossier.status.number == fact["status"], fact["at"]
        clock = read_clock(
            course_of(dossier, rule, calendar, told.outages), calendar, local(fact["at"])
        )
        dates = [shown(at) for at in (clock.due_at, clock.due_by_pause, clock.due_by_restart)]
        assert (clock.state, dates) == (fact["clock"], fact["due"]), fact["at"]


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life["name"])
def test_the_last_facts_of_a_life_may_arrive_in_any_order(life: Life) -> None:
    told = Told(life)
    facts = [fact for fact in life["facts"] if not fact.get("refused")]
    events = [told.event(number, fact) for number, fact in enumerate(facts, start=1)]
    happened = [event for event in events if event is not None]
    made = reduce(apply, happened, None)
    assert made is not None
    count = _facts_at_the_end(happened)
    first, last = happened[: len(happened) - count], happened[len(happened) - count :]
    for order in permutations(last):
        other: Dossier | None = reduce(apply, (*first, *order), None)
        assert other is not None
        assert (other.status, other.life) == (made.status, made.life)


def _facts_at_the_end(happened: Sequence[Event]) -> int:
    """How many events behind the last request are facts, four at most."""
    count = 0
    for event in reversed(happened[1:]):
        if event.body.is_asked or count == 4:
            break
        count += 1
    return count
