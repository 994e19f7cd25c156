"""A portal served on loopback, on each database, with a desk that is enrolled there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from counter_app.contract.enrolment import Enrolled, EnrolQuestion
from counter_app.portal.http.connections.limits import RequestLimits
from counter_app.portal.office import enrol
from counter_app.portal.store.store import PortalStore
from counter_app.sync.link.http import Http
from tests.support.portal_offices import DESK_1
from tests.support.portal_server import running

DEVICE = "d" * 32
Raise = Callable[..., "Served"]


@dataclass(frozen=True)
class Served:
    """Where the portal answers, the token of DESK_1 with journal `DEVICE`, and the portal."""

    address: str
    token: str
    store: PortalStore

    def http(self, token: str | None = None) -> Http:
        return Http(self.address, token=self.token if token is None else token)


def enrolled(store: PortalStore, desk: str = DESK_1.desk, device: str = DEVICE) -> Enrolled:
    code = store.run(lambda c: enrol.invite(c, store.context, desk))
    question = EnrolQuestion(code=code, device=device, request=f"{desk} {device}")
    return store.run(lambda c: enrol.enrol(c, store.context, question))


@pytest.fixture
def serve(offices_store: PortalStore) -> Iterator[Callable[[RequestLimits], Served]]:
    """Serves the furnished portal under the limits given."""
    token = enrolled(offices_store).token
    stack = []

    def start(limits: RequestLimits) -> Served:
        server = running(offices_store, limits)
        stack.append(server)
        return Served(server.__enter__(), token, offices_store)

    yield start
    for server in stack:
        server.__exit__(None, None, None)


@pytest.fixture
def served(serve: Callable[[RequestLimits], Served]) -> Served:
    return serve(RequestLimits())
