"""A demo portal, served, which desks of a test join by their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from counter_app.cli.joining import join
from counter_app.domain.dossier.dossier import Dossier
from counter_app.portal.office import enrol
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine.keys import FileKeyStore
from counter_app.storage.office import enrolment
from counter_app.storage.office.enrolment import PortalAddress
from counter_app.sync import cycle
from counter_app.sync.link.http_portal import HttpPortal
from counter_app.sync.linking import connection_to
from counter_app.sync.steps.desk_side import DeskSide
from tests.support import demo_portal
from tests.support.desks import MORNING, Place
from tests.support.portal_server import running

FIRST, SECOND = "H38.145.01/1", "H38.145.01/2"
TODAY = MORNING.date()
OVERFLOW = 30_000
Opened = Callable[..., OpenDesk]


class Portal:
    """The demo's portal, served."""

    def __init__(self, store: PortalStore, url: str) -> None:
        self.store = store
        self.address = PortalAddress(url=url)

    def code(self, desk: str = FIRST) -> str:
        return self.store.run(lambda c: enrol.invite(c, self.store.context, desk))

    def join(self, place: Place, code: str, at: datetime = MORNING) -> str:
        return join(place.profile, place.keys, self.address, code, now=lambda: at).desk.id

    def events(self) -> int:
        with self.store.read() as connection:
            return len(connection.execute(select(schema.entry)).all())

    def may_send(self, token: str) -> bool:
        with self.store.read() as connection:
            return not enrol.asker(connection, token).revoked


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[Portal]:
    store = demo_portal.open_copy(tmp_path / "portal", lambda: MORNING)
    with running(store) as url:
        yield Portal(store, url)
    store.close()


@pytest.fixture
def new(tmp_path: Path) -> Place:
    return Place(tmp_path / "new")


@contextmanager
def linked(portal: Portal, place: Place, desk: OpenDesk) -> Iterator[DeskSide]:
    """The desk while it has a link to the portal."""
    token = enrolment.token(FileKeyStore(place.keys), desk.store.profile.id)
    http = connection_to(portal.address, token)
    try:
        yield DeskSide(
            store=desk.store,
            portal=HttpPortal(http),
            desk=desk.enrolment.desk.id,
            now=desk.now,
            ids=desk.ids,
        )
    finally:
        http.close()


def sync(portal: Portal, place: Place, desk: OpenDesk) -> cycle.CycleOutcome:
    with linked(portal, place, desk) as side:
        return cycle.run(side, TODAY)


def serial_of(dossier: Dossier) -> int:
    return int(dossier.code.rpartition("-")[2])
