"""The fields that can be corrected, by how often they are wrong, and what was typed for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.corrected import Change
from counter_app.domain.life import correctable
from counter_app.domain.life.correctable import OWNER, SUBMITTER, field_of, text_of
from counter_app.domain.people.units import Units
from counter_app.domain.reading.correction import ReadField, read_field
from counter_app.ui.texts import corrections
from counter_app.ui.widgets.cells import TextCell
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate

ORDER = (
    *(
        field_of(OWNER, part)
        for part in (
            correctable.NAME,
            correctable.NUMBER,
            correctable.TAX_CODE,
            correctable.BIRTH,
            correctable.SEX,
            correctable.PHONE,
            correctable.LINE,
            correctable.UNIT_NAME,
        )
    ),
    correctable.CONTENT,
    *(
        field_of(SUBMITTER, part)
        for part in (correctable.NAME, correctable.NUMBER, correctable.PHONE)
    ),
    correctable.DELIVERY,
    correctable.DELIVERY_ADDRESS,
    field_of(OWNER, correctable.EMAIL),
)


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of the dossier in sight; `read` is what was typed for it, None where nothing was.
    Without a `field` it is what cannot be corrected.
    """

    field: str
    label: str
    stands: str
    read: ReadField | None = None

    @property
    def is_changed(self) -> bool:
        return self.read is not None and bool(self.read.texts) and self.becomes != self.stands

    @property
    def becomes(self) -> str:
        """As it is shown; empty where it was not typed, or not read."""
        text = self.read.texts.get(self.field, "") if self.read is not None else ""
        return corrections.value(self.field, text)


def rows_of(
    dossier: Dossier, typed: Mapping[str, str], today: date, units: Callable[[], Units]
) -> list[FieldRow]:
    """Each field that this dossier has, then what cannot be corrected."""
    rows = []
    counts = (field for paper in dossier.papers for field in correctable.count_fields(paper))
    for field in dict.fromkeys((*ORDER, *counts)):
        text = text_of(dossier, field)
        if text is None:
            continue
        read = read_field(dossier, field, typed[field], today, units) if field in typed else None
        label = corrections.label(field)
        rows.append(
            FieldRow(field, label[:1].upper() + label[1:], corrections.value(field, text), read)
        )
    fixed = translate("correction", "Thủ tục, cơ quan")
    return [*rows, FieldRow("", fixed, translate("correction", "không sửa được"))]


def changes_of(dossier: Dossier, rows: list[FieldRow]) -> tuple[Change, ...]:
    """What the rows change of the dossier."""
    return tuple(
        Change(field=field, was=was, becomes=text)
        for row in rows
        if row.is_changed and row.read is not None
        for field, text in row.read.texts.items()
        if (was := text_of(dossier, field) or "") != text
    )


def fields_table() -> ListTable[FieldRow]:
    """Old struck through, new strong, and where it stands."""
    columns: list[TableColumn[FieldRow]] = [
        TableColumn(
            translate("correction", "Mục"), lambda row: TextCell(row.label, quiet=True), 216
        ),
        TableColumn(
            translate("correction", "Đang ghi"),
            lambda row: TextCell(row.stands, quiet=not row.field, struck=row.is_changed),
            196,
        ),
        TableColumn(
            translate("correction", "Sửa thành"),
            lambda row: TextCell(_becomes(row), strong=row.is_changed),
        ),
        TableColumn("", lambda row: TextCell(_where(row), quiet=True), 136),
    ]
    model = RowsModel(columns, key=lambda row: row.field)
    return ListTable(model, translate("correction", "Các mục sửa được"), row_height=30)


def _becomes(row: FieldRow) -> str:
    if row.is_changed:
        return row.becomes or translate("correction", "(trống)")
    return ""


def _where(row: FieldRow) -> str:
    if not row.field:
        return translate("correction", "rút hồ sơ, nhận lại")
    if row.is_changed and correctable.is_on_receipt(row.field):
        return translate("correction", "in trên giấy hẹn")
    return ""
