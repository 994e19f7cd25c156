"""What the desk knows of its link to the portal now; the sync worker tells, screens show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

State = Literal[
    "unknown", "online", "offline", "busy", "refused", "untrusted", "old_program", "old_portal"
]


@dataclass(frozen=True, slots=True)
class LinkState:
    """Moments are aware. `since` is when the state began, `sending` (done, all) while changes go
    up, `code` the stable word of the last failure, for a support package.
    """

    state: State = "unknown"
    since: datetime | None = None
    last_contact: datetime | None = None
    next_try: datetime | None = None
    sending: tuple[int, int] | None = None
    code: str = ""

    @property
    def is_shut_out(self) -> bool:
        """Whether the portal does not know this machine, so that nothing can be sent."""
        return self.state == "refused"


class LinkControl(Protocol):
    """What a screen may ask of the sync worker; both return at once."""

    def send_now(self) -> None:
        """Begin a cycle now instead of at the next time."""

    def stop(self) -> None:
        """End after the request that is under way."""
