"""Ghi kết quả về bằng giấy: a signed result lies here that nobody has recorded."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.result_ready import RESULT_READY
from counter_app.services.processing.sign_result import SignedPaper, record_result
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate
POSITIVE, NEGATIVE = "result", "refusal"


class RecordResult(LifeStep):
    id = "record_result"
    kind = RESULT_READY

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        panel = StepPanel(translate("step", "Kết quả về bằng giấy"))
        panel.add_radios(
            "kind",
            translate("step", "Kết quả gì"),
            (POSITIVE, translate("step", "Kết quả")),
            (NEGATIVE, translate("step", "Văn bản từ chối giải quyết")),
        )
        panel.add_line("number", translate("step", "Số văn bản"), 4)
        panel.add_day("day", translate("step", "Ngày ký"), span=3)
        panel.add_line("signed_by", translate("step", "Người ký"), 5)
        panel.add_line("title", translate("step", "Tên văn bản"))
        panel.finish_layout()
        super().__init__(place, panel, parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Ghi kết quả về bằng giấy")

    def fits(self, read: OpenFile) -> bool:
        return read.dossier.status is Status.PROCESSING

    def run(self, read: OpenFile) -> Work[Dossier]:
        panel = self.panel
        paper = SignedPaper(
            title=panel.text("title"),
            number=panel.text("number"),
            signed_by=panel.text("signed_by"),
            day=panel.day("day"),
            negative=panel.text("kind") == NEGATIVE,
        )
        return partial(
            record_result,
            self.place.desk,
            self.place.officer,
            read.dossier.id,
            paper,
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã có kết quả tại quầy")
