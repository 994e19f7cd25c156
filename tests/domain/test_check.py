"""Who may do what to a dossier in which state."""

from __future__ import annotations

from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.check import check, may_do
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.fee import MOST
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.kinds.body import Body, Unknown
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.kind import MOST_TEXT
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.registry import KINDS, AnyKind
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.happenings import known_bodies
from tests.domain.online_rules import who

BODIES: dict[str, Body] = {kind: event.body for kind, event in EXAMPLES.items()}
STATE: Dossier | None = apply(None, EXAMPLES["received"])
OFFICER, CASHIER, SUPERVISOR, ADMIN = Role.OFFICER, Role.CASHIER, Role.SUPERVISOR, Role.ADMIN
MAY: dict[str, set[Role]] = {
    "received": {OFFICER},
    "paper_added": {OFFICER},
    "attachment_added": {OFFICER},
    "fee_taken": {CASHIER},
    "form_issued": {OFFICER, SUPERVISOR},
    "note_added": {OFFICER, CASHIER, SUPERVISOR},
    "signed_in": {OFFICER, CASHIER, SUPERVISOR, ADMIN},
}
AFTER_THE_END = {"form_issued", "note_added", "fee_taken"}


def _dossier(status: Status = Status.RECEIVED) -> Dossier:
    assert STATE is not None
    return replace(STATE, status=status)


def _subject(kind: str) -> Dossier | None:
    """The dossier that an event of this kind is about before it happens."""
    return None if kind in {"received", "signed_in"} else _dossier()


def _code(dossier: Dossier | None, body: Body, *roles: Role) -> str:
    """The code of the refusal, empty where there is none."""
    refusal = check(dossier, body, who(*(roles or tuple(Role))))
    return refusal.code if refusal else ""


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("kind", MAY)
def test_a_role_may_do_what_the_table_says(role: Role, kind: str) -> None:
    expected = "" if role in MAY[kind] else "role_missing"
    assert _code(_subject(kind), BODIES[kind], role) == expected


@pytest.mark.parametrize("kind", MAY)
def test_one_of_several_roles_is_enough_and_none_is_not(kind: str) -> None:
    assert _code(_subject(kind), BODIES[kind], *Role) == ""
    refusal = check(_subject(kind), BODIES[kind], who(Role("của ngày mai")))
    assert refusal is not None
    assert refusal.code == "role_missing"
    assert refusal.params == (("kind", kind),)


@pytest.mark.parametrize("kind", MAY)
def test_an_officer_whose_posting_ended_may_do_nothing(kind: str) -> None:
    refusal = check(_subject(kind), BODIES[kind], who())
    assert refusal is not None
    assert refusal.code == "officer_inactive"


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_not_open_to_somebody_is_refused_whatever_it_says(
    kind: AnyKind, status: Status
) -> None:
    body = BODIES[kind.name]
    for roles in [(), *((role,) for role in Role)]:
        refusal = may_do(kind, _dossier(status), who(*roles))
        if refusal is not None and not body.of_portal:
            assert check(_dossier(status), body, who(*roles)) == refusal
        if refusal is None:
            assert kind.roles.intersection(roles)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("kind", sorted(set(MAY) - {"received", "signed_in"}))
def test_a_closed_dossier_takes_notes_forms_and_money_only(status: Status, kind: str) -> None:
    closed = not status.is_open and kind not in AFTER_THE_END
    assert _code(_dossier(status), BODIES[kind]) == ("dossier_closed" if closed else "")


@pytest.mark.parametrize("kind", sorted(set(MAY) - {"received", "signed_in"}))
def test_nothing_happens_to_a_dossier_that_is_not_there(kind: str) -> None:
    assert _code(None, BODIES[kind]) == "no_dossier"


def test_a_dossier_is_received_once() -> None:
    refusal = check(_dossier(), BODIES["received"], who(OFFICER))
    assert refusal is not None
    assert (refusal.code, refusal.params) == (
        "already_received",
        (("code", "H38.151-261123-0601"),),
    )


