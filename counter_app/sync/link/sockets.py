"""Sockets that keep a call's deadlines at every byte, so that no thread has to watch them.

Each wait is cut into slices; between two slices the guard looks whether the call is over.
"""

from __future__ import annotations

import errno
import selectors
import socket
import ssl
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from counter_app.sync.link.link_errors import (
    CancelledError,
    LinkError,
    NotThePortalError,
    StalledError,
    TooLargeError,
    TooSlowError,
    UnreachableError,
    UntrustedError,
)

SLICE = 0.2
"""Seconds: how late a call may notice that it was cancelled."""
SEND_BUFFER = 32 * 1024
"""What the system may hold back on its way up: silence is normal while a slow link drains it."""
PREFETCHED = 16 * 1024
_PENDING = {errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", -1)}
_REASONS = {9: "not_yet_valid", 10: "expired", 62: "wrong_host", 64: "wrong_host"}
_REASONS |= dict.fromkeys((2, 18, 19, 20, 21), "unknown_issuer")


@dataclass(frozen=True, slots=True)
class CallLimits:
    """Seconds, bytes a second, bytes. A call may take `total` + bytes both ways / `rate`."""

    connect: float = 20.0
    stall: float = 45.0
    total: float = 30.0
    rate: float = 500.0
    head: int = 64 * 1024


class Guard:
    """One call at a time: when it ends, what it moved. `sent` and `received` are HTTP bytes of
    all calls, TLS not counted.
    """

    def __init__(self, limits: CallLimits) -> None:
        self.limits = limits
        self.sent = 0
        self.received = 0
        self.is_closed = False
        self._most_wire = 0
        self._began = 0.0
        self.begin(0)

    def begin(self, most_body: int, *, again: bool = False) -> None:
        """`again`: another try within the time of the same call."""
        self.is_cancelled = False
        self.is_dialled = False
        self.has_ended = False
        self.in_head = True
        self.up = self.down = 0
        self._most_wire = self.limits.head + PREFETCHED + 2 * most_body
        self._last = time.monotonic()
        if not again:
            self._began = self._last

    def patience(self) -> float:
        """Seconds that may be waited before asking again; raises once the call is over."""
        if self.is_cancelled or self.is_closed:
            raise CancelledError
        now = time.monotonic()
        left = self._began + self.limits.total + (self.up + self.down) / self.limits.rate - now
        if left <= 0:
            raise TooSlowError
        draining = min(self.up, SEND_BUFFER) / self.limits.rate
        quiet = self._last + self.limits.stall + draining - now
        if quiet <= 0:
            raise StalledError
        return max(0.001, min(left, quiet, SLICE))

    def gave(self, count: int) -> None:
        self.up += count
        self.sent += count
        self._last = time.monotonic()

    def took(self, count: int) -> None:
        if not count:
            self.has_ended = True
            return
        self.down += count
        self.received += count
        self._last = time.monotonic()
        if self.in_head and self.down > self.limits.head + PREFETCHED:
            raise TooLargeError("head")
        if self.down > self._most_wire:
            raise TooLargeError("wire")


if TYPE_CHECKING:
    _Base = socket.socket
else:
    _Base = object


class _Guarded(_Base):
    """What `http.client` calls of a socket, in slices."""

    guard: Guard

    def recv_into(self, buffer: Any, nbytes: int | None = None, flags: int = 0) -> int:
        while True:
            self.settimeout(self.guard.patience())
            try:
                count = super().recv_into(buffer, nbytes or len(buffer), flags)
            except TimeoutError as error:
                if error.errno is not None:
                    raise UnreachableError("reset") from error
                continue
            except OSError as error:
                raise UnreachableError("reset") from error
            self.guard.took(count)
            return count

    def sendall(self, data: Any, flags: int = 0) -> None:
        view = memoryview(data).cast("B")
        while view:
            self.settimeout(self.guard.patience())
            try:
                count = self.send(view[:PREFETCHED], flags)
            except TimeoutError as error:
                if error.errno is not None:
                    raise UnreachableError("reset") from error
                continue
            self.guard.gave(count)
            view = view[count:]


class PlainSocket(_Guarded, socket.socket):
    """TCP."""

    def __init__(self, family: int, kind: int, protocol: int, guard: Guard) -> None:
        super().__init__(family, kind, protocol)
        self.guard = guard


class TlsSocket(_Guarded, ssl.SSLSocket):
    """TLS over TCP; the handshake is sliced as well."""

    def do_handshake(self, block: bool = False) -> None:
        while True:
            self.settimeout(self.guard.patience())
            try:
                return super().do_handshake(block)
            except TimeoutError as error:
                if error.errno is not None:
                    raise


def tls_context(bundle: str) -> ssl.SSLContext:
    """Trusts the CAs of the file `bundle` and no other: no system store, no environment."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.sslsocket_class = TlsSocket
    context.set_alpn_protocols(["http/1.1"])
    try:
        context.load_verify_locations(bundle)
    except OSError as error:
        raise UntrustedError("bundle") from error
    return context


def wrapped(plain: PlainSocket, context: ssl.SSLContext, host: str) -> TlsSocket:
    """Raises UntrustedError, NotThePortalError (no TLS there) or UnreachableError."""
    guard = plain.guard
    try:
        tls = context.wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)
        assert isinstance(tls, TlsSocket)
    except BaseException:
        plain.close()
        raise
    tls.guard = guard
    try:
        tls.do_handshake()
    except (OSError, LinkError, ValueError) as error:
        tls.close()
        raise _of_handshake(error) from error
    return tls


def _of_handshake(error: Exception) -> Exception:
    if isinstance(error, LinkError):
        return error
    if isinstance(error, ssl.SSLCertVerificationError):
        return UntrustedError(_REASONS.get(error.verify_code, "certificate"))
    if isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return UnreachableError("cut")
    if isinstance(error, ssl.SSLError):
        if error.reason in {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE"}:
            return NotThePortalError("not_tls")
        return UntrustedError("handshake")
    return UnreachableError("reset")


def dial(host: str, port: int, guard: Guard) -> PlainSocket:
    """A connection, by the first address that takes it; each gets its share of the time.

    Looking up the name is the system's and cannot be cut short.
    """
    guard.is_dialled = True
    try:
        hits = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        raise UnreachableError("dns") from error
    ends = time.monotonic() + guard.limits.connect
    refused = UnreachableError("dns")
    for place, (family, kind, protocol, _, address) in enumerate(hits):
        share = (ends - time.monotonic()) / (len(hits) - place)
        link = PlainSocket(family, kind, protocol, guard)
        try:
            _set_up(link)
            _connect(link, address, time.monotonic() + share)
        except UnreachableError as error:
            link.close()
            refused = error
        except BaseException:
            link.close()
            raise
        else:
            return link
    raise refused


def _set_up(link: socket.socket) -> None:
    link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    link.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
    link.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if hasattr(socket, "TCP_KEEPIDLE"):
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 45)


def _connect(link: PlainSocket, address: Any, ends: float) -> None:
    link.setblocking(False)
    try:
        state = link.connect_ex(address)
    except OSError as error:
        raise UnreachableError("refused") from error
    if state in _PENDING:
        with selectors.DefaultSelector() as selector:
            selector.register(link, selectors.EVENT_WRITE)
            while not selector.select(
                max(0.0, min(link.guard.patience(), ends - time.monotonic()))
            ):
                if time.monotonic() >= ends:
                    raise UnreachableError("connect")
        state = link.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if state:
        raise UnreachableError("refused")
