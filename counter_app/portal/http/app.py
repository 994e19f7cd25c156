"""The application: routes, problems, the gate in front and the upkeep behind."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from litestar import Litestar
from litestar.datastructures import State
from litestar.exceptions import HTTPException

from counter_app.contract.problems import ProblemError
from counter_app.portal.http import problems, upkeep
from counter_app.portal.http.asking import House
from counter_app.portal.http.bodies import ClientGoneError
from counter_app.portal.http.callers import Callers, Network
from counter_app.portal.http.connections.gate import RequestGate
from counter_app.portal.http.connections.limits import RequestLimits
from counter_app.portal.http.routes import (
    blobs,
    office_routes,
    open_routes,
    submissions_routes,
    sync_routes,
)
from counter_app.portal.store.store import PortalStore

ROUTES = [
    *open_routes.ROUTES,
    *sync_routes.ROUTES,
    *office_routes.ROUTES,
    *submissions_routes.ROUTES,
    *blobs.ROUTES,
]


def make_app(
    store: PortalStore, limits: RequestLimits | None = None, *, proxies: Sequence[Network] = ()
) -> RequestGate:
    """The portal as an ASGI application. The store stays the caller's to close. Of `proxies` it
    believes whom they speak for (`X-Forwarded-For`), of nobody else.
    """
    house = House(store, limits or RequestLimits(), Callers(store.context, proxies))
    with store.read() as connection:
        house.callers.renew(connection)
    inner = Litestar(
        route_handlers=ROUTES,
        exception_handlers={
            ProblemError: problems.of_problem,
            HTTPException: problems.of_http,
            ClientGoneError: problems.of_nobody,
            Exception: problems.of_anything,
        },
        state=State({"house": house}),
        lifespan=[_with_upkeep(house)],
        openapi_config=None,
        logging_config=None,
        request_max_body_size=None,
    )
    return RequestGate(inner, house.limits, house.callers)


def _with_upkeep(house: House):  # type: ignore[no-untyped-def]
    @asynccontextmanager
    async def lifespan(_: Litestar) -> AsyncIterator[None]:
        tasks = [
            asyncio.create_task(upkeep.keep_up(house)),
            asyncio.create_task(upkeep.keep_counting(house)),
            asyncio.create_task(upkeep.keep_projecting(house)),
        ]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            for task in tasks:
                with suppress(asyncio.CancelledError):
                    await task

    return lifespan
