"""What is typed while a write succeeds, and panels in which one only chooses."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt

from counter_app.domain.dossier.paper import Source
from counter_app.sentences.sentences import SENTENCES
from counter_app.services.intake import receive
from counter_app.services.printing import issue_receipt
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenDossier
from tests.support import desks
from tests.ui.drafting.forms import Note, Reception
from tests.ui.drafting.seats import Seat


def test_what_is_typed_into_a_note_behind_f9_stays_as_another_note(seat: Seat) -> None:
    form = Note(seat)
    form.open()
    field = form.fields()["note"]
    seat.type(field, "gọi lại")
    seat.press_and_type(Qt.Key.Key_F9, field, " lúc 15h")
    seat.until(lambda: bool(form.written()))
    seat.rest()
    assert "15h" not in form.written()[0]
    assert form.texts() == {"note": "gọi lại lúc 15h"}
    assert form.panel().isVisible()
    seat.put_on_disk("gọi lại lúc 15h")


def test_what_is_typed_into_a_form_behind_f9_is_not_shown_as_received(seat: Seat) -> None:
    form = Reception(seat)
    form.open()
    field = form.fields()["content"]
    seat.type(field, "Con thứ hai")
    seat.press_and_type(Qt.Key.Key_F9, field, " và thứ ba")
    seat.until(lambda: bool(form.written()))
    seat.rest()
    assert form.texts()["content"] == form.written()[0]
    seat.place.drafts.flush()
    seat.rest()
    assert seat.kept() == [], "no draft of a dossier that is received"


@pytest.mark.campaign
def test_a_reprint_that_is_not_recorded_keeps_its_panel_and_reason(seat: Seat) -> None:
    desk, officer = seat.desk, seat.place.officer
    dossier = desks.receive_some(desk, 1)[0]
    form = issue_receipt.draw(desk, dossier)
    dossier, _ = issue_receipt.issued(desk, officer, form, means="printer")
    page = opened(seat, dossier.id)
    seat.control(Qt.Key.Key_P)
    seat.press(Qt.Key.Key_Space)
    reason = page.printing.panel.reason()
    assert reason
    with seat.transactions.read_only():
        seat.press(Qt.Key.Key_F9)
        seat.until(lambda: any(SENTENCES["read_only"] in one for one in seat.said))
        seat.rest()
        assert page.printing.panel.isVisible()
        assert page.printing.panel.reason() == reason
    seat.press(Qt.Key.Key_F9)
    seat.until(lambda: not page.printing.panel.isVisible())


@pytest.mark.campaign
def test_owed_papers_that_could_not_be_recorded_stay_ticked(seat: Seat) -> None:
    desk = seat.desk
    made = desks.intake(desk, desks.Crowd(3).next())
    day = desk.office_now().date() + timedelta(days=4)
    owed = msgspec.structs.replace(made.papers[0], source=Source.OWED, until=day, originals=0)
    made = msgspec.structs.replace(made, papers=(owed, *made.papers[1:]))
    dossier = receive.receive(desk, seat.place.officer, made).dossier
    page = opened(seat, dossier.id)
    page.start(page.owed)
    with seat.transactions.read_only():
        seat.press(Qt.Key.Key_F9)
        seat.until(lambda: SENTENCES["read_only"] in seat.said)
        seat.rest()
        assert page.owed.panel.isVisible()
        assert len(page.owed.panel.chosen()) == 1
    seat.press(Qt.Key.Key_F9)
    seat.until(lambda: not page.owed.panel.isVisible())


def opened(seat: Seat, dossier_id: str):
    seat.window.show_page(OpenDossier(dossier_id))
    page = seat.page(keys.DOSSIER)
    seat.until(lambda: page.read is not None and page.read.dossier.id == dossier_id)
    seat.rest()
    return page
