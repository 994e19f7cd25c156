"""The office, its agencies, desks, officers and serial leases, as enrolment brings them."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, datetime, timedelta

import msgspec

from counter_app.domain.bounds import Timestamp
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.outage import Outage
from counter_app.domain.open_enum import OpenEnum


class Role(OpenEnum):
    """`RESOLVER` works on dossiers for the agency that resolves them, `SIGNER` is the leader who
    signs results, apologies and extensions. In a commune one person has several.
    """

    OFFICER = "officer"
    CASHIER = "cashier"
    RESOLVER = "resolver"
    SIGNER = "signer"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


KEEPS_RECORDS = frozenset({Role.SUPERVISOR, Role.ADMIN})
"""Who writes down mandates and outages of the office."""
MOST_WRITTEN_AGO = timedelta(days=90)
"""So far back a receipt that was written by hand may be entered."""


class Agency(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An agency that resolves dossiers; `roles` are the resolvers of procedures that it plays.

    `clock_here` is False where the term starts only when this agency receives the dossier.
    `office` is the code of the one-stop office that serves it, empty where none does.
    """

    code: str
    name: str
    roles: tuple[str, ...]
    clock_here: bool = True
    office: str = ""


class Office(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A one-stop office (Bộ phận Một cửa); names as they stand on its forms.

    `authority` is the superior body printed above `name`, `place` the place name before the date
    of a form, `unit` the code of its commune, `rating_site` where citizens say how they were
    served. `former_codes` are of offices that were merged into this one.
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
    rating_site: str = ""
    agencies: tuple[Agency, ...] = ()
    former_codes: tuple[str, ...] = ()

    @property
    def codes(self) -> frozenset[str]:
        """Every code under which dossiers and postings name this office."""
        return frozenset((self.code, *self.former_codes))

    @property
    def serving(self) -> dict[str, str]:
        """The office that answers for an agency or for an office that was merged, by its code."""
        served = {agency.code: agency.office for agency in self.agencies if agency.office}
        return served | dict.fromkeys(self.former_codes, self.code)

    def resolver(self, role: str) -> Agency | None:
        """The agency that plays this role, None where the office has none."""
        return next((agency for agency in self.agencies if role in agency.roles), None)


class Desk(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place in an office (quầy): leases and fee books belong to it."""

    id: str
    name: str


class Posting(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Work in an office (phân công) with these roles, from `since` on until before `until`; None
    where no moment is known. It is never changed but for its end.
    """

    office: str
    roles: tuple[Role, ...] = (Role.OFFICER,)
    since: Timestamp | None = None
    until: Timestamp | None = None

    def covers(self, at: datetime) -> bool:
        is_begun = self.since is None or self.since <= at
        return is_begun and (self.until is None or at < self.until)


class Officer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`verifier` is the Argon2id hash that came from the portal. `roles` are those of now in the
    office that asks; `postings` say which they were, where and when. A document of a program that
    knew none stands for one posting without dates.
    """

    id: str
    login: str
    name: str
    title: str = ""
    roles: tuple[Role, ...] = (Role.OFFICER,)
    verifier: str = ""
    active: bool = True
    postings: tuple[Posting, ...] = ()

    def roles_in(self, offices: Container[str], at: datetime) -> frozenset[Role] | None:
        """What the officer might do in an office, known by these codes, at a moment; nothing where
        the postings there had ended or not begun, None for one who was never posted there.
        """
        if not self.postings:
            return frozenset(self.roles) if self.active else frozenset()
        there = [posting for posting in self.postings if posting.office in offices]
        if not there:
            return None
        return frozenset(role for item in there if item.covers(at) for role in item.roles)


class Lease(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A serial range of dates × serials of one agency: every day from `first_day` to `last_day`
    the serials `low` to `high`, and an overflow range of five digits for the day that exceeds them.
    The last `paper_lane` serials are for codes written by hand in hours without power. `seal` is by
    which the portal knows its lease again, where it lost its own record.
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
    seal: str = ""

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
        return self.manual_low <= serial <= self.high

    @property
    def manual_low(self) -> int:
        """The first serial of those that are written by hand; above `high` where there are none."""
        return max(self.low, self.last_given + 1)

    def mark_before_overflow(self, turn: int = 0) -> int:
        """The mark above which a desk gives from the band, as on the day of an enrolment anew: what
        the machine before gave and never sent lies below. Each further `turn` of a day begins a
        tenth of the band later. Without a band: above the half that its busiest day needs.
        """
        if not self.band_low:
            return self.low - 1 + max(0, self.last_given + 1 - self.low) // 2
        size = self.band_high - self.band_low + 1
        return self.band_low - 1 + min(turn * max(1, size // 10), size - 1)


class ManualRange(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Serials of a desk's `lease` that are written by hand on each of these days, and may be
    entered at any desk of its office.
    """

    lease: str
    desk: str
    agency: str
    first_day: date
    last_day: date
    low: int
    high: int

    def holds(self, agency: str, day: date, serial: int) -> bool:
        if agency != self.agency or not self.first_day <= day <= self.last_day:
            return False
        return self.low <= serial <= self.high


class Enrolment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a desk is given when it is enrolled; `desks` are all of its office, `manual` the
    serials that its other desks write by hand, `mandates` and `outages` the newest versions of
    what the office recorded; `outages` also of other offices that received dossiers which it has.
    """

    office: Office
    desk: Desk
    officers: tuple[Officer, ...]
    leases: tuple[Lease, ...]
    demo: bool = False
    desks: tuple[Desk, ...] = ()
    manual: tuple[ManualRange, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    outages: tuple[Outage, ...] = ()

    def manual_range(self, agency: str, day: date, serial: int) -> ManualRange | None:
        """Where another desk of the office writes this code by hand."""
        return next((item for item in self.manual if item.holds(agency, day, serial)), None)

    def desk_name(self, desk: str) -> str:
        """The name of a desk of this office, its id where it is none."""
        return next((item.name for item in (self.desk, *self.desks) if item.id == desk), desk)
