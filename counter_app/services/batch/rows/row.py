"""A row of a file by its fields, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counter_app.domain.reading.point import Point
from counter_app.services.batch.rows.columns import Columns
from counter_app.services.batch.rows.fields import ORDINAL, UNUSED
from counter_app.services.batch.sheets.table import TableRow


@dataclass(frozen=True, slots=True)
class RowFinding:
    """A fault or a doubt: a stable code with what its sentence names. `value` is the text as it
    stands in the file, `about` what else is meant, `name` what is missing.
    """

    code: str
    field: str = ""
    value: str = ""
    about: str = ""
    name: str = ""

    @property
    def params(self) -> dict[str, object]:
        """What its sentence names."""
        return {"value": self.value, "about": self.about, "name": self.name}


@dataclass(frozen=True, slots=True)
class BatchRow:
    """`number` as the file counts it; `fields` are texts as they stand there, empty ones left
    out; `faults` those of its cells.
    """

    number: int
    fields: Mapping[str, str]
    faults: tuple[RowFinding, ...] = ()
    is_hidden: bool = False


_COLUMNS = {"number": "identity_number", "birth": "birth_date", "line": "address"}
"""Where the field of a person has another name in a file."""


def finding_of(point: Point) -> RowFinding:
    """What a reader said, by the fields of a file."""
    return RowFinding(point.code, _COLUMNS.get(point.field, point.field), point.value, point.about)


def rows_of(rows: Iterable[TableRow], columns: Columns) -> list[BatchRow]:
    """Every row in which anything stands but a running number."""
    read = [column for column in columns.columns if column.field not in {"", ORDINAL, UNUSED}]
    ordinals = {column.place for column in columns.columns if column.field == ORDINAL}
    titles = {column.place: column.title or column.letter for column in columns.columns}
    results = []
    for row in rows:
        if row.fault is None and not row.cells.keys() - ordinals:
            continue
        faults = [RowFinding(row.fault)] if row.fault else []
        fields: dict[str, str] = {}
        for column in read:
            cell = row.cells.get(column.place)
            if cell is None:
                continue
            if cell.fault is not None:
                about = titles[column.place]
                faults.append(RowFinding(cell.fault, column.field, cell.text[:60], about))
            else:
                fields[column.field] = cell.text
        results.append(BatchRow(row.number, fields, tuple(faults), row.is_hidden))
    return results
