"""What is missing, or why nothing is received: told at the counter, without a dossier."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.kinds.guided import GuidanceOutcome
from counter_app.services.online.decline_phrases import PHRASES
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.dossier_parts.panels.items_table import ItemRow, ItemsTable
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.cells import TextCell
from counter_app.ui.widgets.field import TextField
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable
from counter_app.ui.widgets.text_box import TextBox


class GuidancePanel(Panel):
    """Rows of the checklist for form 02, or reasons that come often for form 03; below, what the
    citizen will read.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.outcome = GuidanceOutcome.GUIDED
        self._loading = False
        self.note = MarkLine(Glyph.DUE, "")
        self.table = ItemsTable()
        self.free = TextField(
            self.tr("Giấy tờ khác"), self.tr("Giấy tờ khác, Enter để thêm"), most=300
        )
        self.phrases = ListTable(
            RowsModel([TableColumn(self.tr("Lý do có sẵn"), TextCell)], key=lambda text: text),
            self.tr("Lý do có sẵn"),
            row_height=32,
        )
        self.phrases.set_rows(PHRASES)
        self.phrases.select(0)
        for table in (self.table, self.phrases):
            table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.reason = TextBox(
            self.tr("Lý do, hướng dẫn"), self.tr("Lý do và hướng dẫn cho công dân"), 90
        )
        self.body.addWidget(self.note)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.phrases, 1)
        self.body.addWidget(self.free)
        self.body.addWidget(self.reason)
        self.table.edited.connect(self._edited)
        self.table.finished.connect(self.free.setFocus)
        self.free.returnPressed.connect(self._add_free)
        self.phrases.opened.connect(self.reason.add_line)
        self.reason.textChanged.connect(self._edited)

    def begin(self, outcome: GuidanceOutcome, missing: Sequence[SupplementItem]) -> None:
        """Another visit, or the other form: what is missing is asked for already."""
        self._loading = True
        self.outcome = outcome
        is_guided = outcome is GuidanceOutcome.GUIDED
        self.set_title(
            self.tr("Hướng dẫn, chưa nhận") if is_guided else self.tr("Từ chối nhận tại quầy")
        )
        self.set_hint(
            self.tr("Dấu cách: chọn   Phím số: số bản   ← →: cột")
            if is_guided
            else self.tr("Enter: thêm câu vào lý do   Tab: viết thêm")
        )
        self.note.set_line(
            Glyph.DUE,
            self.tr("Nói đủ một lần mọi thứ còn thiếu. Phiếu không có mã, phần đã gõ vẫn là nháp.")
            if is_guided
            else self.tr("Chỉ thiếu giấy thì hướng dẫn (Ctrl+B). Phiếu từ chối không có mã."),
        )
        rows = [ItemRow.of(item, picked=True) for item in missing]
        for row in rows:
            row.pick(on=True)
        self.table.set_rows(rows)
        if rows:
            self.table.select(0)
        for widget in (self.table, self.free):
            widget.setVisible(is_guided)
        self.phrases.setVisible(not is_guided)
        self.setFocusProxy(self.table if is_guided else self.phrases)
        self._loading = False
        self._tell()

    def clear(self) -> None:
        """It was told: nothing of it is left."""
        self._loading = True
        self.reason.clear()
        self.free.clear()
        self._loading = False

    def items(self) -> tuple[SupplementItem, ...]:
        return self.table.items() if self.outcome is GuidanceOutcome.GUIDED else ()

    def text(self) -> str:
        return self.reason.text().strip()

    def main_text(self) -> str:
        if self.outcome is GuidanceOutcome.REFUSED:
            ready = self.tr("Từ chối, in phiếu mẫu 03")
            return ready if self.text() else self.tr("Ghi lý do từ chối")
        count = len(self.items())
        if not count:
            return self.tr("Chọn giấy tờ còn thiếu")
        return self.tr("In phiếu hướng dẫn, {count} giấy tờ").format(count=count)

    def is_ready(self) -> bool:
        needed = self.items() if self.outcome is GuidanceOutcome.GUIDED else self.text()
        return bool(needed) and not self.reason.over()

    def _add_free(self) -> None:
        name = " ".join(self.free.text().split())
        if not name:
            self.reason.setFocus()
            return
        row = ItemRow(name)
        row.pick(on=True)
        rows = [*self.table.rows_model().rows(), row]
        self.table.set_rows(rows)
        self.table.select(len(rows) - 1)
        self.free.clear()
        self._edited()

    def _edited(self) -> None:
        if not self._loading:
            self._tell()
            self.changed.emit()

    def _tell(self) -> None:
        over = self.reason.over()
        text = self.tr("Lý do dài quá {over} ký tự. Viết gọn lại.").format(over=over)
        self.set_error(text if over else "")
