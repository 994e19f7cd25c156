"""Taking connections in: each is counted before anything of it is read, its handshake too."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable

from counter_app.portal.http.connections.guests import Door, Guest
from counter_app.portal.http.connections.limits import name_of

BACKLOG = 2048
_PAUSE = 0.05
"""Seconds, where the system has no file descriptor left."""


class Listener:
    """Accepts on one socket until it is closed; the doors of a `uvicorn.Server` know it so."""

    def __init__(
        self,
        listening: socket.socket,
        door: Door,
        make: Callable[[Guest], asyncio.Protocol],
        *,
        tls: ssl.SSLContext | None,
        handshake_seconds: float,
    ) -> None:
        self._socket = listening
        self._door = door
        self._make = make
        self._tls = tls
        self._handshake_seconds = handshake_seconds
        self._listening: asyncio.Task[None] | None = None
        self._coming: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self._socket.setblocking(False)
        self._socket.listen(BACKLOG)
        self._listening = asyncio.get_running_loop().create_task(self._listen())

    def close(self) -> None:
        """Accept nobody any more; who is still shaking hands is let go."""
        for task in (self._listening, *self._coming):
            if task is not None:
                task.cancel()

    async def wait_closed(self) -> None:
        tasks = [task for task in (self._listening, *self._coming) if task is not None]
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                created, address = await loop.sock_accept(self._socket)
            except OSError:
                # None to be had: a stranger gives up his. Or the client has gone already.
                self._door.make_room()
                await asyncio.sleep(_PAUSE)
                continue
            guest = self._door.arrive(name_of(address[0] if address else ""), created.close)
            if guest is None:
                created.close()
                continue
            task = loop.create_task(self._take_in(created, guest))
            self._coming.add(task)
            task.add_done_callback(self._coming.discard)

    async def _take_in(self, made: socket.socket, guest: Guest) -> None:
        """The socket is the loop's from here on: ending this closes it, later its transport."""
        task = asyncio.current_task()
        if task is None or made.fileno() < 0:
            return
        guest.end = task.cancel
        seconds = self._handshake_seconds if self._tls is not None else None
        try:
            await asyncio.get_running_loop().connect_accepted_socket(
                lambda: self._make(guest), made, ssl=self._tls, ssl_handshake_timeout=seconds
            )
        except OSError:  # also what TLS refuses, and a handshake that took too long
            guest.leave()
        except BaseException:
            guest.leave()
            raise
