"""A row that the portal cannot read costs what hangs on it, and nothing beside it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from sqlalchemy import Table, select

from counter_app.contract.feed import Item
from counter_app.contract.lease import LeaseQuestion
from counter_app.contract.push import Pushed
from counter_app.domain.catalogue.given_law import open_law
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import make
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.office.enrolment_rows import open_enrolment
from counter_app.domain.office.office import Lease
from counter_app.portal.deadlines.promises import CODE, check_promises
from counter_app.portal.journal import feed, push
from counter_app.portal.judging.rejudging import rejudge_held
from counter_app.portal.office import offices, packs
from counter_app.portal.serials import leases, reserved_ranges, serial_ranges
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from tests.support import portal_promises as law
from tests.support.opened import opened
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import COMMUNE, DESK_1, DESK_2, OFFICE, lease
from tests.support.portal_promises import promised

TOLD = pytest.mark.expects_log("cannot be read")
ODD = [b"{}", b"[", b'{"id":7}', b"[" * 3_000]
WRONG = datetime(2026, 12, 24, 10, 0, tzinfo=UTC)
FIRST, SECOND = reception(1), reception(2)


def send(store: PortalStore, journal: Journal, *events: Event, asker: Any = DESK_1) -> Pushed:
    run = journal.run(*events)
    return store.run(lambda connection: push.push(connection, store.context, asker, run))


def spoil(store: PortalStore, table: Table, key: str, **columns: bytes) -> None:
    statement = table.update().where(table.c.id == key).values(**columns)
    store.run(lambda connection: connection.execute(statement))


def note(about: Event, number: int, officer: str = "mai") -> Event:
    return make(
        NoteAdded(text="Đã gọi"),
        id=f"019ab0a1-7c40-7d21-9f5e-{number:012x}",
        dossier=about.dossier,
        at=about.occurred_at,
        officer=officer,
    )


def notes(store: PortalStore, key: str) -> int:
    with store.read() as connection:
        state = connection.scalar(select(schema.dossier.c.state).where(schema.dossier.c.id == key))
    return len(msgspec.json.decode(state, type=Dossier).notes)


@TOLD
@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_events_of_a_dossier_that_cannot_be_read_wait_and_the_run_goes_on(
    offices_store: PortalStore, odd: bytes
) -> None:
    journal = Journal("a" * 32)
    send(offices_store, journal, FIRST, SECOND)
    with offices_store.read() as connection:
        table = schema.dossier
        good = connection.scalar(select(table.c.state).where(table.c.id == FIRST.id))
    spoil(offices_store, schema.dossier, FIRST.id, state=odd)
    answer = send(offices_store, journal, note(FIRST, 1), note(SECOND, 2), reception(3))
    told = [(one.id, one.verdict.value, one.code) for one in answer.results]
    assert told == [(note(FIRST, 1).id, "held", "judging_failed")]
    assert answer.known_seq == 5
    assert notes(offices_store, SECOND.id) == 1
    assert offices_store.run(lambda c: rejudge_held(c, offices_store.context)).settled == 0
    spoil(offices_store, schema.dossier, FIRST.id, state=good)
    assert offices_store.run(lambda c: rejudge_held(c, offices_store.context)).settled == 1
    assert notes(offices_store, FIRST.id) == 1


@pytest.mark.parametrize("odd", [b'{"id":7}', pytest.param(b"[", marks=TOLD)])
def test_the_feed_passes_on_what_the_portal_cannot_read(
    offices_store: PortalStore, odd: bytes
) -> None:
    """A desk may be able to; what it cannot read it sets aside by itself."""
    send(offices_store, Journal("a" * 32), FIRST, SECOND)
    spoil(offices_store, schema.dossier, FIRST.id, state=odd)
    with offices_store.read() as connection:
        page = feed.changes(
            connection, offices_store.context, DESK_2, "", most_bytes=10**6, device=""
        )
    assert page is not None
    items = [msgspec.json.decode(one, type=Item) for one in page.items]
    assert {one.id for one in items} == {FIRST.id, SECOND.id}
    second = next(one for one in items if one.id == SECOND.id)
    assert msgspec.json.decode(second.state, type=Dossier).id == SECOND.id


@TOLD
def test_a_promise_of_a_dossier_that_cannot_be_read_keeps_no_other_from_being_counted(
    offices_store: PortalStore,
) -> None:
    law.put_pack(offices_store)
    lease(offices_store, DESK_1)
    first, second = promised(1), promised(2, WRONG)
    send(offices_store, Journal("a" * 32), first, second)
    spoil(offices_store, schema.dossier, first.id, state=b"{}")
    while check_promises(offices_store):
        pass
    with offices_store.read() as connection:
        query = select(schema.dossier.c.state).where(schema.dossier.c.id == second.id)
        state = msgspec.json.decode(connection.scalar(query), type=Dossier)
    assert [one.code for one in state.notices] == [CODE]


@TOLD
def test_events_of_an_officer_who_cannot_be_read_wait(offices_store: PortalStore) -> None:
    journal = Journal("a" * 32)
    send(offices_store, journal, FIRST)
    spoil(offices_store, schema.officer, "dung", document=b'{"id":"dung","roles":7}')
    answer = send(offices_store, journal, note(FIRST, 1, "dung"), note(FIRST, 2, "mai"))
    assert [(one.id, one.code) for one in answer.results] == [(note(FIRST, 1).id, "judging_failed")]
    assert notes(offices_store, FIRST.id) == 1
    with offices_store.read() as connection:
        found = offices.officers(connection, OFFICE.code)
        enrolment = open_enrolment(packs.enrolment(connection, offices_store.context, DESK_1))
    assert "dung" not in {one.id for one in found}
    assert {one.id for one in found} == {one.id for one in enrolment.enrolment.officers}
    assert enrolment.unreadable == 1
    assert b'"roles":7' in enrolment.document


def granted(store: PortalStore, asker: Any, request: str) -> list[Lease]:
    question = LeaseQuestion(request=request, desk=asker.desk)
    answer = store.run(lambda c: leases.grant(c, store.context, asker, question))
    return [one for one in opened(answer).leases if one.agency == COMMUNE.code]


@TOLD
def test_serials_of_a_lease_that_cannot_be_read_are_given_to_nobody_else(
    offices_store: PortalStore,
) -> None:
    [first] = granted(offices_store, DESK_1, "r1")
    spoil(offices_store, schema.lease, first.id, document=b"{}")
    [second] = granted(offices_store, DESK_2, "r2")
    assert second.low > first.high or second.high < first.low
    today = offices_store.context.today()
    offices_store.run(
        lambda c: reserved_ranges.keep_open(c, offices_store.context, COMMUNE.code, today, today)
    )
    with offices_store.read() as connection:
        [reserved_range_row] = reserved_ranges.of(connection, COMMUNE.code, today, today)
        standing = serial_ranges.standing(connection, COMMUNE.code, today, today)
    assert reserved_range_row.low > first.high or reserved_range_row.high < first.low
    assert {(one.low, one.high) for one in standing} >= {(first.low, first.high)}


@TOLD
def test_a_pack_or_a_version_that_cannot_be_read_hides_no_other(offices_store: PortalStore) -> None:
    law.put_pack(offices_store)
    with offices_store.read() as connection:
        known = {one.id for one in packs.catalogue(connection).versions}
    for name, odd in (("catalogue/odd", b"["), ("catalogue/other", _with_an_odd_version())):
        offices_store.run(
            lambda c, name=name, odd=odd: c.execute(
                schema.pack.insert(), {"name": name, "document": odd, "version": name}
            )
        )
    with offices_store.read() as connection:
        found = {one.id for one in packs.catalogue(connection).versions}
        given = packs.packs(connection, offices_store.context, DESK_1)
    assert found == known
    assert len(given.catalogue) == 3
    assert len(open_law(given.catalogue, given.calendar).faults) == 2


def _with_an_odd_version() -> bytes:
    return (
        b'{"name":"x","version":"1","source":"","published":"2026-01-01","procedures":[{"code":7}]}'
    )
