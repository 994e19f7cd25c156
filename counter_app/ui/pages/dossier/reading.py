"""What the dossier page reads of a dossier, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.office.office import Officer
from counter_app.services.dossier import annotate, look_up
from counter_app.services.dossier.correct import supervisors
from counter_app.services.dossier.life_clock import LifeClock, read_life_clock
from counter_app.services.dossier.look_up import DossierFile
from counter_app.services.dossier.timeline import PortalState
from counter_app.services.dossier.undo import LastStep, last_step
from counter_app.services.dossier.whereabouts import Whereabouts, whereabouts
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import DraftKind
from counter_app.services.lists.unsigned import may_sign
from counter_app.services.online.review import known_papers
from counter_app.ui.session import DeskSession


@dataclass(frozen=True, slots=True)
class OpenFile:
    """`note` is the document of the note that this officer left unfinished on it, `steps` those of
    steps by the ids of their drafts. `known_papers` are the rows of the checklist, `undoable` the
    last step where it may be taken back. `may_sign`: in the own name or under a mandate;
    `supervisors` are those of this desk. `at` is when it was read, office time.
    """

    file: DossierFile
    note: bytes
    where: Whereabouts
    steps: Mapping[str, bytes]
    known_papers: tuple[SupplementItem, ...]
    undoable: LastStep | None
    clock: LifeClock | None
    may_sign: bool
    supervisors: tuple[Officer, ...]
    at: datetime

    @property
    def applied(self) -> frozenset[str]:
        """The events that the portal has."""
        return frozenset(row.id for row in self.file.rows if row.portal is PortalState.HAS_IT)

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
        return OpenFile(
            file=result,
            note=drafts.kept(desk, officer, note),
            where=whereabouts(desk, officer, result.dossier),
            steps=drafts.all_of(desk, officer, DraftKind.STEP),
            known_papers=known_papers(desk, result.dossier),
            clock=read_life_clock(desk, result.dossier),
            undoable=last_step(desk, officer, result.dossier),
            may_sign=may_sign(desk, officer),
            supervisors=supervisors(desk),
            at=desk.office_now(),
        )

    return read
