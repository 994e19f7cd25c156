"""What is not fulfilled, as `application/problem+json`, with nothing personal in answer or log."""

from __future__ import annotations

import logging
import math
import random

import msgspec
from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from counter_app.contract.problems import API, ProblemError
from counter_app.logs import LogWord, frames
from counter_app.portal.store.damage import is_damage

MEDIA_TYPE = "application/problem+json"
WAIT = 5
"""Seconds that a desk waits at least when the portal itself is in trouble."""
_log = logging.getLogger(__name__)
_Request = Request[object, object, State]


def at(status: int, problem: ProblemError) -> ProblemError:
    """The same problem under the status that HTTP or tus has for its occasion."""
    problem.status = status
    return problem


def too_often(seconds: float) -> ProblemError:
    return at(429, ProblemError("busy", 503, retry_after=seconds))


def body(problem: ProblemError) -> bytes:
    """The problem's members, with those of its extension behind them."""
    members = msgspec.to_builtins(problem.problem())
    if problem.extension is not None:
        members = {**msgspec.to_builtins(problem.extension), **members}
    return msgspec.json.encode(members)


def retry_after(seconds: float) -> str:
    """Whole seconds, spread so that those who were sent away do not come back all at once."""
    return str(math.ceil(seconds) + random.randrange(1 + math.ceil(seconds)))  # noqa: S311


def headers(problem: ProblemError) -> dict[str, str]:
    """426 must name what would be understood (RFC 9110, 15.5.22)."""
    result: dict[str, str] = {}
    if problem.retry_after is not None:
        result["retry-after"] = retry_after(problem.retry_after)
    if problem.status == 401:
        result["www-authenticate"] = "Bearer"
    if problem.status == 426:
        result |= {"upgrade": f"counter-api/{API}", "connection": "upgrade"}
    return result


def answer(problem: ProblemError, more: dict[str, str] | None = None) -> Response[bytes]:
    return Response(
        content=body(problem),
        status_code=problem.status,
        media_type=MEDIA_TYPE,
        headers={**headers(problem), **(more or {})},
    )


def of_problem(_: _Request, error: ProblemError) -> Response[bytes]:
    return answer(error)


def of_http(_: _Request, error: HTTPException) -> Response[bytes]:
    """No such address, no such method, or something that the framework could not read."""
    status = error.status_code
    allow = {"allow": result} if (result := (error.headers or {}).get("Allow")) else None
    if status in {404, 405}:
        return answer(at(status, ProblemError("not_found", 404)), allow)
    if status < 500:
        return answer(at(status, ProblemError("unreadable", 400)))
    return answer(at(status, ProblemError("fault", 500)))


def of_nobody(_: _Request, __: Exception) -> Response[bytes]:
    """The client is gone: nobody reads this."""
    return Response(content=b"", status_code=400)


def of_anything(request: _Request, error: Exception) -> Response[bytes]:
    """The disk or the database in trouble passes, and so does damage of the database: a desk must
    not hold its entries for what broke the portal. Everything else is our own fault.
    """
    passing = isinstance(error, OperationalError | PoolTimeoutError | OSError) or is_damage(error)
    _log.error(
        "%s at %s %s\n%s",
        LogWord("trouble" if passing else "fault"),
        LogWord(request.method),
        LogWord(_route(request)),
        LogWord(frames(error)),
    )
    if passing:
        return answer(ProblemError("busy", 503, retry_after=WAIT))
    return answer(ProblemError("fault", 500))


def _route(request: _Request) -> str:
    return str(getattr(request.scope.get("route_handler"), "handler_name", "-"))
