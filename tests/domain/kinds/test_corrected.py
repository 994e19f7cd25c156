"""What was written down wrong is corrected: example, roles, shapes, judgement (interleaving 8)."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.check import check
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.events import make
from counter_app.domain.judge import judge
from counter_app.domain.kinds.corrected import Change, Corrected, OldReceipt
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.life.correctable import text_of
from counter_app.domain.office.office import Role
from counter_app.domain.people.applicant import IdentityKind, Person
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after, who
from tests.domain.kinds.subjects import OFFICER, RECEIVED_AT, WALK_IN
from tests.domain.pieces import several, texts

NAME = "Tẩn Láo Tả"
PAPER = "Giấy khai sinh"
EXAMPLE = Corrected(
    changes=(Change(field="owner.name", was="Giàng A Páo", becomes="Giàng A Pao"),),
    reason="Nhập sai tại quầy",
    receipt=OldReceipt.TAKEN_BACK,
)
ABOUT = WALK_IN

MAY = {Role.OFFICER, Role.SUPERVISOR, Role.ADMIN}
STATES = set(Status) - {Status.SUBMITTED}
ELSEWHERE = {"not_now"}
FIELDS = (
    "owner.name owner.number owner.tax_code owner.birth owner.sex owner.phone owner.unit "
    "submitter.name content delivery delivery_address code originals. copies.e1."
)
SHAPES = st.builds(
    Corrected,
    changes=several(
        st.builds(
            Change,
            field=st.sampled_from(FIELDS.split()) | texts,
            was=texts,
            becomes=texts | st.sampled_from(["1991", "1991-08-12", "female", "post", ""]),
        )
    ),
    reason=texts,
    receipt=st.sampled_from(OldReceipt),
    typed_by=texts,
)
SUPERVISOR = who(Role.SUPERVISOR, id="minh")


def before(status: Status) -> Dossier:
    """A dossier of the officer who is asked."""
    return replace(walk_in(status), officer="x", papers=with_paper().papers)


def with_paper() -> Dossier:
    """A paper came after the reception."""
    return walk_in_after(PaperAdded(paper=Paper(name=PAPER, originals=1)))


def corrected(*changes: tuple[str, str, str], **options: object) -> Corrected:
    made = tuple(Change(field=field, was=was, becomes=becomes) for field, was, becomes in changes)
    return Corrected(changes=made, reason="Nhập sai", **options)  # type: ignore[arg-type]


def told(body: Corrected | PaperAdded, minute: int) -> Event:
    at = RECEIVED_AT + timedelta(minutes=minute)
    return make(body, id=f"c{minute}", dossier=WALK_IN, at=at, officer="minh")


def judged(dossier: Dossier, *events: Event) -> Dossier:
    for event in events:
        after = judge(dossier, event, SUPERVISOR).dossier
        assert after is not None
        dossier = after
    return dossier


def owner(dossier: Dossier) -> Person:
    assert isinstance(dossier.owner, Person)
    return dossier.owner


@pytest.mark.parametrize(
    ("field", "becomes"),
    [
        ("owner.name", NAME),
        ("owner.number", "010094006218"),
        ("owner.birth", "1991-08"),
        ("owner.birth", ""),
        ("owner.sex", "female"),
        ("owner.phone", "0386552018"),
        ("owner.email", "ta@example.vn"),
        ("owner.line", "Thôn Séo Pờ Hồ"),
        ("owner.unit_name", "Xã Mường Hum, tỉnh Lào Cai"),
        ("content", "để kết hôn"),
        ("delivery", "post"),
        ("delivery_address", "Thôn Vi Kẽm"),
        (f"copies.e1.{PAPER}", "3"),
        (f"originals.e1.{PAPER}", "0"),
    ],
)
def test_a_field_becomes_what_is_right_and_the_old_value_stays(field: str, becomes: str) -> None:
    before = with_paper()
    was = text_of(before, field) or ""
    after = judged(before, told(corrected((field, was, becomes)), 5))
    assert text_of(after, field) == becomes
    assert [(one.was, one.becomes) for one in after.life.corrections] == [(was, becomes)]
    assert after.notices == ()


def test_a_count_is_of_the_paper_as_it_came_whichever_was_heard_first() -> None:
    """One of the same name that came with another event keeps its own."""
    fields = [f"copies.{event}.{PAPER}" for event in ("c5", "c6")]
    came = [told(PaperAdded(paper=Paper(name=PAPER, copies=n)), n) for n in (5, 6)]
    fixed = told(corrected((fields[0], "5", "7")), 9)
    for order in permutations((*came, fixed)):
        after = judged(walk_in(), *order)
        assert [text_of(after, field) for field in fields] == ["7", "6"]


def test_a_number_says_what_paper_it_is_of_and_a_day_of_birth_is_a_day() -> None:
    after = judged(
        walk_in(),
        told(corrected(("owner.number", "", "C1234567"), ("owner.birth", "", "1991-08-12")), 5),
    )
    assert owner(after).identity_kind is IdentityKind.PASSPORT
    assert (owner(after).birth_date, owner(after).birth_part) == (date(1991, 8, 12), "")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (corrected(), "correction_empty"),
        (replace(corrected(), receipt=OldReceipt.LOST), ""),
        (replace(EXAMPLE, reason=" "), "reason_missing"),
        (corrected(("code", "", "H38")), "field_fixed"),
        (corrected(("procedure", "", "1.004873")), "field_fixed"),
        (corrected(("agency", "", "H38")), "field_fixed"),
        (corrected(("office", "", "H38")), "field_fixed"),
        (corrected(("received_at", "", "2026")), "field_fixed"),
        (corrected(("submitter.email", "", "Lù A")), "field_fixed"),
        (corrected(("owner.tax_code", "", "1")), "field_fixed"),
        (corrected(("owner.birth", "", "31/02")), "correction_unreadable"),
        (corrected(("owner.sex", "", "x")), "correction_unreadable"),
        (corrected(("owner.name", "", " ")), "correction_unreadable"),
        (corrected((f"copies.e1.{PAPER}", "", "-1")), "correction_unreadable"),
        (corrected(("copies.e1.Giấy khác", "", "1")), "field_fixed"),
        (corrected((f"copies.e9.{PAPER}", "", "1")), "field_fixed"),
        (corrected(("owner.name", "Ai đó", NAME)), "corrected_twice"),
    ],
)
def test_what_is_refused_before_it_happened(body: Corrected, code: str) -> None:
    assert refusal_code(before(Status.RECEIVED), body) == code


@pytest.mark.parametrize(
    ("id", "days", "role", "code"),
    [
        (OFFICER, 0, Role.OFFICER, ""),
        (OFFICER, 1, Role.OFFICER, "correction_not_own"),
        ("lu", 0, Role.OFFICER, "correction_not_own"),
        ("minh", 9, Role.SUPERVISOR, ""),
    ],
)
def test_the_own_intake_of_the_day_else_a_supervisor(
    id: str, days: int, role: Role, code: str
) -> None:
    actor = dataclasses.replace(who(role, id=id), at=RECEIVED_AT + timedelta(days=days))
    body = corrected(("owner.name", walk_in().owner.name, NAME))
    refusal = check(walk_in(), body, actor)
    assert (refusal.code if refusal else "") == code


def test_interleaving_8_of_one_field_the_later_stands_and_a_notice_shows_both() -> None:
    was = walk_in().owner.name
    first = told(corrected(("owner.name", was, "Giàng A Pảo")), 5)
    second = told(corrected(("owner.name", was, "Giàng A Pao")), 9)
    for order in ((first, second), (second, first)):
        after = judged(walk_in(), *order)
        assert after.owner.name == "Giàng A Pao"
        (notice,) = after.notices
        shown = dict(notice.params)
        assert notice.code == "corrected_twice"
        assert {shown["stands"], shown["becomes"]} == {"Giàng A Pảo", "Giàng A Pao"}


def test_interleaving_8_different_fields_are_both_corrected_without_a_notice() -> None:
    phone = text_of(walk_in(), "owner.phone") or ""
    first = told(corrected(("owner.name", walk_in().owner.name, NAME)), 5)
    second = told(corrected(("owner.phone", phone, "0386552018")), 9)
    for order in ((first, second), (second, first)):
        after = judged(walk_in(), *order)
        assert (after.owner.name, after.owner.phone) == (NAME, "0386552018")
        assert after.notices == ()


def test_the_last_that_can_be_read_stands_in_every_order() -> None:
    events = [
        told(corrected(("owner.birth", "", text)), minute)
        for minute, text in enumerate(("1990", "1991-08", "31/02"), start=1)
    ]
    for order in permutations(events):
        dossier: Dossier | None = walk_in()
        for event in order:
            dossier = apply(dossier, event)
        assert dossier is not None
        assert text_of(dossier, "owner.birth") == "1991-08"


def test_interleaving_10_what_is_not_correctable_is_left_as_it_is() -> None:
    after = judged(walk_in(), told(corrected(("procedure", "", "2.000815")), 5))
    assert after.procedure == walk_in().procedure
    assert [notice.code for notice in after.notices] == ["field_fixed"]


def test_a_lost_receipt_alone_names_a_new_version() -> None:
    after = walk_in_after(replace(corrected(), receipt=OldReceipt.LOST))
    (fact,) = after.life.corrections
    assert (fact.field, fact.lost_receipt) == ("", True)
