"""A supervisor's desk hears how every desk of the office stands, and of no other office."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from sqlalchemy import update

from counter_app.contract.office_desks import DeskState
from counter_app.contract.problems import ProblemError
from counter_app.portal.journal.push import push
from counter_app.portal.office.office_desks import desks_of_office
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from tests.portal.conftest import Clock
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, DESK_2, OTHER_DESK

OLDEST = "2026-11-20T09:30:00+07:00"


def ask(store: PortalStore, asker: Asker = DESK_1) -> dict[str, DeskState]:
    found = store.run(lambda c: desks_of_office(c, store.context, asker)).desks
    assert [one.name for one in found] == sorted(one.name for one in found)
    return {one.name: one for one in found}


def say(store: PortalStore, asker: Asker, **values: object) -> None:
    table = schema.desk
    store.run(lambda c: c.execute(update(table).where(table.c.id == asker.desk).values(values)))


def test_a_desk_stands_as_its_last_push_said(offices_store: PortalStore, clock: Clock) -> None:
    run = replace(Journal("2" * 32).run(reception(1)), waiting=7, oldest=OLDEST)
    offices_store.run(lambda c: push(c, offices_store.context, DESK_2, run))
    at = clock()
    clock.pass_by(hours=3)
    found = ask(offices_store)
    assert found["Quầy 2"] == DeskState(
        name="Quầy 2", waiting=7, oldest=datetime.fromisoformat(OLDEST), contact=at
    )


def test_a_desk_that_never_called_stands_there_without_a_contact(
    offices_store: PortalStore,
) -> None:
    assert ask(offices_store)["Quầy 2"] == DeskState(name="Quầy 2")


def test_to_ask_is_a_contact_of_the_desk_that_asks_alone(
    offices_store: PortalStore, clock: Clock
) -> None:
    found = ask(offices_store, DESK_2)
    assert (found["Quầy 1"].contact, found["Quầy 2"].contact) == (None, clock())


def test_an_office_hears_of_its_own_desks_only(offices_store: PortalStore) -> None:
    say(offices_store, DESK_1, waiting=3)
    assert len(ask(offices_store)) == 2
    assert ask(offices_store, OTHER_DESK)["Quầy 1"].waiting == 0


@pytest.mark.parametrize("oldest", ["", "hôm qua", "2026-11-20T09:30:00"])
def test_a_moment_that_is_none_takes_no_desk_off_the_list(
    offices_store: PortalStore, oldest: str
) -> None:
    say(offices_store, DESK_2, waiting=3, oldest=oldest, contact=int(Clock()().timestamp()))
    assert ask(offices_store)["Quầy 2"].oldest is None
    assert ask(offices_store)["Quầy 2"].contact == Clock()().astimezone(UTC)


def test_a_revoked_desk_hears_nothing(offices_store: PortalStore) -> None:
    with pytest.raises(ProblemError, match="forbidden"):
        ask(offices_store, replace_asker(DESK_1))


def replace_asker(asker: Asker) -> Asker:
    return Asker(asker.desk, asker.office, revoked=True)
