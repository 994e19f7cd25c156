"""A dossier of another office is found by code or number, and who looked is on record."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import select

from counter_app.contract.feed import Item
from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier import Dossier
from counter_app.domain.dossier_code import machine_text
from counter_app.portal import look_up, offices, schema
from counter_app.portal.context import Asker
from counter_app.portal.store import PortalStore
from tests.support.online_filing import dossier, put_catalogue, submit
from tests.support.portal_offices import DESK_1, OTHER, OTHER_DESK, SAO


@pytest.fixture
def store(offices_store: PortalStore) -> PortalStore:
    put_catalogue(offices_store)
    return offices_store


def find(
    store: PortalStore, asker: Asker = OTHER_DESK, *, officer: str = "sao", **by: str
) -> list[Item]:
    return store.run(lambda c: look_up.look_up(c, store.context, asker, officer=officer, **by))


def logged(store: PortalStore) -> list[tuple[str, str, str, int]]:
    table = schema.look_up
    with store.read() as connection:
        rows = connection.execute(select(table).order_by(table.c.n))
        return [(row.desk, row.officer, row.by, row.found) for row in rows]


def test_a_dossier_of_another_office_is_found_with_its_whole_state_and_events(
    store: PortalStore,
) -> None:
    filed = submit(store, dossier(store))
    ways = (
        {"code": filed.code},
        {"code": machine_text(filed.code)},
        {"code": f" {filed.code.lower()} "},
        {"identity": "010094006218"},
        {"identity": "010 094 006 218"},
    )
    for by in ways:
        (item,) = find(store, **by)
        assert (item.id, item.rev, item.whole) == (filed.dossier, 1, True)
        assert msgspec.json.decode(item.state, type=Dossier).code == filed.code
        assert len(item.events) == 1


def test_each_look_up_is_logged_without_what_was_looked_for(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    find(store, identity="010094006218")
    find(store, identity="010 094 006 218")
    find(store, code="H38.151-261123-9999")
    find(store, code=filed.code)
    log = logged(store)
    assert [(desk, officer, found) for desk, officer, _, found in log] == [
        (OTHER_DESK.desk, "sao", 1),
        (OTHER_DESK.desk, "sao", 1),
        (OTHER_DESK.desk, "sao", 0),
        (OTHER_DESK.desk, "sao", 1),
    ]
    asked = [by for _, _, by, _ in log]
    assert asked[0] == asked[1]
    assert len(set(asked)) == 3
    assert not any("010094006218" in by or "261123" in by for by in asked)


def test_nobody_looks_up_for_another_office_or_from_a_revoked_desk(store: PortalStore) -> None:
    submit(store, dossier(store))
    revoked = Asker(DESK_1.desk, DESK_1.office, revoked=True)
    gone = replace(SAO, id="sao2", login="sao2", active=False)
    store.run(lambda c: offices.put_officer(c, store.context, gone, OTHER.code))
    for asker, officer in (
        (revoked, "mai"),
        (OTHER_DESK, "mai"),
        (OTHER_DESK, "sao2"),
        (DESK_1, ""),
    ):
        with pytest.raises(ProblemError, match="forbidden"):
            find(store, asker, officer=officer, identity="010094006218")
    assert logged(store) == []


def test_a_question_names_one_thing(store: PortalStore) -> None:
    for by in ({}, {"code": "a", "identity": "b"}, {"code": "x" * 61}, {"identity": ""}):
        with pytest.raises(ProblemError, match="unreadable"):
            find(store, **by)


def test_people_without_a_number_are_not_all_found_at_once(store: PortalStore) -> None:
    submit(store, dossier(store))
    store.run(lambda c: c.execute(schema.dossier.update().values(identity="")))
    assert find(store, identity=" - ") == []


def test_a_former_code_and_a_deleted_dossier(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    row = {"code": "H38.151.03-261123-0777", "dossier": filed.dossier}
    store.run(lambda c: c.execute(schema.code.insert(), row))
    assert [item.id for item in find(store, code=row["code"])] == [filed.dossier]
    store.run(lambda c: c.execute(schema.dossier.update().values(deleted="theo yêu cầu")))
    assert find(store, code=row["code"]) == []
