"""Who may do what to a dossier in which state: every kind, as the tests say of it by hand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.check import check, may_do
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body, Unknown
from counter_app.domain.kinds.registry import KINDS, AnyKind
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.happenings import known_bodies
from tests.domain.kinds import expected
from tests.domain.kinds.expected import (
    ELSEWHERE,
    LEGAL,
    MAY,
    MAY_ON_PAPER,
    OF_PORTAL,
    ON_DOSSIERS,
    ON_PAPER,
    REQUESTS,
    STATES,
    STATES_ON_PAPER,
)
from tests.domain.kinds.states import online, refusal_code, walk_in, who

OF_DESKS = sorted(MAY.keys() - OF_PORTAL)


def body_of(kind: str) -> Body:
    return EXAMPLES[kind].body


def _before(kind: str) -> Dossier | None:
    """What the event of this kind is about before it happens, in a state in which it may."""
    if kind not in ON_DOSSIERS:
        return None
    legal = Status.RECEIVED if Status.RECEIVED in STATES[kind] else min(STATES[kind])
    return expected.subject(kind, legal)


def test_the_tests_say_of_every_kind_who_may_do_it() -> None:
    assert {kind.name for kind in KINDS} == MAY.keys()
    assert {kind.name for kind in KINDS if MAY[kind.name] - kind.roles} == set()
    assert {kind.name for kind in KINDS if kind.body.of_portal} == OF_PORTAL


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("kind", OF_DESKS)
def test_a_role_may_do_what_the_tests_say(role: Role, kind: str) -> None:
    before = _before(kind)
    roles = expected.may(kind, before.status) if before else MAY[kind]
    code = "" if role in roles else "role_missing"
    assert refusal_code(before, body_of(kind), role) == code


@pytest.mark.parametrize("kind", sorted(ON_PAPER))
def test_what_is_on_paper_is_recorded_by_whom_the_tests_say(kind: str) -> None:
    for status in STATES_ON_PAPER[kind]:
        before = expected.subject(kind, status)
        codes = {role: refusal_code(before, ON_PAPER[kind], role) for role in Role}
        assert {role for role, code in codes.items() if not code} == MAY_ON_PAPER[kind], status
        assert set(codes.values()) <= {"", "role_missing"}


@pytest.mark.parametrize("kind", sorted(expected.MAY_IN))
def test_a_role_may_do_in_a_state_what_the_tests_say(kind: str) -> None:
    assert expected.MAY_IN[kind].keys() == STATES[kind]
    for status, roles in expected.MAY_IN[kind].items():
        before = expected.subject(kind, status)
        may = {role for role in Role if not refusal_code(before, body_of(kind), role)}
        assert may == roles, status


@pytest.mark.parametrize("kind", OF_DESKS)
def test_one_of_several_roles_is_enough_and_none_is_not(kind: str) -> None:
    assert refusal_code(_before(kind), body_of(kind), *Role) == ""
    refusal = check(_before(kind), body_of(kind), who(Role("của ngày mai")))
    assert refusal is not None
    assert refusal.code == "role_missing"
    assert refusal.params == (("kind", kind),)


@pytest.mark.parametrize("kind", OF_DESKS)
def test_an_officer_whose_posting_ended_may_do_nothing(kind: str) -> None:
    refusal = check(_before(kind), body_of(kind), who())
    assert refusal is not None
    assert refusal.code == "officer_inactive"


@pytest.mark.parametrize("status", [None, *Status])
@pytest.mark.parametrize("kind", sorted(OF_PORTAL))
def test_no_role_in_no_state_writes_what_only_the_portal_writes(
    kind: str, status: Status | None
) -> None:
    dossier = expected.subject(kind, status) if status else None
    assert refusal_code(dossier, body_of(kind), *Role) == "portal_only"


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_not_open_to_a_user_is_refused_whatever_it_says(
    kind: AnyKind, status: Status
) -> None:
    body, dossier = body_of(kind.name), walk_in(status)
    for roles in [(), *((role,) for role in Role)]:
        refusal = may_do(kind, dossier, who(*roles))
        if refusal is not None and not body.of_portal:
            assert check(dossier, body, who(*roles)) == refusal
        if refusal is None:
            assert kind.roles.intersection(roles)


@pytest.mark.parametrize("kind", sorted(ON_DOSSIERS - OF_PORTAL))
def test_a_kind_happens_in_the_states_that_the_tests_say_and_is_refused_elsewhere(
    kind: str,
) -> None:
    codes = {
        status: refusal_code(expected.subject(kind, status), body_of(kind)) for status in Status
    }
    assert {status for status, code in codes.items() if not code} == STATES[kind]
    assert {code for code in codes.values() if code} == ELSEWHERE.get(kind, set())


@pytest.mark.parametrize("kind", sorted(ON_DOSSIERS - OF_PORTAL))
def test_nothing_happens_to_a_dossier_that_is_not_there(kind: str) -> None:
    assert refusal_code(None, body_of(kind)) == "no_dossier"


@pytest.mark.parametrize("kind", REQUESTS)
@pytest.mark.parametrize("status", sorted(set(Status) - {Status.SUBMITTED, Status.SUPPLEMENT}))
def test_what_was_answered_is_not_answered_again(status: Status, kind: str) -> None:
    code = "" if (status, kind) in LEGAL else "already_answered"
    assert refusal_code(online(status), body_of(kind)) == code


def test_a_walk_in_dossier_has_nothing_to_answer() -> None:
    codes = {kind: refusal_code(walk_in(), body_of(kind), Role.OFFICER) for kind in REQUESTS}
    assert codes.pop("supplement_requested") == "not_now"
    assert set(codes.values()) == {"already_answered"}


def test_a_kind_of_tomorrow_is_made_by_nobody_here() -> None:
    assert refusal_code(walk_in(), Unknown(raw=b"{}")) == "role_missing"


@given(known_bodies, st.sampled_from([None, *Status]), st.sets(st.sampled_from(Role)))
def test_asking_never_fails_and_changes_nothing(
    body: Body, status: Status | None, roles: set[Role]
) -> None:
    dossier = walk_in(status) if status else None
    kept: Any = replace(dossier) if dossier else None
    refusal = check(dossier, body, who(*roles))
    assert dossier == kept
    assert refusal is None or refusal.code.isidentifier()
