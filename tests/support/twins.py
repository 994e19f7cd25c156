"""A second dossier of the same code, as a machine image rolled back while offline makes one."""

from __future__ import annotations

import msgspec

from counter_app.domain import events
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.received import Received
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.journal import journal
from tests.support import desks


def twin_of(desk: OpenDesk, dossier: Dossier) -> str:
    """Record it for somebody else; its id."""
    with desk.store.database.read() as connection:
        body = journal.of_dossier(connection, dossier.id)[0].body
    assert isinstance(body, Received)
    twin = desk.ids()
    event = events.make(
        msgspec.structs.replace(body, owner=desks.Crowd(99).next()),
        id=twin,
        dossier=twin,
        at=desk.office_now(),
        officer=dossier.officer,
    )
    desk.store.record(lambda _: [event])
    return twin
