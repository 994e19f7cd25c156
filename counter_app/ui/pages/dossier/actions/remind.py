"""Nhắc người đang giữ: a note to whoever has the dossier now."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.note_added import NOTE_ADDED
from counter_app.services.dossier import annotate
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate
_UNDER_WAY = frozenset({Status.RECEIVED, Status.PROCESSING})


class RemindHolder(LifeStep):
    id = "remind"
    kind = NOTE_ADDED

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        panel = StepPanel(translate("step", "Nhắc người đang giữ hồ sơ"))
        panel.add_text("text", translate("step", "Nhắc việc gì"))
        panel.finish_layout()
        super().__init__(place, panel, parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Nhắc {name}").format(name=_name(read))

    def fits(self, read: OpenFile) -> bool:
        return bool(_name(read)) and read.dossier.status in _UNDER_WAY

    def next_text(self, read: OpenFile) -> str:
        return self.text(read)

    def run(self, read: OpenFile) -> Work[Dossier]:
        said = translate("step", "Nhắc {name}: {text}")
        text = said.format(name=_name(read), text=self.panel.text("text"))
        desk, officer = self.place.desk, self.place.officer
        return partial(
            annotate.add_note, desk, officer, read.dossier.id, text, draft=self.draft_of(read)
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã ghi lời nhắc vào hồ sơ")


def _name(read: OpenFile) -> str:
    """The officer who has it, else the unit; empty where it is mine."""
    other = read.where.other
    return (other.name or other.unit) if other is not None else ""
