"""What would break machinery is set aside, what is hard to believe is applied and told."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import select

from counter_app.contract.push import Pushed
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import encode, make
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.received import Received
from counter_app.portal.journal import push
from counter_app.portal.judging.rejudging import rejudge_held
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, lease

FIRST, SECOND = reception(1), reception(2)


def send(store: PortalStore, *events: Event | bytes, journal: Journal | None = None) -> Pushed:
    run = (journal or Journal("a" * 32)).run(*events)
    return store.run(lambda connection: push.push(connection, store.context, DESK_1, run))


def states(store: PortalStore) -> dict[str, Dossier]:
    with store.read() as connection:
        rows = connection.execute(select(schema.dossier.c.state)).all()
    found = [msgspec.json.decode(row.state, type=Dossier) for row in rows]
    return {one.id: one for one in found}


def verdicts(answer: Pushed) -> list[tuple[str, str, str]]:
    return [(one.id, one.verdict.value, one.code) for one in answer.results]


def changed(event: Event, *path: str, value: Any) -> bytes:
    plain = msgspec.json.decode(encode(event))
    within = plain
    for step in path[:-1]:
        within = within[step]
    within[path[-1]] = value
    return json.dumps(plain).encode()


def note(number: int, **changes: Any) -> Event:
    event = make(
        NoteAdded(text="Đã gọi"),
        id=f"019ab0a1-7c40-7d21-9f5e-{number:012x}",
        dossier=FIRST.dossier,
        at=FIRST.occurred_at,
        officer="mai",
    )
    return replace(event, **changes)


MALFORMED = {
    "a moment": changed(SECOND, "body", "received_at", value="9999-12-31T23:59:59-12:00"),
    "when it happened": changed(SECOND, "occurred_at", value="0001-01-01T00:00:00+14:00"),
    "a number": changed(SECOND, "base_rev", value=10**12 + 1),
    "a long code": changed(SECOND, "body", "code", value="9" * 50_000),
    "a long id": changed(SECOND, "id", value="x" * 65),
    "no id": changed(SECOND, "id", value=""),
    "depth": changed(SECOND, "mood", value=json.loads("[" * 100 + "]" * 100)),
    "bytes": changed(SECOND, "body", "content", value="a" * 64 * 1024),
}


@pytest.mark.parametrize("odd", MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_entry_is_set_aside_and_the_run_goes_on(
    offices_store: PortalStore, odd: bytes
) -> None:
    journal = Journal("a" * 32)
    answer = send(offices_store, FIRST, odd, note(1), reception(3), journal=journal)
    place = f"{'a' * 32}:2"
    assert verdicts(answer) == [(place, "refused", "unreadable_event")]
    assert answer.known_seq == 4
    found = states(offices_store)
    assert set(found) == {FIRST.id, reception(3).id}
    assert len(found[FIRST.id].notes) == 1
    assert send(offices_store, reception(4), journal=journal).results == []


def test_a_malformed_entry_is_told_again_and_counted_once(offices_store: PortalStore) -> None:
    for _ in range(3):
        answer = send(offices_store, FIRST, MALFORMED["a moment"])
        assert [one.code for one in answer.results] == ["unreadable_event"]
    assert answer.known_seq == 2


def received(**fields: Any) -> Event:
    body = SECOND.body
    assert isinstance(body, Received)
    return replace(SECOND, body=replace(body, **fields))


BODY = SECOND.body
assert isinstance(BODY, Received)
DOUBTED = {
    "amount": received(fees=(replace(BODY.fees[0], amount=10**12),)),
    "count": received(sets=10**12),
    "due_at": received(promised_at=BODY.received_at + timedelta(days=4_000)),
    "birth_date": received(
        owner=replace(BODY.owner, birth_date=SECOND.occurred_at.replace(year=9999).date())
    ),
}


@pytest.mark.parametrize("what", DOUBTED)
def test_what_is_hard_to_believe_is_applied_and_noticed(
    offices_store: PortalStore, what: str
) -> None:
    lease(offices_store, DESK_1)
    answer = send(offices_store, FIRST, DOUBTED[what])
    assert answer.known_seq == 2
    found = states(offices_store)
    assert found[FIRST.id].notices == ()
    notices = found[SECOND.id].notices
    told = [(one.code, dict(one.params).get("what")) for one in notices]
    assert ("implausible", what) in told
    assert found[SECOND.id].code == BODY.code
    assert found[SECOND.id].owner == DOUBTED[what].body.owner  # type: ignore[attr-defined]


def test_an_event_that_waited_for_its_kind_is_asked_when_that_is_known(
    offices_store: PortalStore,
) -> None:
    known = offices_store.context.kinds
    offices_store.context.kinds = known - {("note_added", 1)}
    odd, well = note(1), note(2)
    answer = send(offices_store, FIRST, odd, well)
    assert [one.code for one in answer.results] == ["unknown_kind"] * 2
    data = changed(odd, "occurred_at", value="2201-01-01T00:00:00Z")
    table = schema.event
    statement = table.update().where(table.c.id == odd.id).values(bytes=data)
    offices_store.run(lambda connection: connection.execute(statement))
    offices_store.context.kinds = known
    offices_store.run(lambda c: rejudge_held(c, offices_store.context))
    assert [one.text for one in states(offices_store)[FIRST.id].notes] == ["Đã gọi"]
    with offices_store.read() as connection:
        query = select(schema.event.c.verdict, schema.event.c.code)
        row = connection.execute(query.where(schema.event.c.id == odd.id)).one()
    assert (row.verdict, row.code) == ("refused", "unreadable_event")
