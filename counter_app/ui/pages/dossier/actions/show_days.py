"""Bảng số: the term day by day, with what kept a day from being counted, by both ways."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.life.used_days import DayUse, LifeDay
from counter_app.services.dossier.life_clock import LifeClock
from counter_app.ui.dossier_parts.action import Action, ActionPage
from counter_app.ui.dossier_parts.explanation import lines
from counter_app.ui.dossier_parts.life_days import why_stopped
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.texts import formatting
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.cells import TextCell
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate
_MOST_REASONS = 8


@dataclass(frozen=True, slots=True)
class _DayRow:
    at: int
    day: LifeDay
    number: int


class DaysPanel(Panel):
    """The table takes the place of the timeline, the reasons that of the facts; F9 closes it."""

    takes_timeline = True
    takes_side = True

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("Từng ngày của thời hạn"))
        self.set_hint(self.tr("↑ ↓ xem từng ngày, F9 hoặc Esc đóng"))
        columns: list[TableColumn[_DayRow]] = [
            TableColumn(
                self.tr("Ngày"), lambda row: TextCell(formatting.long_day(row.day.day)), 200
            ),
            TableColumn(self.tr("Tính"), lambda row: TextCell(_counted(row)), 150),
            TableColumn(self.tr("Vì"), lambda row: TextCell(_why(row.day), quiet=True)),
        ]
        self.table = ListTable(
            RowsModel(columns, key=lambda row: f"{row.at}"),
            self.tr("Từng ngày của thời hạn"),
            row_height=26,
        )
        self.ways = Label("", "hint", wrap=True)
        self._reasons = [MarkLine(Glyph.NOW, "") for _ in range(_MOST_REASONS)]
        self.body.addWidget(self.ways)
        why = QVBoxLayout()
        why.setSpacing(0)
        for reason in self._reasons:
            why.addWidget(reason)
        why.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.table, 3)
        both.addLayout(why, 2)
        self.body.addLayout(both, 1)
        self.table.setMinimumHeight(theme.px(120))
        self.setFocusProxy(self.table)

    def show_life(self, life: LifeClock, read: OpenFile) -> None:
        number, rows = 0, []
        for at, day in enumerate(life.days):
            number = 0 if day.use is DayUse.FIRST else number + (day.use is DayUse.COUNTED)
            rows.append(_DayRow(at, day, number))
        self.table.set_rows(rows)
        today = next((at for at, row in enumerate(rows) if row.day.day == read.at.date()), 0)
        self.table.select(today)
        zone = read.at.tzinfo
        dates = [
            formatting.short_timestamp(in_zone(due, zone)) if due is not None else "–"
            for due in (life.clock.due_by_pause, life.clock.due_by_restart)
        ]
        ways = self.tr("Tạm dừng rồi chạy tiếp: {pause}. Tính lại từ đầu: {restart}.")
        self.ways.setText(ways.format(pause=dates[0], restart=dates[1]))
        shown = lines(life.why)[:_MOST_REASONS] if life.is_eventful else []
        for at, reason in enumerate(self._reasons):
            reason.setVisible(at < len(shown))
            if at < len(shown):
                reason.set_line(shown[at].glyph, shown[at].text)

    def main_text(self) -> str:
        return self.tr("Đóng bảng số")


class ShowDays(Action[OpenFile]):
    id = "numbers"
    in_bar = False
    in_list = False
    panel: DaysPanel

    def __init__(self) -> None:
        self.panel = DaysPanel()

    def text(self, read: OpenFile) -> str:
        return translate("step", "Từng ngày của thời hạn")

    def fits(self, read: OpenFile) -> bool:
        return read.clock is not None and bool(read.clock.days)

    def prepare(self, read: OpenFile) -> None:
        if read.clock is not None:
            self.panel.show_life(read.clock, read)

    def finish(self, read: OpenFile, page: ActionPage) -> None:
        page.close_panel()


def _counted(row: _DayRow) -> str:
    return {
        DayUse.FIRST: translate("step", "ngày bắt đầu"),
        DayUse.COUNTED: translate("step", "ngày {number}").format(number=row.number),
        DayUse.PAUSED: translate("step", "‖ dừng"),
        DayUse.REST: translate("step", "nghỉ"),
        DayUse.VOID: translate("step", "đã bỏ, tính lại"),
    }.get(row.day.use, formatting.newer())


def _why(day: LifeDay) -> str:
    return why_stopped(day.stop.kind) if day.stop is not None else ""
