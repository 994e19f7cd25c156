"""Notes that an officer left unfinished, as the dossier page keeps them."""

from __future__ import annotations

from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import annotate
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import Draft, DraftKind


def keep_note(desk: OpenDesk, actor: Officer, dossier_id: str, text: str) -> None:
    at, document = int(desk.now().timestamp()), drafts.text_document(DraftKind.NOTE, text)
    drafts.keep(desk, Draft(annotate.note_draft(actor, dossier_id), actor.id, "", at, document))


def kept_note(desk: OpenDesk, actor: Officer, dossier_id: str) -> str:
    return drafts.text_of(drafts.kept(desk, actor, annotate.note_draft(actor, dossier_id)))
