"""What the steps of a dossier's life have in common: a panel, its draft, F9."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.ui.dossier_parts.action import RecordingAction
from counter_app.ui.dossier_parts.panels.step_draft import StepDraft
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class LifeAction(RecordingAction[OpenFile, Dossier]):
    """A step with a panel; what is typed there is a draft of its own."""

    in_bar = False
    drafting: StepDraft

    def show_dossier(self, read: OpenFile) -> None:
        """Another dossier is in sight: what this officer left unfinished on it."""
        self.drafting.show_dossier(read.dossier.id, read.steps)

    def read_again(self, read: OpenFile) -> None:
        """The dossier in sight may be another one than it was when the panel opened."""

    def draft_of(self, read: OpenFile) -> str:
        """What ends with the step."""
        return self.drafting.id_of(read.dossier.id)


class LifeStep(LifeAction):
    """One whose panel is a few fields."""

    panel: StepPanel

    def __init__(self, place: DeskSession, panel: StepPanel, parent: QObject) -> None:
        self.place = place
        self.panel = panel
        self.drafting = StepDraft(place, self.id, panel, parent)

    def verb(self, read: OpenFile) -> str:
        """What F9 says in the open panel once nothing is missing."""
        return self.text(read)

    def warning(self, read: OpenFile) -> str:
        """What is to be known before, in the open panel."""
        return ""

    def fill(self, read: OpenFile) -> None:
        """What the panel offers of this dossier, beside what was typed."""

    def prepare(self, read: OpenFile) -> None:
        self.fill(read)
        self.panel.begin(self.verb(read), read.at.date(), self.warning(read))


def with_paper(read: OpenFile, now: str, later: str) -> str:
    """What F9 says: that the paper comes at once, or when the portal has taken it."""
    return now if read.where.paper_now else later


def awaits_portal(read: OpenFile) -> str:
    """Said before what waits for the portal."""
    if read.where.paper_now:
        return ""
    return translate(
        "step",
        "Hồ sơ còn ở nơi khác: cổng nhận rồi mới in giấy. Giấy chưa in thì chưa có hiệu lực.",
    )
