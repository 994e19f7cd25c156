"""Actions that record nothing: they lead to another page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.ui.dossier_parts.action import Action, ActionPage
from counter_app.ui.dossier_parts.opening import Care, care_of
from counter_app.ui.frame.places import OpenPreview
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class PreviewReceipt(Action[OpenFile]):
    id = "preview"
    in_list = False

    def text(self, read: OpenFile) -> str:
        return translate("dossier", "Xem trước giấy hẹn")

    def start(self, read: OpenFile, page: ActionPage) -> None:
        page.go_to(OpenPreview(read.dossier))


class OpenCare(Action[OpenFile]):
    """F8: where somebody must do something about the dossier."""

    id = "attention"
    in_bar = False
    in_list = False

    def __init__(self, place: DeskSession) -> None:
        self._place = place

    def text(self, read: OpenFile) -> str:
        return self._care(read).text

    def start(self, read: OpenFile, page: ActionPage) -> None:
        page.go_to(self._care(read).place)

    def _care(self, read: OpenFile) -> Care:
        return care_of(read.file, self._place.desk.enrolment.desk.id)
