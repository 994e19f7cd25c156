"""What the date counts from where papers come later: from them, or set by the officer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.deadlines.deadline import Deadline
from counter_app.services.intake.intake_plan import Plan
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.radio import RadioList


class OwedPromise(QWidget):
    """Offered only while papers are owed and their date can be counted; `chosen` with whether the
    officer sets another date.
    """

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_offered = False
        self.ways = RadioList(self.tr("Ngày hẹn khi còn nợ giấy"))
        self.ways.add(False, "")
        self.ways.add(True, self.tr("Hẹn ngày khác, ghi lý do"))
        self.ways.changed.connect(lambda own: self.chosen.emit(bool(own)))
        self.setFocusProxy(self.ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.addWidget(self.ways)
        self.hide()

    def show_plan(self, plan: Plan | None, *, own: bool) -> None:
        counted = self._counted(plan)
        self.is_offered = counted is not None
        self.setVisible(self.is_offered)
        if counted is None or counted.due_at is None:
            return
        text = self.tr("Đếm từ ngày nộp đủ, muộn nhất {day}")
        self.ways.set_text(False, text.format(day=formatting.day_month(counted.due_at)))
        self.ways.set_value(own)

    def _counted(self, plan: Plan | None) -> Deadline | None:
        match = None if plan is None else plan.counted or plan.deadline
        return match if match is not None and match.awaits_papers and match.due_at else None
