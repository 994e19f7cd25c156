"""Báo công dân: what was told, how, and whether somebody was reached."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.contact_made import CONTACT_MADE, ContactMade
from counter_app.services.processing.tell_citizen import tell_citizen
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import numbers

translate = QCoreApplication.translate
_USUAL = {
    Status.SUPPLEMENT: "supplement",
    Status.OBLIGATION: "obligation",
    Status.RESOLVED: "ready",
}


class TellPanel(StepPanel):
    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("Báo công dân"))
        self.add_radios(
            "way",
            self.tr("Báo bằng cách nào"),
            ("phone", self.tr("Gọi điện")),
            ("text", self.tr("Nhắn tin")),
            ("in_person", self.tr("Tại quầy")),
        )
        self.step = self.add_choice("step", self.tr("Báo việc gì"), 6)
        for step, text in (
            ("supplement", self.tr("Cần bổ sung giấy tờ")),
            ("obligation", self.tr("Cần nộp tiền theo thông báo")),
            ("due_moved", self.tr("Ngày hẹn mới")),
            ("ready", self.tr("Có kết quả, mời đến nhận")),
            ("other", self.tr("Việc khác")),
        ):
            self.step.add(text, step)
        self.add_line("person", self.tr("Người nghe"), 6, required=False)
        self.reached = self.add_choice("reached", self.tr("Có báo được không"), 6)
        self.reached.add(self.tr("Đã báo được"), "yes")
        self.reached.add(self.tr("Chưa liên lạc được"), "no")
        self.add_line("text", self.tr("Ghi thêm"), 6, required=False)
        self.finish_layout()


class TellCitizen(LifeStep):
    id = "tell_citizen"
    kind = CONTACT_MADE
    panel: TellPanel

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        super().__init__(place, TellPanel(), parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Báo công dân")

    def next_text(self, read: OpenFile) -> str:
        waits = read.dossier.status in {Status.SUPPLEMENT, Status.OBLIGATION}
        return translate("step", "Nhắc công dân") if waits else ""

    def verb(self, read: OpenFile) -> str:
        return translate("step", "Ghi đã liên lạc")

    def warning(self, read: OpenFile) -> str:
        phone = numbers.phone(read.dossier.owner.phone)
        return f"{read.dossier.owner.name}, {phone}" if phone else ""

    def fill(self, read: OpenFile) -> None:
        if not self.panel.texts():
            self.panel.step.set_value(_USUAL.get(read.dossier.status, "other"))

    def run(self, read: OpenFile) -> Work[Dossier]:
        panel = self.panel
        contact = ContactMade(
            step=panel.text("step"),
            way=panel.text("way"),
            person=panel.text("person"),
            reached=panel.text("reached") == "yes",
            text=panel.text("text"),
        )
        return partial(
            tell_citizen,
            self.place.desk,
            self.place.officer,
            read.dossier.id,
            contact,
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã ghi liên lạc")
