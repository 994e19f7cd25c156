"""The online service: citizens' dossiers, payments and supplements, under an account."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from litestar import Response, get, post

from counter_app.contract.account import AccountQuestion, AccountToken
from counter_app.contract.problems import ProblemError
from counter_app.contract.submission import (
    OnlineDossier,
    OnlinePayment,
    OnlineState,
    OnlineSupplement,
)
from counter_app.portal.http import asking, refusals
from counter_app.portal.http.asking import Ask, account
from counter_app.portal.office import accounts
from counter_app.portal.office.accounts import Account
from counter_app.portal.online import submissions
from counter_app.portal.store.context import Connection, Context

Later = TypeVar("Later", OnlinePayment, OnlineSupplement)

_MOST_QUESTION = 16 * 1024
_MOST_TEXT = 200


@post("/v1/sign-in", status_code=200)
async def sign_in(request: Ask) -> Response[bytes]:
    there = asking.house(request)
    asking.check_tries(request, there.sign_ins)
    async with there.body(request, _MOST_QUESTION) as data:

        def run() -> Response[bytes]:
            question = asking.opened(request, data, AccountQuestion)
            if max(len(question.login), len(question.password)) > _MOST_TEXT:
                raise ProblemError("unauthorised", 401)
            with there.store.read() as connection:
                existing = (
                    question.login if question.login in accounts.verifiers(connection) else ""
                )
                with refusals.told("sign-in", asking.address_of(request), existing):
                    token = accounts.sign_in(
                        connection, there.store.context, question.login, question.password
                    )
            return asking.answer(request, AccountToken(token=token, seconds=accounts.VALID))

        return await there.in_thread(run)


@post("/v1/submissions", status_code=200)
async def put_submission(request: Ask) -> Response[bytes]:
    return await asking.ask(request, account, OnlineDossier, submissions.submit)


@get("/v1/submissions/{dossier:str}")
async def get_submission(request: Ask) -> Response[bytes]:
    dossier = _dossier(request)
    return await asking.read(
        request, account, lambda c, it, who: submissions.state(c, it, who, dossier)
    )


@post("/v1/submissions/{dossier:str}/payments", status_code=200)
async def put_payment(request: Ask) -> Response[bytes]:
    work = _about(_dossier(request), submissions.pay)
    return await asking.ask(request, account, OnlinePayment, work)


@post("/v1/submissions/{dossier:str}/supplements", status_code=200)
async def put_supplement(request: Ask) -> Response[bytes]:
    work = _about(_dossier(request), submissions.supplement)
    return await asking.ask(request, account, OnlineSupplement, work)


def _dossier(request: Ask) -> str:
    name = str(request.path_params["dossier"])
    if len(name) > _MOST_TEXT or "\0" in name:
        raise ProblemError("not_found", 404)
    return name


def _about(
    dossier: str, work: Callable[[Connection, Context, Account, Later], OnlineState]
) -> Callable[[Connection, Context, Account, Later], OnlineState]:
    """The address and the question must name the same dossier."""

    def checked(
        connection: Connection, context: Context, who: Account, question: Later
    ) -> OnlineState:
        if question.dossier != dossier:
            raise ProblemError("unreadable", 400)
        return work(connection, context, who, question)

    return checked


ROUTES = [sign_in, put_submission, get_submission, put_payment, put_supplement]
