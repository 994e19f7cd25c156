"""Diễn biến: the dossier's own page, with its timeline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.services.online.review import Review
from counter_app.ui.dossier_parts.action import Action, ActionPage
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.pages.online import deeds
from counter_app.ui.pages.online.deeds import Deed

translate = QCoreApplication.translate


class ShowTimeline(Action[Review]):
    id = "open_dossier"

    def text(self, read: Review) -> str:
        return translate("online", "Diễn biến")

    def next_text(self, read: Review) -> str:
        deed = deeds.next_deed(read)
        return deeds.main_text(read, deed) if deed is Deed.OPEN_DOSSIER else ""

    def start(self, read: Review, page: ActionPage) -> None:
        page.go_to(OpenDossier(read.dossier.id))
