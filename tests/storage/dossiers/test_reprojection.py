"""Rows that an earlier program made are made anew: all that is derived, in pieces, none lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import event as sqlalchemy_event
from sqlalchemy import text

from counter_app.contract.feed import Item
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import record
from counter_app.storage.dossiers import dossiers, portal_copies, projected, reprojection
from counter_app.storage.dossiers.projected import ProjectionProgress
from counter_app.storage.engine.database import Database
from counter_app.storage.office.enrolment import current
from counter_app.storage.profile.store import Store
from counter_app.storage.profile.verify import verify
from tests.support import derived, desks
from tests.support.desks import Place
from tests.support.released import PROFILES, VERSIONS, on_their_machine, profile

RELEASED = [(version, name) for version in VERSIONS for name in PROFILES]


@pytest.fixture(params=RELEASED, ids="-".join)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A profile that a release left, projected anew once."""
    with on_their_machine():
        opened = profile(*request.param, tmp_path).store()
        reprojection.project_all(opened.database, desk_of(opened))
        yield opened
        opened.close()


def desk_of(store: Store) -> str:
    with store.database.read() as connection:
        enrolment = current(connection)
    assert enrolment is not None
    return enrolment.desk.id


def state_of(store: Store) -> dict[str, list[Any]]:
    with store.database.read() as connection:
        return derived.of(connection)


def is_done(store: Store) -> bool:
    with store.database.read() as connection:
        return projected.progress(connection).done


@pytest.mark.campaign
def test_whatever_of_it_is_wrong_is_made_right(store: Store) -> None:
    before = state_of(store)
    for what in derived.DISORDER:
        derived.spoil(store, [what])
        reprojection.project_all(store.database, desk_of(store))
        assert state_of(store) == before, what
        assert verify(store).faults == [], what


def test_everything_at_once_is_made_right_and_what_was_wrong_was_seen(store: Store) -> None:
    before = state_of(store)
    spoilt = [what for what in derived.DISORDER if what != "columns"]
    derived.spoil(store, ["columns", *spoilt])
    assert all(before[table] != now for table, now in state_of(store).items() if before[table])
    count = reprojection.project_all(store.database, desk_of(store))
    assert state_of(store) == before
    print(f"{count} dossiers, {sum(map(len, before.values()))} rows of {len(before)} tables")


@pytest.mark.campaign
def test_a_field_that_an_earlier_program_did_not_know_is_shown(store: Store) -> None:
    """Each field that a dossier of the profile has and may lack, one after the other."""
    before = state_of(store)
    counts = {}
    for name in derived.OPTIONAL:
        counts[name] = derived.forget_fields(store, [name])
        assert not counts[name] or state_of(store) != before, name
        reprojection.project_all(store.database, desk_of(store))
        assert state_of(store) == before, name
    known = {name: count for name, count in counts.items() if count}
    assert len(known) > 10
    print(f"rows without a field that are made whole: {sum(known.values())}, {known}")


@pytest.mark.parametrize("most", [1, 7, 1_000])
def test_it_goes_on_where_it_ended_however_often(store: Store, most: int) -> None:
    before = state_of(store)
    derived.spoil(store, ["columns", "rows that are gone", "fees", "search"])
    pieces = 0
    while not is_done(store):
        piece = reprojection.project_anew(store.database, desk_of(store), most)
        assert piece.looked_at <= most
        pieces += 1
    assert state_of(store) == before
    assert pieces >= len(before["dossier"]) / most
    assert reprojection.project_anew(store.database, desk_of(store)).looked_at == 0


class PulledPlugError(Exception):
    """The statement is never executed."""


