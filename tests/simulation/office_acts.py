"""What an office does beside its dossiers in a schedule: officers sign in, the portal is told who
signs for whom and when the office could not work; and that all count by it in the end.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

import msgspec
from sqlalchemy import Connection, select

from counter_app.contract.office_records import OfficeRecordQuestion, RecordKind
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import DomainError
from counter_app.domain.kinds.signed_in import SignedIn
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.outage import Outage
from counter_app.portal.deadlines.due import DueDates
from counter_app.portal.office import office_records
from counter_app.portal.store import schema
from counter_app.portal.store.context import Context
from counter_app.services.desk import sign_in
from counter_app.storage.dossiers import dossiers, due_dates
from counter_app.storage.office import enrolment
from counter_app.sync.link.link_errors import LinkError
from tests.simulation.truth import Truth
from tests.simulation.world import SimDesk, World, officer_of

OFTEN = 0.06


def office_goes_on(world: World, truth: Truth, random: Random) -> None:
    """Now and then one of these things; `random` is of its own."""
    chance = random.random()
    if chance > 3 * OFTEN:
        return
    machine = random.choice([one for one in world.desks if not one.is_foreign])
    if chance < OFTEN:
        _sign_in(truth, machine, random)
    elif chance < 2 * OFTEN:
        _tell(world, machine, RecordKind.OUTAGE, _outage(world, machine, random))
    else:
        _tell(world, machine, RecordKind.MANDATE, _mandate(world, machine))


def _sign_in(truth: Truth, machine: SimDesk, random: Random) -> None:
    officer = officer_of(machine.desk, random.choice(("mai", "lu", "pham", "thang")))
    try:
        sign_in.sign_in(machine.desk, officer, day_confirmed=True)
    except DomainError:
        machine.world.weather.struck["not signed in"] += 1
        return
    machine.world.weather.struck[SignedIn.kind] += 1


def _outage(world: World, machine: SimDesk, random: Random) -> Outage:
    """One that is over, or that lasts."""
    begin = world.timestamp - timedelta(hours=random.randint(1, 60))
    lasted = random.choice((None, timedelta(hours=3), timedelta(days=2)))
    return Outage(
        id=f"su-co-{random.getrandbits(48):012x}",
        office=machine.asker.office,
        begin=begin,
        end=begin + lasted if lasted else None,
        reason="Mất điện",
    )


def _mandate(world: World, machine: SimDesk) -> Mandate:
    return Mandate(
        id=f"uy-quyen-{world.timestamp:%d%H%M%S%f}",
        office=machine.asker.office,
        holder=officer_of(machine.desk, "pham").id,
        principal=officer_of(machine.desk, "thang").id,
        principal_name="Tráng Seo Thắng",
        since=world.timestamp - timedelta(days=1),
        until=world.timestamp + timedelta(days=9),
        basis="Văn bản số 12/UQ-UBND",
    )


def _tell(world: World, machine: SimDesk, kind: RecordKind, record: Mandate | Outage) -> None:
    by = officer_of(machine.desk, "dung")
    data = msgspec.Raw(msgspec.json.encode(record))
    question = OfficeRecordQuestion(officer=by.id, password="", kind=kind, record=data)

    def put(connection: Connection, context: Context) -> None:
        office_records.put(connection, context, machine.asker, by, question)

    try:
        world.sky.run(put)
    except LinkError:
        return
    world.weather.struck[f"office: {kind.value}"] += 1


def counts_otherwise(world: World, live: list[SimDesk], odd: frozenset[str]) -> list[str]:
    """Every desk has its office's records and the outages of whose dossiers it holds, and by them
    and the portal's state the portal's date.
    """
    faults = []
    for machine in live:
        office = machine.asker.office
        with machine.desk.store.database.read() as connection:
            here = enrolment.current(connection)
            known = {one.id for one in (*here.mandates, *here.outages)} if here else set()
            dates = _dates_at(connection)
        with world.sky.store.read() as connection:
            told = _told(connection, office)
            dates_there = _dates_of(connection, world.sky.store.context, dates.keys() - odd)
        if known != told:
            faults.append(f"office records {machine.name} {len(known ^ told)}")
        faults += [
            f"due otherwise {machine.name} {key}"
            for key, (state, due) in dates_there.items()
            if dates[key][0] == state and dates[key][1] != due
        ]
    return faults


def _told(connection: Connection, office: str) -> set[str]:
    rows = connection.scalars(select(schema.dossier.c.state))
    states = [msgspec.json.decode(row, type=Dossier) for row in rows]
    receivers = {state.office.code for state in states if office in state.offices}
    record = schema.office_record.c
    return {
        row.id
        for row in connection.execute(select(record.id, record.office, record.kind))
        if row.office == office or (row.kind == RecordKind.OUTAGE and row.office in receivers)
    }


Dated = tuple[Dossier, datetime | None]


def _dates_at(connection: Connection) -> dict[str, Dated]:
    from counter_app.storage.engine.schema import dossier  # noqa: PLC0415

    law = due_dates.DueLaw(connection)
    found = (dossiers.get(connection, key) for key in connection.scalars(select(dossier.c.id)))
    return {
        one.id: (one, due_dates.count_wholly(one, law).due_at) for one in found if one is not None
    }


def _dates_of(connection: Connection, context: Context, keys: set[str]) -> dict[str, Dated]:
    law = DueDates(connection, context)
    rows = connection.execute(select(schema.dossier.c.id, schema.dossier.c.state))
    states = [msgspec.json.decode(row.state, type=Dossier) for row in rows if row.id in keys]
    return {one.id: (one, law.due_at(one)) for one in states}
