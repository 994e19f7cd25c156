"""The portal's database and folder, opened, written, put back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Connection, select, update
from sqlalchemy.exc import IntegrityError

from counter_app.portal.store import meta, schema
from counter_app.portal.store.bulk import insert_dicts_or_ignore, upsert_dicts
from counter_app.portal.store.store import PortalStore
from counter_app.portal.upkeep.migrate import NewerPortalDatabaseError

Opener = Callable[[], PortalStore]


def office(code: str) -> dict[str, object]:
    return {"code": code, "feed": 0, "document": b"{}"}


def test_a_transaction_that_raises_leaves_nothing(portal_store: PortalStore) -> None:
    def fail(connection: Connection) -> None:
        insert_dicts_or_ignore(connection, schema.office, [office("H38.1")])
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        portal_store.run(fail)
    with portal_store.read() as connection:
        assert connection.execute(select(schema.office)).all() == []


def test_a_row_that_is_there_stays_when_ignored_and_changes_when_upserted(
    portal_store: PortalStore,
) -> None:
    def write(connection: Connection) -> list[tuple[str, int]]:
        insert_dicts_or_ignore(connection, schema.office, [office("A"), office("B")])
        insert_dicts_or_ignore(connection, schema.office, [office("A") | {"feed": 7}, office("C")])
        rows = [
            {"code": "B", "feed": 2_147_483_648, "document": b"{}"},
            {"code": "D", "feed": 4, "document": b"{}"},
            {"code": "D", "feed": 5, "document": b"{}"},
        ]
        upsert_dicts(connection, schema.office, rows, ["code"])
        found = connection.execute(
            select(schema.office.c.code, schema.office.c.feed).order_by(schema.office.c.code)
        )
        return [tuple(row) for row in found]

    assert portal_store.run(write) == [("A", 0), ("B", 2_147_483_648), ("C", 0), ("D", 5)]


def test_what_another_transaction_got_in_the_way_of_is_tried_again(
    portal_store: PortalStore,
) -> None:
    seen: list[int] = []

    def clash_twice(connection: Connection) -> int:
        seen.append(len(seen))
        connection.execute(schema.office.insert(), office("A"))
        if len(seen) < 3:
            connection.execute(schema.office.insert(), office("A"))
        return len(seen)

    assert portal_store.run(clash_twice) == 3


def test_what_never_succeeds_is_given_up_after_five_times(portal_store: PortalStore) -> None:
    seen: list[int] = []

    def clash(connection: Connection) -> None:
        seen.append(1)
        connection.execute(schema.office.insert(), [office("A"), office("A")])

    with pytest.raises(IntegrityError):
        portal_store.run(clash)
    assert len(seen) == 5


def test_a_row_that_is_all_key_is_written_once(portal_store: PortalStore) -> None:
    row = {"code": "H38.145-261123-0001", "dossier": "d1"}
    for _ in range(2):
        portal_store.run(lambda c: upsert_dicts(c, schema.code, [row], ["code", "dossier"]))
    with portal_store.read() as connection:
        assert len(connection.execute(select(schema.code)).all()) == 1


def test_writers_in_many_threads_all_get_through(portal_store: PortalStore) -> None:
    portal_store.run(
        lambda connection: insert_dicts_or_ignore(connection, schema.office, [office("A")])
    )
    count = schema.office.c.feed

    def one_more(_: int) -> None:
        portal_store.run(lambda c: c.execute(update(schema.office).values(feed=count + 1)))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(one_more, range(64)))
    with portal_store.read() as connection:
        assert connection.scalar(select(count)) == 64


def test_a_reader_sees_one_state_while_others_write(portal_store: PortalStore) -> None:
    portal_store.run(
        lambda connection: insert_dicts_or_ignore(connection, schema.office, [office("A")])
    )
    with portal_store.read() as connection:
        before = len(connection.execute(select(schema.office)).all())
        portal_store.run(lambda c: insert_dicts_or_ignore(c, schema.office, [office("B")]))
        assert len(connection.execute(select(schema.office)).all()) == before == 1


def test_a_portal_opened_again_has_the_same_history_and_secret(open_again: Opener) -> None:
    first = open_again()
    first.close()
    second = open_again()
    second.close()
    assert second.context.history == first.context.history
    assert len(second.context.history) >= 8
    assert second.context.secret == first.context.secret


def test_what_a_power_cut_left_half_written_is_gone_at_the_next_opening(
    open_again: Opener, tmp_path: Path
) -> None:
    open_again().close()
    folder = tmp_path / "portal"
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    for name in ("height.partial", "ledger.jsonl.partial", "secret.partial"):
        (folder / name).write_bytes(b"half")
    (folder / "blobs" / "other.partial").write_bytes(b"of somebody else")
    open_again().close()
    assert not list(folder.glob("*.partial"))
    assert before.keys() == {path.name for path in folder.iterdir() if path.is_file()}
    assert (folder / "blobs" / "other.partial").exists()


def test_a_database_older_than_the_height_it_reached_gets_a_new_history(
    open_again: Opener,
) -> None:
    first = open_again()
    first.run(lambda c: insert_dicts_or_ignore(c, schema.office, [office("A") | {"feed": 3}]))
    first.context.ledger.reach(3)
    first.close()
    same = open_again()
    same.run(lambda c: c.execute(update(schema.office).values(feed=2)))
    same.close()
    restore = open_again()
    restore.close()
    assert same.context.history == first.context.history
    assert restore.context.history != first.context.history


def test_a_database_that_was_not_the_last_one_opened_here_gets_a_new_history(
    open_again: Opener, tmp_path: Path
) -> None:
    first = open_again()
    first.close()
    (tmp_path / "portal" / "history").write_text("another")
    second = open_again()
    second.close()
    assert second.context.history != first.context.history
    third = open_again()
    third.close()
    assert third.context.history == second.context.history


def test_a_database_of_another_version_is_refused(open_again: Opener) -> None:
    first = open_again()
    first.run(lambda connection: meta.put(connection, "version", b"999"))
    first.close()
    with pytest.raises(NewerPortalDatabaseError):
        open_again()
