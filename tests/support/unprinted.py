"""Receipts of this desk that never went out, as the list of Hôm nay has them."""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import worklist
from counter_app.storage.dossiers.worklist import Pile, Seat

ALL = 1 << 30


def unprinted(desk: OpenDesk) -> list[Dossier]:
    """The next due first."""
    with desk.store.database.read() as connection:
        rows = worklist.page(connection, Pile.UNPRINTED, Seat(), most=ALL)
    return [row.dossier for row in rows if row.dossier.desk == desk.enrolment.desk.id]
