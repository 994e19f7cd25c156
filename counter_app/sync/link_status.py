"""What is said of the link, and what an error means for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from counter_app.contract.problems import ProblemError
from counter_app.sync.link.link_errors import (
    LinkError,
    StalledError,
    TooLargeError,
    TooSlowError,
    UnreachableError,
    UntrustedError,
)

State = Literal[
    "unknown", "online", "offline", "busy", "refused", "untrusted", "old_program", "old_portal"
]
SHUT_OUT: frozenset[State] = frozenset({"refused", "old_program", "old_portal"})
"""Only a person can end it, so nobody asks again before long."""
_BROKE_OFF = {"cut", "reset"}


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """What the worker says of the link; moments are aware. `code` is the last failure's,
    `sending` (done, all) while changes go up.
    """

    state: State
    since: datetime
    last_contact: datetime | None = None
    next_try: datetime | None = None
    sending: tuple[int, int] | None = None
    code: str = ""


def state_of(error: Exception) -> State | None:
    """The state of the link behind this failure, None where it says nothing about the link."""
    if isinstance(error, UntrustedError):
        return "untrusted"
    if isinstance(error, LinkError):
        return "offline"
    if not isinstance(error, ProblemError):
        return None
    if error.status in {401, 403}:
        return "refused"
    if error.status == 426:
        return "old_portal" if error.code == "portal_version" else "old_program"
    return "busy"


def asks_for_less(error: Exception) -> bool:
    """Whether the link may carry less at once than it was given."""
    if isinstance(error, UnreachableError):
        return error.reason in _BROKE_OFF
    return isinstance(error, StalledError | TooSlowError | TooLargeError)


def is_unacknowledged(error: Exception) -> bool:
    """Whether nothing answered, neither the portal nor anybody in its place."""
    return isinstance(error, UnreachableError | StalledError | TooSlowError)
