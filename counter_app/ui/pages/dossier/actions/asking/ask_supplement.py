"""Yêu cầu bổ sung: what appraisal has shown to be missing, told to the citizen (form 02)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.supplement_requested import SUPPLEMENT_REQUESTED
from counter_app.services.online.keep_answer import Typed
from counter_app.services.processing.ask_supplement import LackingPapers, ask_supplement
from counter_app.ui.dossier_parts.action import ActionPage, Work
from counter_app.ui.dossier_parts.panels.step_draft import StepDraft
from counter_app.ui.dossier_parts.panels.supplement_editor import SupplementEditor
from counter_app.ui.pages.dossier.actions.print_paper import PrintPaper
from counter_app.ui.pages.dossier.actions.step import LifeAction, with_paper
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate
_TYPED = "typed"


class AskPanel(SupplementEditor):
    """The editor of form 02 over the checklist of the dossier's procedure."""

    def __init__(self, calendar: Calendar) -> None:
        super().__init__(calendar)
        self._contact = ""
        self._verb = ""
        self._read: OpenFile | None = None

    def show_file(self, read: OpenFile, rows: Mapping[str, str], contact: str, verb: str) -> None:
        """For the dossier in sight; `rows` are what was typed so far."""
        self._read, self._contact, self._verb = read, contact, verb
        self.set_texts(rows)

    def main_text(self) -> str:
        text = super().main_text()
        return self._verb if self.is_ready() and not self.look.is_asking else text

    def texts(self) -> dict[str, str]:
        typed = self.typed_into(Typed(), self._contact)
        return {} if typed == Typed() else {_TYPED: msgspec.json.encode(typed).decode()}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        if self._read is None:
            return
        kept = texts.get(_TYPED, "")
        try:
            typed = msgspec.json.decode(kept, type=Typed) if kept else Typed()
        except msgspec.MsgspecError:
            typed = Typed()
        self.load(self._read.known_papers, typed, self._contact, self._read.at.date())


class AskForPapers(LifeAction):
    id = "supplement"
    kind = SUPPLEMENT_REQUESTED
    in_bar = True
    explains = True
    panel: AskPanel

    def __init__(self, place: DeskSession, printing: PrintPaper, parent: QObject) -> None:
        self._place = place
        self._printing = printing
        self.panel = AskPanel(place.desk.calendar)
        self.drafting = StepDraft(place, self.id, self.panel, parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Yêu cầu bổ sung")

    def fits(self, read: OpenFile) -> bool:
        return read.dossier.is_received

    def show_dossier(self, read: OpenFile) -> None:
        """What was typed so far, over the checklist."""
        office, officer = self._place.desk.office, self._place.officer
        contact = ", ".join(part for part in (officer.name, office.phone) if part)
        verb = with_paper(
            read,
            translate("step", "Yêu cầu bổ sung, in phiếu"),
            translate("step", "Yêu cầu bổ sung, giấy in khi cổng nhận"),
        )
        self.panel.show_file(read, {}, contact, verb)
        super().show_dossier(read)

    def run(self, read: OpenFile) -> Work[Dossier]:
        panel = self.panel
        missing = LackingPapers(
            items=panel.items(),
            reason=panel.reason.text(),
            until=panel.until_day(),
            contact=panel.contact.text(),
        )
        return partial(
            ask_supplement,
            self._place.desk,
            self._place.officer,
            read.dossier.id,
            missing,
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        if result.supplements and result.supplements[-1].paper:
            return translate("step", "Đã ghi yêu cầu bổ sung")
        return translate("step", "Đã ghi yêu cầu bổ sung, chờ cổng nhận rồi in phiếu")

    def recorded(self, result: Dossier, page: ActionPage) -> None:
        self._printing.print_at_once(result, page)
