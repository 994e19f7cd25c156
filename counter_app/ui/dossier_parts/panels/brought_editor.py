"""The citizen brings to the counter what was asked for: which papers came."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.dossier.paper import Paper
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.widgets.field import CheckBox, Field, TextField


class BroughtEditor(Panel):
    """↑ ↓ or Tab between the papers, Space ticks, F9 records."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Nhận giấy bổ sung tại quầy"))
        self.set_hint(self.tr("Dấu cách đánh dấu giấy đã nộp, rồi F9"))
        self._boxes: list[tuple[CheckBox, SupplementItem]] = []
        self.note = TextField(self.tr("Ghi chú"), self.tr("Ghi chú khi nhận (nếu có)"), most=500)
        self._note_field = Field(self.tr("Ghi chú"), self.note)
        self.note.textChanged.connect(lambda _: self.changed.emit())
        self.body.addWidget(self._note_field)
        self.body.addStretch(1)

    def show_dossier(self, dossier: Dossier) -> None:
        for box, _ in self._boxes:
            self.body.removeWidget(box)
            box.deleteLater()
        self._boxes = []
        items = dossier.supplements[-1].items if dossier.supplements else ()
        for at, item in enumerate(items):
            box = CheckBox(f"{item.name} · {item.detail}" if item.detail else item.name)
            box.setChecked(True)
            box.toggled.connect(lambda _: self.changed.emit())
            self.body.insertWidget(1 + at, box)
            self._boxes.append((box, item))
        self.setFocusProxy(self._boxes[0][0] if self._boxes else self.note)

    def papers(self) -> list[Paper]:
        """What came, counted as it was asked for; certified copies are copies."""
        return [
            Paper(
                requirement=item.requirement,
                name=item.name,
                originals=item.originals,
                copies=item.certified + item.copies,
            )
            for box, item in self._boxes
            if box.isChecked()
        ]

    def main_text(self) -> str:
        return self.tr("Đã nhận {count} giấy").format(count=len(self.papers()))

    def is_ready(self) -> bool:
        return bool(self.papers()) or bool(self.note.text().strip())
