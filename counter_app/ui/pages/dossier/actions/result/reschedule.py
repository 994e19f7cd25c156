"""Hẹn lại: more time is asked of whoever may sign, or a letter that came signed is entered."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.extended import EXTENDED
from counter_app.domain.life.unsigned import waiting_proposal
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role
from counter_app.services.processing.extension import (
    Letter,
    propose_extension,
    record_extension,
)
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate
PROPOSE, RECORD = "propose", "record"
_MAY = frozenset({Role.OFFICER, Role.RESOLVER, Role.SUPERVISOR})
"""Who proposes or records; a signer alone signs what was proposed."""


class ReschedulePanel(StepPanel):
    def __init__(self, place: DeskSession) -> None:
        super().__init__("")
        self.set_title(self.tr("Hẹn lại, xin lỗi công dân"))
        self.way = self.add_radios(
            "way",
            self.tr("Hẹn lại thế nào"),
            (PROPOSE, self.tr("Đề nghị người ký")),
            (RECORD, self.tr("Đã có văn bản ký, ghi lại")),
        )
        self.add_day("day", self.tr("Hẹn lại ngày"), place.desk.calendar, 3)
        self.add_line("signed_by", self.tr("Người ký"), 5)
        self.add_line("number", self.tr("Số văn bản"), 4, required=False)
        self.add_text("reason", self.tr("Lý do, để xin lỗi công dân"))
        self.finish_layout()
        self.way.changed.connect(lambda _: self._arrange())
        self._arrange()

    def allow(self, *ways: str) -> None:
        """Which of the two ways this officer may go."""
        self.set_shown("way", shown=len(ways) > 1)
        if self.text("way") not in ways and ways:
            self.way.set_value(ways[0])
        self._arrange()

    def _arrange(self) -> None:
        self.set_shown("signed_by", "number", shown=self.text("way") == RECORD)


class Reschedule(LifeStep):
    id = "reschedule"
    kind = EXTENDED
    in_bar = True
    explains = True
    panel: ReschedulePanel

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        super().__init__(place, ReschedulePanel(place), parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Hẹn lại")

    def fits(self, read: OpenFile) -> bool:
        return waiting_proposal(read.dossier) is None

    def is_offered(self, read: OpenFile, actor: Actor) -> bool:
        return not actor.roles.isdisjoint(_MAY) and super().is_offered(read, actor)

    def refusal(self, read: OpenFile, actor: Actor) -> str:
        return "" if actor.roles.isdisjoint(_MAY) else super().refusal(read, actor)

    def verb(self, read: OpenFile) -> str:
        return translate("step", "Ghi hẹn lại")

    def warning(self, read: OpenFile) -> str:
        due = _due(read)
        if due is None or read.at.date() < due.date():
            return ""
        text = translate(
            "step", "Hẹn {moment}: gia hạn phải trước đó 1 ngày, hồ sơ vẫn tính là trễ."
        )
        return text.format(moment=formatting.short_timestamp(due))

    def fill(self, read: OpenFile) -> None:
        roles = self.place.desk.actor(self.place.officer, read.at).roles
        due = _due(read)
        self.panel.set_after("day", due.date() if due is not None else None)
        self.panel.allow(*((PROPOSE,) if Role.RESOLVER in roles else ()), RECORD)

    def run(self, read: OpenFile) -> Work[Dossier]:
        panel, day = self.panel, self.panel.day("day")
        about = (self.place.desk, self.place.officer, read.dossier.id)
        draft, reason = self.draft_of(read), panel.text("reason")
        if day is None:
            raise ValueError("F9 is not offered without a day")
        if panel.text("way") == PROPOSE:
            return partial(propose_extension, *about, day, reason, draft=draft)
        letter = Letter(
            day=day,
            reason=reason,
            signed_by=panel.text("signed_by"),
            number=panel.text("number"),
        )
        return partial(record_extension, *about, letter, draft=draft)

    def said(self, result: Dossier) -> str:
        if result.life.extensions:
            return translate("step", "Đã ghi ngày hẹn mới")
        return translate("step", "Đã đề nghị, chờ ký")


def _due(read: OpenFile) -> datetime | None:
    """When the result is due as it stands now, office time."""
    due = read.clock.clock.due_at if read.clock is not None else read.dossier.promised_at
    return in_zone(due, read.at.tzinfo) if due is not None else None
