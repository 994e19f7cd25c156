"""What the ledger keeps of transactions that were undone harms nobody after a restore."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from counter_app.contract.lease import LeaseQuestion
from counter_app.domain.dossier.dossier_code import parse
from counter_app.portal.online import submissions
from counter_app.portal.serials import leases
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from tests.portal.serials.test_leases import ask, assert_nothing_twice, everything
from tests.support.online_filing import GATE, dossier, put_catalogue, submit
from tests.support.opened import leases_of, unsealed
from tests.support.portal_offices import COMMUNE, DESK_1, DESK_2, furnish

Opener = Callable[[], PortalStore]


class PulledPlugError(Exception):
    pass


def undone(store: PortalStore, function: Callable[[Connection], object]) -> None:
    """The function runs, writes its ledger, and its transaction is never committed."""

    def pull_the_plug(connection: Connection) -> None:
        function(connection)
        raise PulledPlugError

    with pytest.raises(PulledPlugError):
        store.run(pull_the_plug)


def grant(store: PortalStore, asker: Asker) -> Callable[[Connection], object]:
    question = LeaseQuestion(request="undone", desk=asker.desk)
    return lambda connection: leases.grant(connection, store.context, asker, question)


def ids_of(store: PortalStore) -> set[str]:
    return {lease.id for lease in everything(store)}


def forget(store: PortalStore, *names: str) -> None:
    """As if the database had been put back to before these rows."""
    with store.transaction() as connection:
        for name in names:
            connection.execute(schema.metadata.tables[name].delete())
        if "feed" in names:
            connection.execute(schema.office.update().values(feed=0))


def test_a_lease_that_was_never_answered_gives_way_to_the_one_that_took_its_place(
    open_again: Opener,
) -> None:
    store = furnish(open_again())
    undone(store, grant(store, DESK_1))
    held = ask(store, DESK_2).leases
    forget(store, "lease")
    store.close()
    store = open_again()
    assert set(ask(store, DESK_2, "again").leases) == set(held)
    with store.read() as connection:
        assert leases_of(leases.current(connection, store.context, DESK_1.desk)) == ()
    ask(store, DESK_1)
    assert_nothing_twice(everything(store))
    store.close()


def test_a_lease_that_was_never_answered_and_that_nobody_else_got_is_kept_free_of_others(
    open_again: Opener,
) -> None:
    store = furnish(open_again())
    first_history = store.context.history
    undone(store, grant(store, DESK_1))
    store.close()
    store = open_again()
    history = store.context.history
    assert history != first_history
    with store.read() as connection:
        assert len(leases.current(connection, store.context, DESK_1.desk).leases) == 3
    ask(store, DESK_2)
    assert_nothing_twice(everything(store))
    before = ids_of(store)
    store.close()
    store = open_again()
    assert (store.context.history, ids_of(store)) == (history, before)
    store.close()


def test_of_two_events_at_one_place_of_the_journal_the_one_that_was_answered_comes_back(
    open_again: Opener,
) -> None:
    store = furnish(open_again())
    put_catalogue(store)
    lost, kept = dossier(store, "lost"), dossier(store, "kept")
    undone(store, lambda c: submissions.submit(c, store.context, GATE, lost))
    filed = submit(store, kept)
    assert parse(filed.code).serial == 1
    forget(
        store, "event", "entry", "device", "dossier", "code", "feed", "feed_event", "serial",
        "submission",
    )  # fmt: skip
    store.close()

    store = open_again()
    with store.read() as connection:
        assert list(connection.scalars(select(schema.dossier.c.id))) == [filed.dossier]
    assert submit(store, kept) == filed
    later = submit(store, lost)
    assert parse(later.code).serial == 2
    store.close()


def test_a_torn_last_line_of_the_ledger_is_passed_over_and_written_behind(
    open_again: Opener, tmp_path: Path
) -> None:
    store = furnish(open_again())
    held = ask(store, DESK_1).leases
    store.close()
    path = tmp_path / "portal" / "ledger.jsonl"
    with path.open("ab") as file:
        file.write(b'\n{"kind":"lease","id":"x","val')
    store = open_again()
    ask(store, DESK_2)
    forget(store, "lease")
    store.close()
    store = open_again()
    assert unsealed(held) <= set(everything(store))
    with store.read() as connection:
        assert len(leases.current(connection, store.context, DESK_2.desk).leases) == 3
    store.close()


def test_a_ledger_without_its_database_makes_a_new_one_that_grants_nothing_twice(
    open_again: Opener,
) -> None:
    store = furnish(open_again())
    put_catalogue(store)
    held = ask(store, DESK_1).leases
    filed = submit(store, dossier(store))
    with store.transaction() as connection:
        schema.metadata.drop_all(connection)
    store.close()
    store = open_again()
    assert unsealed(held) <= set(everything(store))
    with store.read() as connection:
        assert submissions.state(connection, store.context, GATE, filed.dossier).code == filed.code
        assert connection.scalar(select(schema.pack.c.name)) is not None
    furnish(store)
    ask(store, DESK_2)
    assert_nothing_twice(everything(store))
    assert any(lease.agency == COMMUNE.code for lease in everything(store))
    store.close()
