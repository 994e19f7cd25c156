"""HTTP on one connection, with an end to waiting: for a head, and for a client that reads."""

from __future__ import annotations

import asyncio
import logging
from math import ceil
from typing import Any

from uvicorn.protocols.http import h11_impl

from counter_app.portal.http.bodies import SLOWEST, STALL
from counter_app.portal.http.connections.guests import Guest
from counter_app.portal.http.connections.limits import RequestLimits

_log = logging.getLogger(__name__)
_log.setLevel(logging.ERROR)
"""Who sends what is no HTTP is answered so; a line for each would fill the log."""
_IDLE = h11_impl.h11.IDLE  # type: ignore[attr-defined]  # of the parser that uvicorn brings
GUEST = "guest"
"""Where an application finds the connection, in its scope's state."""


class Protocol(h11_impl.H11Protocol):
    def __init__(self, guest: Guest, limits: RequestLimits, **given: Any) -> None:
        super().__init__(**given)
        self.logger = _log
        self._guest = guest
        self._limits = limits
        self._keep_alive = self.timeout_keep_alive
        self._inner: Any = self.app
        self.app = self._called
        self._head: asyncio.TimerHandle | None = None
        self._writing: asyncio.TimerHandle | None = None
        self._unwritten = 0

    async def _called(self, scope: Any, receive: Any, send: Any) -> None:
        scope["state"][GUEST] = self._guest
        await self._inner(scope, receive, send)

    # From the connection

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._guest.end = transport.abort
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._guest.leave()
        for timer in (self._head, self._writing):
            if timer is not None:
                timer.cancel()
        self._unset_keepalive_if_required()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._look_at_head()

    def on_response_complete(self) -> None:
        background = not self._guest.is_stranger
        self.timeout_keep_alive = (
            self._keep_alive if background else ceil(self._limits.head_seconds)
        )
        super().on_response_complete()
        self._look_at_head()

    # Heads

    def _look_at_head(self) -> None:
        """Part of a head is here: the rest may take so long and no longer, however it drips."""
        begun = self.conn.their_state is _IDLE and self.conn.trailing_data[0]
        if begun:
            self._await_head()
        elif self._head is not None:
            self._head.cancel()
            self._head = None

    def _await_head(self) -> None:
        if self._head is None:
            self._head = self.loop.call_later(self._limits.head_seconds, self._give_up)

    def _give_up(self) -> None:
        self.transport.abort()

    # A client that does not read what it asked for

    def pause_writing(self) -> None:
        super().pause_writing()
        self._unwritten = self.transport.get_write_buffer_size()
        self._writing = self.loop.call_later(STALL, self._look_at_writing)

    def resume_writing(self) -> None:
        if self._writing is not None:
            self._writing.cancel()
            self._writing = None
        super().resume_writing()

    def _look_at_writing(self) -> None:
        left = self.transport.get_write_buffer_size()
        if self._unwritten - left < SLOWEST * STALL:
            self._give_up()
            return
        self._unwritten = left
        self._writing = self.loop.call_later(STALL, self._look_at_writing)
