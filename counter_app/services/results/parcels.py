"""Results that go by post: the parcel that a bag number names, and what the carrier says of it."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.parcel_moved import ParcelMoved
from counter_app.domain.kinds.result_posted import ResultPosted
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.life.facts import ParcelState, Relation, Way
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import Recording, record
from counter_app.services.results.hand_out import add_papers
from counter_app.services.results.parts import Original, originals_held

CARRIER = "Bưu điện"


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
