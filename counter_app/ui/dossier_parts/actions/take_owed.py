"""Nhận giấy thiếu: papers that were owed at reception come in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.kinds.paper_added import PAPER_ADDED
from counter_app.services.dossier import annotate
from counter_app.ui.dossier_parts.action import InSight, RecordingAction, Work
from counter_app.ui.dossier_parts.facts import owed_text
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.session import DeskSession
from counter_app.ui.widgets.field import CheckBox

translate = QCoreApplication.translate


class OwedPanel(Panel):
    """Owed papers that came in: ↑ ↓ and Space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Nhận giấy còn thiếu"))
        self.set_hint(self.tr("↑ ↓ chuyển, dấu cách đánh dấu giấy đã nộp, rồi F9"))
        self._boxes: list[tuple[CheckBox, Paper]] = []

    def show_papers(self, papers: Sequence[Paper]) -> None:
        for box, _ in self._boxes:
            self.body.removeWidget(box)
            box.deleteLater()
        self._boxes = []
        for paper in papers:
            box = CheckBox(owed_text(paper))
            box.toggled.connect(lambda _: self.changed.emit())
            self.body.addWidget(box)
            self._boxes.append((box, paper))
        if len(self._boxes) == 1:
            self._boxes[0][0].setChecked(True)
        if self._boxes:
            self.setFocusProxy(self._boxes[0][0])

    def chosen(self) -> list[Paper]:
        return [paper for box, paper in self._boxes if box.isChecked()]

    def main_text(self) -> str:
        return self.tr("Nhận {count} giấy").format(count=len(self.chosen()))

    def is_ready(self) -> bool:
        return bool(self.chosen())


class TakeOwedPapers(RecordingAction[InSight, Dossier]):
    id = "papers_complete"
    kind = PAPER_ADDED
    panel: OwedPanel

    def __init__(self, place: DeskSession) -> None:
        self._place = place
        self.panel = OwedPanel()

    def text(self, read: InSight) -> str:
        return translate("dossier", "Nhận giấy thiếu")

    def fits(self, read: InSight) -> bool:
        return bool(read.dossier.owed_papers)

    def next_text(self, read: InSight) -> str:
        return translate("dossier", "Bước tiếp: Nhận giấy còn thiếu")

    def prepare(self, read: InSight) -> None:
        self.panel.show_papers(read.dossier.owed_papers)

    def run(self, read: InSight) -> Work[Dossier]:
        desk, officer, about = self._place.desk, self._place.officer, read.dossier.id
        papers = self.panel.chosen()
        return lambda: annotate.take_papers(desk, officer, about, papers)

    def said(self, result: Dossier) -> str:
        return translate("dossier", "Đã nhận giấy còn thiếu")
