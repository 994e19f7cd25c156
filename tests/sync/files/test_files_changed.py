"""Own files that are gone, cut, grown or held while they are to go up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.attention import attention
from counter_app.services.attention.attention import Choice
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.sync.link.link_errors import UnreachableError
from tests.support import desks
from tests.support.fake_blobs import FakeBlobs, cut
from tests.support.travelling import attach, bytes_of, run, scan, side_of, state_of

SCAN = scan(1, 100_000)


@pytest.fixture
def dossier(desk: OpenDesk) -> Dossier:
    return desks.receive_some(desk, 1)[0]


@pytest.fixture
def portal() -> FakeBlobs:
    return FakeBlobs()


def _removed(desk: OpenDesk, key: str) -> None:
    (desk.store.profile.files / key).unlink()


def _shrunk(desk: OpenDesk, key: str) -> None:
    path = desk.store.profile.files / key
    path.write_bytes(path.read_bytes()[:-30])


def _grown(desk: OpenDesk, key: str) -> None:
    path = desk.store.profile.files / key
    path.write_bytes(path.read_bytes() + b"more")


def _unreadable(desk: OpenDesk, key: str) -> None:
    path = desk.store.profile.files / key
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("surgery", "state"),
    [
        (_removed, "failed:gone"),
        (_shrunk, "failed:changed"),
        (_grown, "failed:changed"),
    ],
)
def test_a_file_that_is_no_longer_what_it_was_needs_a_person_and_no_other_waits(
    desk: OpenDesk,
    dossier: Dossier,
    portal: FakeBlobs,
    surgery: Callable[[OpenDesk, str], None],
    state: str,
) -> None:
    key = attach(desk, dossier, SCAN)
    good = attach(desk, dossier, scan(2, 5000))
    portal.strike("append", lambda: None, cut)
    travelling = side_of(desk, portal)
    with pytest.raises(UnreachableError):
        run(travelling)
    surgery(desk, key)
    run(travelling)
    assert (state_of(desk, key), state_of(desk, good)) == (state, "done")
    assert set(portal.blobs) == {good}
    assert "drop" in portal.asked


def test_a_file_that_a_person_gave_up_travels_only_once_it_is_attached_anew(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN)
    _removed(desk, key)
    run(side_of(desk, portal))
    (failed,) = attention.list_problems(desk)
    attention.settle(desk, desks.officer(desk), failed, Choice.DROP, "Giấy bị ướt")
    asked = list(portal.asked)
    run(side_of(desk, portal))
    assert (state_of(desk, key), portal.asked) == ("given_up", asked)
    assert attach(desk, dossier, SCAN) == key
    run(side_of(desk, portal))
    assert (state_of(desk, key), portal.blobs) == ("done", {key: SCAN})


def test_a_file_that_cannot_be_read_for_now_is_tried_again_in_later_runs(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN)
    travelling = side_of(desk, portal)
    sealed = (desk.store.profile.files / key).read_bytes()
    _unreadable(desk, key)
    run(travelling)
    assert state_of(desk, key) == "waiting"
    (desk.store.profile.files / key).rmdir()
    (desk.store.profile.files / key).write_bytes(sealed)
    run(travelling)
    assert (state_of(desk, key), portal.blobs) == ("done", {key: SCAN})


def test_an_own_file_that_is_gone_here_and_whole_at_the_portal_comes_back_from_there(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN)
    portal.put(SCAN)
    _removed(desk, key)
    run(side_of(desk, portal))
    assert (state_of(desk, key), bytes_of(desk, key)) == ("done", SCAN)


def test_a_file_that_changes_on_the_disk_while_it_is_sent_arrives_as_it_was(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN)

    def damage() -> None:
        if portal.asked.count("append") == 2:
            _shrunk(desk, key)

    portal.between = damage
    run(side_of(desk, portal))
    assert portal.blobs == {key: SCAN}
