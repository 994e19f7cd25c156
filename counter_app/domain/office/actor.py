"""Who acts, from which office and with which rights: what `check` must know of a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.offices import offices_of
from counter_app.domain.office.mandate import Mandate, held_by
from counter_app.domain.office.office import Enrolment, Officer, Role


@dataclass(frozen=True, slots=True)
class Actor:
    """`roles` are those that the officer held in the office at the time, none where the posting
    there had ended. `offices` are the codes of that office, `supervisors` who oversaw it then;
    `serving` as in `offices_of`, `mandates` those that the officer held there then, by id; `at` is
    that time, aware.
    """

    id: str
    roles: frozenset[Role]
    offices: frozenset[str]
    supervisors: frozenset[str] = frozenset()
    serving: Mapping[str, str] = field(default_factory=dict)
    mandates: Mapping[str, Mandate] = field(default_factory=dict)
    at: datetime | None = None

    @property
    def is_signer(self) -> bool:
        """Whether the actor signs in the own name."""
        return Role.SIGNER in self.roles

    def mandate(self, id: str) -> Mandate | None:
        """The mandate with this id, None where the actor did not hold it at the time."""
        return self.mandates.get(id)

    def may_sign(self, mandate: str = "") -> bool:
        """Whether the actor might sign then: in the own name, or by the mandate with this id."""
        return self.mandate(mandate) is not None if mandate else self.is_signer

    def is_of(self, dossier: Dossier) -> bool:
        """Whether the actor's office is one of the dossier's."""
        return not self.offices.isdisjoint(offices_of(dossier, self.serving))

    def received(self, dossier: Dossier) -> bool:
        """Whether the actor's office received the dossier, or took over the one that did."""
        code = dossier.office.code
        return code in self.offices or self.serving.get(code) in self.offices

    def supervises(self, officer: str) -> bool:
        """Whether the actor may say of a fact of this officer that it stands: a supervisor, and
        where the office has no other than the officer an administrator.
        """
        if Role.SUPERVISOR in self.roles:
            return True
        return Role.ADMIN in self.roles and not self.supervisors - {officer}


def actor_of(officer: Officer, given: Enrolment, at: datetime) -> Actor:
    """The officer at a desk with this enrolment, with the rights of that moment."""
    office = given.office
    codes = office.codes
    supervisors = (
        item.id
        for item in given.officers
        if Role.SUPERVISOR in (_roles(item, codes, at) or frozenset())
    )
    return Actor(
        id=officer.id,
        roles=_roles(officer, codes, at),
        offices=codes,
        supervisors=frozenset(supervisors),
        serving={office.code: office.code} | office.serving,
        mandates=held_by(given.mandates, officer.id, codes, at),
        at=at,
    )


def _roles(officer: Officer, codes: frozenset[str], at: datetime) -> frozenset[Role]:
    if not officer.active:
        return frozenset()
    return officer.roles_in(codes, at) or frozenset()
