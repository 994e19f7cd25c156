"""Tiếp nhận shows a draft as it was typed, also what reads as nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.dossier.dossier import DeliveryKind
from counter_app.domain.people.applicant import Authority
from counter_app.services.intake import keep_draft
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenReceive
from counter_app.ui.pages.receive import as_typed
from counter_app.ui.pages.receive.applicant_parts import For
from tests.support import desks
from tests.ui.drafting.forms import DRAFT, Reception
from tests.ui.drafting.seats import Seat

ODD = {
    "birth": "31022000",
    "due_day": "29/13",
    "written_day": "hôm kia",
    "written_time": "9h80",
    "phone": "O912",
    "number": "0100 x",
    "unit": "Xã Tân Th",
}


@pytest.mark.campaign
def test_every_field_comes_back_as_it_was_typed(seat: Seat) -> None:
    made = desks.intake(seat.desk, desks.Crowd(7).next(), desks.COPY)
    keep_draft.keep(seat.desk, seat.place.officer, DRAFT, "Chứng thực", made)
    seat.window.show_page(OpenReceive(draft=DRAFT))
    seat.rest()
    page = seat.page(keys.RECEIVE)
    form = page.form
    form.applicant.parts.whose.set_value(For.OTHER)
    form.applicant.parts.relation.set_value(Authority.AUTHORISED)
    form.applicant.follow_choices()
    form.delivery.kind.set_value(DeliveryKind.POST)
    form.delivery._chosen(DeliveryKind.POST)
    form.deadline.enter_own()
    form.written.toggle()
    for name, field in form.typed().items():
        if field.isVisibleTo(form):
            field.clear()
            seat.type(field, ODD.get(name, f"chữ {name}"))
    for row in form.fees.rows():
        for field in row.typed().values():
            if field.isVisibleTo(form.fees):
                field.clear()
                seat.type(field, "x1")
    expected = as_typed.texts(form)
    assert {name for name, field in form.typed().items() if field.isVisibleTo(form)} <= set(
        expected
    )
    assert any(name.startswith("fee/") for name in expected)
    seat.press(Qt.Key.Key_F2)
    seat.rest()
    assert as_typed.texts(form) == {}
    seat.window.show_page(OpenReceive(draft=DRAFT))
    seat.rest()
    assert as_typed.texts(form) == expected


def test_a_form_that_makes_no_intake_is_kept_all_the_same(seat: Seat) -> None:
    form = Reception(seat)
    form.open()
    name = seat.page(keys.RECEIVE).form.applicant.name
    name.clear()
    long = "Vàng Thị Dở " * 700
    seat.type(name, long)
    seat.place.drafts.flush()
    seat.rest()
    (one,) = seat.kept()
    assert keep_draft.read_document(one.document)[1]["name"] == long
