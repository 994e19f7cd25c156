"""Who looks at an online dossier: a claim that tells the others, for a quarter of an hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.changes import Changes
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.online import Claim
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import happen
from counter_app.storage.dossiers import dossiers
from counter_app.storage.office import officers


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at a dossier at another desk; `since` is office time."""

    desk: str
    officer: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Claiming:
    """`holder` is another desk's officer who looks at it already; then nothing was recorded."""

    holder: Viewer | None
    changes: Changes


def viewer_of(desk: OpenDesk, dossier: Dossier, names: dict[str, str]) -> Viewer | None:
    """Who looks at it at another desk, while that claim holds."""
    claim = claim_of_another(desk, dossier)
    if claim is None:
        return None
    officer = names.get(claim.officer, claim.officer)
    return Viewer(desk.enrolment.desk_name(claim.desk), officer, in_zone(claim.at, desk.zone))


def claim(desk: OpenDesk, actor: Officer, dossier_id: str) -> Claiming:
    """Tell the other desks that it is looked at here: once in a quarter of an hour.

    Nothing is recorded where another desk's claim holds, or the dossier waits for no answer.
    Raises RefusedError, StorageError.
    """
    with desk.store.database.read() as connection:
        dossier = dossiers.get(connection, dossier_id)
        names = {item.id: item.name for item in officers.all_of(connection)}
    if dossier is None:
        raise RefusedError("no_dossier")
    holder = viewer_of(desk, dossier, names)
    own = dossier.claim
    if (
        holder is not None
        or dossier.status is not Status.SUBMITTED
        or (own is not None and own.holds(desk.now()))
    ):
        return Claiming(holder, Changes())
    body = Claimed(desk=desk.enrolment.desk.id)
    _, changes = happen(desk, actor, dossier_id, body)
    return Claiming(None, changes)


def claim_of_another(desk: OpenDesk, dossier: Dossier) -> Claim | None:
    held = dossier.claim
    if held is None or held.desk == desk.enrolment.desk.id or not held.holds(desk.now()):
        return None
    return held
