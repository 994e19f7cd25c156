"""An online dossier is accepted: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import strategies as st

from counter_app.domain.apply import apply
from counter_app.domain.catalogue.procedure import TimeUnit
from counter_app.domain.check import check
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.judge import judge
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.kind import Refusal
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.states import online, online_after, refusal_code, who
from tests.domain.kinds.subjects import DESK, OFFICE_TIME, OFFICER, ONLINE, SUBMITTED_AT
from tests.domain.pieces import deadlines, texts, timestamps

ACCEPTED_AT = datetime(2026, 11, 23, 8, 31, 20, tzinfo=OFFICE_TIME)
DUE_AT = datetime(2026, 11, 27, 17, 0, tzinfo=OFFICE_TIME)
EXAMPLE = Accepted(
    desk=DESK,
    received_at=ACCEPTED_AT,
    deadline=Deadline(
        due_at=DUE_AT,
        steps=(
            Step(kind=StepKind.RECEIVED, at=ACCEPTED_AT),
            Step(kind=StepKind.FIRST_DAY_NOT_COUNTED, day=date(2026, 11, 23)),
            Step(kind=StepKind.HOLIDAY, day=date(2026, 11, 24), name="Ngày Văn hóa Việt Nam"),
            Step(
                kind=StepKind.COUNTED,
                amount=3,
                unit=TimeUnit.WORKING_DAY.value,
                day=date(2026, 11, 27),
            ),
            Step(kind=StepKind.DUE, at=DUE_AT),
        ),
        rule="end_of_day/1",
        calendar="c1" * 32,
    ),
    promised_at=DUE_AT,
)
ABOUT = ONLINE
MAY = {Role.OFFICER}
STATES = {Status.SUBMITTED}
ELSEWHERE = {"already_answered", "awaits_supplement"}
SHAPES = st.builds(
    Accepted,
    desk=texts,
    received_at=timestamps,
    deadline=deadlines,
    promised_at=st.none() | timestamps,
    promise_reason=texts,
)


def test_who_comes_second_is_told_what_had_been_answered() -> None:
    declined = apply(online(), EXAMPLES["declined"])
    refusal = check(declined, EXAMPLE, who(Role.OFFICER))
    assert refusal is not None
    assert refusal.params == (("code", "H38.151-261122-9004"), ("status", "declined"))


def test_nothing_is_accepted_while_papers_are_awaited_and_all_is_once_they_came() -> None:
    waiting = online(Status.SUPPLEMENT)
    assert refusal_code(waiting, EXAMPLE, Role.OFFICER) == "awaits_supplement"
    for came in ("supplement_submitted", "supplement_received"):
        answered = apply(waiting, EXAMPLES[came])
        assert refusal_code(answered, EXAMPLE, Role.OFFICER) == ""
        assert refusal_code(answered, EXAMPLES["declined"].body, Role.OFFICER) == ""


def test_acceptance_gives_desk_officer_moment_and_deadline() -> None:
    dossier = online_after("claimed", "accepted")
    assert (dossier.status, dossier.desk, dossier.officer) == (Status.RECEIVED, "desk-1", "lu")
    assert (dossier.received_at, dossier.deadline) == (EXAMPLE.received_at, EXAMPLE.deadline)
    assert (dossier.promised_at, dossier.submitted_at) == (EXAMPLE.promised_at, SUBMITTED_AT)
    assert dossier.claim is None


def test_a_request_of_somebody_gone_or_with_a_remark_is_refused() -> None:
    gone = judge(online(), EXAMPLES["accepted"], who(id=OFFICER))
    assert gone.refusal == Refusal("officer_inactive")
    deleted = judge(
        online(), EXAMPLES["accepted"], who(Role.OFFICER, id=OFFICER), (Refusal("dossier_deleted"),)
    )
    assert deleted.refusal == Refusal("dossier_deleted")
    assert deleted.dossier == online()
