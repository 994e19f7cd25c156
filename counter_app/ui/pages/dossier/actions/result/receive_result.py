"""Có kết quả: the signed result is back at the counter."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.result_ready import RESULT_READY
from counter_app.domain.life.duties import Duty, duty_of
from counter_app.services.processing.receive_result import receive_result
from counter_app.ui.dossier_parts.action import ActionPage, RecordingAction, Work
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class ReceiveResult(RecordingAction[OpenFile, Dossier]):
    """One key: what stands on the paper was recorded with the signature."""

    id = "receive_result"
    kind = RESULT_READY
    in_bar = False

    def __init__(self, place: DeskSession) -> None:
        self._place = place

    def text(self, read: OpenFile) -> str:
        return translate("step", "Nhận kết quả về quầy")

    def fits(self, read: OpenFile) -> bool:
        return read.dossier.status is Status.RESOLVED and not read.dossier.life.ready

    def next_text(self, read: OpenFile) -> str:
        if duty_of(read.dossier) is Duty.RELEASE:
            return ""  # a file comes to no counter
        return translate("step", "Bước tiếp: Nhận kết quả về quầy")

    def start(self, read: OpenFile, page: ActionPage) -> None:
        page.write(self)

    def run(self, read: OpenFile) -> Work[Dossier]:
        desk, officer, about = self._place.desk, self._place.officer, read.dossier.id
        return lambda: receive_result(desk, officer, about)

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã có kết quả tại quầy")
