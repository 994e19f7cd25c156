"""What a desk asks of its office, and what somebody of it does there by password."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from litestar import Response, get, post

from counter_app.contract.look_up import MoreLooks
from counter_app.contract.office_records import OfficeRecordQuestion
from counter_app.contract.problems import ProblemError
from counter_app.domain.office.office import Officer
from counter_app.portal.http import asking, refusals
from counter_app.portal.http.asking import Ask, desk, reader
from counter_app.portal.http.connections.limits import Buckets
from counter_app.portal.http.problems import too_often
from counter_app.portal.look_up import looks
from counter_app.portal.office import office_records
from counter_app.portal.office.office_desks import desks_of_office
from counter_app.portal.store.context import Asker, Connection, Context

Question = TypeVar("Question", MoreLooks, OfficeRecordQuestion)
_MOST_TEXT = 200
_MOST_QUESTION = 16 * 1024


@get("/v1/office")
async def get_office(request: Ask) -> Response[bytes]:
    return await asking.write(request, desk, desks_of_office)


@post("/v1/search/more", status_code=200)
async def put_more_looks(request: Ask) -> Response[bytes]:
    return await _by_password(
        request,
        MoreLooks,
        asking.house(request).openings,
        what="more look-ups",
        texts=lambda question: (question.login, question.officer, question.password),
        prove=lambda c, x, who, question: looks.supervisor(
            c, x, who, question.login, question.password
        ),
        work=lambda c, x, who, by, question: looks.open_more(c, x, who, question.officer, by),
    )


@post("/v1/office/records", status_code=200)
async def put_office_record(request: Ask) -> Response[bytes]:
    return await _by_password(
        request,
        OfficeRecordQuestion,
        asking.house(request).records,
        what="office records",
        texts=lambda question: (question.officer, question.password),
        prove=lambda c, x, who, question: office_records.author(
            c, x, who, question.officer, question.password
        ),
        work=office_records.put,
    )


async def _by_password(
    request: Ask,
    shape: type[Question],
    tries: Buckets,
    *,
    what: str,
    texts: Callable[[Question], tuple[str, ...]],
    prove: Callable[[Connection, Context, Asker, Question], Officer],
    work: Callable[[Connection, Context, Asker, Officer, Question], object],
) -> Response[bytes]:
    """A password is checked here, for the name of an officer alone proves nothing; before the
    transaction, for it takes long. The first of `texts` is whose password it is,
    `what` names the question in the log.
    """
    there, token = asking.house(request), asking.token_of(request)
    async with there.body(request, _MOST_QUESTION) as data:

        def run() -> Response[bytes]:
            asker = asking.identify(there, reader, token)
            question = asking.opened(request, data, shape)
            named = texts(question)
            if max(map(len, named)) > _MOST_TEXT:
                raise ProblemError("unreadable", 400)
            for name in (asker.desk, f"person {named[0]}"):
                if wait := tries.take(name):
                    raise too_often(wait)
            with (
                there.store.read() as connection,
                refusals.told(what, asking.address_of(request), asker.desk),
            ):
                by = prove(connection, there.store.context, asker, question)
            act = lambda c, x, who: work(c, x, who, by, question)  # noqa: E731
            return asking.answer(request, asking.committed(there, reader, token, act))

        return await there.in_thread(run)


ROUTES = [get_office, put_more_looks, put_office_record]
