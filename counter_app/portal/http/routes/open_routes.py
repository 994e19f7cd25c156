"""What may be asked without a token: what this portal is, and who wants to be known to it."""

from __future__ import annotations

import msgspec
from litestar import Response, get, post

from counter_app.contract.enrolment import EnrolQuestion
from counter_app.domain.office.office import Enrolment
from counter_app.portal.http import asking, bodies, refusals
from counter_app.portal.http.asking import Ask
from counter_app.portal.http.routes import openapi
from counter_app.portal.journal.high_water_mark import run_and_mark
from counter_app.portal.office import enrol, portal_meta

_MOST_QUESTION = 16 * 1024


@get("/v1/meta")
async def get_meta(request: Ask) -> Response[bytes]:
    there = asking.house(request)
    context = there.store.context

    def run() -> Response[bytes]:
        with there.store.read() as connection:
            return asking.answer(request, portal_meta.describe(connection, context))

    return await there.in_thread(run)


@post("/v1/enrol", status_code=200)
async def put_enrol(request: Ask) -> Response[bytes]:
    there = asking.house(request)
    asking.check_tries(request, there.enrolments)
    async with there.body(request, _MOST_QUESTION) as data:

        def run() -> Response[bytes]:
            question = asking.opened(request, data, EnrolQuestion)
            bodies.must_be_device(question.device)
            with refusals.told("enrolment", asking.address_of(request)):
                created = run_and_mark(
                    there.store, lambda c: enrol.enrol(c, there.store.context, question)
                )
            given = msgspec.json.decode(created.enrolment, type=Enrolment)
            there.callers.learn(created.token, given.desk.id)
            return asking.answer(request, created)

        return await there.in_thread(run)


@get("/v1/openapi.json")
async def get_openapi(request: Ask) -> Response[bytes]:
    def run() -> Response[bytes]:
        return asking.answer(request, msgspec.Raw(openapi.document()))

    return await asking.house(request).in_thread(run)


ROUTES = [get_meta, put_enrol, get_openapi]
