"""What the portal may be asked for, and what is shown of its answer."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from counter_app.contract.feed import Item
from counter_app.domain.dossier_code import machine_text
from counter_app.services import portal_search
from counter_app.services.open_desk import OpenDesk
from counter_app.services.portal_search import Wanted
from tests.support import desks

CODE = "H38.151-261120-0604"


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (CODE, Wanted(code=CODE)),
        (f" {CODE.lower()} ", Wanted(code=CODE)),
        (machine_text(CODE), Wanted(code=CODE)),
        ("010094006218", Wanted(identity="010094006218")),
        ("010 094 006 218", Wanted(identity="010094006218")),
        ("060912345", Wanted(identity="060912345")),
        ("", None),
        ("Giàng A Páo", None),
        ("0386214705", None),
        ("01009400621", None),
        ("٠١٠٠٩٤٠٠٦٢١٨", None),
        ("B12345678", None),
        ("H38.151-261120", None),
    ],
)
def test_only_a_whole_code_or_number_is_asked_for(typed: str, asked: Wanted | None) -> None:
    assert portal_search.wanted(typed) == asked


def test_of_a_found_dossier_only_its_office_its_status_and_its_days_are_shown(
    desk: OpenDesk,
) -> None:
    (dossier,) = desks.receive_some(desk, 1)
    state = msgspec.Raw(msgspec.json.encode(dossier))
    data = msgspec.json.encode(Item(id=dossier.id, rev=1, state=state))
    (one,) = portal_search.read(desk, Wanted(code=dossier.code), [data]).found
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
    answer = portal_search.read(desk, Wanted(code=CODE), [data, good])
    assert (len(answer.found), answer.unreadable) == (1, 1)


def test_a_dossier_that_was_taken_away_is_not_shown(desk: OpenDesk) -> None:
    gone = msgspec.json.encode(Item(id="x", rev=1, deleted="moved"))
    assert portal_search.read(desk, Wanted(code=CODE), [gone]) == portal_search.Answer(
        Wanted(code=CODE)
    )
