"""What the portal may be asked for, and what is shown of its answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from counter_app.contract.feed import Item
from counter_app.contract.look_up import LookUp, Outline
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.portal_state import portal_search
from counter_app.services.portal_state.portal_search import SearchedDossier
from tests.support import desks

CODE = "H38.151-261120-0604"


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (CODE, SearchedDossier(code=CODE)),
        (f" {CODE.lower()} ", SearchedDossier(code=CODE)),
        (machine_text(CODE), SearchedDossier(code=CODE)),
        ("010094006218", SearchedDossier(identity="010094006218")),
        ("010 094 006 218", SearchedDossier(identity="010094006218")),
        ("060912345", SearchedDossier(identity="060912345")),
        ("", None),
        ("Giàng A Páo", None),
        ("0386214705", None),
        ("01009400621", None),
        ("٠١٠٠٩٤٠٠٦٢١٨", None),
        ("B12345678", None),
        ("H38.151-261120", None),
        (f"{CODE} 010094006218", SearchedDossier(code=CODE, identity="010094006218")),
        (
            f"{machine_text(CODE)}  010 094 006 218 ",
            SearchedDossier(code=CODE, identity="010094006218"),
        ),
        (f"{CODE} 060912345", SearchedDossier(code=CODE, identity="060912345")),
        (f"{CODE} Giàng A Páo", None),
        (f"{CODE} 0386214705", None),
        (f"010094006218 {CODE}", None),
    ],
)
def test_only_a_whole_code_or_number_is_asked_for(
    typed: str, asked: SearchedDossier | None
) -> None:
    assert portal_search.wanted(typed) == asked


def test_of_a_found_dossier_only_its_office_its_status_and_its_days_are_shown(
    desk: OpenDesk,
) -> None:
    (dossier,) = desks.receive_some(desk, 1)
    state = msgspec.Raw(msgspec.json.encode(dossier))
    data = msgspec.json.encode(Item(id=dossier.id, rev=1, state=state))
    answer = LookUp(items=[msgspec.Raw(data)])
    (one,) = portal_search.read(desk, SearchedDossier(code=dossier.code), answer).found
    assert one.is_whole
    assert (one.code, one.owner, one.status) == (dossier.code, dossier.owner.name, dossier.status)
    assert (one.office, one.agency) == (dossier.office.name, dossier.agency.name)
    assert (one.received_at, one.promised_at) == (dossier.received_at, dossier.promised_at)
    assert one.received_at.utcoffset() == timedelta(hours=7)
    assert not one.is_online


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b'{"id":"x","rev":1,"state":null}',
        b'{"id":"x","rev":1,"state":{"code":1}}',
        b"[" * 100_000,
        b'{"id":"\xff"}',
    ],
    ids=range(6),
)
def test_an_item_that_cannot_be_read_is_counted_and_hides_no_other(
    desk: OpenDesk, data: bytes
) -> None:
    (dossier,) = desks.receive_some(desk, 1)
    state = msgspec.Raw(msgspec.json.encode(dossier))
    good = msgspec.json.encode(Item(id=dossier.id, rev=1, state=state))
    for parts in ([data, good], [good, data]):
        told = LookUp(items=[msgspec.Raw(one) for one in parts])
        answer = portal_search.read(desk, SearchedDossier(code=CODE), told)
        assert (len(answer.found), answer.unreadable) == (1, 1)
    told = LookUp(items=[msgspec.Raw(good)], outlines=[msgspec.Raw(data)])
    answer = portal_search.read(desk, SearchedDossier(code=CODE), told)
    assert (len(answer.found), answer.unreadable) == (1, 1)


def test_of_another_offices_dossier_an_outline_is_shown(desk: OpenDesk) -> None:
    due = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
    shown = Outline(
        code=CODE,
        procedure="Tạm trú",
        status=Status.PROCESSING,
        office="TTPVHCC xã Bảo Thắng",
        promised_at=due,
    )
    told = LookUp(outlines=[msgspec.Raw(msgspec.json.encode(shown))])
    answer = portal_search.read(desk, SearchedDossier(code=CODE), told)
    (one,) = answer.found
    assert (one.owner, one.agency, one.received_at, one.is_whole) == ("", "", None, False)
    assert (one.code, one.procedure, one.office) == (CODE, "Tạm trú", "TTPVHCC xã Bảo Thắng")
    assert one.promised_at == due
    assert one.promised_at.utcoffset() == timedelta(hours=7)
    assert answer.outlines == 1


def test_further_looks_are_opened_by_another_supervisor(desk: OpenDesk) -> None:
    mai, dung = desks.officer(desk), desks.officer(desk, "dung")
    assert portal_search.supervisors(desk, mai) == [dung]
    assert portal_search.supervisors(desk, dung) == []


def test_a_dossier_that_was_taken_away_is_not_shown(desk: OpenDesk) -> None:
    gone = msgspec.json.encode(Item(id="x", rev=1, deleted="moved"))
    answer = portal_search.read(desk, SearchedDossier(code=CODE), LookUp(items=[msgspec.Raw(gone)]))
    assert answer == portal_search.SearchAnswer(SearchedDossier(code=CODE))
