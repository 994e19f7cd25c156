"""Results that go by post: the parcel that a bag number names, and what the carrier says of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.kinds.parcel_moved import ParcelMoved
from counter_app.domain.kinds.result_posted import ResultPosted
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.life.facts import ParcelMove, ParcelState, Posted, Relation, Way
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import Recording, happen_as, record
from counter_app.services.results.hand_out import add_papers
from counter_app.services.results.parts import Original, originals_held

CARRIER = "Bưu điện"
CALLED = "parcel_back"
"""The step of a call about a parcel that came back; its parameter `next` is a `Called`."""


class Called(StrEnum):
    """What was agreed with the citizen on the telephone."""

    SEND_AGAIN = "send_again"
    COLLECTS = "collects"
    NOT_REACHED = "not_reached"


def open_parcel(dossier: Dossier) -> Posted | None:
    """The parcel that is with the carrier: the newest, unless it came back or was delivered."""
    if not dossier.life.posted:
        return None
    newest = dossier.life.posted[-1]
    move = last_move(dossier, newest.parcel)
    ended = {ParcelState.BACK, ParcelState.DELIVERED}
    return None if move is not None and move.state in ended else newest


def last_move(dossier: Dossier, parcel: str) -> ParcelMove | None:
    """What the carrier said of it last, None where nothing was heard since it went."""
    moves = [move for move in dossier.life.parcel_moves if move.parcel == parcel]
    return moves[-1] if moves else None


def attempts(dossier: Dossier, parcel: str) -> int:
    """How often the carrier came to a closed door."""
    return sum(
        move.parcel == parcel and move.state is ParcelState.FAILED
        for move in dossier.life.parcel_moves
    )


def came_back_at(dossier: Dossier) -> datetime | None:
    """Since when the newest parcel is back at the counter, None where it is not."""
    if not dossier.life.posted:
        return None
    move = last_move(dossier, dossier.life.posted[-1].parcel)
    return move.at if move is not None and move.state is ParcelState.BACK else None


def last_call(dossier: Dossier) -> Called | None:
    """What was agreed since the newest parcel came back, None where nobody called since."""
    back = came_back_at(dossier)
    if back is None:
        return None
    calls = [one for one in dossier.life.contacts if one.step == CALLED and one.at >= back]
    agreed = dict(calls[-1].parameters).get("next", "") if calls else ""
    return Called(agreed) if agreed in set(Called) else None


def record_call(
    desk: OpenDesk, actor: Officer, dossier_id: str, agreed: Called
) -> tuple[Dossier, Changes]:
    """The citizen was called about a parcel that came back. Raises RefusedError, StorageError."""

    def bodies(dossier: Dossier | None, _at: datetime) -> list[ContactMade]:
        contact = ContactMade(
            step=CALLED,
            way="phone",
            parameters=(("next", agreed.value),),
            person=dossier.owner.name if dossier else "",
            reached=agreed is not Called.NOT_REACHED,
        )
        return [contact]

    return happen_as(desk, actor, dossier_id, bodies)


def post_result(
    desk: OpenDesk, actor: Officer, bags: Mapping[str, str], address: str = ""
) -> tuple[int, Changes]:
    """The postman takes these bags: numbers by dossier, all in one transaction. The originals that
    lie here go along, and what is still due is collected at the door. How many went.

    Raises RefusedError, StorageError.
    """

    def write(recording: Recording) -> None:
        for dossier_id, parcel in bags.items():
            dossier = recording.dossier(dossier_id)
            add_papers(recording, dossier_id, _going_along(desk, dossier))
            posted = ResultPosted(
                parcel=parcel.strip(),
                carrier=CARRIER,
                address=address or (dossier.delivery.address if dossier else ""),
                cod=dossier.fees_due if dossier else 0,
            )
            recording.add(posted, dossier_id)

    record(desk, actor, write)
    return len(bags), Changes(dossiers=frozenset(bags))


def _going_along(desk: OpenDesk, dossier: Dossier | None) -> tuple[Original, ...]:
    return originals_held(desk, dossier) if dossier is not None else ()


def parcel_moved(
    desk: OpenDesk, actor: Officer, dossier_id: str, state: ParcelState, text: str = ""
) -> tuple[Dossier, Changes]:
    """What the carrier says of the newest parcel. Only one that was delivered is in the citizen's
    hand: then the result is returned in the same transaction. Raises RefusedError, StorageError.
    """

    def write(recording: Recording) -> None:
        dossier = recording.dossier(dossier_id)
        parcel = dossier.life.posted[-1].parcel if dossier and dossier.life.posted else ""
        recording.add(ParcelMoved(parcel=parcel, state=state, text=text.strip()), dossier_id)
        if state is ParcelState.DELIVERED and dossier is not None:
            returned = ResultReturned(
                way=Way.POST,
                collector=dossier.owner.name,
                relation=Relation.OWNER,
                parcel=parcel,
            )
            recording.add(returned, dossier_id)

    recorded = record(desk, actor, write)
    return recorded.dossiers[dossier_id], Changes(dossiers=frozenset({dossier_id}))
