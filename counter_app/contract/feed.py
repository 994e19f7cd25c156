"""The change feed of an office: one item a dossier, its whole state and its new events."""

from __future__ import annotations

from typing import Annotated

import msgspec

MOST_REVISION = 2**31 - 1
MOST_NUMBER = 2**53
PAGE_BYTES = 512 * 1024
"""Of a page's JSON on a good link; a slow link asks for less."""


class Item(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One dossier: `state` is verbatim what the portal has at `rev`. `events` are those since
    the cursor, verbatim; `own` the ids of those that came from the asking desk's journals.

    With `whole`, events and own together are all events that made the state. `deleted` says why
    the portal took the dossier away; then there is no state. `n` are the numbers that the events,
    and then the own ones, have in the office's feed: 0 for those from before the dossier was in it.
    """

    id: str
    rev: Annotated[int, msgspec.Meta(ge=0, le=MOST_REVISION)]
    state: msgspec.Raw = msgspec.Raw(b"null")
    events: list[msgspec.Raw] = []
    own: list[str] = []
    whole: bool = False
    deleted: str = ""
    n: list[int] = []


class FeedPage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`items` are opened strictly, each by itself. `cursor` continues behind them; `more` says
    that there is more now. `backed_up` is the feed number that a verified backup reaches, `at`
    the one that this page reaches, both within `history`.
    """

    history: str
    server_time: str
    cursor: str
    items: list[msgspec.Raw] = []
    more: bool = False
    at: int = 0
    backed_up: int = 0
    packs: str = ""
    """Digest of what `GET /v1/packs` answers; another than the desk's means there is news."""
