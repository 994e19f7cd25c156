"""Mandates and outages at the portal: who writes them, what may follow what, who is given them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import argon2
import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import delete

from counter_app.contract.problems import ProblemError
from counter_app.domain import carried
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Officer, Role
from counter_app.domain.office.outage import Outage
from counter_app.portal.judging.actors import Actors
from counter_app.portal.ledger import ledger_records
from counter_app.portal.office import office_records, offices, packs
from counter_app.portal.office.office_desks import desks_of_office
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from tests.portal.conftest import Clock
from tests.support.office_records import mandate, outage, put
from tests.support.opened import enrolment_of
from tests.support.portal_journal import reception
from tests.support.portal_offices import DESK_1, DESK_2, DUNG, MAI, OFFICE, OTHER_DESK, furnish

PASSWORD = "muong hum 2026"


def refusal(store: PortalStore, record: Mandate | Outage, **how: Asker) -> str:
    with pytest.raises(ProblemError) as caught:
        put(store, record, **how)
    return caught.value.code


def given(store: PortalStore, asker: Asker = DESK_2) -> tuple[tuple[Mandate, ...], str]:
    answer = store.run(lambda c: packs.packs(c, store.context, asker))
    return enrolment_of(answer.enrolment).mandates, answer.version


def test_only_a_supervisor_or_administrator_with_the_password_may_write(
    offices_store: PortalStore,
) -> None:
    store = offices_store
    verifier = argon2.PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PASSWORD)
    tam = Officer(id="tam", login="tam", name="Nông Văn Tám", roles=(Role.ADMIN,))
    for officer in (MAI, DUNG, tam):
        known = replace(officer, verifier=verifier)
        store.run(lambda c, o=known: offices.put_officer(c, store.context, o, OFFICE.code))

    def may(officer: str, password: str = PASSWORD, asker: Asker = DESK_1) -> bool:
        with store.read() as connection, suppress(ProblemError):
            office_records.author(connection, store.context, asker, officer, password)
            return True
        return False

    assert [may(name) for name in ("mai", "dung", "tam", "sao", "nobody")] == [
        False,
        True,
        True,
        False,
        False,
    ]
    assert not may("dung", "x")
    assert not may("dung", asker=OTHER_DESK)


def test_a_record_reaches_the_desks_of_its_office_with_all_that_stands_in_it(
    offices_store: PortalStore, clock: Clock
) -> None:
    store = offices_store
    before = given(store)[1]
    document = carried.changed(msgspec.json.encode(mandate(store)), seal={"của": "ngày mai"})
    answer = put(store, mandate(store), document=document)
    (found,), version = given(store)
    assert (found.id, found.made_by, found.made_at) == ("m1", "dung", clock())
    assert version != before
    assert store.run(lambda c: desks_of_office(c, store.context, DESK_2)).packs == version
    assert b'"seal":{"c\xe1\xbb\xa7a":"ng\xc3\xa0y mai"}' in bytes(answer.mandates[0])
    assert given(store, OTHER_DESK)[0] == ()
    put(store, mandate(store))
    assert given(store) == ((found,), version)


def test_what_may_not_be_written_is_refused_with_its_reason(offices_store: PortalStore) -> None:
    store, now = offices_store, offices_store.context.now()
    fresh = mandate(store)
    assert refusal(store, replace(fresh, holder="sao")) == "mandate_people"
    assert refusal(store, replace(fresh, until=fresh.since)) == "record_dates"
    assert refusal(store, outage(store, reason="")) == "record_basis"
    assert refusal(store, fresh, asker=OTHER_DESK) == "forbidden"
    assert refusal(store, replace(fresh, id="")) == "unreadable"
    assert refusal(store, replace(fresh, basis="a\0b")) == "unreadable"
    put(store, fresh)
    assert refusal(store, outage(store, id="m1")) == "forbidden"
    assert refusal(store, replace(fresh, basis="Văn bản khác")) == "office_changed"
    assert (
        refusal(store, replace(fresh, version=2, holder="dung", principal="")) == "office_changed"
    )
    put(store, replace(fresh, version=2, until=now))
    assert refusal(store, replace(fresh, version=2, withdrawn=True)) == "office_changed"
    ((last,), _) = given(store)
    assert (last.version, last.until) == (2, now)


def test_a_signature_is_judged_by_the_mandates_of_its_time(
    offices_store: PortalStore, clock: Clock
) -> None:
    store = offices_store
    put(store, mandate(store, until=clock()))

    def held(**ago: float) -> bool:
        actors = Actors()
        with store.read() as connection:
            actors.load(connection, [reception(1)], OFFICE.code)
        actor = actors.of(MAI.id, OFFICE.code, clock() - timedelta(**ago))
        return actor is not None and actor.may_sign("m1")

    assert [held(days=3), held(days=2), held(seconds=1), held()] == [False, True, True, False]


def test_a_restored_portal_has_them_from_its_ledger_and_a_damaged_ledger_from_it(
    open_again: Callable[[], PortalStore],
) -> None:
    store = furnish(open_again())
    put(store, mandate(store))
    put(store, mandate(store, version=2, until=store.context.now()))
    put(store, outage(store))
    history = store.context.history
    with store.transaction() as connection:
        connection.execute(delete(schema.office_record))
    store.close()
    store = open_again()
    assert store.context.history != history
    assert [item.version for item in given(store)[0]] == [2]
    path = store.folder / "ledger.jsonl"
    store.close()
    lines = path.read_bytes().split(b"\n")
    spoilt = [b"x" * len(line) if b'"office_record"' in line else line for line in lines]
    path.write_bytes(b"\n".join(spoilt))
    again = open_again()
    kept = ledger_records.read(again.context.ledger.lines()).office_records
    assert sorted(kept) == ["m1/1", "m1/2", "o1/1"]
    again.close()
