"""When the office, or one of its agencies, could not work, and why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from counter_app.domain.office.outage import Outage
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.ui.pages.office.form import RecordForm
from counter_app.ui.pages.office.moment_fields import MomentFields
from counter_app.ui.widgets.field import ChoiceField, Field, TextField


class OutageForm(RecordForm):
    def __init__(self, desk: Callable[[], OpenDesk]) -> None:
        super().__init__(desk, self.tr("Thêm sự cố, gián đoạn"), self.tr("Hết sự cố ngày"))
        self.scope = ChoiceField(self.tr("Hồ sơ của"))
        self.begin_at = MomentFields(desk, self.tr("Từ ngày"), self.tr("Từ lúc"))
        self.end_at = MomentFields(desk, self.tr("Đến ngày (chưa hết: để trống)"), self.tr("Lúc"))
        self.reason = TextField(
            self.tr("Lý do"), self.tr("Mất điện, mất đường truyền, phần mềm dừng"), most=500
        )
        self.basis = TextField(self.tr("Căn cứ (nếu có)"), self.tr("Thông báo: số, ngày"), most=500)
        self._reason_field = Field(self.tr("Lý do"), self.reason)
        self.grid.place((Field(self.tr("Hồ sơ của"), self.scope), 12))
        for moment in (self.begin_at, self.end_at):
            self.grid.place(*moment.cells)
            moment.edited.connect(self.edited)
        self.grid.place((self._reason_field, 12))
        self.grid.place((Field(self.tr("Căn cứ (nếu có)"), self.basis), 12))
        self.begin_at.entered.connect(self.end_at.day.setFocus)
        self.end_at.entered.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(self.basis.setFocus)
        self.basis.returnPressed.connect(self.password.setFocus)
        self.scope.activated.connect(self.edited)
        for field in (self.reason, self.basis):
            field.textEdited.connect(self.edited)
        self.fill()

    def fill(self) -> None:
        before = self.scope.value()
        self.scope.clear()
        self.scope.add(self.tr("Mọi cơ quan của bộ phận này"), "")
        for agency in self._desk().office.agencies:
            self.scope.add(agency.name, agency.code)
        self.scope.set_value(before)

    def empty(self) -> None:
        self.scope.setCurrentIndex(0)
        self.begin_at.set_moment(None)
        self.end_at.set_moment(None)
        self.reason.clear()
        self.basis.clear()

    def lines(self) -> dict[str, TextField]:
        return {
            "begin_day": self.begin_at.day,
            "begin_time": self.begin_at.time,
            "end_day": self.end_at.day,
            "end_time": self.end_at.time,
            "reason": self.reason,
            "basis": self.basis,
        }

    def choices(self) -> dict[str, ChoiceField]:
        return {"scope": self.scope}

    def first(self) -> QWidget:
        return self.begin_at.day

    def fresh(self, id: str) -> Outage | None:
        lasts = self.end_at.is_empty
        self.begin_at.mark()
        self.end_at.mark(is_wanted=not lasts)
        reason = self.reason.text().strip()
        self._reason_field.set_wrong("" if reason else self.tr("chưa có"))
        begin, end = self.begin_at.moment(), self.end_at.moment()
        wrong = self.begin_at.first_wrong() or (None if lasts else self.end_at.first_wrong())
        if begin is None or wrong is not None or not reason:
            (wrong or self.reason).setFocus()
            return None
        code = str(self.scope.value() or "")
        return Outage(
            id=id,
            office=self._desk().office.code,
            begin=begin,
            end=None if lasts else end,
            reason=reason,
            basis=self.basis.text().strip(),
            agencies=(code,) if code else (),
        )
