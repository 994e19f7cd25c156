"""Who acts in a run of events: postings, offices and what answers for them, read at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.offices import with_offices
from counter_app.domain.kinds.event import Event
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.mandate import Mandate, held_by
from counter_app.domain.office.office import Posting, Role
from counter_app.portal.office import office_records, offices, postings, serving
from counter_app.portal.store.context import Connection

Postings = tuple[Posting, ...] | None


@dataclass(slots=True)
class Actors:
    """What is known of officers, offices and agencies so far; a code that nobody answers for has
    an empty text in `serving`.
    """

    postings: dict[str, Postings] = field(default_factory=dict)
    codes: dict[str, frozenset[str]] = field(default_factory=dict)
    serving: dict[str, str] = field(default_factory=dict)
    overseers: dict[str, dict[str, list[Posting]]] = field(default_factory=dict)
    mandates: dict[str, list[Mandate]] = field(default_factory=dict)
    _asked: set[str] = field(default_factory=set)

    def load(self, connection: Connection, events: Iterable[Event], office: str) -> None:
        """Who made these events, at a desk of this office. What an administrator may do depends on
        who oversees it.
        """
        officers = {event.officer for event in events}
        self._load_officers(connection, officers - self._asked)
        if office not in self.codes:
            self.codes[office] = offices.office_codes(connection, office)
        if office not in self.overseers and any(map(self._administers, officers)):
            self.overseers[office] = postings.of_office(connection, self.codes[office])

    def _load_officers(self, connection: Connection, officers: set[str]) -> None:
        self._asked |= officers
        self.postings |= postings.of_officers(connection, officers)
        self.mandates |= office_records.mandates_of(connection, officers)

    def _administers(self, officer: str) -> bool:
        return any(Role.ADMIN in item.roles for item in self.postings.get(officer) or ())

    def load_serving(self, connection: Connection, codes: Iterable[str]) -> None:
        """Who answers for these agencies and offices, and for those who do."""
        requested = set(codes) - self.serving.keys()
        while requested:
            result = serving.of_codes(connection, requested)
            self.serving |= {code: result.get(code, "") for code in requested}
            requested = set(result.values()) - self.serving.keys()

    def with_offices(self, dossier: Dossier) -> Dossier:
        return with_offices(dossier, self.serving)

    def is_readable(self, officer: str) -> bool:
        """False where the portal knows the officer and cannot read a posting."""
        return self.postings.get(officer, ()) is not None

    def of(self, officer: str, office: str, at: datetime) -> Actor | None:
        """The officer at a desk of this office, with the rights of that moment; None for one who
        was never posted there.
        """
        codes = self.codes[office]
        here = [item for item in self.postings.get(officer) or () if item.office in codes]
        if not here:
            return None
        overseers = self.overseers.get(office, {})
        return Actor(
            id=officer,
            roles=_roles(here, at),
            offices=codes,
            supervisors=frozenset(
                key for key, there in overseers.items() if Role.SUPERVISOR in _roles(there, at)
            ),
            serving=self.serving,
            mandates=held_by(self.mandates.get(officer, ()), officer, codes, at),
            at=at,
        )


def _roles(there: Iterable[Posting], at: datetime) -> frozenset[Role]:
    return frozenset(role for item in there if item.covers(at) for role in item.roles)
