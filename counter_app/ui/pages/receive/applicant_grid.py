"""Where the fields of section 2 stand: the owner first, who hands in below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter_app.ui.pages.receive.applicant_parts import ApplicantParts, For
from counter_app.ui.widgets.field import Field, FormGrid

translate = QCoreApplication.translate
_OWNER, _PERSON = 0, 2  # first rows
Row = tuple[tuple[Field, int], ...]


class ApplicantGrid(FormGrid):
    """For whom it is handed in stands first; another owner has two rows above the person's."""

    def __init__(
        self, parts: ApplicantParts, whose: Field, relation: Field, document: Field
    ) -> None:
        super().__init__()
        self._parts = parts
        self._whose, self._relation, self._document = whose, relation, document

    def belong_to(self, card: QWidget) -> None:
        """Also the fields that are not in sight are the card's, and no windows of their own."""
        for field in self._all():
            field.setParent(card)

    def arrange(self) -> None:
        """Show the fields of this kind of owner, in the order in which Tab goes."""
        whose = self._parts.whose_value()
        other, organisation = whose is For.OTHER, whose is For.ORGANISATION
        rows: list[tuple[int, Row]] = []
        if other:
            rows += self._rows_of_other()
        if organisation:
            rows += self._rows_of_organisation()
        rows += self._rows_of_person(alone=not (other or organisation))
        requested = {field for _, row in rows for field, _ in row}
        for field in self._all():
            if field not in requested:
                self.removeWidget(field)
                field.hide()
        before: Field | None = None
        for number, row in rows:
            column = 0
            for field, span in row:
                self.removeWidget(field)
                self.addWidget(field, number, column, 1, span)
                field.show()
                if before is not None:
                    field.setTabOrder(before.control, field.control)
                column += span
                before = field
        name = self._parts.person.fields["name"]
        alone = translate("applicant", "Họ và tên")
        name.set_label(translate("applicant", "Người đến nộp") if other or organisation else alone)

    def _rows_of_person(self, *, alone: bool) -> list[tuple[int, Row]]:
        field = self._parts.person.fields
        if alone:
            first = _row(2, 3, 4, 3, self._whose, field["number"], field["name"], field["birth"])
            below = _row(2, 3, 3, 4, field["sex"], field["phone"], field["line"], field["unit"])
        else:
            first = _even(self._relation, field["number"], field["name"], field["birth"])
            below = _even(field["sex"], field["phone"], field["line"], field["unit"])
        return [(_PERSON, first), (_PERSON + 1, below)]

    def _rows_of_other(self) -> list[tuple[int, Row]]:
        field = self._parts.owner.fields
        field["number"].set_label(translate("applicant", "Định danh chủ hồ sơ"))
        field["name"].set_label(translate("applicant", "Chủ hồ sơ"))
        return [
            (_OWNER, _even(self._whose, field["number"], field["name"], field["birth"])),
            (_OWNER + 1, _even(field["sex"], self._document, field["line"], field["unit"])),
        ]

    def _rows_of_organisation(self) -> list[tuple[int, Row]]:
        field = self._parts.organisation.fields
        return [
            (_OWNER, ((self._whose, 3), (field["tax_code"], 3), (field["name"], 6))),
            (_OWNER + 1, _even(field["phone"], self._document, field["line"], field["unit"])),
        ]

    def _all(self) -> list[Field]:
        return [
            self._whose,
            self._relation,
            self._document,
            *self._parts.person.fields.values(),
            *self._parts.owner.fields.values(),
            *self._parts.organisation.fields.values(),
        ]


def _even(*fields: Field) -> Row:
    return tuple((field, 3) for field in fields)


def _row(one: int, two: int, three: int, four: int, *fields: Field) -> Row:
    return tuple(zip(fields, (one, two, three, four), strict=True))
