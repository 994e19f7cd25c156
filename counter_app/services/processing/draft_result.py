"""A resolver drafts the result, or a letter of refusal, for whoever may sign it."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.resolved import Resolved
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen


@dataclass(frozen=True, slots=True)
class DraftedResult:
    """`sha256` names the file among the dossier's attachments, empty where it is on paper alone;
    `text` is what the signer should know.
    """

    title: str
    negative: bool = False
    sha256: str = ""
    text: str = ""


def result_names(desk: OpenDesk, dossier: Dossier) -> tuple[str, ...]:
    """What its procedure gives, as the catalogue names it; empty where it says nothing."""
    entry = desk.catalogue.by_id(dossier.procedure.version)
    return entry.procedure.results if entry is not None else ()


def draft_result(
    desk: OpenDesk, actor: Officer, dossier_id: str, result: DraftedResult, *, draft: str = ""
) -> Done:
    """Raises RefusedError, StorageError."""
    body = Resolved(
        title=result.title.strip(),
        negative=result.negative,
        sha256=result.sha256,
        text=result.text.strip(),
    )
    return happen(desk, actor, dossier_id, body, draft=draft)