def test_signing_in_needs_no_dossier() -> None:
    assert _code(_dossier(Status.RETURNED), BODIES["signed_in"]) == ""


def test_a_kind_of_tomorrow_is_made_by_nobody_here() -> None:
    assert _code(_dossier(), Unknown(raw=b"{}")) == "role_missing"


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(0, ""), (MOST, ""), (-1, "fee_amount"), (MOST + 1, "fee_amount")],
)
def test_fees_of_a_reception_are_neither_negative_nor_absurd(amount: int, expected: str) -> None:
    body = BODIES["received"]
    assert isinstance(body, Received)
    line = replace(body.fees[0], amount=amount)
    assert _code(None, replace(body, fees=(line,))) == expected


@pytest.mark.parametrize(("sets", "expected"), [(1, ""), (3, ""), (0, "sets"), (-2, "sets")])
def test_a_dossier_has_at_least_one_set_of_papers(sets: int, expected: str) -> None:
    assert _code(None, replace(BODIES["received"], sets=sets)) == expected


@pytest.mark.parametrize(
    ("lines", "amount", "expected"),
    [
        (("f1",), 8_000, ""),
        (("f1",), 7_999, "fee_amount"),
        (("f1",), -8_000, "fee_amount"),
        (("f1",), MOST * 10, "fee_amount"),
        ((), 0, "fee_unknown"),
        (("f2",), 8_000, "fee_unknown"),
        (("f1", "f2"), 8_000, "fee_unknown"),
        (("f1", "f1"), 16_000, "fee_paid"),
    ],
)
def test_money_is_taken_for_lines_of_the_dossier_and_to_the_dong(
    lines: tuple[str, ...], amount: int, expected: str
) -> None:
    assert _code(_dossier(), FeeTaken(lines=lines, amount=amount)) == expected


def test_a_fee_is_paid_once() -> None:
    paid = reduce(apply, [EXAMPLES["fee_taken"]], _dossier())
    assert _code(paid, BODIES["fee_taken"]) == "fee_paid"


def test_no_money_is_taken_for_an_amount_that_another_agency_sets() -> None:
    dossier = _dossier()
    waiting = replace(dossier.fees[0], amount=0, open=True)
    dossier = replace(dossier, fees=(waiting,))
    assert _code(dossier, FeeTaken(lines=("f1",), amount=0)) == "fee_unknown"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đã gọi", ""),
        ("a" * MOST_TEXT, ""),
        ("a" * (MOST_TEXT + 1), "note_too_long"),
        ("", "empty_note"),
        (" \n\t", "empty_note"),
    ],
)
def test_a_note_says_something_and_no_more_than_it_may(text: str, expected: str) -> None:
    assert _code(_dossier(), NoteAdded(text=text)) == expected


def test_a_paper_has_a_name() -> None:
    assert _code(_dossier(), PaperAdded(paper=Paper(name="  "))) == "paper_name"


@pytest.mark.parametrize(
    ("copy", "reason", "expected"),
    [(1, "", ""), (2, "Mất giấy hẹn", ""), (2, "", "reprint_reason"), (9, " ", "reprint_reason")],
)
def test_a_reprint_has_a_reason(copy: int, reason: str, expected: str) -> None:
    body = FormIssued(regime="tt03_2025", number="01", copy=copy, reason=reason)
    assert _code(_dossier(), body) == expected


@given(known_bodies, st.sampled_from([None, *Status]), st.sets(st.sampled_from(Role)))
def test_asking_never_fails_and_changes_nothing(
    body: Body, status: Status | None, roles: set[Role]
) -> None:
    dossier = _dossier(status) if status else None
    kept: Any = replace(dossier) if dossier else None
    refusal = check(dossier, body, who(*roles))
    assert dossier == kept
    assert refusal is None or refusal.code.isidentifier()
