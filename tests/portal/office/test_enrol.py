"""A machine becomes a desk with a one-time code, and is known again by its token."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import Table, select

from counter_app.contract.enrolment import Enrolled, EnrolQuestion
from counter_app.contract.problems import ProblemError
from counter_app.domain.office.office import Officer, Role
from counter_app.portal.office import enrol, offices, packs
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from tests.portal.conftest import Clock
from tests.support.opened import enrolment_of
from tests.support.portal_offices import DESK_1, DESK_2, DUNG, MAI, OFFICE, OTHER, SAO, furnish


def invite(store: PortalStore, desk: str = DESK_1.desk) -> str:
    return store.run(lambda c: enrol.invite(c, store.context, desk))


def come_in(store: PortalStore, code: str, request: str = "r1", device: str = "a" * 32) -> Enrolled:
    question = EnrolQuestion(code=code, device=device, request=request)
    return store.run(lambda c: enrol.enrol(c, store.context, question))


def without_postings(officer: Officer) -> Officer:
    return replace(officer, postings=())


def who(store: PortalStore, token: str) -> Asker:
    with store.read() as connection:
        return enrol.asker(connection, token)


def rows(store: PortalStore, table: Table) -> list[str]:
    with store.read() as connection:
        return [repr(row) for row in connection.execute(select(table))]


def test_a_code_is_easy_to_read_out_and_nowhere_stored(offices_store: PortalStore) -> None:
    codes = {invite(offices_store) for _ in range(20)}
    assert len(codes) == 20
    for code in codes:
        assert len(code) == 11
        assert code[5] == "-"
        assert set(code) <= {*enrol.ALPHABET, "-"}
        assert not set(code) & set("01258BILOSZ")
        assert not any(
            code.replace("-", "") in row for row in rows(offices_store, schema.invitation)
        )


def test_a_machine_is_given_its_desk_office_officers_and_leases(
    offices_store: PortalStore,
) -> None:
    given = come_in(offices_store, invite(offices_store))
    assert given.history == offices_store.context.history
    enrolment = enrolment_of(given.enrolment)
    assert enrolment.office == OFFICE
    assert enrolment.desk.name == "Quầy 1"
    assert tuple(without_postings(one) for one in enrolment.officers) == (DUNG, MAI)
    assert {lease.agency for lease in enrolment.leases} == {
        agency.code for agency in OFFICE.agencies
    }
    assert not enrolment.demo
    assert who(offices_store, given.token) == DESK_1


def test_a_token_is_long_and_only_its_hash_is_stored(
    offices_store: PortalStore, tmp_path: Path
) -> None:
    given = come_in(offices_store, invite(offices_store))
    assert len(given.token) == 27
    assert not any(given.token in row for row in rows(offices_store, schema.enrolment))
    ledger = (tmp_path / "portal" / "ledger.jsonl").read_text("utf-8")
    assert '"enrolment"' in ledger
    assert given.token not in ledger


def test_the_same_question_gets_the_same_token_and_leases(offices_store: PortalStore) -> None:
    code = invite(offices_store)
    first = come_in(offices_store, code)
    assert come_in(offices_store, code.lower().replace("-", " ")) == first
    assert len(rows(offices_store, schema.enrolment)) == 1


def test_a_code_serves_one_machine_for_a_week(offices_store: PortalStore, clock: Clock) -> None:
    used, old = invite(offices_store), invite(offices_store, DESK_2.desk)
    come_in(offices_store, used)
    for code in (used, "WWWWW-WWWWW", ""):
        with pytest.raises(ProblemError, match="enrolment_code"):
            come_in(offices_store, code, "another")
    with pytest.raises(ProblemError, match="enrolment_code"):
        come_in(offices_store, used, "r1", "b" * 32)
    clock.pass_by(days=7, seconds=1)
    with pytest.raises(ProblemError, match="enrolment_code"):
        come_in(offices_store, old, "late")


def test_enrolling_a_desk_again_revokes_the_machine_before(offices_store: PortalStore) -> None:
    code = invite(offices_store)
    first = come_in(offices_store, code)
    second = come_in(offices_store, invite(offices_store), "r2", "b" * 32)
    assert who(offices_store, first.token).revoked
    assert not who(offices_store, second.token).revoked
    assert enrolment_of(second.enrolment).leases == enrolment_of(first.enrolment).leases
    with pytest.raises(ProblemError, match="enrolment_code"):
        come_in(offices_store, code)


def test_a_revoked_desk_is_still_known_but_given_nothing(offices_store: PortalStore) -> None:
    given = come_in(offices_store, invite(offices_store))
    assert offices_store.run(lambda c: enrol.revoke(c, offices_store.context, DESK_1.desk)) == 1
    asker = who(offices_store, given.token)
    assert asker == Asker(DESK_1.desk, DESK_1.office, revoked=True)
    with offices_store.read() as connection, pytest.raises(ProblemError, match="forbidden"):
        packs.packs(connection, offices_store.context, asker)


def test_nobody_knows_a_token_that_was_not_given(offices_store: PortalStore) -> None:
    for token in ("", "x" * 43, "\x00", "ỗ"):
        with pytest.raises(ProblemError, match="unauthorised"):
            who(offices_store, token)


def test_the_journal_of_another_desk_cannot_be_taken_over(offices_store: PortalStore) -> None:
    row = {"id": "d" * 32, "desk": DESK_2.desk, "known_seq": 3, "head": "0" * 64}
    offices_store.run(lambda c: c.execute(schema.device.insert(), row))
    code = invite(offices_store)
    with pytest.raises(ProblemError, match="forbidden"):
        come_in(offices_store, code, device="d" * 32)
    assert rows(offices_store, schema.enrolment) == []
    come_in(offices_store, code)


def test_there_is_no_code_for_a_desk_that_does_not_exist(offices_store: PortalStore) -> None:
    with pytest.raises(ProblemError, match="not_found"):
        invite(offices_store, "H38.151.01/9")


def test_verifiers_of_an_office_travel_to_its_own_desks_only(offices_store: PortalStore) -> None:
    with offices_store.read() as connection:
        context, other = offices_store.context, Asker("H38.152.01/1", OTHER.code)
        here = enrolment_of(packs.packs(connection, context, DESK_1).enrolment).officers
        there = enrolment_of(packs.packs(connection, context, other).enrolment).officers
        with pytest.raises(ProblemError, match="forbidden"):
            packs.packs(connection, offices_store.context, Asker(DESK_1.desk, OTHER.code))
    assert [without_postings(one) for one in (*here, *there)] == [DUNG, MAI, SAO]


def test_an_officer_is_changed_at_the_portal_and_logins_are_unique(
    offices_store: PortalStore,
) -> None:
    context = offices_store.context
    changed = replace(MAI, roles=(Role.OFFICER,), active=False)
    offices_store.run(lambda c: offices.put_officer(c, context, changed, OFFICE.code))
    with pytest.raises(offices.LoginTakenError):
        offices_store.run(
            lambda c: offices.put_officer(c, context, replace(SAO, login="mai"), OTHER.code)
        )
    with offices_store.read() as connection:
        assert offices.officers(connection, OFFICE.code) == (DUNG, changed)
        assert offices.officers(connection, OTHER.code) == (SAO,)


def test_a_desk_enrolled_after_the_backup_is_known_when_it_was_restored(
    open_again: Callable[[], PortalStore],
) -> None:
    store = furnish(open_again())
    first = come_in(store, invite(store))
    codes = [invite(store), invite(store, DESK_2.desk)]
    second = come_in(store, codes[0], "r2", "b" * 32)
    store.run(
        lambda c: offices.put_officer(c, store.context, replace(MAI, title="Cán bộ"), OFFICE.code)
    )
    with store.transaction() as connection:
        for table in (schema.enrolment, schema.desk, schema.officer, schema.office, schema.lease):
            connection.execute(table.delete())
        connection.execute(schema.invitation.update().values(used=""))
    store.close()

    store = open_again()
    assert store.context.history != first.history
    assert who(store, first.token) == Asker(DESK_1.desk, OFFICE.code, revoked=True)
    assert who(store, second.token) == DESK_1
    with pytest.raises(ProblemError, match="enrolment_code"):
        come_in(store, codes[0], "r3", "c" * 32)
    with store.read() as connection:
        back = enrolment_of(packs.enrolment(connection, store.context, DESK_1))
    assert back.leases == enrolment_of(first.enrolment).leases
    assert [officer.title for officer in back.officers] == ["", "Cán bộ"]
    store.close()
