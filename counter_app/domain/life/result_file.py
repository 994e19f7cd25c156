"""The file of a signed result, among the attachments of its dossier."""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Attachment


def result_file(dossier: Dossier) -> Attachment | None:
    """The file of the result that was signed first: named by its signature, else by the draft
    behind it; None where there is none.
    """
    if not dossier.life.results:
        return None
    signed = dossier.life.results[0]
    drafted = next((draft for draft in dossier.life.drafts if draft.event == signed.draft), None)
    sha256 = signed.sha256 or (drafted.sha256 if drafted else "")
    return next((file for file in dossier.attachments if sha256 and file.sha256 == sha256), None)
