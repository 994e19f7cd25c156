"""Mandates and outages at a desk: alone it keeps its own, with a portal it asks and keeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import msgspec
import pytest
from msgspec.structs import replace

from counter_app.cli.demo import PASSWORD
from counter_app.contract.office_records import OfficeRecords, RecordKind
from counter_app.domain import carried
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.outage import Outage, Span
from counter_app.domain.office.outage import spans as outage_spans
from counter_app.services.desk import office_records, renew_desk
from counter_app.services.desk.office_records import OfficeRecordError, RecordVersion
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.desk.sign_in import WrongPasswordError
from counter_app.services.portal_state.portal_search import PortalSearchError
from counter_app.storage.office import enrolment, outage_changes
from counter_app.storage.office.enrolment import PortalAddress
from tests.support import desks
from tests.support.desks import COMMUNE, Place


def mandate(desk: OpenDesk, **changes: object) -> Mandate:
    chair, deputy, now = (
        desks.officer(desk, "thang"),
        desks.officer(desk, "dung"),
        desk.office_now().replace(microsecond=0),
    )
    usual = Mandate(
        id="m1",
        office=desk.office.code,
        holder=deputy.id,
        principal=chair.id,
        principal_name=chair.name,
        since=now - timedelta(hours=1),
        until=now + timedelta(days=9),
        basis="Văn bản số 12/UQ-UBND",
    )
    return replace(usual, **changes)


def outage(desk: OpenDesk, **changes: object) -> Outage:
    begin = desk.office_now().replace(microsecond=0) - timedelta(hours=5)
    usual = Outage(id="o1", office=desk.office.code, begin=begin, reason="Mất điện")
    return replace(usual, **changes)


@dataclass
class Portal:
    """Takes everything, or refuses all with this code."""

    code: str = ""
    can_search: bool = True
    asked: list[tuple[str, RecordKind]] = field(default_factory=list)
    kept: dict[str, msgspec.Raw] = field(default_factory=dict)

    def put_office_record(
        self, officer: str, password: str, kind: RecordKind, document: bytes
    ) -> OfficeRecords:
        self.asked.append((officer, kind))
        assert password == PASSWORD
        if self.code:
            raise PortalSearchError(self.code)
        signed = carried.changed(document, made_by=officer, of_tomorrow=7)
        self.kept[msgspec.json.decode(document)["id"]] = msgspec.Raw(signed)
        return OfficeRecords(mandates=list(self.kept.values()))


def write(
    desk: OpenDesk, version: RecordVersion, portal: Portal | None = None, *, login: str = "dung"
) -> None:
    who = desks.officer(desk, login)
    desk.enrolment = office_records.write(desk, portal, who, PASSWORD, version)


def join(desk: OpenDesk) -> None:
    with desk.store.database.write() as connection:
        enrolment.put_portal(connection, PortalAddress(url="https://cong.example:8645"))


def test_a_desk_alone_keeps_what_its_supervisor_writes_and_judges_by_it(
    desk: OpenDesk, place: Place, opened: Callable[[Place], OpenDesk]
) -> None:
    write(desk, office_records.first(mandate(desk)))
    (found,) = office_records.mandates_of(desk)
    assert (found.made_by, found.version) == ("dung.tv", 1)
    now, deputy = desk.office_now(), desks.officer(desk, "dung")
    assert desk.actor(deputy, now).may_sign("m1")
    write(desk, office_records.ended(desk, found, now), login="thang")
    assert not desk.actor(deputy, now).may_sign("m1")
    assert desk.actor(deputy, now - timedelta(seconds=1)).may_sign("m1")
    desk.close()
    again = opened(place)
    assert [item.version for item in office_records.mandates_of(again)] == [2]
    assert office_records.lacking(again) == frozenset()


@pytest.mark.parametrize(
    ("login", "changes", "code"),
    [
        ("mai", {}, "office_person"),
        ("dung", {"basis": ""}, "record_basis"),
        ("dung", {"holder": "nobody"}, "mandate_people"),
    ],
)
def test_what_may_not_be_written_leaves_all_as_it_is(
    desk: OpenDesk, login: str, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(OfficeRecordError) as caught:
        write(desk, office_records.first(mandate(desk, **changes)), login=login)
    assert caught.value.code == code
    with pytest.raises(WrongPasswordError):
        office_records.write(
            desk, None, desks.officer(desk, "dung"), "x", office_records.first(mandate(desk))
        )
    assert renew_desk.read(desk).enrolment.mandates == ()


def test_with_a_portal_what_it_answers_is_kept_as_it_came(desk: OpenDesk) -> None:
    join(desk)
    portal = Portal()
    write(desk, office_records.first(mandate(desk)), portal)
    assert portal.asked == [("dung.tv", RecordKind.MANDATE)]
    (found,) = office_records.mandates_of(desk)
    ended = office_records.ended(desk, found, desk.office_now())
    assert b'"of_tomorrow":7' in ended.document
    write(desk, ended, portal)
    assert [item.version for item in office_records.mandates_of(desk)] == [2]
    assert office_records.lacking(desk) == frozenset()
    write(desk, office_records.withdrawn(desk, ended.record), portal)
    assert office_records.mandates_of(desk) == ()


@pytest.mark.parametrize(
    ("portal", "code"),
    [
        (None, "record_unsent"),
        (Portal("unreachable"), "record_unsent"),
        (Portal("office_changed"), "office_changed"),
    ],
)
def test_what_the_portal_did_not_take_is_told_and_nothing_is_kept(
    desk: OpenDesk, portal: Portal | None, code: str
) -> None:
    join(desk)
    with pytest.raises(OfficeRecordError) as caught:
        write(desk, office_records.first(mandate(desk)), portal)
    assert caught.value.code == code
    assert renew_desk.read(desk).enrolment.mandates == ()


def test_what_was_written_alone_stays_after_joining_until_the_portal_has_it(
    desk: OpenDesk,
) -> None:
    write(desk, office_records.first(mandate(desk)))
    join(desk)
    assert office_records.lacking(desk) == {"m1"}
    write(desk, office_records.first(*office_records.mandates_of(desk)), Portal())
    assert office_records.lacking(desk) == frozenset()
    assert len(office_records.mandates_of(desk)) == 1


def test_an_outage_counts_once_its_end_is_known_and_waits_to_be_counted(desk: OpenDesk) -> None:
    lasts = outage(desk)
    end = lasts.begin + timedelta(hours=2)

    def spans() -> tuple[Span, ...]:
        known = desk.enrolment.outages, desk.office.codes
        return outage_spans(*known, COMMUNE, lasts.begin, desk.office_now())

    def pending() -> list[str]:
        with desk.store.database.read() as connection:
            return [item.id for item in outage_changes.pending(connection)]

    write(desk, office_records.first(lasts))
    assert (spans(), pending()) == ((), [])
    write(desk, office_records.ended(desk, *office_records.outages_of(desk), end))
    assert spans() == (Span(lasts.begin, end),)
    assert pending() == ["o1"]
    with desk.store.database.write() as connection:
        outage_changes.settle(connection, outage_changes.pending(connection))
    assert pending() == []
