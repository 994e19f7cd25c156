"""A portal on SQLite, and on PostgreSQL where a server can be started."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from counter_app.portal.store.store import PortalStore, open_portal
from tests.support import portal_backends
from tests.support.portal_offices import furnish


class Clock:
    """The portal's moment; it moves when it is told to."""

    def __init__(self) -> None:
        self.timestamp = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.timestamp

    def pass_by(self, **by: float) -> None:
        self.timestamp += timedelta(**by)


class Ids:
    """UUID-shaped ids in order."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> str:
        self.count += 1
        return f"019ab0a1-7c40-7000-8000-{self.count:012x}"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ids() -> Ids:
    return Ids()


@pytest.fixture(params=portal_backends.NAMES)
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where the portal's database is: a file with its tables, or the URL of an empty PostgreSQL
    database.
    """
    if request.param == "sqlite":
        yield str(shutil.copy(portal_backends.with_tables(), tmp_path / "portal.db"))
        return
    yield portal_backends.new_database()


@pytest.fixture
def open_again(where: str, tmp_path: Path, clock: Clock, ids: Ids) -> Callable[[], PortalStore]:
    """Opens the portal of this test; again, when the one before was closed."""
    return lambda: open_portal(where, tmp_path / "portal", now=clock, ids=ids)


@pytest.fixture
def portal_store(open_again: Callable[[], PortalStore]) -> Iterator[PortalStore]:
    store = open_again()
    yield store
    store.close()


@pytest.fixture
def offices_store(portal_store: PortalStore) -> PortalStore:
    """The portal with the offices of `portal_offices`."""
    return furnish(portal_store)
