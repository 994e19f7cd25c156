"""The fields of Tiếp nhận as they were typed, beside the intake that they make.

What does not read as what it should be (a day, an amount, half a commune) is in no intake; a draft
that is opened again shows it all the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.ui.receive.fee_row import FeeRow, Way
from counter_app.ui.receive.form import ReceiveForm

WAY = "way"


def texts(form: ReceiveForm) -> dict[str, str]:
    """What stands in each field that is on the form now, by a name that drafts keep."""
    found = {
        name: field.text()
        for name, (field, card) in _fields(form).items()
        if field.text() and field.isVisibleTo(card)
    }
    for row in form.fees.rows():
        found |= {_fee(row, name): text for name, text in _of_fee(row).items() if text}
    return found


def put(form: ReceiveForm, typed: Mapping[str, str]) -> None:
    """Show them again, over what the intake alone could show."""
    if any(typed.get(name) for name in ("due_day", "due_reason")):
        form.deadline.open_own()
    if any(typed.get(name) for name in ("written_code", "written_day", "written_time")):
        form.written.show()
    for row in form.fees.rows():
        if way := typed.get(_fee(row, WAY)):
            row.show_way(Way(way) if way in set(Way) else Way.OPEN)
        for name, entry in row.fields().items():
            _put(entry, typed.get(_fee(row, name)))
    for name, (field, _) in _fields(form).items():
        _put(field, typed.get(name))
    form.applicant.refresh()
    form.written.refresh()


def _put(field: QLineEdit, text: str | None) -> None:
    if text is not None and field.text() != text:
        field.setText(text)


def _fields(form: ReceiveForm) -> dict[str, tuple[QLineEdit, QWidget]]:
    """Each field with the card that may hide it; the reason of a paper is its row's."""
    applicant, owner = form.applicant, form.applicant.owner_row
    return {
        "content": (form.procedure.content, form.procedure),
        "number": (applicant.number, applicant),
        "name": (applicant.name, applicant),
        "birth": (applicant.birth, applicant),
        "phone": (applicant.phone, applicant),
        "line": (applicant.line, applicant),
        "unit": (applicant.unit, applicant),
        "owner_name": (owner.name, applicant),
        "owner_number": (owner.number, applicant),
        "owner_paper": (owner.paper, applicant),
        "due_day": (form.deadline.day, form.deadline),
        "due_reason": (form.deadline.reason, form.deadline),
        "address": (form.delivery.address, form.delivery),
        "written_code": (form.written.code, form.procedure),
        "written_day": (form.written.day, form.procedure),
        "written_time": (form.written.time, form.procedure),
    }


def _of_fee(row: FeeRow) -> dict[str, str]:
    shown = {name: field.text() for name, field in row.fields().items()}
    way = row.way.value()
    return shown | {WAY: way.value} if isinstance(way, Way) else shown


def _fee(row: FeeRow, name: str) -> str:
    return f"fee/{row.rule_id}/{name}"
