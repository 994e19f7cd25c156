"""Behind the window what an earlier program made is made anew, and pages are told what changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from counter_app.domain.changes import Changes
from counter_app.services.desk import upkeep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers, projected
from counter_app.storage.profile.verify import verify
from counter_app.ui.frame.reprojecting import Reprojecting
from counter_app.ui.operations import Operations
from tests.storage.test_full_disk import no_file_over
from tests.support import derived
from tests.support.desk_fixtures import enrolled, old_place, worked
from tests.support.desks import Place

__all__ = ["enrolled", "old_place", "worked"]


@pytest.fixture
def desk(old_place: Place) -> Iterator[OpenDesk]:
    """Twelve dossiers, as a program that knew no papers and no fees would have made them."""
    desk = old_place.desk()
    assert derived.forget_fields(desk.store, ["papers", "fees"]) == 12
    yield desk
    desk.close()


def is_done(desk: OpenDesk) -> bool:
    with desk.store.database.read() as connection:
        return projected.progress(connection).done


def test_pages_are_told_which_dossiers_are_shown_otherwise_now(
    qtbot, operations: Operations, desk: OpenDesk
) -> None:
    told: list[Changes] = []
    work = Reprojecting(desk, operations)
    work.changed.connect(told.append)
    work.go_on()
    qtbot.waitUntil(lambda: is_done(desk), timeout=20_000)
    qtbot.waitUntil(lambda: bool(told))
    assert all(changes.sync for changes in told)
    ids = frozenset().union(*(changes.dossiers for changes in told))
    with desk.store.database.read() as connection:
        shown = dossiers.by_numbers(connection, range(1, 13))
    assert {state.id for state in shown} == ids
    assert all(state.papers for state in shown)
    assert verify(desk.store).faults == []


def test_without_room_on_the_disk_it_is_tried_again_and_nothing_is_said_meanwhile(
    qtbot, operations: Operations, desk: OpenDesk
) -> None:
    tried = 0
    work = Reprojecting(desk, operations, again=1)
    failed = work._failed

    def counted(error: Exception) -> None:
        nonlocal tried
        tried += 1
        failed(error)

    work._failed = counted  # type: ignore[method-assign]
    with no_file_over(0):
        work.go_on()
        qtbot.waitUntil(lambda: tried > 2, timeout=20_000)
        assert not is_done(desk)
    qtbot.waitUntil(lambda: is_done(desk), timeout=20_000)
    assert verify(desk.store).faults == []


def test_where_nothing_is_old_nobody_is_told_anything(
    qtbot, operations: Operations, old_place: Place
) -> None:
    desk = old_place.desk()
    told: list[Changes] = []
    work = Reprojecting(desk, operations)
    work.changed.connect(told.append)
    work.go_on()
    done: list[object] = []
    operations.run_beside(lambda: upkeep.project_anew(desk), done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert (told, done) == ([], [(Changes(), False)])
    desk.close()
