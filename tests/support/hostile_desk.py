"""A desk that meets a hostile portal: what became of the call, and how long it took."""

from __future__ import annotations

import time
from dataclasses import dataclass

from counter_app.contract.feed import PAGE_BYTES, Item
from counter_app.contract.problems import ProblemError
from counter_app.sync import reading
from counter_app.sync.http import Http, Limits
from counter_app.sync.http_portal import HttpPortal
from counter_app.sync.link_errors import LinkError, UnreadableError
from tests.support.hostile import hostile
from tests.support.hostile_answers import Attack

SHORT = Limits(connect=1.0, stall=0.4, total=0.8, rate=50_000)


@dataclass(frozen=True)
class Met:
    """`overrun`: seconds behind the moment at which the call had to be over at the latest."""

    outcome: str
    overrun: float


def said(error: Exception) -> str:
    """An outcome of `Attack.expected`; anything unexpected under its own name."""
    if isinstance(error, ProblemError):
        return f"problem:{error.code}"
    if isinstance(error, LinkError):
        return f"{error.code} {error.reason}".strip()
    return f"crash: {type(error).__name__}: {error}"


def opened(items: list[reading.msgspec.Raw]) -> int:
    count = 0
    for raw in items:
        try:
            item = reading.read(raw, Item)
            str(item).encode()
        except UnreadableError:
            continue
        count += 1
    return count


def look(http: Http) -> str:
    page = HttpPortal(http).changes("", PAGE_BYTES)
    if page is None:
        return "nothing"
    count = opened(page.items)
    return f"page {count}" + (f" of {len(page.items)}" if count != len(page.items) else "")


def upload(http: Http, size: int) -> str:
    kind = "application/octet-stream"
    return str(http.call("POST", "/v1/blobs", body=bytes(size), content_type=kind).status)


def meet(attack: Attack, limits: Limits = SHORT) -> Met:
    with hostile(attack.script) as server:
        http = Http(server.base, token="token-of-this-desk", limits=limits)
        began = time.monotonic()
        try:
            outcome = upload(http, attack.upload) if attack.upload else look(http)
        except Exception as error:  # noqa: BLE001 - what no error class names is a crash, and told
            outcome = said(error)
        took = time.monotonic() - began
        http.close()
    bytes_moved = http.sent + http.received
    return Met(outcome, took - limits.total - bytes_moved / limits.rate)
