"""What every function of the portal needs beside the database session it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.registry import BODIES
from counter_app.portal.ledger.ledger import Ledger

__all__ = ["Asker", "Connection", "Context"]


@dataclass(frozen=True, slots=True)
class Asker:
    """The desk behind a token: who asks."""

    desk: str
    office: str
    revoked: bool = False


@dataclass(slots=True)
class Context:
    """`history` names this life of the portal's database; `secret` signs cursors. `now` answers
    an aware moment in UTC, `ids` UUIDv7s. `kinds` are the kinds of event that it can judge.
    `is_projected` once every dossier is known to be as this program makes it.
    """

    history: str
    secret: bytes
    ledger: Ledger
    calendar: Calendar
    now: Callable[[], datetime]
    ids: Callable[[], str]
    kinds: frozenset[tuple[str, int]] = frozenset(BODIES)
    is_projected: bool = False

    def knows(self, body: Body, kind: str, version: int) -> bool:
        return body.kind == kind and (kind, version) in self.kinds

    def seconds(self) -> int:
        return int(self.now().timestamp())

    def office_now(self) -> datetime:
        return in_zone(self.now(), ZoneInfo(self.calendar.zone))

    def today(self) -> date:
        return self.office_now().date()

    def server_time(self) -> str:
        return self.office_now().isoformat(timespec="seconds")
