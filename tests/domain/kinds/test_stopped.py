"""Processing ends without a result: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.online import Supplement
from counter_app.domain.kinds.stopped import Stopped
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import OFFICER, RECEIVED_AT, WALK_IN
from tests.domain.pieces import days, texts

UNTIL = RECEIVED_AT.date() - timedelta(days=1)
EXAMPLE = Stopped(
    question="019ab0a1-0001-7000-8000-000000000001",
    until=UNTIL,
    reason="Công dân không bổ sung trong thời hạn",
)
ON_PAPER = replace(EXAMPLE, paper=True)
ABOUT = WALK_IN
MAY = MAY_ON_PAPER = {Role.OFFICER, Role.RESOLVER}
STATES = {Status.SUPPLEMENT}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(
    Stopped, question=texts, until=st.none() | days, reason=texts, paper=st.booleans()
)
ASKED = Supplement(
    items=(),
    reason="Thiếu giấy",
    at=RECEIVED_AT - timedelta(days=8),
    officer=OFFICER,
    event=EXAMPLE.question,
    until=UNTIL,
)


def before(status: Status) -> Dossier:
    dossier = walk_in(status)
    if status is not Status.SUPPLEMENT:
        return dossier
    return replace(dossier, supplements=(ASKED,))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (replace(EXAMPLE, question="e9"), "stop_without_question"),
        (replace(EXAMPLE, until=RECEIVED_AT.date()), "stop_without_question"),
        (replace(EXAMPLE, until=None), "stop_without_question"),
        (replace(EXAMPLE, reason=" "), "reason_missing"),
    ],
)
def test_it_names_the_question_that_nobody_answered_in_time(body: Stopped, code: str) -> None:
    assert refusal_code(before(Status.SUPPLEMENT), body, Role.OFFICER) == code


@pytest.mark.parametrize(("until", "code"), [(0, "stop_too_early"), (-1, "")])
@pytest.mark.parametrize("paper", [False, True])
def test_nobody_stops_it_on_the_last_day_of_the_time_to_answer(
    until: int, code: str, paper: bool
) -> None:
    day = RECEIVED_AT.date() + timedelta(days=until)
    dossier = replace(walk_in(Status.SUPPLEMENT), supplements=(replace(ASKED, until=day),))
    body = replace(EXAMPLE, until=day, paper=paper)
    assert refusal_code(dossier, body, Role.OFFICER) == code


def test_what_was_answered_is_not_stopped() -> None:
    asked = replace(EXAMPLE, question="e2")
    answered = walk_in_after("taken_up", "supplement_requested", SupplementReceived(question="e2"))
    assert answered.status is Status.PROCESSING
    assert refusal_code(answered, asked, Role.OFFICER) == "stopped_but_answered"


def test_what_is_stopped_is_closed_unless_the_answer_was_in_time() -> None:
    stop = replace(EXAMPLE, question="e2", until=date(2026, 12, 2))
    stopped = walk_in_after("taken_up", "supplement_requested", stop)
    assert stopped.status is Status.STOPPED
    came = walk_in_after(
        "taken_up", "supplement_requested", stop, SupplementReceived(question="e2")
    )
    assert came.status is Status.PROCESSING
