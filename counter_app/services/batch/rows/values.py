"""The values of a column of few words: how many rows each has, and what it may stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.text.folding import fold
from counter_app.services.batch.rows.columns import Words
from counter_app.services.batch.rows.fields import WORDS
from counter_app.services.batch.rows.prepare import PreparedRow
from counter_app.services.batch.rows.read_row import procedure_text
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive

MOST_VALUES = 200
MOST_CHOICES = 40


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it stands in the file, `rows` of them, "" an empty cell. `key` is what it is
    translated by; `meant` what somebody chose for it; `is_open` where it is not understood.
    `procedure` is the code of the one that a case is of.
    """

    field: str
    key: str
    text: str
    rows: int
    meant: str
    is_open: bool
    procedure: str = ""


@dataclass(frozen=True, slots=True)
class ValueChoice:
    """`meant` is what the readers understand, `text` what somebody chooses it by."""

    meant: str
    text: str


_CHOICES = {
    "sex": ("Nam", "Nữ"),
    "delivery": ("Tại quầy", "Bưu chính", "Điện tử"),
    "relation": ("Ủy quyền", "Người thân", "Đại diện", "Bưu chính", "Bản thân"),
    "papers": ("Đủ", "Chưa đủ"),
}


def values_of(prepared: Sequence[PreparedRow], field: str, words: Words) -> list[Value]:
    """The values of a field of `WORDS`, those that are not understood first."""
    if field not in WORDS:
        return []
    counts: Counter[tuple[str, str]] = Counter()
    texts: dict[tuple[str, str], str] = {}
    open_ones: set[tuple[str, str]] = set()
    for item in prepared:
        text = _text(item, field)
        procedure = item.procedure.code if field == "case" and item.procedure else ""
        if not text and not (procedure and item.procedure and len(item.procedure.cases) > 1):
            continue
        key = (procedure, fold(text))
        counts[key] += 1
        texts.setdefault(key, text)
        if any(field in {fault.field, fault.code} for fault in item.faults):
            open_ones.add(key)
    given = words.get(field, {})
    result = [
        Value(
            field,
            _key(procedure, folded),
            texts[procedure, folded],
            rows,
            given.get(_key(procedure, folded), ""),
            (procedure, folded) in open_ones,
            procedure,
        )
        for (procedure, folded), rows in counts.most_common(MOST_VALUES)
    ]
    return sorted(result, key=lambda value: not value.is_open)


def choices_for(desk: OpenDesk, value: Value) -> list[ValueChoice]:
    """What a value may stand for."""
    day = desk.office_now().date()
    if value.field == "procedure":
        results = desk.catalogue.match(value.text, day, receive.recent(desk), MOST_CHOICES)
        results = results or desk.catalogue.match("", day, receive.recent(desk), MOST_CHOICES)
        return [
            ValueChoice(one.procedure.code, f"{one.procedure.code} {one.procedure.short_name}")
            for one in results
        ]
    if value.field == "case":
        entry = desk.catalogue.find(value.procedure, day)
        cases = entry.procedure.cases if entry else ()
        return [ValueChoice(case.id, case.name) for case in cases]
    return [ValueChoice(text, text) for text in _CHOICES.get(value.field, ())]


def _text(item: PreparedRow, field: str) -> str:
    if field == "procedure":
        return procedure_text(item.row.fields)
    return " ".join(item.row.fields.get(field, "").split())


def _key(procedure: str, folded: str) -> str:
    return f"{procedure} {folded}" if procedure else folded
