"""A profile enrolled once for the session and copied for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counter_app.services.desk.open_desk import OpenDesk
from tests.support import desks
from tests.support.desks import Place


@pytest.fixture(scope="session")
def enrolled(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """An enrolled profile without a dossier; nobody writes to it."""
    return _once("enrolled", tmp_path_factory, desks.new)


@pytest.fixture(scope="session")
def worked(enrolled: Place, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The same after twelve receptions; nobody writes to it."""
    return _once("worked", tmp_path_factory, lambda folder: _work(enrolled.copy(folder)))


_MADE: dict[str, Place] = {}
"""Each conftest that takes the fixtures over has its own; the profiles are the session's."""


def _once(name: str, folders: pytest.TempPathFactory, make: Callable[[Path], Place]) -> Place:
    if name not in _MADE:
        _MADE[name] = make(folders.mktemp(name))
    return _MADE[name]


def _work(place: Place) -> Place:
    desk = place.desk()
    desks.receive_some(desk, 12)
    desk.close()
    return place


@pytest.fixture
def place(enrolled: Place, tmp_path: Path) -> Place:
    return enrolled.copy(tmp_path / "place")


@pytest.fixture
def old_place(worked: Place, tmp_path: Path) -> Place:
    """A profile with twelve dossiers, closed."""
    return worked.copy(tmp_path / "place")


@pytest.fixture
def opened() -> Iterator[Callable[[Place], OpenDesk]]:
    """Opens desks that are closed when the test ends."""
    opened: list[OpenDesk] = []

    def open_place(place: Place, **options: object) -> OpenDesk:
        desk = place.desk(**options)  # type: ignore[arg-type]
        opened.append(desk)
        return desk

    yield open_place
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(place: Place, opened: Callable[[Place], OpenDesk]) -> OpenDesk:
    return opened(place)
