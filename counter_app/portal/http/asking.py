"""From a request to a function of the portal and back: body, token, thread, transaction, answer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, TypeVar

import anyio.to_thread
import msgspec
from anyio import CapacityLimiter
from litestar import Request, Response
from litestar.datastructures import State
from sqlalchemy import Connection

from counter_app.contract.problems import ProblemError
from counter_app.portal.http import bodies, callers, problems
from counter_app.portal.http.callers import Callers
from counter_app.portal.http.connections.limits import Buckets, RequestLimits, name_of
from counter_app.portal.journal.high_water_mark import run_and_mark
from counter_app.portal.office import accounts, enrol
from counter_app.portal.office.accounts import Account
from counter_app.portal.store.context import Asker, Context
from counter_app.portal.store.store import PortalStore

Ask = Request[Any, Any, State]
Known = TypeVar("Known", bound=Asker | Account)
Question = TypeVar("Question")
Who = Callable[[Connection, Context, str], Known]
Result = TypeVar("Result")


class House:
    """The opened portal with its limits; one for an application, in `app.state.house`."""

    def __init__(
        self, store: PortalStore, limits: RequestLimits, known: Callers | None = None
    ) -> None:
        self.store = store
        self.limits = limits
        self.callers = known or Callers(store.context)
        self.desks = Buckets(limits.desk)
        self.sign_ins = Buckets(limits.sign_ins)
        self.enrolments = Buckets(limits.enrolments)
        self.openings = Buckets(limits.openings)
        self.records = Buckets(limits.records)
        self._threads: CapacityLimiter | None = None
        self._stranger_threads: CapacityLimiter | None = None
        self._buffered = 0
        self._uploads: set[str] = set()

    @property
    def is_busy(self) -> bool:
        """Whether something is being worked on in the threads."""
        return self._threads is not None and self._threads.borrowed_tokens > 0

    async def in_thread(self, work: Callable[[], Result]) -> Result:
        """Done to its end in one of the threads, also where the client goes away meanwhile; for a
        stranger in one of a few, so that no desk waits behind many of them.
        """
        if self._threads is None or self._stranger_threads is None:
            self._threads = CapacityLimiter(self.limits.threads)
            self._stranger_threads = CapacityLimiter(self.limits.stranger_threads)
        limiter = self._stranger_threads if callers.is_stranger.get() else self._threads
        return await anyio.to_thread.run_sync(work, limiter=limiter)

    @contextmanager
    def writing(self, upload: str) -> Iterator[None]:
        """Nobody else writes the upload. Raises ProblemError busy."""
        if upload in self._uploads:
            raise problems.at(423, ProblemError("busy", 503, retry_after=1))
        self._uploads.add(upload)
        try:
            yield
        finally:
            self._uploads.discard(upload)

    @asynccontextmanager
    async def body(self, request: Ask, most: int) -> AsyncIterator[bytes]:
        """The request's body as it travels, counted as long as it is held."""
        reported = request.headers.get("content-length", "")
        if reported.isdigit() and int(reported[:18]) > most:
            raise ProblemError("too_large", 413)
        size = int(reported[:18]) if reported.isdigit() else most
        if self._buffered + size > self.limits.buffered:
            raise ProblemError("busy", 503, retry_after=problems.WAIT)
        self._buffered += size
        try:
            yield await bodies.read(request.receive, most)
        finally:
            self._buffered -= size


def house(request: Ask) -> House:
    result = request.app.state.house
    assert isinstance(result, House)
    return result


