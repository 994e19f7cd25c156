"""Looking a dossier up at the portal that the asking desk does not hold."""

from __future__ import annotations

from datetime import datetime

import msgspec

from counter_app.domain.dossier.dossier import Status


class Outline(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A dossier of none of the asker's offices: how far it is and where, and nobody's name.

    `procedure` and `office` are names for people, `promised_at` what the receipt says, else
    what was computed, `due_now` when it is due as things stand, as of `OnlineState`.
    """

    code: str
    procedure: str
    status: Status
    office: str
    promised_at: datetime | None = msgspec.field(default=None, name="due_at")
    due_now: datetime | None = None


class LookUp(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was found: `items`, each an `Item`, of the asker's offices and of citizens whose number
    was named; `outlines`, each an `Outline`, of all others. Each is opened by itself.
    """

    items: list[msgspec.Raw] = []
    outlines: list[msgspec.Raw] = []


class MoreLooks(msgspec.Struct, frozen=True, kw_only=True):
    """A supervisor of the office opens further look-ups of today to an officer at this desk."""

    officer: str
    login: str
    password: str
