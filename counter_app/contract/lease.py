"""Serial leases, asked for by the desk before the last ones end."""

from __future__ import annotations

from datetime import date

import msgspec


class LeaseQuestion(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`request` makes a repeated question harmless: it is answered with the same leases.

    The portal grants, for each agency whose dossiers the office receives, a serial range of days
    behind `after` (the last day with codes; None for none). `held` are the leases that the desk
    holds, each as it came: named to a portal of another history, which may have lost its record.
    """

    request: str
    desk: str
    after: date | None = None
    held: list[msgspec.Raw] = []


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """The highest serial that the portal knows of this desk's leases for an agency and day."""

    agency: str
    day: date
    serial: int


class Leases(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All leases of the desk that have not ended, each a `Lease`, verbatim JSON and opened by
    itself; and the marks of the days from today on.
    """

    leases: tuple[msgspec.Raw, ...]
    marks: tuple[Mark, ...] = ()
