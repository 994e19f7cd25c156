"""The gate before everything: who comes too often, too large, or when the house is full."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from counter_app.contract.problems import API_HEADER, SERVED, ProblemError, Served
from counter_app.portal.http import callers, problems
from counter_app.portal.http.callers import Caller, Callers
from counter_app.portal.http.connections.limits import Buckets, RequestLimits, name_of
from counter_app.portal.http.connections.protocol import GUEST

Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Any, Any, Any], Awaitable[None]]


_API = API_HEADER.lower().encode()
_LONGEST_NUMBER = 6
_TO_ANYBODY = frozenset({"/v1/meta", "/v1/openapi.json"})
"""They say which versions are served, and so are answered to every one."""
MOST_THROWN_AWAY = 32 * 1024 * 1024
LONGEST = 30.0
"""Bytes and seconds of a body that nobody wants."""


class RequestGate:
    """An ASGI application around another one."""

    def __init__(self, inner: App, limits: RequestLimits, known: Callers) -> None:
        self._inner = inner
        self.limits = limits
        self.callers = known
        self._addresses = Buckets(limits.address)
        self._inside: Counter[str] = Counter()

    async def __call__(self, scope: Any, receive: Any, send: Send) -> None:
        if scope["type"] != "http":
            await self._inner(scope, receive, send)
            return
        caller = self.callers.of(scope)
        scope["client"] = (caller.address, 0)
        callers.is_stranger.set(caller.is_stranger)
        if GUEST in scope.get("state", ()) and not caller.is_stranger:
            scope["state"][GUEST].recognise(caller.name)
        body = _Body(scope, receive)
        problem = self._refusal(scope, caller)
        if problem is not None:
            await _refuse(body.before(send), problem)
            return
        places = _places(caller)
        self._inside.update(places)
        try:
            await self._inner(scope, body.receive, body.before(send))
        finally:
            self._inside.subtract(places)
            if not self._inside[places[-1]]:
                del self._inside[places[-1]]

    def _refusal(self, scope: Any, caller: Caller) -> ProblemError | None:
        limits = self.limits
        if self._is_full(caller):
            return ProblemError("busy", 503, retry_after=problems.WAIT)
        wait = self._addresses.take(name_of(caller.address)) if caller.is_stranger else 0
        if wait:
            return problems.too_often(wait)
        query = scope.get("query_string", b"")
        if len(query) > limits.query:
            return problems.at(414, ProblemError("too_large", 413))
        if sum(len(name) + len(value) + 4 for name, value in scope["headers"]) > limits.head:
            return problems.at(431, ProblemError("too_large", 413))
        if b"%00" in query or b"%00" in scope.get("raw_path", b""):
            return ProblemError("unreadable", 400)
        return None if scope["path"] in _TO_ANYBODY else _of_version(scope)

    def _is_full(self, caller: Caller) -> bool:
        """Whether all that may be inside are, or all strangers, or all of this caller's."""
        limits = self.limits
        most = {
            _ALL: limits.at_once,
            _STRANGERS: limits.strangers_at_once,
            _own(caller): limits.address_at_once if caller.is_stranger else limits.desk_at_once,
        }
        return any(self._inside[place] >= most[place] for place in _places(caller))


_ALL, _STRANGERS = "all", "strangers"


def _own(caller: Caller) -> str:
    return f"at {name_of(caller.address)}" if caller.is_stranger else f"of {caller.name}"


def _places(caller: Caller) -> tuple[str, ...]:
    """What a request counts for; its own share last."""
    if caller.is_stranger:
        return _ALL, _STRANGERS, _own(caller)
    return _ALL, _own(caller)


def _of_version(scope: Any) -> ProblemError | None:
    """Whether the question is of a version of the contract that is not served here."""
    named = [value for name, value in scope["headers"] if name == _API] or [b"1"]
    if len(named) > 1 or not named[0].isdigit() or len(named[0]) > _LONGEST_NUMBER:
        return ProblemError("unreadable", 400)
    oldest, newest = SERVED
    if int(named[0]) < oldest:
        return ProblemError("version", 426, extension=Served(api=SERVED))
    if int(named[0]) > newest:
        return ProblemError("portal_version", 426, extension=Served(api=SERVED))
    return None


class _Body:
    """A request's body; who is refused without reading it has it read and thrown away first.

    Otherwise the connection is reset while the client still sends, and it never sees why.
    """

    def __init__(self, scope: Any, receive: Receive) -> None:
        names = dict(scope["headers"])
        reported = names.get(b"content-length", b"0")
        self._is_read = reported == b"0" and b"transfer-encoding" not in names
        self._receive = receive

    async def receive(self) -> Message:
        message = await self._receive()
        self._is_read = not message.get("more_body", False)
        return message

    def before(self, send: Send) -> Send:
        async def read_first(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] >= 400:
                await self._throw_away()
            await send(message)

        return read_first

    async def _throw_away(self) -> None:
        left = MOST_THROWN_AWAY
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST):
                while not self._is_read and left > 0:
                    left -= len((await self.receive()).get("body", b""))


async def _refuse(send: Send, problem: ProblemError) -> None:
    body = problems.body(problem)
    headers = {
        **problems.headers(problem),
        "content-type": problems.MEDIA_TYPE,
        "content-length": str(len(body)),
    }
    lines = [(name.encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": problem.status, "headers": lines})
    await send({"type": "http.response.body", "body": body})
