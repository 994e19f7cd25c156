"""Which fields the cells of a column could be of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from counter_app.domain.reading.birth import read_birth
from counter_app.domain.reading.name import read_person_name
from counter_app.domain.reading.number import read_identity_number, read_phone
from counter_app.domain.reading.procedure_code import read_procedure
from counter_app.domain.reading.quantity import read_count
from counter_app.domain.reading.reading import Reading
from counter_app.domain.reading.unit import read_unit
from counter_app.domain.reading.words import read_delivery, read_papers, read_relation, read_sex
from counter_app.services.batch.rows.columns import Column
from counter_app.services.batch.rows.fields import FIELDS
from counter_app.services.desk.open_desk import OpenDesk

Reader = Callable[[str], Reading[Any]]


def fits(desk: OpenDesk, column: Column) -> list[tuple[str, bool]]:
    """Every field with whether the column's samples read without a doubt, those that do first."""
    readers = _readers(desk, desk.office_now().date())
    results = [(field, _reads(readers.get(field), column)) for field in FIELDS]
    return sorted(results, key=lambda pair: not pair[1])


def _reads(reader: Reader | None, column: Column) -> bool:
    if reader is None or not column.samples:
        return False
    read = [reader(sample) for sample in column.samples]
    return all(item.refused is None and not item.doubts for item in read)


def _readers(desk: OpenDesk, today: date) -> dict[str, Reader]:
    return {
        "procedure": lambda text: read_procedure(text, desk.catalogue, today),
        "name": read_person_name,
        "identity_number": read_identity_number,
        "birth_date": lambda text: read_birth(text, today),
        "sex": read_sex,
        "phone": read_phone,
        "unit": lambda text: read_unit(text, desk.units()),
        "papers": read_papers,
        "sets": read_count,
        "pages": read_count,
        "copies": read_count,
        "delivery": read_delivery,
        "submitter": read_person_name,
        "relation": read_relation,
    }
