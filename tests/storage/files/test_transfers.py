"""Which files travel, and what of a dossier's files still does."""

from __future__ import annotations

import msgspec
import pytest
from sqlalchemy import select

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.schema import file_transfer
from counter_app.storage.files import partial_files, transfers
from counter_app.storage.files.transfer_queue import of_file, waiting_files
from counter_app.storage.sync import problems, sync_status
from tests.support import desks
from tests.support.travelling import attach, item_of, scan, sent_by_portal, state_of

SCAN = scan(1, 3000)


@pytest.fixture
def dossier(desk: OpenDesk) -> Dossier:
    return desks.receive_some(desk, 1)[0]


def arrive(desk: OpenDesk, key: str) -> None:
    with desk.store.database.write() as connection:
        transfers.arrived(connection, key, 3000)


def waiting(desk: OpenDesk, *ids: str) -> dict[str, tuple[int, int]]:
    with desk.store.database.read() as connection:
        return waiting_files(connection, ids)


def test_an_own_file_waits_with_the_event_that_attached_it(
    desk: OpenDesk, dossier: Dossier
) -> None:
    key = attach(desk, dossier, SCAN)
    with desk.store.database.read() as connection:
        found = of_file(connection, key)
    assert found is not None
    assert (found.dossier, found.is_up, found.size) == (dossier.id, True, len(SCAN))
    assert (found.state, found.offset, found.upload) == ("waiting", 0, "")


def test_the_count_of_waiting_files_goes_by_sum_not_by_who_attached_it_first(
    desk: OpenDesk, dossier: Dossier
) -> None:
    other = desks.receive_some(desk, 1, seed=2)[0]
    bare = desks.receive_some(desk, 1, seed=3)[0]
    shared = attach(desk, dossier, SCAN)
    attach(desk, other, SCAN)
    attach(desk, other, scan(2, 3000))
    ids = (dossier.id, other.id, bare.id, "no such dossier")
    assert waiting(desk, *ids) == {dossier.id: (1, 1), other.id: (2, 2)}
    arrive(desk, shared)
    assert waiting(desk, *ids) == {dossier.id: (0, 1), other.id: (1, 2)}


def test_files_that_nobody_wanted_do_not_wait(desk: OpenDesk, dossier: Dossier) -> None:
    made = sent_by_portal(desk, dossier, item_of(SCAN), status=Status.RECEIVED)
    assert waiting(desk, made.id) == {made.id: (0, 1)}
    new = sent_by_portal(desk, dossier, item_of(SCAN))
    assert waiting(desk, made.id, new.id) == {made.id: (1, 1), new.id: (1, 1)}


@pytest.mark.parametrize("count", [0, 1, 600])
def test_waiting_files_of_many_dossiers_are_counted_at_once(
    desk: OpenDesk, dossier: Dossier, count: int
) -> None:
    made = [
        sent_by_portal(desk, dossier, item_of(SCAN, sha256=f"{number:064x}"))
        for number in range(count)
    ]
    ids = [one.id for one in made]
    assert waiting(desk, *ids) == dict.fromkeys(ids, (1, 1))


def test_a_dossier_has_at_most_two_hundred_files_that_travel(
    desk: OpenDesk, dossier: Dossier
) -> None:
    items = [item_of(SCAN, sha256=f"{number:064x}") for number in range(250)]
    sent_by_portal(desk, dossier, *items)
    with desk.store.database.read() as connection:
        assert len(connection.execute(select(file_transfer)).all()) == transfers.MOST_FILES


def test_a_page_that_comes_again_leaves_transfers_as_they_are(
    desk: OpenDesk, dossier: Dossier
) -> None:
    made = sent_by_portal(desk, dossier, item_of(SCAN))
    key = item_of(SCAN).sha256
    with desk.store.database.write() as connection:
        transfers.moved(connection, key, "", 700)
    sent_by_portal(desk, made, item_of(SCAN), key=made.id, rev=2)
    with desk.store.database.read() as connection:
        found = of_file(connection, key)
    assert found is not None
    assert (found.offset, found.state) == (700, "waiting")


def test_a_failed_file_is_a_problem_with_its_code_in_the_state(
    desk: OpenDesk, dossier: Dossier
) -> None:
    key = attach(desk, dossier, SCAN)
    with desk.store.database.write() as connection:
        transfers.fail(connection, key, "gone")
    with desk.store.database.read() as connection:
        (found,) = problems.failed_files(connection)
        reach = sync_status.of_dossiers(connection, [dossier.id])[dossier.id]
        assert problems.count(connection, 0) == 1
    assert (found.sha256, found.is_up, found.why) == (key, True, "gone")
    assert (reach.problems, reach.files, reach.files_sent) == (1, 1, 0)
    with desk.store.database.write() as connection:
        problems.try_file_again(connection, key)
    assert state_of(desk, key) == "waiting"


def test_attaching_the_same_bytes_again_tries_a_failed_file_again(
    desk: OpenDesk, dossier: Dossier
) -> None:
    key = attach(desk, dossier, SCAN)
    with desk.store.database.write() as connection:
        transfers.fail(connection, key, "gone")
    attach(desk, desks.receive_some(desk, 1, seed=2)[0], SCAN)
    assert state_of(desk, key) == "waiting"
    arrive(desk, key)
    attach(desk, desks.receive_some(desk, 1, seed=4)[0], SCAN)
    assert state_of(desk, key) == "done"


def test_looking_at_a_dossier_does_not_turn_own_files_that_still_go_up(
    desk: OpenDesk, dossier: Dossier
) -> None:
    key = attach(desk, dossier, SCAN)
    (desk.store.profile.files / key).unlink()
    with desk.store.database.write() as connection:
        shown = dossiers.get(connection, dossier.id)
        assert shown is not None
        transfers.ask(connection, desk.store.profile.files, shown, 5)
    with desk.store.database.read() as connection:
        found = of_file(connection, key)
    assert found is not None
    assert (found.is_up, found.state) == (True, "waiting")


def test_own_uploads_outlive_the_dossier_that_the_portal_took_away(
    desk: OpenDesk, dossier: Dossier
) -> None:
    own = attach(desk, dossier, SCAN)
    foreign = sent_by_portal(desk, dossier, item_of(scan(2, 10)))
    with desk.store.database.write() as connection:
        transfers.forget_dossier(connection, dossier.id)
        transfers.forget_dossier(connection, foreign.id)
    assert state_of(desk, own) == "waiting"
    assert state_of(desk, item_of(scan(2, 10)).sha256) == ""


def test_pieces_are_bound_to_their_place(desk: OpenDesk) -> None:
    folder, key = desk.store.profile.files, item_of(SCAN).sha256
    with desk.store.database.write() as connection:
        secret = partial_files.key(connection)
        assert partial_files.key(connection) == secret
    partial_files.append(folder, key, secret, 0, SCAN[:1000])
    partial_files.append(folder, key, secret, 1000, SCAN[1000:])
    assert partial_files.load(folder, key, secret, len(SCAN)) == SCAN
    assert partial_files.load(folder, key, secret, 1500) == SCAN[:1000]
    partial_files.append(folder, key, secret, 999, SCAN[1000:])
    assert partial_files.load(folder, key, secret, len(SCAN)) == SCAN[:1000]
    assert partial_files.load(folder, key, bytes(32), len(SCAN)) == b""


def test_states_of_dossiers_without_files_decode(desk: OpenDesk, dossier: Dossier) -> None:
    assert msgspec.json.decode(msgspec.json.encode(dossier), type=Dossier).attachments == ()
    assert waiting(desk, dossier.id) == {}
