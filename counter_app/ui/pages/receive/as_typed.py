"""The fields of Tiếp nhận as they were typed, beside the intake that they make.

What does not read as what it should be (a day, an amount, half a commune) is in no intake; a draft
that is opened again shows it all the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit

from counter_app.domain.people.applicant import Authority
from counter_app.ui.pages.receive.applicant_parts import For
from counter_app.ui.pages.receive.fee_row import FeeRow, FeeWay
from counter_app.ui.pages.receive.form import ReceiveForm

WAY, WHOSE, RELATION = "way", "whose", "relation"


def texts(form: ReceiveForm) -> dict[str, str]:
    """What stands in each field, by a name that drafts keep."""
    match = {name: field.text() for name, field in form.typed().items() if field.text()}
    parts = form.applicant.parts
    whose = parts.whose_value()
    if whose is not For.SELF:
        match[WHOSE] = whose.value
        relation = parts.relation.value()
        match[RELATION] = relation.value if isinstance(relation, Authority) else ""
    for row in form.fees.rows():
        match |= {_fee(row, name): text for name, text in _of_fee(row).items() if text}
    return match


def put(form: ReceiveForm, typed: Mapping[str, str]) -> None:
    """Show them again, over what the intake alone could show; emits nothing."""
    if not typed:
        return
    if any(typed.get(name) for name in form.deadline.typed()):
        form.deadline.open_own()
    if any(typed.get(name) for name in form.written.typed()):
        form.written.open_row()
    parts = form.applicant.parts
    if WHOSE in typed:
        parts.whose.set_value(For(typed[WHOSE]) if typed[WHOSE] in set(For) else For.SELF)
        relation = typed.get(RELATION)
        parts.relation.set_value(Authority(relation) if relation else "")
    for row in form.fees.rows():
        if way := typed.get(_fee(row, WAY)):
            row.show_way(FeeWay(way) if way in set(FeeWay) else FeeWay.OPEN)
        for name, entry in row.typed().items():
            _put(entry, typed.get(_fee(row, name)))
        row.refresh()
    for name, field in form.typed().items():
        _put(field, typed.get(name))
    form.applicant.follow_choices()
    form.written.refresh()
    form.deadline.refresh()


def _put(field: QLineEdit, text: str | None) -> None:
    if text is not None and field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)


def _of_fee(row: FeeRow) -> dict[str, str]:
    shown = {name: field.text() for name, field in row.typed().items()}
    way = row.way.value()
    return shown | {WAY: way.value} if isinstance(way, FeeWay) else shown


def _fee(row: FeeRow, name: str) -> str:
    return f"fee/{row.rule_id}/{name}"
