"""The desk's HTTP client: one connection to one portal, lean, and safe from whatever answers.

`requests` is used by its adapter alone. A session would read the environment (another CA bundle,
a proxy) and, even where redirects are not followed, unpack a redirect's whole body to memory.
"""

from __future__ import annotations

import http.client
import ipaddress
import logging
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlencode, urlsplit

import certifi
import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.util import SKIP_HEADER

from counter_app.contract.problems import API, API_HEADER
from counter_app.sync.link import content
from counter_app.sync.link.answers import HttpAnswer, check_head, check_status
from counter_app.sync.link.link_errors import (
    CancelledError,
    LinkError,
    NotThePortalError,
    TooLargeError,
    UnreachableError,
    UnreadableError,
    UntrustedError,
)
from counter_app.sync.link.sockets import CallLimits, Guard, dial, tls_context, wrapped

__all__ = ["CallLimits", "Http", "HttpAnswer"]

MOST_BYTES = 4 * 1024 * 1024
_READ = 16 * 1024
_FAULTS = (
    requests.RequestException,
    urllib3.exceptions.HTTPError,
    http.client.HTTPException,
    OSError,
    ValueError,
)
# Its messages name whole addresses, and a search has a citizen's number in it.
logging.getLogger("urllib3").setLevel(logging.CRITICAL)


class Http:
    """Calls of one portal, one after another; only `cancel` and `close` may come from another
    thread. `token` is sent with every call while it is not empty.

    `base` is `https://host[:port][/path]`; plain `http` is for this very machine alone. `verify`
    is the file of the CAs to trust, or True for those that come with the program. Raises
    UntrustedError for a base that the token could not be sent to.
    """

    def __init__(
        self,
        base: str,
        *,
        token: str = "",
        verify: str | bool = True,
        limits: CallLimits | None = None,
    ) -> None:
        parts = urlsplit(base)
        if not parts.hostname or parts.scheme not in {"https", "http"}:
            raise ValueError("no address of a portal")
        if parts.scheme == "http" and not _is_this_machine(parts.hostname):
            raise UntrustedError("clear_text")
        if verify is False:
            raise UntrustedError("bundle")
        self._base = base.rstrip("/")
        self.token = token
        self._guard = Guard(limits or CallLimits())
        bundle = certifi.where() if verify is True else str(verify)
        self._adapter = _Adapter(self._guard, bundle if parts.scheme == "https" else "")

    @property
    def sent(self) -> int:
        """Bytes of HTTP since the client was made, heads included, TLS not."""
        return self._guard.sent

    @property
    def received(self) -> int:
        return self._guard.received

    def cancel(self) -> None:
        """Ends the running call within a fraction of a second; without one, nothing happens."""
        self._guard.is_cancelled = True

    def close(self) -> None:
        """Ends the running call, and no other begins."""
        self._guard.is_closed = True
        self._adapter.close()

    def call(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str | int] | None = None,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        most_bytes: int = MOST_BYTES,
        content_type: str = "application/json",
        once: bool = False,
        short: bool = False,
    ) -> HttpAnswer:
        """The answer below status 400. `most_bytes` holds for its body as it travels and again
        unpacked. With `once` the body is not sent again where the connection had gone stale;
        `short` is told where packing the answer would save less than asking for it costs.

        Raises ProblemError for a refusal of the portal, LinkError for everything else.
        """
        lines = {
            "Accept-Encoding": SKIP_HEADER if short else "zstd",
            "User-Agent": SKIP_HEADER,
            API_HEADER: str(API),
        }
        if self.token:
            lines["Authorization"] = f"Bearer {self.token}"
        if body is not None:
            lines["Content-Type"] = content_type
            small = content.packed(body) if content_type == "application/json" else None
            if small is not None:
                body, lines["Content-Encoding"] = small, "zstd"
        address = self._base + path + ("?" + urlencode(query) if query else "")
        request = requests.Request(method, address, {**lines, **(headers or {})}, data=body)
        prepared = request.prepare()
        try:
            answer = self._exchange(prepared, most_bytes)
        except UnreachableError:
            # The portal may have let go of an idle connection in the very moment we used it.
            if once or self._guard.is_dialled or self._guard.down:
                raise
            answer = self._exchange(prepared, most_bytes, again=True)
        check_status(answer)
        return answer

    def _exchange(
        self, prepared: requests.PreparedRequest, most: int, *, again: bool = False
    ) -> HttpAnswer:
        self._guard.begin(most, again=again)
        try:
            return self._answer(prepared, most)
        except LinkError:
            self._adapter.close()
            raise
        except _FAULTS as error:
            self._adapter.close()
            raise self._named(error) from error

    def _answer(self, prepared: requests.PreparedRequest, most: int) -> HttpAnswer:
        guard = self._guard
        guard.patience()
        raw = self._adapter.send(prepared, stream=True).raw
        try:
            headers = _head(raw, guard)
            check_head(raw.status, headers)
            has_body = prepared.method != "HEAD" and raw.status not in {204, 304}
            body = _body(raw, headers, most) if has_body else b""
            raw.release_conn()
            return HttpAnswer(raw.status, headers, body)
        except BaseException:
            raw.close()
            raise

    def _named(self, error: Exception) -> LinkError:
        if self._guard.is_closed:
            return CancelledError()
        links = list(_chain(error))
        for link in links:
            if isinstance(link, LinkError):
                return link
        if any("got more than" in str(item) for item in links if isinstance(item, _FAULTS[2])):
            return TooLargeError("head")
        if self._guard.has_ended or any(isinstance(each, OSError) for each in links[1:]):
            return UnreachableError("cut")
        return NotThePortalError("not_http")


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting: list[Any] = [error]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, BaseException) and id(each) not in seen:
            seen.add(id(each))
            yield each
            waiting += [each.__cause__, each.__context__, *each.args]


