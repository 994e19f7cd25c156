"""Who may do what to an online dossier in which state."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.check import check
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.kind import MOST_TEXT
from counter_app.domain.kinds.registry import BODIES
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.online_rules import (
    LEGAL,
    MAY,
    OF_PORTAL,
    OFFICER,
    REQUESTS,
    SUPERVISOR,
    online_dossier,
    who,
)
from tests.domain.test_check import MAY as MAY_WALK_IN

EXAMPLE_BODIES: dict[str, Body] = {kind: event.body for kind, event in EXAMPLES.items()}


def _code(dossier: Dossier | None, body: Body, *roles: Role) -> str:
    refusal = check(dossier, body, who(*roles))
    return refusal.code if refusal else ""


def test_the_tables_of_roles_have_every_kind_once() -> None:
    assert {*MAY_WALK_IN, *MAY, *OF_PORTAL} == {kind for kind, _ in BODIES}
    assert len(MAY_WALK_IN) + len(MAY) + len(OF_PORTAL) == len(BODIES)
    assert {kind for (kind, _), body in BODIES.items() if body.is_request} == set(REQUESTS)
    assert {kind for (kind, _), body in BODIES.items() if body.of_portal} == OF_PORTAL


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("kind", MAY)
def test_a_role_may_do_what_the_table_says(role: Role, kind: str) -> None:
    expected = "" if role in MAY[kind] else "role_missing"
    assert _code(online_dossier(), EXAMPLE_BODIES[kind], role) == expected


@pytest.mark.parametrize("kind", MAY)
def test_nobody_without_a_role_or_a_posting_does_anything(kind: str) -> None:
    assert _code(online_dossier(), EXAMPLE_BODIES[kind], Role("của ngày mai")) == "role_missing"
    assert _code(online_dossier(), EXAMPLE_BODIES[kind]) == "officer_inactive"
    assert _code(None, EXAMPLE_BODIES[kind], *Role) == "no_dossier"


@pytest.mark.parametrize("status", [None, *Status])
@pytest.mark.parametrize("kind", sorted(OF_PORTAL))
def test_no_role_in_no_state_writes_what_only_the_portal_writes(
    kind: str, status: Status | None
) -> None:
    assert (
        _code(online_dossier(status) if status else None, EXAMPLE_BODIES[kind], *Role)
        == "portal_only"
    )


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("kind", REQUESTS)
def test_a_request_is_legal_in_the_states_of_the_table_and_in_no_other(
    status: Status, kind: str
) -> None:
    code = _code(online_dossier(status), EXAMPLE_BODIES[kind], OFFICER)
    assert (code == "") == ((status, kind) in LEGAL)
    if status not in {Status.SUBMITTED, Status.SUPPLEMENT}:
        assert code == "already_answered"


@pytest.mark.parametrize("status", Status)
def test_a_notice_is_settled_in_every_state_and_papers_come_while_it_is_open(
    status: Status,
) -> None:
    assert _code(online_dossier(status), EXAMPLE_BODIES["notice_settled"], SUPERVISOR) == ""
    expected = "" if status.is_open else "dossier_closed"
    assert _code(online_dossier(status), EXAMPLE_BODIES["supplement_received"], OFFICER) == expected


def test_who_comes_second_is_told_what_had_been_answered() -> None:
    declined = apply(online_dossier(), EXAMPLES["declined"])
    refusal = check(declined, EXAMPLE_BODIES["accepted"], who(OFFICER))
    assert refusal is not None
    assert refusal.params == (("code", "H38.151-261122-9004"), ("status", "declined"))


def test_nothing_is_accepted_while_papers_are_awaited_and_all_is_once_they_came() -> None:
    waiting = online_dossier(Status.SUPPLEMENT)
    assert _code(waiting, EXAMPLE_BODIES["accepted"], OFFICER) == "awaits_supplement"
    for came in ("supplement_submitted", "supplement_received"):
        answered = apply(waiting, EXAMPLES[came])
        assert _code(answered, EXAMPLE_BODIES["accepted"], OFFICER) == ""
        assert _code(answered, EXAMPLE_BODIES["declined"], OFFICER) == ""


def test_the_citizen_is_asked_to_supplement_once() -> None:
    asked = EXAMPLE_BODIES["supplement_requested"]
    assert _code(online_dossier(Status.SUPPLEMENT), asked, OFFICER) == "supplement_once"
    answered = apply(online_dossier(Status.SUPPLEMENT), EXAMPLES["supplement_submitted"])
    assert _code(answered, asked, OFFICER) == "supplement_once"


@pytest.mark.parametrize(
    "items",
    [(), (SupplementItem(name=" "),), (SupplementItem(name="Bản án"), SupplementItem(name=""))],
)
def test_form_02_names_each_paper_that_it_asks_for(items: tuple[SupplementItem, ...]) -> None:
    asked = EXAMPLE_BODIES["supplement_requested"]
    assert isinstance(asked, SupplementRequested)
    assert _code(online_dossier(), replace(asked, items=items), OFFICER) == "supplement_items"


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("Thiếu bản án ly hôn", ""),
        ("a" * MOST_TEXT, ""),
        ("a" * (MOST_TEXT + 1), "note_too_long"),
        ("", "{}"),
        (" \n\t", "{}"),
    ],
)
def test_forms_02_and_03_say_why_in_no_more_than_they_may(reason: str, expected: str) -> None:
    asked, declined = EXAMPLE_BODIES["supplement_requested"], EXAMPLE_BODIES["declined"]
    assert isinstance(asked, SupplementRequested)
    assert isinstance(declined, Declined)
    dossier = online_dossier()
    assert _code(dossier, replace(asked, reason=reason), OFFICER) == expected.format(
        "supplement_reason"
    )
    assert _code(dossier, replace(declined, reason=reason), OFFICER) == expected.format(
        "decline_reason"
    )


def test_a_walk_in_dossier_has_nothing_to_answer() -> None:
    received = apply(None, EXAMPLES["received"])
    for kind in REQUESTS:
        assert _code(received, EXAMPLE_BODIES[kind], OFFICER) == "already_answered"
