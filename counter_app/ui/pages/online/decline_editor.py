"""The refusal to receive a dossier, with its reasons (form 03)."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from counter_app.services.online.decline_phrases import PHRASES
from counter_app.services.online.keep_answer import Typed
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.cells import TextCell
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable
from counter_app.ui.widgets.text_box import TextBox


class DeclineEditor(Panel):
    """Phrases to begin with, and what the citizen will read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Từ chối tiếp nhận"))
        self.set_hint(self.tr("Enter: thêm câu vào lý do   Tab: viết thêm"))
        self._loading = False
        self.what = MarkLine(
            Glyph.DUE,
            self.tr(
                "Chỉ thiếu giấy thì nên yêu cầu bổ sung (Ctrl+B). Từ chối là hết hồ sơ này, "
                "công dân phải nộp hồ sơ mới."
            ),
        )
        self.phrases = ListTable(
            RowsModel([TableColumn(self.tr("Lý do có sẵn"), TextCell)], key=lambda text: text),
            self.tr("Lý do có sẵn"),
            row_height=32,
        )
        self.phrases.set_rows(PHRASES)
        self.phrases.select(0)
        self.phrases.setMinimumHeight(theme.px(30 + 3 * 32) + 4)
        self.phrases.setMaximumHeight(theme.px(30 + 6 * 32) + 4)
        self.text_label = Label(self.tr("Lý do ghi trên thông báo (công dân đọc)"), "hint")
        self.reason = TextBox(
            self.tr("Lý do từ chối"), self.tr("Nêu căn cứ, và hướng dẫn công dân làm gì tiếp"), 110
        )
        self.text_label.setBuddy(self.reason)
        self.body.addWidget(self.what)
        self.body.addWidget(self.phrases, 1)
        self.body.addWidget(self.text_label)
        self.body.addWidget(self.reason)
        self.body.addStretch()
        self.setFocusProxy(self.phrases)
        self.phrases.opened.connect(self._add)
        self.reason.textChanged.connect(self._edited)

    def load(self, typed: Typed) -> None:
        """Show what was typed so far; emits nothing."""
        self._loading = True
        self.reason.setPlainText(typed.decline)
        self._loading = False

    def typed_into(self, typed: Typed) -> Typed:
        return replace(typed, decline=self.reason.text())

    def text(self) -> str:
        return self.reason.text().strip()

    def main_text(self) -> str:
        return self.tr("Từ chối tiếp nhận") if self.text() else self.tr("Ghi lý do từ chối")

    def is_ready(self) -> bool:
        return bool(self.text()) and not self.reason.over()

    def _add(self, phrase: str) -> None:
        self.reason.add_line(phrase)

    def _edited(self) -> None:
        if self._loading:
            return
        over = self.reason.over()
        text = self.tr("Lý do dài quá {over} ký tự. Viết gọn lại.").format(over=over)
        self.set_error(text if over else "")
        self.changed.emit()
