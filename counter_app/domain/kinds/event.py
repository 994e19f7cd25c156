"""An event: something that happened to a dossier, immutable."""

from __future__ import annotations

from datetime import datetime

import msgspec

from counter_app.domain.kinds.body import Body
from counter_app.domain.open_enum import OpenEnum


class Clock(OpenEnum):
    """How far `occurred_at` can be trusted."""

    OK = "ok"
    UNCHECKED = "unchecked"
    DECLARED = "declared"


class Event(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Something that happened. `id` is a UUIDv7, `dossier` the id of the event that made the
    dossier (None when it concerns the desk or the day), `base_rev` the portal revision that the
    officer saw (0 = none), `occurred_at` aware.
    """

    id: str
    dossier: str | None
    base_rev: int = 0
    kind: str
    version: int
    occurred_at: datetime
    clock: Clock
    officer: str
    body: Body
