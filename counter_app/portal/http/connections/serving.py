"""A server for the application: lean heads, its own limits, TLS where it is wanted."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path

import uvicorn
from uvicorn.config import STARTUP_FAILURE

from counter_app.portal.http.connections.gate import RequestGate
from counter_app.portal.http.connections.guests import Door, Guest
from counter_app.portal.http.connections.listening import Listener
from counter_app.portal.http.connections.protocol import Protocol

KEEP_ALIVE = 150
"""Seconds: longer than a desk waits between two looks, since a new handshake costs 4 KB."""


class Server(uvicorn.Server):
    """Its `address` is known, and taken, before it runs."""

    def __init__(
        self,
        app: RequestGate,
        host: str,
        port: int,
        *,
        certificate: Path | None = None,
        key: Path | None = None,
        ready: Callable[[], None] | None = None,
    ) -> None:
        """`ready` is called once it answers. Raises OSError where the address is not free,
        ssl.SSLError for certificate or key.
        """
        config = uvicorn.Config(
            app,
            loop="asyncio",
            http="h11",
            ws="none",
            lifespan="on",
            interface="asgi3",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            date_header=False,
            timeout_keep_alive=KEEP_ALIVE,
            timeout_graceful_shutdown=20,
            h11_max_incomplete_event_size=2 * app.limits.head,
            ssl_certfile=certificate,
            ssl_keyfile=key,
        )
        config.load()
        super().__init__(config)
        self._ready = ready
        self._limits = app.limits
        self._door = Door(app.limits, is_proxy=app.callers.is_proxy)
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        # asyncio switches Nagle's delay off only where the protocol is named: a body that follows
        # its head would else wait 40 ms for the head's acknowledgement.
        self._socket = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            self._socket.bind((host, port))
        except OSError:
            self._socket.close()
            raise
        name = f"[{host}]" if ":" in host else host
        scheme = "https" if certificate else "http"
        self.address = f"{scheme}://{name}:{self._socket.getsockname()[1]}"

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn's, with our own way of taking connections in."""
        await self.lifespan.startup()
        if self.lifespan.should_exit:
            sys.exit(STARTUP_FAILURE)
        listeners = [
            Listener(
                item,
                self._door,
                self._protocol,
                tls=self.config.ssl,
                handshake_seconds=self._limits.handshake_seconds,
            )
            for item in sockets or ()
        ]
        for listener in listeners:
            listener.start()
        self.servers = listeners  # type: ignore[assignment]  # of theirs only these calls are used
        self.started = True
        if self._ready is not None:
            self._ready()

    def _protocol(self, guest: Guest) -> Protocol:
        return Protocol(
            guest,
            self._limits,
            config=self.config,
            server_state=self.server_state,
            app_state=self.lifespan.state,
        )

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Until `should_exit` is set, or a signal ends it."""
        try:
            super().run([self._socket, *(sockets or [])])
        finally:
            self._socket.close()
