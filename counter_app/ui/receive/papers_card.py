"""Section 3 of Tiếp nhận: the checklist, the text of the current row, what is owed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.paper import Paper, Source
from counter_app.domain.procedure import Case
from counter_app.ui import theme
from counter_app.ui.glyphs import Glyph
from counter_app.ui.receive.paper_rows import PaperRow, rows_of, tick_by_card
from counter_app.ui.receive.papers_table import LOWEST, PapersTable
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.field import TextField
from counter_app.ui.widgets.label import Label


class PapersCard(SectionCard):
    """`changed` at every edit, `done` when all wanted papers are met."""

    changed = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("3. Giấy tờ"))
        self.table = PapersTable()
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table.setMinimumHeight(theme.px(LOWEST))
        self.text = Label("", "hint", wrap=True)
        self.text.setFixedHeight(theme.px(38))
        self.reason = TextField(self.tr("Khi nào nộp, hoặc vì sao"), self.tr("Khi nào nộp?"))
        self.reason.hide()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.text)
        self.table.edited.connect(self._edited)
        self.table.finished.connect(self.done)
        self.table.current_changed.connect(lambda _: self._show_row())
        self.reason.textEdited.connect(self._reason_typed)
        self.reason.returnPressed.connect(self.done)
        self._tell()

    def show_case(
        self,
        case: Case | None,
        *,
        by_proxy: bool,
        by_card: bool,
        papers: tuple[Paper, ...] = (),
        asks_case: bool = False,
    ) -> None:
        """The checklist of a case; what was ticked before stays for the same papers."""
        known = {paper.requirement: paper for paper in (*self.papers(), *papers)}
        rows = rows_of(case, by_proxy=by_proxy, papers=known.values())
        if by_card:
            tick_by_card(rows)
        self.table.set_empty_text(
            self.tr("Chọn trường hợp để hiện danh sách giấy tờ")
            if asks_case
            else self.tr("Chọn thủ tục để hiện danh sách giấy tờ")
        )
        self.table.show_papers(rows)
        self._tell()

    def papers(self) -> tuple[Paper, ...]:
        """The papers that are met."""
        return tuple(row.paper() for row in self.table.papers() if row.ticked)

    def tick_card(self) -> None:
        """The citizen card was read: the identity paper is met."""
        tick_by_card(self.table.papers())
        self._edited()

    def missing(self) -> int:
        return sum(1 for row in self.table.papers() if row.is_missing)

    def first_missing(self) -> QWidget | None:
        """The table, or the field of an owed paper without its date."""
        rows = self.table.papers()
        owed = [row for row in rows if row.source is Source.OWED and not row.reason.strip()]
        if owed:
            self.table.select(rows.index(owed[0]))
            return self.reason
        return self.table if self.missing() else None

    def _edited(self) -> None:
        self._tell()
        self._show_row()
        self.changed.emit()

    def _reason_typed(self, text: str) -> None:
        row = self.table.current()
        if row is not None:
            row.reason = text
            self.changed.emit()

    def _show_row(self) -> None:
        row = self.table.current()
        self.text.setText(self._about(row))
        asks = row is not None and row.ticked and row.source in {Source.OWED, Source.DATABASE}
        self.reason.setVisible(asks)
        if asks and row is not None:
            owed = row.source is Source.OWED
            self.reason.setPlaceholderText(
                self.tr("Khi nào nộp giấy này?") if owed else self.tr("Ghi chú khi khai thác")
            )
            if self.reason.text() != row.reason:
                self.reason.setText(row.reason)

    def _about(self, row: PaperRow | None) -> str:
        if row is None:
            return ""
        return row.requirement.legal_text or row.requirement.name

    def _tell(self) -> None:
        self.set_hint(
            self.tr("Dấu cách: đánh dấu   Phím số: số bản   ← →: chính, sao   Alt+↓: nguồn")
        )
        if not self.table.papers():
            self.set_state(None)
            return
        count = self.missing()
        self.set_state(
            Chip(Glyph.LATER, self.tr("còn {count} giấy").format(count=count))
            if count
            else Chip(Glyph.DONE, self.tr("đủ"), Tone.OK)
        )
