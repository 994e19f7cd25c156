"""Due dates are counted again where the office could not work: the receipt keeps its moment."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from msgspec.structs import replace
from sqlalchemy import select

from counter_app.cli.demo import PASSWORD
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.outage import Outage
from counter_app.services.desk import office_records, upkeep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import due_dates
from counter_app.storage.engine.schema import dossier as dossier_table
from counter_app.storage.office import enrolment, outage_changes
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.taking_in import on, set_clock, take


def due(desk: OpenDesk, dossier: Dossier) -> datetime | None:
    table = dossier_table.c
    with desk.store.database.read() as connection:
        seconds = connection.scalar(select(table.due_at).where(table.id == dossier.id))
    return None if seconds is None else datetime.fromtimestamp(seconds, desk.zone)


def count_all(desk: OpenDesk) -> set[str]:
    moved: set[str] = set()
    more = True
    while more:
        changes, more = upkeep.project_anew(desk)
        moved |= changes.dossiers
    return moved


def test_what_another_office_received_stood_still_while_that_office_could_not_work(
    desk: OpenDesk,
) -> None:
    set_clock(desk, on(23))
    (own, others) = (take(desk, f"Sùng A {name}") for name in ("Dế", "Chu"))
    others = replace(others, office=replace(others.office, code="H38.152.01"))
    begin = desk.office_now() + timedelta(minutes=5)
    here = Outage(
        id="o1",
        office=desk.office.code,
        begin=begin,
        end=begin + timedelta(days=2),
        reason="Mất điện",
    )
    there = replace(here, id="o2", office=others.office.code, begin=begin + timedelta(hours=1))
    with desk.store.database.write() as connection:
        enrolment.put_records(connection, [], [as_raw(here), as_raw(there)])
    with desk.store.database.read() as connection:
        law = due_dates.DueLaw(connection)
        stood = [[stop.begin for stop in law.outages(one)] for one in (own, others)]
        current = enrolment.current(connection)
    assert stood == [[here.begin], [there.begin]]
    assert current is not None
    desk.enrolment = current
    assert office_records.outages_of(desk) == (here,)


def as_raw(outage: Outage) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(outage))


def test_an_outage_moves_what_is_due_and_no_promise(desk: OpenDesk) -> None:
    set_clock(desk, on(23))
    taken = [take(desk, f"Sùng A {name}") for name in ("Páo", "Sử", "Tủa")]
    before = [due(desk, dossier) for dossier in taken]
    assert before == [dossier.promised_at for dossier in taken]
    assert count_all(desk) == set()
    begin = desk.office_now() + timedelta(minutes=5)
    outage = Outage(
        id="o1",
        office=desk.office.code,
        begin=begin,
        end=begin + timedelta(days=2),
        reason="Mất điện",
    )
    who, version = desks.officer(desk, "dung"), office_records.first(outage)
    desk.enrolment = office_records.write(desk, None, who, PASSWORD, version)
    with desk.store.database.read() as connection:
        assert outage_changes.pending(connection)
    assert count_all(desk) == {dossier.id for dossier in taken}
    after = [due(desk, dossier) for dossier in taken]
    assert all(late is not None and late > at for late, at in zip(after, before, strict=True) if at)
    with desk.store.database.read() as connection:
        assert outage_changes.pending(connection) == ()
    assert count_all(desk) == set()
    assert verify(desk.store).faults == []
