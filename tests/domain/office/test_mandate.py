"""A deputy signs under a dated mandate, as of the time at which he signed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from counter_app.domain.office.actor import actor_of
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Desk, Enrolment, Office, Officer, Role
from counter_app.domain.office.office_record import standing

AT = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
OFFICE = Office(
    code="H38.151.01",
    name="Trung tâm",
    authority="",
    place="",
    province="",
    former_codes=("H38.150.01",),
)
CHAIR = Officer(id="thang", login="thang", name="Vũ Đức Thắng", roles=(Role.SIGNER,))
DEPUTY = Officer(id="dung", login="dung", name="Trần Văn Dũng", roles=(Role.SUPERVISOR,))
MANDATE = Mandate(
    id="m1",
    office=OFFICE.code,
    holder=DEPUTY.id,
    principal=CHAIR.id,
    principal_name=CHAIR.name,
    principal_title="Chủ tịch",
    since=AT,
    until=AT + timedelta(days=30),
    basis="Văn bản số 12/UQ-UBND ngày 30/11/2026",
)


def given(*mandates: Mandate) -> Enrolment:
    return Enrolment(
        office=OFFICE,
        desk=Desk(id="H38.151.01/1", name="Quầy 1"),
        officers=(CHAIR, DEPUTY),
        leases=(),
        mandates=mandates,
    )


def test_the_holder_signs_by_it_from_its_first_moment_until_before_its_last() -> None:
    office = given(MANDATE)
    may = {
        days: actor_of(DEPUTY, office, AT + timedelta(days=days)).may_sign("m1")
        for days in (-0.01, 0, 29.99, 30)
    }
    assert may == {-0.01: False, 0: True, 29.99: True, 30: False}
    actor = actor_of(DEPUTY, office, AT)
    assert actor.mandate("m1") == MANDATE
    assert not actor.may_sign()
    assert not actor.may_sign("m2")
    chair = actor_of(CHAIR, office, AT)
    assert chair.may_sign()
    assert not chair.may_sign("m1")


def test_a_former_code_of_the_office_counts_and_another_office_does_not() -> None:
    merged, foreign = (replace(MANDATE, office=code) for code in ("H38.150.01", "H38.152.01"))
    assert actor_of(DEPUTY, given(merged), AT).may_sign("m1")
    assert not actor_of(DEPUTY, given(foreign), AT).may_sign("m1")


def test_the_last_version_counts_and_a_withdrawn_one_never_held() -> None:
    ended = replace(MANDATE, version=2, until=AT + timedelta(days=5))
    withdrawn = replace(ended, version=3, withdrawn=True)
    after = AT + timedelta(days=10)
    assert not actor_of(DEPUTY, given(ended, MANDATE), after).may_sign("m1")
    assert actor_of(DEPUTY, given(MANDATE, ended), AT).may_sign("m1")
    assert not actor_of(DEPUTY, given(MANDATE, ended, withdrawn), AT).may_sign("m1")
    assert standing([MANDATE, withdrawn]) == ()


def test_a_version_follows_that_ends_earlier_or_withdraws_and_no_other() -> None:
    ended = replace(MANDATE, version=2, until=AT + timedelta(days=1), made_by="dung")
    assert ended.follows(MANDATE)
    assert replace(MANDATE, version=2, withdrawn=True).follows(MANDATE)
    assert not replace(ended, version=3).follows(MANDATE)
    assert not replace(ended, until=MANDATE.until + timedelta(days=1)).follows(MANDATE)
    assert not replace(ended, holder="mai").follows(MANDATE)
    assert not replace(ended, version=3).follows(replace(ended, withdrawn=True))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, ""),
        ({"until": AT}, "record_dates"),
        ({"holder": CHAIR.id}, "mandate_people"),
        ({"principal_name": " "}, "mandate_people"),
        ({"basis": " "}, "record_basis"),
        ({"basis": "x" * 501}, "record_basis"),
    ],
)
def test_what_is_wrong_with_it_is_named(changes: dict[str, object], code: str) -> None:
    assert replace(MANDATE, **changes).fault() == code
