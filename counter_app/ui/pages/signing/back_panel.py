"""Why a paper goes back to its author; what is typed is a draft of its dossier."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.text_box import TextBox

_TEXT = "text"


class BackPanel(SectionCard):
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Trả lại người soạn"))
        self.set_hint(self.tr("Ghi cần sửa gì, rồi F9"))
        self.field = TextBox(self.tr("Cần sửa gì"), "", 96)
        self.setFocusProxy(self.field)
        self.body.addWidget(self.field)
        self.field.textChanged.connect(self.changed)

    def text(self) -> str:
        return "" if self.field.over() else self.field.text().strip()

    def texts(self) -> dict[str, str]:
        text = self.field.text()
        return {_TEXT: text} if text.strip() else {}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        self.field.setPlainText(texts.get(_TEXT, ""))
