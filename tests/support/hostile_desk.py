"""A desk that meets a hostile portal: what became of the call, and how long it took."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass

import requests

from counter_app.contract.feed import PAGE_BYTES, Item
from counter_app.contract.problems import ProblemError
from counter_app.sync.link import reading
from counter_app.sync.link.http import CallLimits, Http
from counter_app.sync.link.http_portal import HttpPortal
from counter_app.sync.link.link_errors import LinkError, UnreadableError
from counter_app.sync.link.sockets import SEND_BUFFER
from tests.support.hostile import hostile
from tests.support.hostile_answers import Attack

SHORT = CallLimits(connect=1.0, stall=0.4, total=0.8, rate=50_000)
ROOMY = CallLimits(connect=10.0, stall=20.0, total=60.0)
"""Where time is not what is tried, so that a busy machine changes no outcome."""
LIMITS = {"short": SHORT, "roomy": ROOMY, "real": CallLimits()}
SLOW = {"too_slow", "stalled"}


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


def meet(attack: Attack) -> Met:
    with hostile(attack.script) as server:
        return call(server.base, attack.upload, SHORT if attack.expected in SLOW else ROOMY)


def call(base: str, size: int, limits: CallLimits) -> Met:
    """One look for changes, or where `size` is given an upload of so many bytes."""
    http = Http(base, token="token-of-this-desk", limits=limits)
    began = time.monotonic()
    try:
        outcome = upload(http, size) if size else look(http)
    except Exception as error:  # noqa: BLE001 - what no error class names is a crash, and told
        outcome = said(error)
    took = time.monotonic() - began
    http.close()
    moved = (http.sent + http.received) / limits.rate
    deadline = limits.total + moved
    if outcome == "stalled":
        deadline = min(deadline, limits.stall + min(SEND_BUFFER / limits.rate, moved))
    return Met(outcome, took - deadline)


def call_unguarded(base: str) -> Met:
    """The control: `requests` as it comes, with a time-out like `SHORT`."""
    began = time.monotonic()
    try:
        outcome = f"{len(requests.get(base, timeout=(SHORT.connect, SHORT.stall)).content)} bytes"
    except requests.RequestException as error:
        outcome = type(error).__name__
    return Met(outcome, time.monotonic() - began - SHORT.total)


def peak() -> float:
    """Most memory that this process ever held, in MB."""
    import resource  # noqa: PLC0415 - campaigns run where there is one

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Lines of questions in, lines of what happened out: the desk of `tests.faults.hostile`."""
    for line in sys.stdin:
        question = json.loads(line)
        if question["limits"] == "none":
            met = call_unguarded(question["base"])
        else:
            met = call(question["base"], question["upload"], LIMITS[question["limits"]])
        told = {"outcome": met.outcome, "overrun": met.overrun, "megabytes": peak()}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