def token_of(request: Ask) -> str:
    """Raises ProblemError unauthorised where there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip() or len(token) > 1024:
        raise ProblemError("unauthorised", 401)
    return token.strip()


def address_of(request: Ask) -> str:
    return str((request.scope.get("client") or ("", 0))[0])


def check_tries(request: Ask, tries: Buckets) -> None:
    """Raises ProblemError where codes or passwords are tried too often from one address."""
    wait = tries.take(name_of(address_of(request)))
    if wait:
        raise problems.too_often(wait)


def desk(connection: Connection, _: Context, token: str) -> Asker:
    return enrol.asker(connection, token)


def reader(connection: Connection, context: Context, token: str) -> Asker:
    """A desk that may read. Raises ProblemError forbidden for a revoked one: it may only send."""
    asker = desk(connection, context, token)
    if asker.revoked:
        raise ProblemError("forbidden", 403)
    return asker


def account(connection: Connection, context: Context, token: str) -> Account:
    return accounts.account(connection, context, token)


def key_of(who: Asker | Account) -> str:
    """Who it is in buckets and uploads."""
    return who.desk if isinstance(who, Asker) else who.key


async def read(
    request: Ask,
    who: Who[Known],
    work: Callable[[Connection, Context, Known], object],
) -> Response[bytes]:
    """Answer from one state of the database."""
    there, token = house(request), token_of(request)

    def run() -> Response[bytes]:
        identify(there, who, token)
        return answer(request, seen(there, who, token, work))

    return await there.in_thread(run)


async def write(
    request: Ask,
    who: Who[Known],
    work: Callable[[Connection, Context, Known], object],
) -> Response[bytes]:
    """Answer from a transaction once it is committed. Who is unknown does not wait for one."""
    there, token = house(request), token_of(request)

    def run() -> Response[bytes]:
        identify(there, who, token)
        return answer(request, committed(there, who, token, work))

    return await there.in_thread(run)


async def ask(
    request: Ask,
    who: Who[Known],
    shape: type[Question],
    work: Callable[[Connection, Context, Known, Question], object],
    *,
    raw: bool = False,
    writes: bool = True,
    most: int = bodies.MOST_JSON,
) -> Response[bytes]:
    """As `write`, or `read`, with a question in the body of at most `most` bytes; `raw` as in
    `bodies.decoded`. The body of who is unknown is not kept.
    """
    there, token = house(request), token_of(request)
    if callers.is_stranger.get():
        await there.in_thread(lambda: identify(there, who, token))
    async with there.body(request, most) as data:

        def run() -> Response[bytes]:
            identify(there, who, token)
            question = opened(request, data, shape, raw=raw, most=most)
            inner = lambda c, x, known: work(c, x, known, question)  # noqa: E731
            if writes:
                return answer(request, committed(there, who, token, inner))
            return answer(request, seen(there, who, token, inner))

        return await there.in_thread(run)


def identify(there: House, who: Who[Known], token: str) -> Known:
    """Raises ProblemError: unauthorised, or busy for who comes too often."""
    with there.store.read() as connection:
        earlier = who(connection, there.store.context, token)
    if callers.is_stranger.get():
        there.callers.learn(token, key_of(earlier))
    _pace(there, earlier)
    return earlier


def seen(
    there: House,
    who: Who[Known],
    token: str,
    work: Callable[[Connection, Context, Known], Result],
) -> Result:
    """What the function answers from one state of the database."""
    context = there.store.context
    with there.store.read() as connection:
        return work(connection, context, who(connection, context, token))


def committed(
    there: House,
    who: Who[Known],
    token: str,
    work: Callable[[Connection, Context, Known], Result],
) -> Result:
    """What the function answers from its transaction; who asks is looked up in the same one."""
    context = there.store.context
    return run_and_mark(there.store, lambda c: work(c, context, who(c, context, token)))


def opened(
    request: Ask,
    data: bytes,
    shape: type[Question],
    *,
    raw: bool = False,
    most: int = bodies.MOST_JSON,
) -> Question:
    encoding = request.headers.get("content-encoding", "").strip().lower()
    return bodies.decoded(bodies.unpacked(data, encoding, most), shape, raw=raw)


def answer(request: Ask, result: object) -> Response[bytes]:
    """JSON, packed as the client asked; 204 where there is nothing to say."""
    if result is None:
        return Response(content=b"", status_code=204)
    accepted = request.headers.get("accept-encoding", "")
    data, headers = bodies.packed(msgspec.json.encode(result), accepted)
    return Response(content=data, media_type="application/json", headers=headers)


def _pace(there: House, who: Asker | Account) -> None:
    wait = there.desks.take(key_of(who))
    if wait:
        raise problems.too_often(wait)
