"""What the dossier page reads of a dossier, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.dossier import annotate, look_up
from counter_app.services.dossier.look_up import DossierFile
from counter_app.services.intake import drafts
from counter_app.ui.session import DeskSession


@dataclass(frozen=True, slots=True)
class OpenFile:
    """`note` is the document of the note that this officer left unfinished on it."""

    file: DossierFile
    note: bytes

    @property
    def dossier(self) -> Dossier:
        return self.file.dossier


def reading(place: DeskSession, id_or_code: str) -> Callable[[], OpenFile | list[Dossier]]:
    """Finds the dossier, or all that carry this code where there are several."""
    desk, officer = place.desk, place.officer

    def read() -> OpenFile | list[Dossier]:
        result = look_up.find_file(desk, id_or_code)
        if not isinstance(result, DossierFile):
            return result
        note = annotate.note_draft(officer, result.dossier.id)
        return OpenFile(result, drafts.kept(desk, officer, note))

    return read
