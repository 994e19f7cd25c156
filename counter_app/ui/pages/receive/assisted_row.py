"""Who confirmed what was filed online with help, where and how: a row below the channel."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counter_app.domain.dossier.assistance import Assistance, AssistedAt, ConfirmedBy
from counter_app.ui.widgets.field import ChoiceField, Field, FormGrid, TextField


class AssistedRow(QWidget):
    """`changed` at every edit, `done` when Enter goes on. Without a name it is who hands it in that
    confirmed.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = ChoiceField(self.tr("Nơi hỗ trợ"))
        self.where.add(self.tr("Tại quầy"), AssistedAt.DESK)
        self.where.add(self.tr("Tại thôn, bản"), AssistedAt.VILLAGE)
        self.how = ChoiceField(self.tr("Công dân xác nhận"))
        self.how.add(self.tr("Đã đọc lại, công dân đồng ý"), ConfirmedBy.READ_BACK)
        self.how.add(self.tr("Ký giấy, bản quét đính kèm"), ConfirmedBy.SIGNED)
        self.person = TextField(
            self.tr("Người xác nhận"), self.tr("Để trống nếu là người nộp"), most=200
        )
        grid = FormGrid()
        grid.place(
            (Field(self.tr("Nơi hỗ trợ"), self.where), 3),
            (Field(self.tr("Công dân xác nhận"), self.how), 4),
            (Field(self.tr("Người xác nhận"), self.person), 5),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        for choice in (self.where, self.how):
            choice.activated.connect(lambda _: self.changed.emit())
            choice.entered.connect(self.done)
        self.person.textEdited.connect(lambda _: self.changed.emit())
        self.person.returnPressed.connect(self.done)
        self.hide()

    def assistance(self) -> Assistance:
        where, how = self.where.value(), self.how.value()
        return Assistance(
            where=where if isinstance(where, AssistedAt) else AssistedAt.DESK,
            confirmed_by=how if isinstance(how, ConfirmedBy) else ConfirmedBy.READ_BACK,
            person=self.person.text().strip(),
        )

    def set_assistance(self, given: Assistance | None) -> None:
        """Show a draft, or an empty row; emits nothing."""
        self.where.set_value(given.where if given else AssistedAt.DESK)
        self.how.set_value(given.confirmed_by if given else ConfirmedBy.READ_BACK)
        self.person.setText(given.person if given else "")

    def typed(self) -> dict[str, QLineEdit]:
        """All that is typed here, by the names that drafts keep."""
        return {"assisted_person": self.person}
