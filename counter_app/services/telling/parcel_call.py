"""The citizen is called about a parcel that came back."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.life.parcels import CALLED, Called
from counter_app.domain.office.office import Officer
from counter_app.forms.messages.message_template import MessageStep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import happen_as
from counter_app.services.telling.messages import message_of


def record_call(
    desk: OpenDesk, actor: Officer, dossier_id: str, agreed: Called
) -> tuple[Dossier, Changes]:
    """What was agreed stands beside what fills the message. Raises RefusedError, StorageError."""

    def bodies(dossier: Dossier | None, _at: datetime) -> list[ContactMade]:
        if dossier is None:
            raise LookupError(dossier_id)
        message = message_of(desk, actor, dossier, MessageStep.PARCEL_BACK)
        is_reached = agreed is not Called.NOT_REACHED
        contact = ContactMade(
            step=CALLED,
            template=message.template,
            way="phone",
            parameters=(*message.parameters, ("next", agreed.value)),
            person=dossier.owner.name if is_reached else "",
            reached=is_reached,
        )
        return [contact]

    return happen_as(desk, actor, dossier_id, bodies)
