"""Giving: the units on the left with what is still missing, the dossiers of one of them right."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.services.lists.due import DueKind
from counter_app.services.passing.slips import PassingSlip
from counter_app.services.passing.waiting import WaitingDossier
from counter_app.ui.dossier_parts.due_chips import due_chip, short_agency
from counter_app.ui.pages.passing import sentences
from counter_app.ui.pages.passing.elsewhere_card import ElsewhereCard
from counter_app.ui.pages.passing.left_column import FIRST, LEFT, fit_rows
from counter_app.ui.pages.passing.rows import PassingRow, PassingTable
from counter_app.ui.pages.passing.waiting_ticks import UnitCount, WaitingTicks
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.cells import ChipCell, TextCell
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate
_MOST_UNITS = 6
_TODAY = {DueKind.TODAY, DueKind.LATE_TODAY, DueKind.OVERDUE}


class GivingView(QWidget):
    """`units` chooses whose dossiers `table` shows."""

    def __init__(self, printer: str, way: ElsewhereCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = way
        self.units = _units_table()
        self.table = PassingTable(
            translate("passing", "Hồ sơ chờ bàn giao"), translate("passing", "Quét lúc")
        )
        self.line = ElidingLabel("", "hint")
        self.count = Label("", "hint")
        self._unit = Label("", "section")
        self._paper = ElidingLabel(printer, "hint")
        self._beyond = MarkLine(Glyph.NEAR, sentences.beyond())
        self._left_out = _MarkCard()
        self._slips = _MarkCard()
        self._given = CardBox()
        self._given.body.addWidget(self._unit)
        self._given.body.addWidget(
            ElidingLabel(translate("passing", "Số phiếu cấp khi lưu"), "hint")
        )
        self._given.body.addWidget(self._paper)
        self._given.body.addWidget(self._beyond)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.units, FIRST)
        for card in (self._given, way, self._left_out, self._slips):
            left.addWidget(card)
        left.addStretch(1)
        side = QWidget()
        side.setFixedWidth(theme.px(LEFT))
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
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

    def unit(self) -> str:
        """The code of the unit whose dossiers are shown, empty where there is none."""
        current = self.units.current()
        return current.unit.code if current is not None else ""

    def show_units(self, ticks: WaitingTicks) -> None:
        counts = ticks.units()
        self.units.set_rows(counts)
        fit_rows(self.units, len(counts), _MOST_UNITS)
        self.show_rows(ticks)

    def show_dossier(self, dossier: str, ticks: WaitingTicks) -> None:
        """Its row is the current one, of the first unit to which it goes; nothing is ticked."""
        unit = next((item.unit.code for item in ticks.items() if item.dossier.id == dossier), "")
        units = [count.unit.code for count in self.units.rows_model().rows()]
        if unit not in units:
            return
        self.units.select(units.index(unit))
        rows = [row.dossier for row in self.table.rows_model().rows()]
        self.table.select(rows.index(dossier))

    @property
    def is_asking(self) -> bool:
        """Whether the card that asks where a dossier goes is open; it takes the place of others."""
        return self.way.isVisibleTo(self)

    def show_beyond(self, *, is_beyond: bool) -> None:
        """Whether the current unit takes up on paper alone."""
        self._beyond.setVisible(is_beyond)

    def show_rows(self, ticks: WaitingTicks) -> None:
        """The dossiers of the current unit."""
        unit = self.units.current()
        items = ticks.of_unit(unit.unit.code) if unit is not None else []
        self.table.set_empty_text(translate("passing", "Không còn hồ sơ nào chờ bàn giao."))
        self.table.set_rows([_row(item, ticks) for item in items])
        self._given.setVisible(unit is not None and not self.is_asking)
        self._unit.setText(sentences.goes_to(short_agency(unit.unit.name)) if unit else "")
        self.count.setText(sentences.ticked_of(unit) if unit is not None else "")

    def show_left_out(self, ticks: WaitingTicks, today: date) -> None:
        items = ticks.unticked()
        urgent = sum(item.due.kind in _TODAY for item in items)
        lines = [(Glyph.LATER, translate("passing", "Không quét thì không bàn giao, để lại sau"))]
        if urgent:
            lines.append((Glyph.DUE, sentences.urgent_left_out(urgent)))
        if late := ticks.late(today):
            lines.append((Glyph.OVERDUE, sentences.late(late)))
        if not ticks.listing.ended:
            lines.append((Glyph.PAUSED, sentences.more_than_shown()))
        is_shown = items and not self.is_asking
        self._left_out.show_lines(sentences.left_out(len(items)), lines if is_shown else [])

    def show_slips(self, slips: tuple[PassingSlip, ...], count: int, today: date) -> None:
        """The oldest slips of `count` that were not taken up whole."""
        lines: list[tuple[Glyph, str]] = []
        for slip in slips:
            mark = Glyph.OVERDUE if slip.is_late(today) else Glyph.LATER
            lines.append((mark, sentences.slip_line(slip, today)))
        if count > len(slips):
            lines.append((Glyph.LATER, sentences.more_slips(count - len(slips))))
        self._slips.show_lines(sentences.open_slips(count), lines)


class _MarkCard(CardBox):
    """A card of lines with marks; away where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "section")
        self.body.addWidget(self._title)
        self._lines: list[MarkLine] = []

    def show_lines(self, title: str, lines: list[tuple[Glyph, str]]) -> None:
        self._title.setText(title)
        while len(self._lines) < len(lines):
            line = MarkLine(Glyph.LATER, "")
            self._lines.append(line)
            self.body.addWidget(line)
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(lines))
            if at < len(lines):
                line.set_line(*lines[at])
        self.setVisible(bool(lines))


def _units_table() -> ListTable[UnitCount]:
    columns: list[TableColumn[UnitCount]] = [
        TableColumn(
            translate("passing", "Nơi nhận"),
            lambda count: TextCell(short_agency(count.unit.name), strong=True),
        ),
        TableColumn(translate("passing", "Đã quét"), _scanned, 78),
        TableColumn(
            translate("passing", "Tờ"), lambda count: TextCell(str(count.sheets), right=True), 42
        ),
    ]
    return ListTable(
        RowsModel(columns, lambda count: count.unit.code),
        translate("passing", "Nơi nhận"),
        empty=translate("passing", "Không có nơi nào chờ nhận."),
    )


def _scanned(count: UnitCount) -> ChipCell:
    text = f"{count.ticked}/{count.waiting}"
    is_all = count.ticked == count.waiting
    chip = Chip(Glyph.DONE, text, Tone.OK) if is_all else Chip(Glyph.LATER, text)
    return ChipCell(chip, mark=True)


def _row(item: WaitingDossier, ticks: WaitingTicks) -> PassingRow:
    dossier = item.dossier
    return PassingRow(
        key=item.key,
        dossier=dossier.id,
        chip=due_chip(item.due),
        code=dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        sheets=item.sheets,
        detail=sentences.way(item, ticks.local_due(item)),
        ticked_at=ticks.ticked_at(item),
    )