def _stopping(database: Database, number: int) -> Callable[[], None]:
    """Everything ends before the statement of this number; answers how to end that."""
    left = number

    def count(*_: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise PulledPlugError

    engine = database._engine
    sqlalchemy_event.listen(engine, "before_cursor_execute", count)
    return lambda: sqlalchemy_event.remove(engine, "before_cursor_execute", count)


@pytest.mark.campaign
def test_stopped_at_any_statement_nothing_is_half_done(store: Store) -> None:
    before = state_of(store)
    derived.spoil(store, ["columns", "rows that are gone", "fees", "search"])
    stopped = number = 0
    while not is_done(store):
        end = _stopping(store.database, number)
        try:
            reprojection.project_anew(store.database, desk_of(store))
        except PulledPlugError:
            stopped += 1
            number += 1 + number // 20
        else:
            number = 0
        finally:
            end()
        report = verify(store)
        assert report.faults == [], report.unprojected
    assert state_of(store) == before
    assert stopped > 40
    print(f"stopped before {stopped} statements")


def test_what_changes_while_a_piece_is_made_is_not_overwritten(
    old_place: Place, opened: Callable[[Place], OpenDesk]
) -> None:
    """The officer writes between the reading and the writing of a piece."""
    desk = opened(old_place)
    actor, store = desks.officer(desk), desk.store
    with store.database.read() as connection:
        ids = connection.scalars(text("SELECT id FROM dossier ORDER BY n")).all()
    derived.spoil(store, ["columns", "search"])
    written = iter([*ids[:3], *ids[8:]])

    def yield_lock() -> None:
        key = next(written, None)
        if key is not None:
            record.happen(desk, actor, key, NoteAdded(text="Gọi lại sau"))

    store.database.gate.yield_lock = yield_lock  # type: ignore[method-assign]
    reprojection.project_all(store.database, desk.enrolment.desk.id)
    assert verify(store).faults == []
    with store.database.read() as connection:
        noted = [key for key in ids if (dossiers.get(connection, key) or _none()).notes]
    assert noted == [*ids[:3], *ids[8:]]


def _none() -> Any:
    raise AssertionError("a dossier is gone")


def test_a_dossier_is_read_and_acted_on_as_this_program_understands_it_before_its_turn(
    old_place: Place, opened: Callable[[Place], OpenDesk]
) -> None:
    desk = opened(old_place)
    store = desk.store
    with store.database.read() as connection:
        before = dossiers.by_numbers(connection, [5])[0]
    assert derived.forget_fields(store, ["papers", "delivery", "promised_at", "fees"]) == 12
    with store.database.read() as connection:
        assert dossiers.by_numbers(connection, [5])[0] != before
        assert dossiers.get(connection, before.id) == before
        assert dossiers.by_code(connection, before.code) == [before]
    noted, _ = record.happen(desk, desks.officer(desk), before.id, NoteAdded(text="Đã gọi"))
    assert noted.papers == before.papers
    with store.database.read() as connection:
        assert dossiers.by_numbers(connection, [5])[0].papers == before.papers
    reprojection.project_all(store.database, desk.enrolment.desk.id)
    assert verify(store).faults == []


def test_verify_counts_what_is_not_made_anew_yet_and_compares_the_rest(store: Store) -> None:
    assert verify(store).unprojected == 0
    derived.forget_fields(store, derived.OPTIONAL)
    whole = verify(store)
    with store.database.read() as connection:
        unread = portal_copies.unread_ids(connection)
        later = sum(dossiers.get(connection, one) is not None for one in unread)
    assert (whole.faults, whole.unprojected) == ([], whole.dossiers - later)
    reprojection.project_anew(store.database, desk_of(store), 10)
    part = verify(store)
    assert (part.faults, part.unprojected) == ([], whole.unprojected - 10)
    with store.database.write() as connection:
        connection.execute(text("UPDATE dossier SET owner_name = '?' WHERE n IN (3, 19)"))
    found = verify(store).faults
    assert [fault.split()[:2] for fault in found] == [["dossier", "differs"]]


def test_a_new_profile_has_nothing_to_be_made_anew(place: Place) -> None:
    store = place.store()
    assert is_done(store)
    assert reprojection.project_anew(store.database, "H38.145.01/1").looked_at == 0
    store.close()


@pytest.mark.parametrize("number", [0, projected.NUMBER - 1, projected.NUMBER + 1])
def test_rows_of_another_number_are_made_anew_be_it_an_earlier_or_a_later_one(
    old_place: Place, number: int
) -> None:
    store = old_place.store()
    with store.database.write() as connection:
        projected.put(connection, ProjectionProgress(number=number, after=7, done=number != 0))
    assert reprojection.project_all(store.database, "H38.145.01/1") == 12
    assert is_done(store)
    store.close()


def test_rows_of_a_program_that_knew_fewer_kinds_are_made_anew(old_place: Place) -> None:
    store = old_place.store()
    with store.database.write() as connection:
        projected.put(connection, replace(projected.DONE, kinds=projected.KINDS - 1))
    assert not is_done(store)
    assert reprojection.project_all(store.database, "H38.145.01/1") == 12
    assert is_done(store)
    store.close()


def test_one_that_no_table_takes_delays_no_other_and_stays_as_it_is(
    old_place: Place, opened: Callable[[Place], OpenDesk]
) -> None:
    """Two dossiers of one row of a batch: a reference is unique at a desk."""
    desk = opened(old_place)
    store = desk.store
    with store.database.write() as connection:
        connection.execute(
            text(
                "UPDATE event SET bytes = CAST(json_set(CAST(bytes AS TEXT), '$.body.ref', 'ref:1')"
                " AS BLOB) WHERE n IN (3, 9)"
            )
        )
    derived.spoil(store, ["fees", "search that is gone"])
    reprojection.project_all(store.database, desk.enrolment.desk.id)
    with store.database.read() as connection:
        refs = connection.scalars(text("SELECT ref FROM dossier ORDER BY n")).all()
        entries = connection.scalar(text("SELECT count(*) FROM dossier_entry"))
    assert sorted(ref for ref in refs if ref) == ["ref:1"]
    assert (len(refs), entries) == (12, 11)
    assert is_done(store)


def test_an_item_that_can_be_read_by_now_is_shown_without_asking_the_portal(store: Store) -> None:
    """It stays what it is until the portal sends it whole: what came before it may be missing."""
    before = state_of(store)
    with store.database.write() as connection:
        copies = connection.exec_driver_sql("SELECT dossier, rev, state FROM portal_copy").all()
        topped = set(connection.exec_driver_sql("SELECT dossier FROM overlay").scalars())
        for key, rev, state in copies:
            item = Item(id=key, rev=rev, state=msgspec.Raw(state))
            portal_copies.keep_unread(connection, key, rev, msgspec.json.encode(item), 1)
        hashes = sorted(portal_copies.states(connection))
        gone = [key for key, _, _ in copies if key not in topped]
        for key in gone:
            connection.execute(text("DELETE FROM dossier WHERE id = :key"), {"key": key})
        for statement in derived.DISORDER["rows that are gone"][1:]:
            connection.execute(text(statement))
        projected.put(connection, ProjectionProgress())
    assert verify(store).faults == []
    reprojection.project_all(store.database, desk_of(store))
    assert state_of(store)["dossier"] == before["dossier"]
    assert verify(store).faults == []
    with store.database.read() as connection:
        assert sorted(portal_copies.states(connection)) == hashes
    print(f"{len(gone)} dossiers shown from items, {len(copies) - len(gone)} left as they were")
