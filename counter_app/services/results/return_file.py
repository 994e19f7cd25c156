"""A dossier as the page Trả kết quả shows it, found by the receipt that the citizen brings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.hops import hands_of
from counter_app.services.desk.names import officer_name
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import look_up
from counter_app.services.results.parts import Original, ResultPart, originals_held, parts_left
from counter_app.storage.dossiers import dossiers


@dataclass(frozen=True, slots=True)
class HandShown:
    """In whose hand a dossier is: `who` is an officer, else a unit; `since` is office time."""

    who: str
    since: datetime
    is_on_the_way: bool


@dataclass(frozen=True, slots=True)
class ReturnFile:
    """`parts` and `originals` are still here; `hands` where the dossier is meanwhile."""

    dossier: Dossier
    parts: tuple[ResultPart, ...]
    originals: tuple[Original, ...]
    hands: tuple[HandShown, ...]

    @property
    def is_returned(self) -> bool:
        return self.dossier.status is Status.RETURNED


def by_receipt(desk: OpenDesk, scanned: str) -> list[Dossier]:
    """The dossier of a receipt that was scanned, or both that carry its code. Every reading of what
    receipts bear goes through here. Raises RefusedError: "unknown_code".
    """
    return look_up.find(desk, scanned)


def by_card(desk: OpenDesk, number: str) -> list[Dossier]:
    """Dossiers of this identity number whose results wait to be returned, the newest first."""
    with desk.store.database.read() as connection:
        found = dossiers.of_identity(connection, number)
    return [dossier for dossier in found if dossier.status is Status.RESOLVED]


def open_return(desk: OpenDesk, dossier_id: str) -> ReturnFile:
    """All that the page shows of one dossier. Raises RefusedError: "no_dossier"."""
    with desk.store.database.read() as connection:
        dossier = dossiers.get(connection, dossier_id)
    if dossier is None:
        raise RefusedError("no_dossier")
    hands = tuple(
        HandShown(
            officer_name(desk, hand.officer)
            if hand.officer and not hand.is_on_the_way
            else hand.unit.name,
            in_zone(hand.since, desk.zone),
            hand.is_on_the_way,
        )
        for hand in hands_of(dossier)
    )
    return ReturnFile(dossier, parts_left(desk, dossier), originals_held(desk, dossier), hands)
