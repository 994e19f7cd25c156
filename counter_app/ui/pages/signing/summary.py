"""What became of the papers that were signed in one act: who signed which, and why not the rest."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter_app.services.processing.sign_papers import PaperOutcome, SignedPapers
from counter_app.ui.pages.signing.queue_table import what
from counter_app.ui.texts import formatting, problems
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.cells import ChipCell, TextCell
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate


class SummaryCard(CardBox):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = Label("", "section", wrap=True)
        self.signer = Label("", "hint", wrap=True)
        self.reason = Label("", wrap=True)
        columns: list[TableColumn[PaperOutcome]] = [
            TableColumn(translate("signing", "Kết quả"), _mark, 96),
            TableColumn(
                translate("signing", "Cho ai"),
                lambda row: TextCell(row.paper.dossier.owner.name, strong=True),
                170,
            ),
            TableColumn(translate("signing", "Ký gì"), lambda row: TextCell(what(row.paper)), 124),
            TableColumn(
                translate("signing", "Mã hồ sơ, lý do chưa ký"), lambda row: TextCell(_rest(row))
            ),
        ]
        self.table = ListTable(
            RowsModel(columns, key=lambda row: row.paper.paper.event),
            translate("signing", "Văn bản vừa ký"),
        )
        self.table.current_changed.connect(self._show_reason)
        self.body.addWidget(self.said)
        self.body.addWidget(self.signer)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.reason)

    def show_result(self, result: SignedPapers, signer: str, at: datetime) -> None:
        """What is not signed stands first; `signer` as on the page, `at` office time."""
        rows = sorted(result.outcomes, key=_is_signed)
        signed = sum(map(_is_signed, rows))
        text = translate("signing", "Đã ghi đã ký {signed} văn bản lúc {time}")
        if signed < len(rows):
            text = translate(
                "signing", "Đã ghi đã ký {signed} văn bản lúc {time}, {left} chưa ký được"
            )
        said = text.format(signed=signed, left=len(rows) - signed, time=formatting.clock(at))
        self.said.setText(said)
        self.signer.setText(translate("signing", "Người ký: {name}").format(name=signer))
        self.table.set_rows(rows)
        self.table.select(0)

    def _show_reason(self, row: PaperOutcome | None) -> None:
        self.reason.setText(_reason(row) if row is not None else "")


def _is_signed(row: PaperOutcome) -> bool:
    return row.error is None or problems.is_recorded(row.error)


def _reason(row: PaperOutcome) -> str:
    return problems.problem_of(row.error).sentence if row.error is not None else ""


def _rest(row: PaperOutcome) -> str:
    code = row.paper.dossier.code
    return f"{code}: {_reason(row)}" if row.error is not None else code


def _mark(row: PaperOutcome) -> ChipCell:
    if _is_signed(row):
        return ChipCell(Chip(Glyph.DONE, translate("signing", "đã ký"), Tone.OK), mark=True)
    return ChipCell(Chip(Glyph.ATTENTION, translate("signing", "chưa ký"), Tone.DANGER), mark=True)
