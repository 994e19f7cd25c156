"""How the desks of an office stand: what each had still to send when it was last heard."""

from __future__ import annotations

from datetime import datetime

import msgspec


class DeskState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`waiting` changes were left at the desk behind its last push, the first made at `oldest`;
    it was last heard at `contact`, None for a desk that never called.
    """

    name: str
    waiting: int = 0
    oldest: datetime | None = None
    contact: datetime | None = None


class OfficeDesks(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Every desk of the office that asks, by name. `packs` as in `FeedPage`: what the office
    recorded comes also while no dossier changes.
    """

    desks: list[DeskState]
    packs: str = ""
