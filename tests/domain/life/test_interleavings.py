"""Several hands on one dossier: what two desks did apart, heard of in both orders.

The names of the tests carry the numbers under which the cases are known.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.events import make
from counter_app.domain.judge import judge
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.resolved import Resolved
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.kinds.stopped import Stopped
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.taken_up import TakenUp
from counter_app.domain.kinds.withdrawn import Withdrawn
from counter_app.domain.life.hops import hands_of, open_hops
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Officer, Posting, Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.states import walk_in_after, who
from tests.domain.kinds.subjects import AGENCY, OFFICE, RECEIVED_AT, UNIT, WALK_IN

ALL = who(*Role)
ASKED = "asked"
UNTIL = date(2026, 12, 2)
HANDED = HandedOver(slip="BG-1", source=OFFICE, to=UNIT)
LETTER = Extended(
    due_at=datetime(2026, 12, 9, 17, tzinfo=RECEIVED_AT.tzinfo), reason="Chờ", signed_by="Seo"
)


def told(body: Body, hour: float, *, id: str = "", officer: str = "lu") -> Event:
    """An event so many hours after the reception."""
    at = RECEIVED_AT + timedelta(hours=hour)
    return make(body, id=id or f"{body.kind}-{hour}", dossier=WALK_IN, at=at, officer=officer)


def heard(before: Dossier, events: Sequence[Event], actor: Actor = ALL) -> Dossier:
    """The dossier at the portal after these have come, in this order; requests may be refused."""
    dossier: Dossier | None = before
    for event in events:
        then = dataclasses.replace(actor, at=event.occurred_at)
        dossier = judge(dossier, event, then).dossier
    assert dossier is not None
    return dossier


def both_orders(before: Dossier, *events: Event) -> list[Dossier]:
    """After either order; what does not depend on it is the same."""
    orders = [heard(before, events), heard(before, events[::-1])]
    for name in ("status", "life", "supplements", "offices"):
        assert getattr(orders[0], name) == getattr(orders[1], name), name
    return orders


def notices(dossier: Dossier) -> list[str]:
    return [notice.code for notice in dossier.notices]


def test_1_one_dossier_handed_to_two_units_is_where_it_was_taken_up() -> None:
    first = told(HANDED, 1)
    second = told(replace(HANDED, slip="BG-2", to=AGENCY), 2)
    taken = told(TakenUp(slip="BG-2", unit=AGENCY), 3)
    for dossier in both_orders(walk_in_after(), first, second):
        assert notices(dossier) == ["handed_twice"]
        after = heard(dossier, [taken])
        assert [hop.slip for hop in open_hops(after)] == ["BG-1"]
        assert [hand.unit for hand in hands_of(after) if not hand.is_on_the_way] == [AGENCY]


def test_2_what_was_taken_up_before_its_handing_over_was_heard_of_stays_taken() -> None:
    handed, taken = told(HANDED, 1), told(TakenUp(slip="BG-1", unit=UNIT), 2)
    for dossier in both_orders(walk_in_after(), handed, taken):
        (hand,) = hands_of(dossier)
        assert (hand.unit, hand.is_on_the_way) == (UNIT, False)
        assert (dossier.status, notices(dossier)) == (Status.PROCESSING, [])


def test_4_of_two_who_collected_the_first_in_time_is_shown_and_both_are_kept() -> None:
    before = walk_in_after("taken_up", "fee_taken", "result_signed")
    first = told(ResultReturned(collector="Giàng A Páo"), 5)
    second = told(ResultReturned(collector="Sùng Thị Mỷ"), 6)
    for dossier in both_orders(before, first, second):
        assert [fact.collector for fact in dossier.life.returned] == ["Giàng A Páo", "Sùng Thị Mỷ"]
        assert notices(dossier) == ["returned_before"]


def test_5_a_signed_paper_at_the_counter_waits_for_no_resolver_who_is_offline() -> None:
    before = walk_in_after("taken_up")
    paper = told(ResultReady(paper=True, signed_by="Seo", number="12/GXN"), 4)
    draft = told(Resolved(title="Giấy xác nhận"), 3)
    for events in ([paper, draft], [draft, paper]):
        dossier = heard(before, events)
        assert dossier.status is Status.RESOLVED
        assert dossier.life.results[0].number == "12/GXN"
        assert notices(dossier) == []
    assert judge(heard(before, [paper]), draft, ALL).refusal is not None


def test_6_a_signed_result_outranks_a_withdrawal_and_a_supervisor_is_told() -> None:
    withdrawn = told(Withdrawn(reason="Không còn nhu cầu", paper=True), 3)
    signed = told(ResultSigned(title="Giấy xác nhận", number="12/GXN"), 4)
    for dossier in both_orders(walk_in_after("taken_up"), withdrawn, signed):
        assert (dossier.status, notices(dossier)) == (Status.RESOLVED, ["withdrawn_after_decision"])
    asked = replace(withdrawn, body=Withdrawn(reason="Không còn nhu cầu"))
    refusal = judge(heard(walk_in_after("taken_up"), [signed]), asked, ALL).refusal
    assert refusal is not None
    assert refusal.code == "withdrawn_after_decision"


@pytest.mark.parametrize(
    ("came", "status"), [(UNTIL, Status.PROCESSING), (UNTIL + timedelta(days=1), Status.STOPPED)]
)
def test_7_an_answer_on_the_last_day_undoes_a_stop_and_a_later_one_does_not(
    came: date, status: Status
) -> None:
    body = EXAMPLES["supplement_requested"].body
    assert isinstance(body, SupplementRequested)
    question = told(replace(body, until=UNTIL), 2, id=ASKED)
    before = apply(walk_in_after("taken_up"), question)
    assert before is not None
    at = datetime(came.year, came.month, came.day, 16, tzinfo=RECEIVED_AT.tzinfo)
    answer = replace(told(SupplementReceived(question=ASKED), 3), occurred_at=at)
    stop = told(Stopped(question=ASKED, until=UNTIL, reason="Quá hạn", paper=True), 240)
    stop_first, answer_first = both_orders(before, stop, answer)
    assert stop_first.status is answer_first.status is status
    assert notices(stop_first) == ["after_stop"]
    assert notices(answer_first) == ["stopped_but_answered"]


def test_13_of_two_extensions_the_earlier_signature_stands_and_both_letters_are_known() -> None:
    first = told(replace(LETTER, number="1/TB", paper=True), 3)
    second = told(replace(LETTER, number="2/TB", paper=True), 4)
    for dossier in both_orders(walk_in_after("taken_up"), first, second):
        assert [fact.number for fact in dossier.life.extensions] == ["1/TB", "2/TB"]
        assert notices(dossier) == ["extension_twice"]
    asked = judge(heard(walk_in_after("taken_up"), [first]), told(LETTER, 5), ALL)
    assert asked.refusal is not None
    assert asked.refusal.code == "extension_twice"


def test_13_a_deputy_whose_mandate_ended_yesterday_signs_nothing_and_a_letter_out_is_told() -> None:
    deputy, before = who(Role.RESOLVER), walk_in_after("taken_up")
    signed = replace(LETTER, mandate="UQ-1")
    refusal = judge(before, told(signed, 3), deputy).refusal
    assert refusal is not None
    assert refusal.code == "mandate_over"
    out = heard(before, [told(replace(signed, paper=True), 3)], deputy)
    assert (len(out.life.extensions), notices(out)) == (1, ["mandate_over"])


def test_14_what_was_asked_for_at_eight_counts_though_the_posting_ended_at_noon() -> None:
    noon = RECEIVED_AT.replace(hour=12, minute=0, second=0)
    posting = Posting(office=OFFICE.code, roles=(Role.RESOLVER,), until=noon)
    officer = Officer(id="lu", login="lu", name="Lù", postings=(posting,))
    draft = told(Resolved(title="Giấy xác nhận"), 0)
    refusals = []
    for at in (draft.occurred_at, noon):
        roles = officer.roles_in({OFFICE.code}, at)
        assert roles is not None
        judgement = judge(walk_in_after("taken_up"), draft, who(*roles, id="lu"))
        refusals.append(judgement.refusal.code if judgement.refusal else "")
    assert refusals == ["", "officer_inactive"]
