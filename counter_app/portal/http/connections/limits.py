"""How much and how often: limits of one client and of all together, kept in memory."""

from __future__ import annotations

import ipaddress
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from counter_app.portal.files.file_rights import ACCOUNT_FILES, DESK_FILES, Quota


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, `per_second` for ever."""

    burst: int
    per_second: float


@dataclass(frozen=True, slots=True)
class RequestLimits:
    """Who brings a token that the portal gave is counted by it, everyone else by address: a whole
    office may have one, and no stranger there is to take from its desks.

    `at_once` requests are worked on or wait for a thread, with at most `buffered` bytes of bodies,
    of one address or one desk no more than its own; `threads` use the database, strangers a few
    of their own. The `connections` count open ones in the same way. A head may take
    `head_seconds`, the handshake of TLS `handshake_seconds`.
    """

    address: Rate = Rate(300, 20.0)
    desk: Rate = Rate(600, 60.0)
    sign_ins: Rate = Rate(10, 10 / 60)
    enrolments: Rate = Rate(10, 10 / 60)
    openings: Rate = Rate(5, 1 / 60)
    records: Rate = Rate(20, 1 / 30)
    at_once: int = 512
    strangers_at_once: int = 128
    address_at_once: int = 32
    desk_at_once: int = 32
    threads: int = 16
    stranger_threads: int = 4
    connections: int = 4096
    stranger_connections: int = 1024
    address_connections: int = 512
    desk_connections: int = 64
    head_seconds: float = 20.0
    handshake_seconds: float = 30.0
    desk_files: Quota = DESK_FILES
    account_files: Quota = ACCOUNT_FILES
    buffered: int = 256 * 1024 * 1024
    query: int = 64 * 1024
    head: int = 64 * 1024


class Buckets:
    """A token bucket for each name, the least used ones forgotten."""

    def __init__(
        self, rate: Rate, *, most: int = 20_000, clock: Callable[[], float] = monotonic
    ) -> None:
        self._rate = rate
        self._most = most
        self._clock = clock
        self._lock = Lock()
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, name: str) -> float:
        """0 where the name may go on, else the seconds until it may."""
        now = self._clock()
        with self._lock:
            level, at = self._levels.pop(name, (float(self._rate.burst), now))
            level = min(self._rate.burst, level + (now - at) * self._rate.per_second)
            wait = 0.0 if level >= 1 else (1 - level) / self._rate.per_second
            self._levels[name] = (level if wait else level - 1, now)
            if len(self._levels) > self._most:
                self._levels.popitem(last=False)
        return wait


def name_of(address: str) -> str:
    """One client: an IPv4 address, or the /64 that an IPv6 host can choose its address from."""
    try:
        result = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(result, ipaddress.IPv4Address):
        return str(result)
    return str(result.ipv4_mapped or ipaddress.ip_network((result, 64), strict=False))
