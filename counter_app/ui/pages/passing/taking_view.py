"""Taking up: the slips on the left, the dossiers of one of them right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.services.lists.due import Due, DueKind
from counter_app.ui.dossier_parts.due_chips import due_chip, short_agency
from counter_app.ui.pages.passing import sentences
from counter_app.ui.pages.passing.left_column import FIRST, LEFT, fit_rows
from counter_app.ui.pages.passing.paper_card import PaperCard
from counter_app.ui.pages.passing.reading import SlipChoice
from counter_app.ui.pages.passing.rows import PassingRow, PassingTable
from counter_app.ui.pages.passing.slip_ticks import SlipItem, SlipTicks
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.cells import ChipCell, TextCell
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.field import Field, TextField
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate
_MOST_SLIPS = 6


class TakingView(QWidget):
    """`slips` chooses whose dossiers `table` shows; `number` opens one by its number."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        name = translate("passing", "Số phiếu")
        self.number = TextField(name, translate("passing", "Quét hoặc gõ số phiếu"), most=40)
        self.number_field = Field(name, self.number)
        self.slips = _slips_table(lambda: now().date())
        self.paper = PaperCard(now)
        self.table = PassingTable(
            translate("passing", "Hồ sơ trên phiếu"), translate("passing", "Nhận lúc")
        )
        self.line = ElidingLabel("", "hint")
        self.count = Label("", "hint")
        self._title = ElidingLabel("", "section")
        self._facts = Label("", "hint", wrap=True)
        facts = CardBox()
        facts.body.addWidget(self._title)
        facts.body.addWidget(self._facts)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.number_field)
        left.addWidget(self.slips, FIRST)
        left.addWidget(facts)
        left.addWidget(self.paper)
        left.addStretch(1)
        side = QWidget()
        side.setFixedWidth(theme.px(LEFT))
        side.setLayout(left)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.line, 1)
        foot.addWidget(self.count)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.table, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(side)
        row.addLayout(right, 1)

    def chosen(self) -> str:
        """The number of the current slip, empty where there is none."""
        current = self.slips.current()
        return current.number if current is not None else ""

    def show_choices(self, choices: list[SlipChoice]) -> None:
        self.slips.set_rows(choices)
        fit_rows(self.slips, len(choices), _MOST_SLIPS)

    def choose(self, number: str) -> None:
        at = self.slips.rows_model().find(number)
        if at >= 0:
            self.slips.select(at)

    def show_rows(self, choice: SlipChoice | None, ticks: SlipTicks) -> None:
        """The dossiers of the current slip."""
        self.table.set_empty_text(sentences.no_rows(choice))
        items = ticks.items(choice) if choice is not None else []
        number = choice.number if choice is not None else ""
        self.table.set_rows([_row(item, number, ticks) for item in items])
        self._title.setText(sentences.slip_title(choice))
        self._facts.setText("\n".join(sentences.slip_facts(choice, self._now().date())))
        chosen = len(ticks.chosen(choice)) if choice is not None else 0
        missing = ticks.missing(choice) if choice is not None else 0
        self.count.setText(sentences.ticked_of_slip(chosen, chosen + missing, len(items)))


def _slips_table(today: Callable[[], date]) -> ListTable[SlipChoice]:
    columns: list[TableColumn[SlipChoice]] = [
        TableColumn(translate("passing", "Nơi nhận"), _unit),
        TableColumn(translate("passing", "Phiếu"), _number, 80),
        TableColumn(translate("passing", "Đã nhận"), lambda it: _taken(it, today()), 78),
    ]
    return ListTable(
        RowsModel(columns, lambda choice: choice.number),
        translate("passing", "Phiếu bàn giao"),
        empty=translate("passing", "Không có phiếu nào chờ nhận. Quét số phiếu ở trên."),
    )


def _unit(choice: SlipChoice) -> TextCell:
    return TextCell(short_agency(choice.slip.unit.name) if choice.slip else "–")


def _number(choice: SlipChoice) -> TextCell:
    """Day and number; the book stands with the whole number beside the table."""
    return TextCell(choice.number.partition("-")[2].partition("-")[2], quiet=True)


def _taken(choice: SlipChoice, today: date) -> ChipCell:
    if choice.slip is None:
        waits = len(choice.awaited.missing) if choice.awaited else 0
        text = translate("passing", "chờ {count}").format(count=waits) if waits else "–"
        return ChipCell(Chip(Glyph.PAUSED, text), mark=True)
    text = f"{choice.slip.taken}/{len(choice.slip.rows)}"
    if not choice.slip.missing:
        return ChipCell(Chip(Glyph.DONE, text, Tone.OK), mark=True)
    if choice.slip.is_late(today):
        return ChipCell(Chip(Glyph.OVERDUE, text, Tone.DANGER_TEXT), mark=True)
    return ChipCell(Chip(Glyph.LATER, text), mark=True)


def _row(item: SlipItem, number: str, ticks: SlipTicks) -> PassingRow:
    dossier = item.dossier
    if dossier is None:
        return PassingRow(
            key=item.code,
            dossier="",
            chip=Chip(Glyph.PAUSED, translate("passing", "chưa về máy")),
            code=item.code,
            owner="–",
            procedure="–",
            sheets=0,
            detail=translate("passing", "Hồ sơ chưa về máy này, sẽ ghi khi về"),
            ticked_at=ticks.ticked_at(number, item.code),
        )
    due = ticks.found.dues.get(dossier.id, Due(DueKind.NONE))
    return PassingRow(
        key=item.code,
        dossier=dossier.id,
        chip=due_chip(due),
        code=dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        sheets=sum(paper.originals + paper.copies for paper in dossier.papers),
        detail=sentences.detail(dossier),
        ticked_at=ticks.ticked_at(number, item.code),
        taken_at=item.taken_at,
    )
