"""What the portal hands out beside dossiers, and how a desk is told that it changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec
import pytest
from msgspec.structs import replace

from counter_app import paths
from counter_app.domain.catalogue.catalogue import UnreadablePackError, decode_pack
from counter_app.domain.catalogue.procedure import Level
from counter_app.domain.deadlines.calendar import (
    CalendarDay,
    CalendarError,
    DayKind,
    decode_calendar,
)
from counter_app.portal.office import offices, packs
from counter_app.portal.office.offices import AgencyNode
from counter_app.portal.store import meta, schema
from counter_app.portal.store.store import PortalStore
from tests.support.portal_offices import DESK_1, MAI, OFFICE, OTHER, OTHER_DESK, SAO, furnish

REGISTRY = (paths.resources() / "catalogue" / "ho-tich.json").read_bytes()
COPIES = (paths.resources() / "catalogue" / "chung-thuc.json").read_bytes()
CALENDAR = (paths.resources() / "calendar" / "lao-cai.json").read_bytes()


def put(store: PortalStore, data: bytes) -> None:
    store.run(lambda c: packs.put_pack(c, store.context, data))


def version(store: PortalStore, asker: object = DESK_1) -> str:
    with store.read() as connection:
        return packs.version(connection, asker)  # type: ignore[arg-type]


def test_packs_and_calendar_come_as_they_were_put(offices_store: PortalStore) -> None:
    put(offices_store, REGISTRY)
    put(offices_store, COPIES)
    offices_store.run(lambda c: packs.put_calendar(c, offices_store.context, CALENDAR))
    with offices_store.read() as connection:
        given = packs.packs(connection, offices_store.context, DESK_1)
    assert {decode_pack(bytes(raw)) for raw in given.catalogue} == {
        decode_pack(COPIES),
        decode_pack(REGISTRY),
    }
    assert decode_calendar(bytes(given.calendar)) == decode_calendar(CALENDAR)
    assert given.version == version(offices_store)


def test_the_version_is_another_after_each_change_that_concerns_the_office(
    offices_store: PortalStore,
) -> None:
    context = offices_store.context
    seen = [version(offices_store)]

    put(offices_store, REGISTRY)
    seen.append(version(offices_store))
    offices_store.run(lambda c: packs.put_calendar(c, context, CALENDAR))
    seen.append(version(offices_store))
    offices_store.run(
        lambda c: offices.put_officer(c, context, replace(MAI, active=False), OFFICE.code)
    )
    seen.append(version(offices_store))
    offices_store.run(lambda c: offices.put_office(c, context, replace(OFFICE, phone="0214")))
    seen.append(version(offices_store))
    assert len(set(seen)) == 5

    put(offices_store, msgspec.json.format(REGISTRY))
    offices_store.run(
        lambda c: offices.put_officer(c, context, replace(SAO, active=False), OTHER.code)
    )
    assert version(offices_store) == seen[-1]
    assert version(offices_store, OTHER_DESK) != seen[-1]


def test_what_no_desk_could_read_is_not_put(offices_store: PortalStore) -> None:
    with pytest.raises(UnreadablePackError):
        put(
            offices_store,
            REGISTRY.replace(b'"papers"', b'"paper"', 1).replace(b'"code"', b'"c"', 1),
        )
    with pytest.raises(CalendarError):
        offices_store.run(lambda c: packs.put_calendar(c, offices_store.context, b"{}"))
    with offices_store.read() as connection:
        assert packs.packs(connection, offices_store.context, DESK_1).catalogue == []


def test_a_new_calendar_counts_at_once_and_when_opened_again(
    open_again: Callable[[], PortalStore],
) -> None:
    store = furnish(open_again())
    calendar = decode_calendar(CALENDAR)
    day = CalendarDay(day=date(2026, 12, 24), kind=DayKind.HOLIDAY, name="Nghỉ bão", basis="12/QĐ")
    new = replace(calendar, days=(*calendar.days, day))
    store.run(lambda c: packs.put_calendar(c, store.context, msgspec.json.encode(new)))
    assert store.context.calendar == new
    store.close()
    store = open_again()
    assert store.context.calendar == new
    store.close()


def test_a_restored_database_takes_its_packs_from_the_ledger(
    open_again: Callable[[], PortalStore],
) -> None:
    store = furnish(open_again())
    put(store, COPIES)
    before = version(store)
    with store.transaction() as connection:
        connection.execute(schema.pack.delete())
    store.close()
    store = open_again()
    assert version(store) == before
    with store.read() as connection:
        assert packs.catalogue(connection).versions
        assert meta.pack(connection, "calendar") is None
    store.close()


def test_the_catalogue_is_that_of_the_packs_of_now(offices_store: PortalStore) -> None:
    put(offices_store, COPIES)
    with offices_store.read() as connection:
        first = packs.catalogue(connection)
        assert packs.catalogue(connection) is first
    put(offices_store, REGISTRY)
    with offices_store.read() as connection:
        both = packs.catalogue(connection)
    assert len(both.versions) > len(first.versions)


def test_old_districts_stand_in_the_tree_but_not_on_a_day_after_them(
    offices_store: PortalStore,
) -> None:
    begin = date(2004, 1, 1)
    province = AgencyNode(code="H38", level=Level.PROVINCE, name="Tỉnh Lào Cai", first_day=begin)
    district = AgencyNode(
        code="H38.29",
        parent="H38",
        level=Level.DISTRICT,
        name="Ủy ban nhân dân huyện Bát Xát",
        first_day=begin,
        last_day=date(2025, 6, 30),
    )
    commune = AgencyNode(
        code="H38.145",
        parent="H38",
        level=Level.COMMUNE,
        name="Ủy ban nhân dân xã Mường Hum",
        first_day=date(2025, 7, 1),
    )
    tree = [province, commune, district]
    offices_store.run(lambda c: offices.put_agencies(c, offices_store.context, tree))
    with offices_store.read() as connection:
        assert offices.agencies(connection) == [province, commune, district]
        assert offices.agencies(connection, date(2025, 6, 30)) == [province, district]
        assert offices.agencies(connection, date(2025, 7, 1)) == [province, commune]
    orphan = replace(commune, code="H38.9", parent="H99")
    with pytest.raises(ValueError, match=r"H38\.9 has no parent"):
        offices_store.run(lambda c: offices.put_agencies(c, offices_store.context, [orphan]))
