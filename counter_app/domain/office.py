"""The office, its agencies, desks, officers and serial leases, as enrolment brings them."""

from __future__ import annotations

from datetime import date

import msgspec

from counter_app.domain.open_enum import OpenEnum


class Role(OpenEnum):
    OFFICER = "officer"
    CASHIER = "cashier"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


class Agency(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An agency that resolves dossiers; `roles` are the resolvers of procedures that it plays.

    `clock_here` is False where the term starts only when this agency receives the dossier.
    """

    code: str
    name: str
    roles: tuple[str, ...]
    clock_here: bool = True


class Office(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A one-stop office (Bộ phận Một cửa); names as they stand on its forms.

    `authority` is the superior body printed above `name`, `place` the place name before the date
    of a form, `unit` the code of its commune.
    """

    code: str
    name: str
    authority: str
    place: str
    province: str
    unit: str = ""
    address: str = ""
    phone: str = ""
    lookup_site: str = ""
    agencies: tuple[Agency, ...] = ()

    def resolver(self, role: str) -> Agency | None:
        """The agency that plays this role, None where the office has none."""
        return next((agency for agency in self.agencies if role in agency.roles), None)


class Desk(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place in an office (quầy): leases and fee books belong to it."""

    id: str
    name: str


class Officer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`verifier` is the Argon2id hash that came from the portal."""

    id: str
    login: str
    name: str
    title: str = ""
    roles: tuple[Role, ...] = (Role.OFFICER,)
    verifier: str = ""
    active: bool = True


class Lease(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A rectangle of dates × serials of one agency: every day from `first_day` to `last_day`
    the serials `low` to `high`, and a band of five digits for the day that exceeds them.
    The last `paper_lane` serials are for codes written by hand in hours without power.
    """

    id: str
    agency: str
    first_day: date
    last_day: date
    low: int
    high: int
    band_low: int = 0
    band_high: int = 0
    paper_lane: int = 50

    @property
    def last_given(self) -> int:
        """The last serial of a day that the desk gives by itself before the band."""
        return self.high - self.paper_lane

    def holds(self, day: date, serial: int) -> bool:
        """Whether the serial of this day lies in the lease, the band included."""
        if not self.first_day <= day <= self.last_day:
            return False
        return self.low <= serial <= self.high or self.band_low <= serial <= self.band_high

    def is_manual(self, serial: int) -> bool:
        """Whether codes with this serial are written by hand."""
        return max(self.low - 1, self.last_given) < serial <= self.high


class Enrolment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a desk is given when it is enrolled; `desks` are all of its office."""

    office: Office
    desk: Desk
    officers: tuple[Officer, ...]
    leases: tuple[Lease, ...]
    demo: bool = False
    desks: tuple[Desk, ...] = ()

    def desk_name(self, desk: str) -> str:
        """The name of a desk of this office, its id where it is none."""
        return next((one.name for one in (self.desk, *self.desks) if one.id == desk), desk)
