"""A time in which the office could not work is office data: desks that have it, and have not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
import pytest
from sqlalchemy import select

from counter_app.contract.office_records import OfficeRecordQuestion, RecordKind
from counter_app.domain.deadlines.office_time import OFFICE_TIME, in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.outage import Outage
from counter_app.portal.deadlines.due import DueDates
from counter_app.portal.office import office_records
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.services.desk import upkeep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine.schema import dossier as dossier_table
from tests.support import desks
from tests.support.matrices import rest_in_campaigns
from tests.sync.joining_portal import FIRST
from tests.sync.two_desks import TwoDesks, state, two

__all__ = ["two"]

Due = dict[str, datetime]
ACTS = (
    ("written", "first has it", "second receives", "second has it"),
    ("second receives", "written", "second has it", "first has it"),
    ("written", "second has it", "first has it", "second receives"),
)


def write(two: TwoDesks, outage: Outage) -> None:
    """At the first desk, over the link."""
    store, dung = two.portal.store, desks.officer(two.first, "dung")
    document = msgspec.Raw(msgspec.json.encode(outage))
    question = OfficeRecordQuestion(
        officer=dung.id, password="", kind=RecordKind.OUTAGE, record=document
    )
    asker = Asker(FIRST, two.first.office.code)
    store.run(lambda c: office_records.put(c, store.context, asker, dung, question))


def at_desk(desk: OpenDesk, wanted: set[str]) -> Due:
    table = dossier_table.c
    query = select(table.id, table.due_at).where(table.id.in_(wanted))
    with desk.store.database.read() as connection:
        rows = connection.execute(query).all()
    return {row.id: datetime.fromtimestamp(row.due_at, OFFICE_TIME) for row in rows}


def at_portal(two: TwoDesks, wanted: set[str]) -> Due:
    store = two.portal.store
    with store.read() as connection:
        law = DueDates(connection, store.context)
        table = schema.dossier.c
        rows = connection.scalars(select(table.state).where(table.id.in_(wanted))).all()
        states = [msgspec.json.decode(row, type=Dossier) for row in rows]
        found = {one.id: law.due_at(one) for one in states}
    return {key: in_zone(due, OFFICE_TIME) for key, due in found.items() if due is not None}


def count_again(desk: OpenDesk) -> None:
    """What the window does behind the officer's back."""
    more = True
    while more:
        _, more = upkeep.project_anew(desk)


@pytest.mark.parametrize("order", rest_in_campaigns(ACTS), ids=", ".join)
def test_what_was_due_is_due_later_at_every_desk_and_at_the_portal_alike(
    two: TwoDesks, order: tuple[str, ...]
) -> None:
    """Interleavings 23 and 24: also the dossiers that another desk received; no promise moves, and
    neither does anybody tell of it as a thing that happened to one of them.
    """
    two.wait(days=7)
    received = [two.receive(), *desks.receive_some(two.second, 1, seed=2)]
    two.sync("second", "first")
    begin = two.first.now() + timedelta(minutes=1)
    outage = Outage(
        id=f"o{ACTS.index(order)}",
        office=two.first.office.code,
        begin=begin,
        end=begin + timedelta(days=2),
        reason="Mất điện toàn xã",
    )

    def receive() -> None:
        received.extend(desks.receive_some(two.second, 1, seed=3))

    acts: dict[str, Callable[[], None]] = {
        "written": lambda: write(two, outage),
        "first has it": lambda: two.renew("first"),
        "second has it": lambda: two.renew("second"),
        "second receives": receive,
    }
    before = at_desk(two.first, {one.id for one in received})
    for name in order:
        acts[name]()
    two.sync("second", "first", "second")
    for desk in (two.first, two.second):
        count_again(desk)
    every = {one.id for one in received}
    due = at_portal(two, every)
    assert at_desk(two.first, every) == at_desk(two.second, every) == due
    assert all(due[key] > was for key, was in before.items())
    for one in received:
        shown: Dossier = state(two.first, one.id)
        assert (shown.promised_at, shown.events, shown.notices) == (one.promised_at, 1, ())
