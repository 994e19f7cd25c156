"""The owner of the dossier, where another person hands it in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain import identity
from counter_app.domain.applicant import Organisation, Owner, Person
from counter_app.domain.clean_text import clean_text
from counter_app.ui.widgets.field import Choice, Field, FormGrid, TextField

PERSON = "person"
ORGANISATION = "organisation"


class OwnerRow(QWidget):
    """Name, number and kind of the owner, and the paper that gives authority."""

    changed = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Choice(self.tr("Chủ hồ sơ là"))
        self.kind.add(self.tr("Cá nhân"), PERSON)
        self.kind.add(self.tr("Tổ chức"), ORGANISATION)
        self.name = TextField(self.tr("Họ và tên chủ hồ sơ"), most=20_000)
        self.number = TextField(self.tr("Số định danh chủ hồ sơ"), most=40)
        self.paper = TextField(self.tr("Văn bản ủy quyền số"), most=200)
        self._number_field = Field(self.tr("Số định danh chủ hồ sơ"), self.number)
        grid = FormGrid()
        grid.place(
            (Field(self.tr("Chủ hồ sơ là"), self.kind), 2),
            (Field(self.tr("Chủ hồ sơ"), self.name), 4),
            (self._number_field, 3),
            (Field(self.tr("Văn bản ủy quyền số"), self.paper), 3),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        for field in (self.name, self.number, self.paper):
            field.textEdited.connect(lambda _: self.changed.emit())
            field.returnPressed.connect(self.done)
        self.kind.activated.connect(self._kind_chosen)
        self.kind.entered.connect(self.done)

    def owner(self) -> Owner:
        """Raises TextTooLongError."""
        name = clean_text(self.name.text())
        number = identity.bare_number(self.number.text())
        if self.kind.value() == ORGANISATION:
            return Organisation(name=name, tax_code=number)
        return Person(
            name=name, identity_number=number, identity_kind=identity.identity_kind(number)
        )

    def document(self) -> str:
        return clean_text(self.paper.text())

    def set_owner(self, owner: Owner, document: str) -> None:
        is_organisation = isinstance(owner, Organisation)
        self.kind.set_value(ORGANISATION if is_organisation else PERSON)
        self.name.setText(owner.name)
        number = owner.tax_code if isinstance(owner, Organisation) else owner.identity_number
        self.number.setText(number)
        self.paper.setText(document)
        self._label()

    def _kind_chosen(self, _at: int) -> None:
        self._label()
        self.changed.emit()

    def _label(self) -> None:
        organisation = self.kind.value() == ORGANISATION
        self._number_field.set_label(
            self.tr("Mã số thuế") if organisation else self.tr("Số định danh chủ hồ sơ")
        )
