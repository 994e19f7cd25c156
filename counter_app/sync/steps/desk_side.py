"""What a cycle works on: the desk's store, its portal, and how much a link may carry at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from counter_app.contract.portal import Portal
from counter_app.domain.changes import Changes
from counter_app.storage.profile.store import Store
from counter_app.storage.sync import verdicts
from counter_app.sync.steps.prefetch import Prefetch, lazily


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes of JSON and entries in one request up, bytes of a page down, items in one write."""

    push_entries: int = 4_000
    push_bytes: int = 3_500_000
    page_bytes: int = 512 * 1024
    items: int = 100


SLOW = Sizes(push_entries=500, push_bytes=128 * 1024, page_bytes=256 * 1024)
"""For 40 kbit/s: 2 s a page. Smaller pages cost more: 130 bytes a reception come packed in pages of
256 KiB of JSON, 367 in pages of 32.
"""


@dataclass(slots=True)
class DeskSide:
    """`desk` is the desk's id, `now` an aware moment in UTC, `ids` make devices and requests.

    `go_on` is asked between requests; `changed` hears what each write changed, `clock_heard` how
    far the portal's clock is ahead of this one, None once nobody knows any more. `ahead` asks for
    a page while another is written.
    """

    store: Store
    portal: Portal
    desk: str
    now: Callable[[], datetime]
    ids: Callable[[], str]
    sizes: Sizes = Sizes()
    go_on: Callable[[], bool] = lambda: True
    changed: Callable[[Changes], None] = lambda _changes: None
    clock_reported: Callable[[timedelta | None], None] = lambda _offset: None
    ahead: Prefetch = lazily
    compared: bool = field(default=False)
    packs_reported: str = ""
    packs_unreadable: str = ""
    held_asked: verdicts.Turn = verdicts.START
    versions_lacking: set[str] = field(default_factory=set)
    versions_refused: set[str] = field(default_factory=set)
    mended: set[str] = field(default_factory=set)

    def seconds(self) -> int:
        return int(self.now().timestamp())


class StoppedError(Exception):
    """Somebody stopped the cycle between two requests; it goes on next time."""
