"""Ký: leads to the page on which the paper itself is in sight."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.life.unsigned import waiting_draft, waiting_proposal
from counter_app.ui.dossier_parts.action import Action, ActionPage
from counter_app.ui.frame.places import OpenSigning
from counter_app.ui.pages.dossier.reading import OpenFile

translate = QCoreApplication.translate


class Sign(Action[OpenFile]):
    id = "sign"
    in_bar = False

    def text(self, read: OpenFile) -> str:
        if waiting_draft(read.dossier) is None:
            return translate("step", "Ký gia hạn")
        return translate("step", "Ký kết quả")

    def fits(self, read: OpenFile) -> bool:
        dossier = read.dossier
        waits = waiting_draft(dossier) is not None or waiting_proposal(dossier) is not None
        return waits and read.may_sign

    def next_text(self, read: OpenFile) -> str:
        return translate("step", "Bước tiếp: Xem và ký")

    def start(self, read: OpenFile, page: ActionPage) -> None:
        page.go_to(OpenSigning(read.dossier.id))
