"""In whose hand a dossier is, with names, and what follows for whoever looks at it here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.hop_terms import HopTerms
from counter_app.domain.life.hops import hands_of, hops_of
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.passing.passages import terms_of
from counter_app.services.processing.paper_now import is_own_unit, paper_now
from counter_app.storage.office import officers


@dataclass(frozen=True, slots=True)
class Holder:
    """A unit that has it since a moment of office time, and who there; `officer` is an id, `name`
    the name, both empty where nobody is known. `is_own`: a unit that this office answers for,
    `is_counter`: the office itself, where any officer goes on with it.
    """

    unit: str
    since: datetime
    officer: str = ""
    name: str = ""
    is_on_the_way: bool = False
    is_own: bool = False
    is_counter: bool = False


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """`is_mine`: it lies in the own unit with the officer who looks, or with nobody there by name.
    `paper_now` as in the module of that name; `names` are the office's officers by their ids;
    `terms` are those of the newest hop.
    """

    holders: tuple[Holder, ...]
    is_mine: bool
    paper_now: bool
    names: Mapping[str, str]
    terms: HopTerms

    @property
    def other(self) -> Holder | None:
        """Whom to ask where it is not mine."""
        return None if self.is_mine else next(iter(self.holders), None)


def whereabouts(desk: OpenDesk, actor: Officer, dossier: Dossier) -> Whereabouts:
    with desk.store.database.read() as connection:
        names = {item.id: item.name for item in officers.all_of(connection)}
    holders = tuple(
        Holder(
            unit=hand.unit.name,
            since=in_zone(hand.since, desk.zone),
            officer=hand.officer,
            name=names.get(hand.officer, ""),
            is_on_the_way=hand.is_on_the_way,
            is_own=is_own_unit(desk, hand.unit.code),
            is_counter=hand.unit.code in desk.office.codes,
        )
        for hand in hands_of(dossier)
    )
    mine = [holder for holder in holders if _may_go_on(holder, actor)]
    return Whereabouts(holders, bool(mine), paper_now(desk, dossier), names, _terms(desk, dossier))


def _terms(desk: OpenDesk, dossier: Dossier) -> HopTerms:
    hops = hops_of(dossier)
    if not hops:
        return HopTerms()
    return terms_of(desk, dossier, hops[-1])


def _may_go_on(holder: Holder, actor: Officer) -> bool:
    if holder.is_on_the_way:
        return False
    by_name = holder.officer == actor.id
    return by_name or holder.is_counter or (holder.is_own and not holder.officer)
