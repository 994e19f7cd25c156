"""Taking up: a unit says which dossiers of a slip it has; what it does not name stays missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.event import Clock
from counter_app.domain.kinds.taken_up import TakenUp
from counter_app.domain.life.hops import hops_of, open_hops
from counter_app.domain.office.office import MOST_WRITTEN_AGO, Officer, Role
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import Recording, record
from counter_app.services.passing.hand_over import PassingStoppedError
from counter_app.storage.dossiers import dossiers
from counter_app.storage.passing import awaited_codes
from counter_app.storage.passing.awaited_codes import AwaitedCode


@dataclass(frozen=True, slots=True)
class TakenDossiers:
    """How many dossiers of a slip were recorded, and codes that wait until they are here."""

    number: str
    taken: int
    awaited: tuple[str, ...]
    changes: Changes


def may_take_up(actor: Officer) -> bool:
    """Whether this officer takes up for a unit; others enter what was signed on paper."""
    return Role.RESOLVER in actor.roles


def find(desk: OpenDesk, code: str, number: str) -> Dossier | None:
    """The dossier of a scanned code that lies beside this slip; None where it is not here yet.

    Raises RefusedError: "two_of_code", "on_other_slip" where it is on its way with another one.
    """
    with desk.store.database.read() as connection:
        matches = dossiers.by_code(connection, code)
    dossier = _only(matches, code, number)
    if dossier is not None:
        ways = {hop.slip for hop in hops_of(dossier)}
        away = [hop.slip for hop in open_hops(dossier)]
        if away and number not in ways:
            raise RefusedError("on_other_slip", code=code, slip=away[0])
    return dossier


def take_up(
    desk: OpenDesk, actor: Officer, number: str, ids: Sequence[str], unit: AgencyRef | None = None
) -> TakenDossiers:
    """Record in one transaction that the unit has these dossiers of the slip. `unit` is asked for
    where nobody here knows who gave it.

    Raises PassingStoppedError, RefusedError, StorageError; then nothing was recorded.
    """

    def write(recording: Recording) -> None:
        for dossier_id in ids:
            dossier = recording.dossier(dossier_id)
            if dossier is None:
                raise RefusedError("no_dossier")
            body = TakenUp(slip=number, unit=_unit(dossier, number, unit))
            _add(recording, body, dossier)

    recorded = record(desk, actor, write)
    changes = Changes(dossiers=frozenset(recorded.dossiers))
    return TakenDossiers(number, len(ids), (), changes)


def enter_paper(
    desk: OpenDesk,
    actor: Officer,
    number: str,
    codes: Sequence[str],
    *,
    at: datetime,
    unit: AgencyRef | None = None,
) -> TakenDossiers:
    """Enter a slip that was signed on paper at `at`, office time: dossiers of these codes that are
    here are taken up, the others are remembered and entered when they have come.

    Entering the same again adds nothing. Raises as `take_up` does; RefusedError: "slip_time",
    "two_of_code".
    """
    now = desk.office_now()
    if not now - MOST_WRITTEN_AGO <= at <= now:
        raise RefusedError("slip_time")
    taken: list[str] = []
    awaited: list[str] = []

    def write(recording: Recording) -> None:
        taken.clear()
        awaited.clear()
        for code in dict.fromkeys(codes):
            dossier = _of_code(recording, code, number)
            if dossier is None:
                awaited.append(code)
                continue
            taken.append(code)
            if not _is_taken(dossier, number):
                body = TakenUp(slip=number, unit=_unit(dossier, number, unit), paper=True)
                _add(recording, body, dossier, at=at, clock=Clock.DECLARED)
        connection = recording.connection
        awaited_codes.forget(connection, number, taken)
        seconds, place = int(at.timestamp()), unit.code if unit else ""
        awaited_codes.remember(
            connection, (AwaitedCode(number, code, place, seconds) for code in awaited)
        )

    recorded = record(desk, actor, write)
    changes = Changes(dossiers=frozenset(recorded.dossiers))
    return TakenDossiers(number, len(taken), tuple(awaited), changes)


def _add(
    recording: Recording,
    body: TakenUp,
    dossier: Dossier,
    *,
    at: datetime | None = None,
    clock: Clock = Clock.UNCHECKED,
) -> None:
    try:
        recording.add(body, dossier.id, at=at, clock=clock)
    except RefusedError as error:
        raise PassingStoppedError(error, dossier.code) from error


def _unit(dossier: Dossier, number: str, said: AgencyRef | None) -> AgencyRef:
    """Where the slip says that it goes; else who says to have it, or who is to resolve it."""
    hop = next((hop for hop in hops_of(dossier) if hop.slip == number), None)
    return hop.to if hop is not None else said or dossier.agency


def _is_taken(dossier: Dossier, number: str) -> bool:
    return any(hop.slip == number and hop.taken is not None for hop in hops_of(dossier))


def _of_code(recording: Recording, code: str, number: str) -> Dossier | None:
    """The dossier of this code as it stands after what was recorded before it."""
    dossier = _only(dossiers.by_code(recording.connection, code), code, number)
    return recording.dossier(dossier.id) if dossier is not None else None


def _only(matches: Sequence[Dossier], code: str, number: str) -> Dossier | None:
    """Of two that carry the code the one that is on the slip."""
    if len(matches) > 1:
        matches = [it for it in matches if any(hop.slip == number for hop in hops_of(it))]
        if len(matches) != 1:
            raise RefusedError("two_of_code", code=code)
    return matches[0] if matches else None