def _head(raw: Any, guard: Guard) -> dict[str, str]:
    """`http.client` takes the end of the connection for the end of a head; we do not."""
    if guard.has_ended:
        raise UnreachableError("cut")
    guard.in_head = False
    if sum(len(name) + len(value) + 4 for name, value in raw.headers.items()) > guard.limits.head:
        raise TooLargeError("head")
    return {name.lower(): value for name, value in raw.headers.items()}


def _body(raw: Any, headers: Mapping[str, str], most: int) -> bytes:
    encoding = headers.get("content-encoding", "identity").strip().lower()
    pieces = _pieces(raw, headers, most)
    if encoding == "zstd":
        return content.unpacked(pieces, most)
    if encoding != "identity":
        raise UnreadableError("encoding")
    return content.joined(pieces, most)


def _pieces(raw: Any, headers: Mapping[str, str], most: int) -> Iterator[bytes]:
    """The body as it travels; ends by itself only where it is whole, as far as its head tells."""
    reported = headers.get("content-length", "")
    expected = None
    if "chunked" not in headers.get("transfer-encoding", "").lower() and reported:
        if not reported.isascii() or not reported.isdigit() or len(reported) > 18:
            raise NotThePortalError("not_http")
        expected = int(reported)
        if expected > most:
            raise TooLargeError("body")
    count = 0
    while count != expected and (piece := raw.read1(_READ, decode_content=False)):
        count += len(piece)
        if count > most:
            raise TooLargeError("body")
        yield piece
    if expected is not None and count != expected:
        raise UnreachableError("cut")


class _Adapter(HTTPAdapter):
    """One connection that keeps to the guard; trust lies in our own TLS context alone."""

    def __init__(self, guard: Guard, bundle: str) -> None:
        self._guard = guard
        self._context = tls_context(bundle) if bundle else None
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *rest: Any, **named: Any) -> None:
        super().init_poolmanager(*rest, **named)
        kinds: dict[str, Any] = {
            "http": partial(_pool, HTTPConnectionPool, partial(_Plain, self._guard)),
            "https": partial(_pool, HTTPSConnectionPool, partial(_Tls, self._guard, self._context)),
        }
        self.poolmanager.pool_classes_by_scheme = kinds

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Nothing to hand to the pool: `_Tls` makes its own handshake, always verified."""

    def build_response(self, req: Any, resp: Any) -> requests.Response:  # noqa: ARG002
        """Without cookies and without guesses at the encoding."""
        response = requests.Response()
        response.status_code = resp.status
        response.raw = resp
        return response


def _pool(kind: Any, connection: Any, *rest: Any, **named: Any) -> Any:
    pool = kind(*rest, **named)
    pool.ConnectionCls = connection
    return pool


class _Plain(HTTPConnection):
    def __init__(self, guard: Guard, *rest: Any, **named: Any) -> None:
        self._guard = guard
        super().__init__(*rest, **named)

    def connect(self) -> None:
        self.sock = dial(self.host, self.port, self._guard)


class _Tls(HTTPSConnection):
    def __init__(self, guard: Guard, context: Any, *rest: Any, **named: Any) -> None:
        self._guard = guard
        self._trust = context
        super().__init__(*rest, **named)

    def connect(self) -> None:
        plain = dial(self.host, self.port, self._guard)
        self.sock = wrapped(plain, self._trust, self.host)
        self.is_verified = True
