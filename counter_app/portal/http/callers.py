"""Who is at the other end: a desk or an account by its token, a stranger by its address."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from threading import Lock
from typing import Any

from counter_app.portal.office import accounts, enrol
from counter_app.portal.store.context import Connection, Context

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
_AUTHORIZATION, _FORWARDED = b"authorization", b"x-forwarded-for"
_LONGEST_TOKEN = 1024

is_stranger: ContextVar[bool] = ContextVar("is_stranger", default=False)
"""Whether the request that is being answered came without a token that the portal gave."""


@dataclass(frozen=True, slots=True)
class Caller:
    """`name` of the desk or account, empty for a stranger."""

    address: str
    name: str = ""

    @property
    def is_stranger(self) -> bool:
        return not self.name


class Callers:
    """The tokens that are good, in memory: to know one asks no database, so that even a flood of
    made-up ones keeps nobody waiting. It decides whose share a request takes, never what it may.
    """

    def __init__(self, context: Context, proxies: Sequence[Network] = ()) -> None:
        self._context = context
        self._proxies = tuple(proxies)
        self._desks: dict[str, str] = {}
        self._verifiers: dict[str, str] = {}
        self._lock = Lock()

    def renew(self, connection: Connection) -> None:
        """Read them anew; a token that was given meanwhile by this process is kept."""
        desks, verifiers = enrol.tokens(connection), accounts.verifiers(connection)
        with self._lock:
            self._desks = desks
            self._verifiers = verifiers

    def learn(self, token: str, name: str) -> None:
        """The database knows this token."""
        with self._lock:
            self._desks[enrol.hash_of(token)] = name

    def of(self, scope: Any) -> Caller:
        """Who sends this request."""
        peer = (scope.get("client") or ("",))[0]
        headers = scope["headers"]
        address = self._address(peer, [value for name, value in headers if name == _FORWARDED])
        for name, value in headers:
            if name == _AUTHORIZATION:
                return Caller(address, self._name(value.decode("latin-1")))
        return Caller(address)

    def is_proxy(self, address: str) -> bool:
        """Whether others come through this address, which tells theirs."""
        result = _parsed(address)
        return result is not None and any(result in network for network in self._proxies)

    def _name(self, header: str) -> str:
        scheme, _, token = header.partition(" ")
        token = token.strip()
        if scheme.lower() != "bearer" or not token or len(token) > _LONGEST_TOKEN:
            return ""
        with self._lock:
            desk = self._desks.get(enrol.hash_of(token))
            verifiers = self._verifiers
        if desk is not None:
            return desk
        login = accounts.login_of(self._context, token, verifiers.get)
        return f"account {login}" if login else ""

    def _address(self, peer: str, forwarded: Iterable[bytes]) -> str:
        """The client's address: what the trusted proxies say, from the one that is nearest."""
        address = peer
        hops = b",".join(forwarded).decode("latin-1").split(",")
        for hop in reversed(hops):
            if not self.is_proxy(address):
                break
            named = _parsed(hop.strip())
            if named is None:
                break
            address = str(named)
        return address


def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        result = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return None
    mapped = result.ipv4_mapped if isinstance(result, ipaddress.IPv6Address) else None
    return mapped or result
