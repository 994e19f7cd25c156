"""The portal's real server on a free port of loopback, in a thread of the test."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from counter_app.portal.http.app import make_app
from counter_app.portal.http.callers import Network
from counter_app.portal.http.connections.limits import RequestLimits
from counter_app.portal.http.connections.serving import Server
from counter_app.portal.store.store import PortalStore


@contextmanager
def running(
    store: PortalStore,
    limits: RequestLimits | None = None,
    *,
    certificate: Path | None = None,
    key: Path | None = None,
    proxies: Sequence[Network] = (),
) -> Iterator[str]:
    """The address while it is served; at the end every request has been answered."""
    ready = Event()
    app = make_app(store, limits, proxies=proxies)
    server = Server(app, "127.0.0.1", 0, certificate=certificate, key=key, ready=ready.set)
    thread = Thread(target=server.run, name="portal")
    thread.start()
    try:
        assert ready.wait(30), "the portal does not start"
        yield server.address
    finally:
        server.should_exit = True
        thread.join(30)
        assert not thread.is_alive(), "the portal does not end"
