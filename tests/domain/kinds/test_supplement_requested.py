"""The citizen is asked for what is missing: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.kinds.kind import MOST_TEXT
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.states import online, online_after, refusal_code
from tests.domain.kinds.subjects import DESK, ONLINE, RECEIVED_AT
from tests.domain.pieces import days, several, supplement_items, texts

EXAMPLE = SupplementRequested(
    desk=DESK,
    items=(
        SupplementItem(
            name="Bản án ly hôn",
            requirement="p4",
            certified=1,
            detail="Bản có hiệu lực pháp luật",
        ),
    ),
    reason="Tờ khai ghi đã ly hôn nhưng hồ sơ chưa có bản án",
    until=date(2026, 12, 7),
    contact="0214 3862 115",
)
ABOUT = ONLINE
ON_PAPER = replace(EXAMPLE, paper=True)
MAY = MAY_ON_PAPER = {Role.OFFICER, Role.RESOLVER}
MAY_IN = {Status.SUBMITTED: {Role.OFFICER}, Status.PROCESSING: {Role.RESOLVER}}
STATES = {Status.SUBMITTED, Status.PROCESSING}
STATES_ON_PAPER = {Status.PROCESSING}
ELSEWHERE = {"already_answered", "supplement_once"}
SHAPES = st.builds(
    SupplementRequested,
    desk=texts,
    items=several(supplement_items),
    reason=texts,
    until=st.none() | days,
    contact=texts,
    paper=st.booleans(),
)


def test_the_citizen_is_asked_to_supplement_once() -> None:
    assert refusal_code(online(Status.SUPPLEMENT), EXAMPLE, Role.OFFICER) == "supplement_once"
    answered = apply(online(Status.SUPPLEMENT), EXAMPLES["supplement_submitted"])
    assert refusal_code(answered, EXAMPLE, Role.OFFICER) == "supplement_once"


@pytest.mark.parametrize(
    "items",
    [(), (SupplementItem(name=" "),), (SupplementItem(name="Bản án"), SupplementItem(name=""))],
)
def test_form_02_names_each_paper_that_it_asks_for(items: tuple[SupplementItem, ...]) -> None:
    assert refusal_code(online(), replace(EXAMPLE, items=items), Role.OFFICER) == "supplement_items"


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("Thiếu bản án ly hôn", ""),
        ("a" * MOST_TEXT, ""),
        ("a" * (MOST_TEXT + 1), "note_too_long"),
        ("", "supplement_reason"),
        (" \n\t", "supplement_reason"),
    ],
)
def test_form_02_says_why_in_no_more_than_it_may(reason: str, expected: str) -> None:
    asked = replace(EXAMPLE, reason=reason)
    assert refusal_code(online(), asked, Role.OFFICER) == expected


def test_a_request_to_supplement_waits_for_the_papers_and_then_for_an_answer() -> None:
    asked = online_after("supplement_requested")
    assert asked.status is Status.SUPPLEMENT
    assert asked.supplements[0].answered_at is None
    answered = online_after("supplement_requested", "supplement_submitted")
    assert answered.status is Status.SUBMITTED
    assert answered.supplements[0].answered_at == RECEIVED_AT + timedelta(minutes=2)
    assert answered.papers[-1].name == "Bản án ly hôn"
    assert answered.attachments[-1].name == "ban-an.jpg"
    assert answered.supplements[0].items == asked.supplements[0].items
    again = online_after("supplement_requested", "supplement_submitted", "supplement_received")
    assert again.supplements == answered.supplements


def test_of_two_requests_that_were_recorded_all_the_same_each_keeps_its_own_answer() -> None:
    kinds = ("supplement_requested", "supplement_submitted") * 2
    asked = online_after(*kinds).supplements
    assert [one.answered_at for one in asked] == [
        RECEIVED_AT + timedelta(minutes=2),
        RECEIVED_AT + timedelta(minutes=4),
    ]
