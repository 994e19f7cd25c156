"""Appointed moments counted again behind the pushes: what differs becomes a notice, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import delete, func, select, update

from counter_app.contract.feed import PAGE_BYTES
from counter_app.domain.deadlines.appoint import entered
from counter_app.domain.deadlines.calendar import CalendarDay, DayKind
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import Notice
from counter_app.domain.events import make
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.received import Received
from counter_app.portal.deadlines import promises
from counter_app.portal.deadlines.promises import CODE, check_promises
from counter_app.portal.journal import feed, push
from counter_app.portal.journal.portal_events import record_own
from counter_app.portal.office import offices, packs
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from tests.docs.contract_events import EXAMPLES
from tests.support import portal_promises as law
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, OFFICE, OTHER, OTHER_DESK, furnish, lease
from tests.support.portal_promises import promised

WRONG = datetime(2026, 12, 24, 10, 0, tzinfo=UTC)


@pytest.fixture
def store(offices_store: PortalStore) -> PortalStore:
    law.put_pack(offices_store)
    return offices_store


def send(store: PortalStore, journal: Journal, *events: Event, asker: Any = DESK_1) -> None:
    run = journal.run(*events)
    store.run(lambda c: push.push(c, store.context, asker, run))


def count(store: PortalStore, most: int = 50) -> int:
    """Look until there is nothing more; how many looks had more behind them."""
    for looks in range(most):
        if not check_promises(store):
            return looks
    raise AssertionError("it does not come to rest")


def state(store: PortalStore, key: str) -> Dossier:
    with store.read() as connection:
        found = connection.scalar(select(schema.dossier.c.state).where(schema.dossier.c.id == key))
    assert found is not None
    return msgspec.json.decode(found, type=Dossier)


def notices(store: PortalStore, event: Event) -> list[Notice]:
    return [one for one in state(store, event.id).notices if one.code == CODE]


def rows(store: PortalStore, table: Any) -> int:
    with store.read() as connection:
        return int(connection.scalar(select(func.count()).select_from(table)) or 0)


def own_events(store: PortalStore) -> int:
    with store.read() as connection:
        query = select(func.count()).where(schema.event.c.kind == "noticed")
        return int(connection.scalar(query) or 0)


def later(about: Event, body: Any, number: int, officer: str = "mai") -> Event:
    key = f"019ab0a1-7c40-7d21-9f5e-{number:012x}"
    return make(body, id=key, dossier=about.dossier, at=about.occurred_at, officer=officer)


def test_a_moment_that_differs_is_noticed_and_what_is_printed_stays(store: PortalStore) -> None:
    right, wrong = promised(1), promised(2, WRONG)
    send(store, Journal("a" * 32), right, wrong)
    count(store)
    assert notices(store, right) == []
    (found,) = notices(store, wrong)
    body = right.body
    assert isinstance(body, Received)
    params = dict(found.params)
    assert datetime.fromisoformat(params["due_at"]) == body.deadline.due_at
    assert datetime.fromisoformat(params["printed"]) == WRONG
    assert (found.id, found.event, found.officer) == (f"{wrong.id}:{CODE}", wrong.id, "mai")
    assert state(store, wrong.id).promised_at == WRONG


def test_the_notice_travels_to_the_desks_of_the_office(store: PortalStore) -> None:
    lease(store, DESK_1)
    wrong = promised(1, WRONG)
    send(store, Journal("a" * 32), wrong)
    with store.read() as connection:
        page = feed.changes(connection, store.context, DESK_1, "", most_bytes=PAGE_BYTES)
    assert page is not None
    count(store)
    with store.read() as connection:
        after = feed.changes(connection, store.context, DESK_1, page.cursor, most_bytes=PAGE_BYTES)
    assert after is not None
    (item,) = (msgspec.json.decode(raw) for raw in after.items)
    assert [one["code"] for one in item["state"]["notices"]] == [CODE]
    assert [one["kind"] for one in item["events"]] == ["noticed"]


def test_no_dossier_is_noticed_twice_whatever_happens_to_it_later(store: PortalStore) -> None:
    journal = Journal("a" * 32)
    wrong = promised(1, WRONG)
    send(store, journal, wrong)
    count(store)
    send(store, journal, later(wrong, NoteAdded(text="Đã gọi"), 1))
    count(store)
    settled = NoticeSettled(notice=f"{wrong.id}:{CODE}", choice="keep")
    send(store, journal, later(wrong, settled, 2))
    count(store)
    (found,) = notices(store, wrong)
    assert found.settled is not None
    assert own_events(store) == 1
    assert count(store) == 0


def test_two_who_look_at_once_notice_it_once(store: PortalStore) -> None:
    send(store, Journal("a" * 32), promised(1, WRONG))
    with store.read() as connection:
        first = promises.look(connection, store.context)
        second = promises.look(connection, store.context)
    for one in (first, second):
        store.run(lambda c, one=one: promises.note(c, store.context, one.wrong))
        store.run(lambda c, one=one: promises.remember(c, one))
    assert own_events(store) == 1


def test_what_was_mended_between_the_look_and_the_notice_is_not_noticed(store: PortalStore) -> None:
    wrong = promised(1, WRONG)
    send(store, Journal("a" * 32), wrong)
    with store.read() as connection:
        found = promises.look(connection, store.context)
    mended = replace(state(store, wrong.id), received_at=wrong.occurred_at + timedelta(days=1))
    table = schema.dossier
    with store.transaction() as connection:
        connection.execute(update(table).values(state=msgspec.json.encode(mended)))
    store.run(lambda c: promises.note(c, store.context, found.wrong))
    assert own_events(store) == 0


def test_an_officers_own_date_is_not_compared(store: PortalStore) -> None:
    event = promised(1)
    body = event.body
    assert isinstance(body, Received)
    by_hand = entered(body.received_at, WRONG, "Chờ xác minh", law.CALENDAR)
    chosen = replace(body, deadline=by_hand, promised_at=WRONG, promise_reason="Chờ xác minh")
    send(store, Journal("a" * 32), replace(event, body=chosen))
    count(store)
    assert own_events(store) == 0
    assert rows(store, schema.recount) == 0


def test_an_accepted_online_dossier_is_counted_by_the_moment_of_its_acceptance(
    store: PortalStore,
) -> None:
    online = EXAMPLES["online_submitted"]
    model = promised(1, WRONG).body
    assert isinstance(model, Received)
    filed = replace(online, body=replace(online.body, procedure=model.procedure, case=model.case))
    store.run(lambda c: record_own(c, store.context, filed))
    count(store)
    assert rows(store, schema.recount) == 0
    accepted = Accepted(
        desk=DESK_1.desk,
        received_at=model.received_at,
        deadline=model.deadline,
        promised_at=WRONG,
    )
    event = later(filed, accepted, 3)
    send(store, Journal("a" * 32), event)
    count(store)
    (found,) = notices(store, filed)
    assert found.event == event.id


def test_a_dossier_whose_version_is_not_there_waits_for_its_pack(
    offices_store: PortalStore,
) -> None:
    wrong, right = promised(1, WRONG), promised(2)
    send(offices_store, Journal("a" * 32), wrong, right)
    count(offices_store)
    assert rows(offices_store, schema.recount) == 2
    assert own_events(offices_store) == 0
    law.put_pack(offices_store)
    count(offices_store)
    assert rows(offices_store, schema.recount) == 0
    assert len(notices(offices_store, wrong)) == 1
    assert notices(offices_store, right) == []


def test_a_dossier_whose_calendar_is_not_there_waits_for_it(store: PortalStore) -> None:
    storm = CalendarDay(day=date(2026, 11, 25), kind=DayKind.HOLIDAY, name="Nghỉ bão", basis="1")
    newer = replace(law.CALENDAR, days=(*law.CALENDAR.days, storm))
    wrong = promised(1, WRONG, calendar=newer)
    send(store, Journal("a" * 32), wrong)
    count(store)
    assert own_events(store) == 0
    store.run(lambda c: packs.put_calendar(c, store.context, msgspec.json.encode(newer)))
    count(store)
    assert len(notices(store, wrong)) == 1


def test_what_was_counted_by_the_calendar_before_is_counted_by_it_again(
    store: PortalStore, open_again: Callable[[], PortalStore]
) -> None:
    days = tuple(one for one in law.CALENDAR.days if one.day.year != 2026)
    newer = replace(law.CALENDAR, days=days)
    store.run(lambda c: packs.put_calendar(c, store.context, msgspec.json.encode(newer)))
    store.close()
    again = open_again()
    right, wrong = promised(1), promised(2, WRONG)
    send(again, Journal("a" * 32), right, wrong)
    count(again)
    assert notices(again, right) == []
    assert len(notices(again, wrong)) == 1
    again.close()


def test_a_rule_that_this_program_does_not_know_says_nothing(store: PortalStore) -> None:
    send(store, Journal("a" * 32), promised(1, WRONG, rule="end_of_day/2"))
    assert count(store) == 0
    assert own_events(store) == 0
    assert rows(store, schema.recount) == 1


def test_where_the_version_gives_no_moment_the_notice_says_so(store: PortalStore) -> None:
    event = promised(1)
    body = event.body
    assert isinstance(body, Received)
    far = replace(body, received_at=datetime(1950, 1, 1, tzinfo=UTC))
    send(store, Journal("a" * 32), replace(event, body=far))
    count(store)
    (found,) = notices(store, event)
    assert (dict(found.params)["due_at"], dict(found.params)["why"]) == ("", "open")


def test_ids_that_are_no_ids_are_waited_for_by_nobody(store: PortalStore) -> None:
    for number, (version, calendar) in enumerate(
        [
            ("", law.ID),
            ("x" * 60_00, law.ID),
            ("a" * 64 + "\n", law.ID),
            (law.ID, ""),
            (law.ID, "c"),
        ]
    ):
        event = promised(number + 1)
        body = event.body
        assert isinstance(body, Received)
        named = replace(body.procedure, version=version)
        body = replace(body, procedure=named, deadline=replace(body.deadline, calendar=calendar))
        send(store, Journal(f"{number:032x}"), replace(event, body=body))
    count(store)
    assert rows(store, schema.recount) == 0


def test_many_are_looked_at_a_few_at_a_time(
    store: PortalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(promises, "MOST", 4)
    monkeypatch.setattr(promises, "MOST_NOTED", 2)
    every = [promised(number, WRONG if number % 2 else None) for number in range(1, 11)]
    send(store, Journal("a" * 32), *every)
    assert count(store) >= 2
    assert [len(notices(store, one)) for one in every] == [n % 2 for n in range(1, 11)]


def test_many_that_waited_are_looked_at_a_few_at_a_time(
    offices_store: PortalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(promises, "MOST", 4)
    every = [promised(number, WRONG) for number in range(1, 11)]
    send(offices_store, Journal("a" * 32), *every)
    count(offices_store)
    law.put_pack(offices_store)
    assert count(offices_store) >= 2
    assert [len(notices(offices_store, one)) for one in every] == [1] * 10


@pytest.mark.expects_log("a moment could not be counted again")
def test_one_that_makes_the_counting_fail_keeps_no_other_from_it(
    store: PortalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad, wrong = promised(1, WRONG), promised(2, WRONG)
    difference = promises.difference

    def fails(dossier: Dossier, *others: Any) -> Any:
        if dossier.id == bad.id:
            raise OverflowError
        return difference(dossier, *others)

    monkeypatch.setattr(promises, "difference", fails)
    send(store, Journal("a" * 32), bad, wrong)
    count(store)
    assert (notices(store, bad), len(notices(store, wrong))) == ([], 1)


def test_a_dossier_of_two_offices_is_noticed_once_and_for_both(store: PortalStore) -> None:
    resolver = replace(OFFICE, code="H38.151", name="Ủy ban nhân dân xã Bảo Thắng")
    store.run(lambda c: offices.put_office(c, store.context, resolver))
    send(store, Journal("a" * 32), promised(1, WRONG))
    count(store)
    assert own_events(store) == 1
    query = select(schema.feed.c.office, schema.feed.c.n).order_by(schema.feed.c.office)
    with store.read() as connection:
        assert [tuple(row) for row in connection.execute(query)] == [
            ("H38.151", 2),
            ("H38.151.01", 2),
        ]


def test_a_deleted_dossier_is_left_alone(store: PortalStore) -> None:
    send(store, Journal("a" * 32), promised(1, WRONG))
    with store.transaction() as connection:
        connection.execute(update(schema.dossier).values(deleted="Nhập nhầm"))
    count(store)
    assert own_events(store) == 0


def test_where_the_ledger_cannot_be_written_nothing_is_forgotten(
    store: PortalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = promised(1, WRONG)
    send(store, Journal("a" * 32), wrong)

    def full(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr(store.context.ledger, "append", full)
        with pytest.raises(OSError):  # noqa: PT011 - whatever the disk says
            check_promises(store)
    assert own_events(store) == 0
    count(store)
    assert len(notices(store, wrong)) == 1


def test_a_portal_that_was_put_back_takes_the_notice_from_its_ledger(
    store: PortalStore, open_again: Callable[[], PortalStore]
) -> None:
    wrong = promised(1, WRONG)
    send(store, Journal("a" * 32), wrong)
    before = state(store, wrong.id)
    count(store)
    with store.transaction() as connection:
        connection.execute(delete(schema.event).where(schema.event.c.kind == "noticed"))
        connection.execute(delete(schema.entry).where(schema.entry.c.device == "portal"))
        connection.execute(delete(schema.device).where(schema.device.c.id == "portal"))
        connection.execute(delete(schema.meta).where(schema.meta.c.name.startswith("recounted/")))
        connection.execute(update(schema.dossier).values(rev=1, state=msgspec.json.encode(before)))
    store.close()
    again = open_again()
    assert len(notices(again, wrong)) == 1
    count(again)
    assert own_events(again) == 1
    again.close()


def test_another_office_is_counted_from_its_own_feed(store: PortalStore) -> None:
    there = promised(7, WRONG, office=OTHER, serial=700)
    send(store, Journal("b" * 32), replace(there, officer="sao"), asker=OTHER_DESK)
    send(store, Journal("a" * 32), promised(1))
    count(store)
    assert len(notices(store, there)) == 1


def test_receptions_of_an_older_database_are_counted_too(
    open_again: Callable[[], PortalStore],
) -> None:
    store = furnish(open_again())
    law.put_pack(store)
    send(store, Journal("a" * 32), promised(1, WRONG), reception(2))
    with store.transaction() as connection:
        connection.execute(schema.recount.delete())
        connection.execute(schema.meta.delete().where(schema.meta.c.name.startswith("recounted/")))
    store.close()
    again = open_again()
    count(again)
    assert own_events(again) == 1
    again.close()
