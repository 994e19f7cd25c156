"""A signer gives a draft, or a proposal, back to its author with a note."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.life.unsigned import waiting_draft, waiting_proposal
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen_as


def send_back(
    desk: OpenDesk, actor: Officer, dossier_id: str, what: str, text: str, *, draft: str = ""
) -> Done:
    """`what` is the event of the draft or proposal. Raises RefusedError ("draft_changed" where it
    no longer waits, and those of the action table), StorageError.
    """

    def bodies(dossier: Dossier | None, _at: datetime) -> list[NoteAdded]:
        waiting = [waiting_draft(dossier), waiting_proposal(dossier)] if dossier else []
        if what not in {item.event for item in waiting if item is not None}:
            raise RefusedError("draft_changed")
        return [NoteAdded(text=text.strip(), sends_back=what)]

    return happen_as(desk, actor, dossier_id, bodies, draft=draft)
