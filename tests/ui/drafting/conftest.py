"""A desk whose disks can fail, and the whole window on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from counter_app.services.desk.open_desk import OpenDesk
from tests.support.desk_fixtures import enrolled, place
from tests.support.desks import Place
from tests.support.full_disk import Disk
from tests.ui.drafting.seats import Seat, open_seat
from tests.ui.workplaces import desk_session

__all__ = ["enrolled", "place"]


@pytest.fixture
def disk() -> Disk:
    """The second journal's."""
    return Disk()


@pytest.fixture
def desk(place: Place, disk: Disk) -> Iterator[OpenDesk]:
    opened = place.desk(fsync=disk)
    yield opened
    opened.close()


@pytest.fixture
def seat(desk: OpenDesk, operations, show, qtbot, tmp_path) -> Seat:
    (tmp_path / "pdf").mkdir()
    at = desk_session(desk, operations, pdf_folder=str(tmp_path / "pdf"))
    return open_seat(at, show, lambda asked: qtbot.waitUntil(asked, timeout=10_000))


@pytest.fixture
def again(desk: OpenDesk, operations, show, qtbot) -> Callable[[str], Seat]:
    """Another window on the same desk, as after a start anew."""

    def opened(login: str = "mai") -> Seat:
        at = desk_session(desk, operations, login)
        return open_seat(at, show, lambda asked: qtbot.waitUntil(asked, timeout=10_000))

    return opened
