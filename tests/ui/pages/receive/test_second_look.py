"""Doubts are seen and confirmed, refusals told; what was typed stays, in sight or not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.dossier.intake import Intake
from counter_app.services.intake import keep_draft
from counter_app.ui.frame.places import OpenReceive
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.chip import Tone
from counter_app.ui.widgets.field import Field
from tests.support import desks
from tests.ui.pages.receive.conftest import PAO, Counter, texts

DOUBTFUL = {
    "number": "0100940062",
    "name": "A",
    "birth": "5/7/94",
    "phone": "0386 214",
    "unit": "Xa Khong Co Ten Ay",
}
REFUSED = {
    "number": "1.23457E+11",
    "name": "010094006218",
    "birth": "31/12",
    "phone": "#N/A",
    "line": "#REF!",
    "unit": "#N/A",
}


def write(counter: Counter, field: str, text: str) -> QLineEdit:
    line = counter.form.applicant.parts.person.lines()[field]
    line.setFocus()
    line.selectAll()
    counter.type(text)
    return line


def leave(counter: Counter) -> None:
    counter.form.papers.table.setFocus()


def sections_are_honest(counter: Counter) -> None:
    """No section with a red field says that it is complete."""
    for card in counter.page.findChildren(SectionCard):
        chip = card.state.chip()
        is_red = any(field.is_wrong for field in card.findChildren(Field))
        assert not (is_red and chip is not None and chip.tone is Tone.OK)


@pytest.mark.parametrize("field", DOUBTFUL)
def test_a_doubt_is_shown_by_the_first_f9_and_confirmed_by_the_second(
    counter: Counter, field: str
) -> None:
    counter.fill()
    line = write(counter, field, DOUBTFUL[field])
    leave(counter)
    sections_are_honest(counter)
    counter.f9()
    counter.rest()
    assert not counter.sent
    assert counter.form.look.isVisible()
    assert counter.page.main_command().text == "Đúng, tiếp nhận và in giấy hẹn"
    counter.enter()
    assert QApplication.focusWidget() is line
    counter.f9()
    assert counter.receipt()


@pytest.mark.parametrize("field", REFUSED)
def test_a_refusal_bars_f9_which_leads_to_it_and_the_draft_keeps_the_text(
    counter: Counter, field: str
) -> None:
    counter.fill()
    line = write(counter, field, REFUSED[field])
    leave(counter)
    sections_are_honest(counter)
    counter.f9()
    counter.rest()
    counter.f9()
    counter.rest()
    assert not counter.sent
    assert QApplication.focusWidget() is line
    counter.qtbot.waitUntil(lambda: bool(kept(counter)))
    (draft,) = kept(counter)
    counter.press(Qt.Key.Key_F2)
    assert line.text() == ""
    counter.page.shown(OpenReceive(draft=draft.id))
    counter.rest()
    assert line.text() == REFUSED[field]


def kept(counter: Counter):
    return keep_draft.kept(counter.place.desk, counter.place.officer)


def test_any_change_takes_the_confirmation_back(counter: Counter) -> None:
    counter.fill()
    write(counter, "birth", "5/7/85")
    counter.f9()
    counter.form.procedure.content.setFocus()
    counter.type("x")
    assert not counter.form.look.isVisible()
    assert counter.page.main_command().text == "Tiếp nhận và in giấy hẹn"
    counter.f9()
    counter.rest()
    assert not counter.sent
    counter.f9()
    assert counter.receipt()


def test_another_name_under_a_known_number_is_asked_about(counter: Counter) -> None:
    counter.fill()
    counter.f9()
    counter.receipt()
    counter.press(Qt.Key.Key_F2)
    counter.fill(PAO.replace("Giàng A Páo", "Giàng A Pảo"))
    counter.f9()
    counter.rest()
    assert "Số 010 094 006 218 trước đây ghi tên “Giàng A Páo”" in counter.form.look.texts()
    assert not counter.sent


def test_nearly_fifty_million_are_not_booked_by_one_key(counter: Counter) -> None:
    counter.scan()
    counter.choose("sybc")
    counter.rest()
    counter.form.applicant.phone.setText("0386214705")
    counter.control(Qt.Key.Key_D)
    counter.type("3")
    counter.enter()
    counter.type("8333")
    counter.f9()
    counter.rest()
    assert not counter.sent
    shown = " ".join(counter.form.look.texts())
    assert "8333 bản, nhiều hơn 20" in shown
    assert "hơn 2.000.000" in shown
    copies = counter.form.fees.rows()[0].copies
    copies.setFocus()
    copies.selectAll()
    counter.type("99999")
    counter.f9()
    counter.rest()
    assert "Số lượng nhiều nhất là 9.999" in texts(counter.form.fees)
    assert not counter.sent


@pytest.mark.campaign
def test_an_own_date_keeps_its_row_its_text_and_its_day_for_every_open_term(
    counter: Counter,
) -> None:
    desk = counter.place.desk
    card = counter.form.deadline
    tried = 0
    for entry in desk.catalogue.on(desk.office_now().date()):
        case = entry.procedure.cases[0].id
        counter.page._show(Intake(version=entry.id, case=case))
        if not card.day.isVisible():
            continue
        tried += 1
        card.day.setFocus()
        counter.type("4/12")
        card.reason.setFocus()
        for letter in "cho xac minh":
            counter.type(letter)
            assert card.reason.isVisible()
            assert QApplication.focusWidget() is card.reason
        made = counter.form.intake()
        assert f"{made.promised_at:%d/%m/%Y %H:%M}" == "04/12/2026 17:00"
        assert made.promise_reason == "cho xac minh"
        assert card.day.text() == "04/12/2026"
    assert tried >= 15


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("22/11", "Ngày 22/11/2026 đã qua"),
        ("31/2", "Ngày “31/2” chưa đọc được"),
        ("1/1/2040", "xa hơn 10 năm"),
    ],
)
def test_a_day_that_is_none_is_told_and_never_becomes_another(
    counter: Counter, typed: str, said: str
) -> None:
    counter.fill()
    counter.control(Qt.Key.Key_H)
    counter.type(typed)
    counter.form.deadline.reason.setText("cong dan hen")
    counter.f9()
    counter.rest()
    assert not counter.sent
    assert said in texts(counter.form.deadline)
    assert QApplication.focusWidget() is counter.form.deadline.day
    assert counter.form.deadline.day.text() == typed


def test_an_own_date_on_a_sunday_is_asked_about_and_explained_as_shut(counter: Counter) -> None:
    counter.fill()
    counter.control(Qt.Key.Key_H)
    counter.type("6/12")
    counter.enter()
    counter.type("cong dan hen")
    counter.f9()
    counter.rest()
    assert counter.form.look.texts() == ["Ngày 06/12/2026 là Chủ nhật, cơ quan nghỉ"]
    said = [line.text() for line in counter.form.deadline._lines if line.isVisible()]
    assert "Chủ nhật 06/12, cơ quan nghỉ" in said
    assert not any("Bỏ qua" in line for line in said)
    counter.f9()
    assert f"{counter.receipt().promised_at:%d/%m/%Y}" == "06/12/2026"


def test_an_own_date_goes_with_its_procedure_and_comes_back_when_it_is_asked_for(
    counter: Counter,
) -> None:
    counter.fill()
    counter.control(Qt.Key.Key_H)
    counter.type("25/11")
    counter.enter()
    counter.type("cong dan hen")
    counter.choose("kt")
    assert not counter.form.deadline.day.isVisible()
    assert counter.form.intake().promised_at is None
    counter.control(Qt.Key.Key_H)
    assert counter.form.intake().promise_reason == "cong dan hen"


def test_only_listed_channels_are_offered_and_one_chosen_before_bars_f9(counter: Counter) -> None:
    desk = counter.place.desk
    card = counter.form.procedure
    for entry in desk.catalogue.on(desk.office_now().date()):
        counter.page._show(Intake(version=entry.id))
        offered = {card.channel._values[at] for at in range(card.channel.count())}
        assert offered == set(entry.procedure.desk_channels)
    counter.page._show(Intake())
    assert counter.form.fees.sum.text() == "–"


def test_a_channel_that_is_not_listed_bars_f9_and_its_fee_is_open(counter: Counter) -> None:
    owner = desks.Crowd(3).next()
    form = desks.intake(counter.place.desk, owner, "1.004222", channel=Channel.POST)
    counter.page._show(form)
    sections_are_honest(counter)
    assert counter.form.fees.sum.text() == "chưa rõ"
    counter.f9()
    counter.rest()
    assert not counter.sent
    assert "Thủ tục này không nhận theo cách nộp đã chọn" in counter.todo()
    assert QApplication.focusWidget() is counter.form.procedure.channel


def test_the_citizens_address_is_proposed_for_the_post_and_gives_way_to_another(
    counter: Counter,
) -> None:
    counter.fill()
    post = counter.form.delivery.kind._group.button(1)
    post.click()
    field = counter.form.delivery.address
    assert field.text() == "Thôn Trung Tâm, Xã Mường Hum, tỉnh Lào Cai"
    write(counter, "line", "Thon Seo Po Ho")
    assert field.text() == "Thon Seo Po Ho, Xã Mường Hum, tỉnh Lào Cai"
    field.setFocus()
    field.selectAll()
    counter.type("So 4")
    write(counter, "line", "Thon Trung Tam")
    assert field.text() == "So 4"


@pytest.mark.parametrize(
    ("typed", "label", "shown"),
    [
        ("1954", "Sinh (năm)", "1954"),
        ("5/1954", "Sinh (tháng, năm)", "05/1954"),
        ("5/7/1985", "Sinh", "05/07/1985"),
    ],
)
def test_a_birth_is_kept_and_said_back_as_far_as_it_is_known(
    counter: Counter, typed: str, label: str, shown: str
) -> None:
    counter.choose()
    counter.rest()
    write(counter, "name", "Lo A Tua")
    line = write(counter, "birth", typed)
    leave(counter)
    assert line.text() == shown
    assert counter.form.applicant.fields["birth"].label.text() == label
    counter.form.applicant.phone.setText("0386214705")
    counter.control(Qt.Key.Key_D)
    counter.f9()
    assert str(counter.receipt().owner.birth) == shown
