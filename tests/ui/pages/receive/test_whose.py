"""For whom a dossier is handed in, and people who came before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counter_app.domain.people.applicant import Authority, Organisation, Person
from counter_app.ui.pages.receive.applicant_parts import For
from counter_app.ui.widgets.field import Field
from tests.support import pages
from tests.ui.pages.receive.conftest import Counter

TAX = "0100109106"


def choose_whose(counter: Counter, whose: For) -> None:
    """By ↓ from the field that stands first, then Enter to the fields of the owner."""
    field = counter.form.applicant.parts.whose
    field.setFocus()
    for _ in range(list(For).index(whose)):
        counter.press(Qt.Key.Key_Down)
    counter.enter()


def choose_relation(counter: Counter, steps: int) -> None:
    counter.form.applicant.parts.relation.setFocus()
    for _ in range(steps):
        counter.press(Qt.Key.Key_Down)
    counter.enter()


def test_an_organisation_is_asked_for_by_tax_code_name_and_address(counter: Counter) -> None:
    counter.fill()
    choose_whose(counter, For.ORGANISATION)
    parts = counter.form.applicant.parts
    assert QApplication.focusWidget() is parts.organisation.tax_code
    counter.type(TAX)
    counter.enter()
    assert QApplication.focusWidget() is parts.organisation.name
    counter.type("Truong Tieu hoc Muong Hum")
    counter.enter()
    assert QApplication.focusWidget() is parts.relation
    choose_relation(counter, 3)
    parts.organisation.line.setText("So 4")
    parts.organisation.unit.setText("Xã Mường Hum, tỉnh Lào Cai")
    counter.control(Qt.Key.Key_D)
    counter.f9()
    made = counter.receipt()
    assert isinstance(made.owner, Organisation)
    assert (made.owner.name, made.owner.tax_code) == ("Truong Tieu hoc Muong Hum", TAX)
    assert (made.owner.address.line, made.owner.address.unit_name) == (
        "So 4",
        "Xã Mường Hum, tỉnh Lào Cai",
    )
    assert made.owner.address.unit
    assert made.submission is not None
    assert made.submission.authority is Authority.REPRESENTATIVE
    text = " ".join(pages.texts((counter.folder / f"{made.code}.pdf").read_bytes()))
    assert "Truong Tieu hoc Muong Hum" in text
    assert "Giàng A Páo" in text


@pytest.mark.parametrize("digit", "012345789")
def test_a_tax_code_with_a_wrong_digit_is_asked_about(counter: Counter, digit: str) -> None:
    counter.fill()
    choose_whose(counter, For.ORGANISATION)
    counter.type(TAX[:-1] + digit)
    counter.form.applicant.parts.organisation.name.setText("Truong")
    choose_relation(counter, 3)
    counter.control(Qt.Key.Key_D)
    counter.f9()
    assert counter.form.look.texts() == ["Mã số thuế chưa đúng chữ số kiểm tra. Xem lại"]


def test_nobody_acts_for_another_by_a_right_that_was_not_chosen(counter: Counter) -> None:
    counter.fill()
    choose_whose(counter, For.OTHER)
    parts = counter.form.applicant.parts
    assert QApplication.focusWidget() is parts.owner.number
    parts.owner.name.setText("Lý Mẩy Chạn")
    counter.control(Qt.Key.Key_D)
    counter.f9()
    counter.rest()
    assert not counter.sent
    assert "Nộp thay: chưa chọn quyền của người đến nộp" in counter.todo()
    assert QApplication.focusWidget() is parts.relation
    choose_relation(counter, 2)
    counter.f9()
    made = counter.receipt()
    assert (made.owner.name, made.submission.authority) == ("Lý Mẩy Chạn", Authority.RELATIVE)


def test_an_organisation_has_no_relatives(counter: Counter) -> None:
    counter.fill()
    choose_whose(counter, For.ORGANISATION)
    parts = counter.form.applicant.parts
    parts.organisation.name.setText("Trường Tiểu học Mường Hum")
    counter.control(Qt.Key.Key_D)
    choose_relation(counter, 2)
    counter.f9()
    counter.rest()
    assert not counter.sent
    assert "Nộp thay: chưa chọn quyền của người đến nộp" in counter.todo()
    assert QApplication.focusWidget() is parts.relation


def test_no_field_of_the_form_is_a_window_of_its_own(counter: Counter, qapp) -> None:
    for whose in For:
        choose_whose(counter, whose)
        assert [one for one in qapp.topLevelWidgets() if isinstance(one, Field)] == []


def seen_before(counter: Counter) -> Person:
    counter.fill()
    counter.f9()
    owner = counter.receipt().owner
    counter.press(Qt.Key.Key_F2)
    assert isinstance(owner, Person)
    return owner


def person_of(counter: Counter) -> Person:
    person = counter.form.applicant.person()
    return Person(
        name=person.name,
        identity_number=person.identity_number,
        birth_date=person.birth_date,
        phone=person.phone,
    )


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("number", "010094006218"),
        ("number", "6218"),
        ("phone", "0386214"),
        ("name", "pao"),
    ],
)
def test_somebody_who_came_before_is_filled_in_and_taken_back(
    counter: Counter, field: str, typed: str
) -> None:
    owner = seen_before(counter)
    line = counter.form.applicant.parts.person.lines()[field]
    line.setFocus()
    counter.type(typed)
    counter.qtbot.waitUntil(line.is_open)
    counter.enter()
    counter.rest()
    known = person_of(counter)
    assert (known.name, known.identity_number) == (owner.name, owner.identity_number)
    assert known.phone == owner.phone
    assert "Đã đến 1 lần" in counter.form.applicant.message.text()
    counter.control(Qt.Key.Key_Z)
    texts = {name: at.text() for name, at in counter.form.applicant.parts.person.lines().items()}
    assert {name: text for name, text in texts.items() if text} == {field: typed}
    assert not counter.form.applicant.has_card


def test_a_whole_name_that_somebody_else_has_too_is_not_taken_by_going_on(
    counter: Counter,
) -> None:
    seen_before(counter)
    name = counter.form.applicant.name
    name.setFocus()
    counter.type("Giang A Pao")
    counter.qtbot.waitUntil(name.is_open)
    counter.enter()
    counter.rest()
    assert person_of(counter) == Person(name="Giang A Pao")
    name.setFocus()
    counter.type(" ")
    counter.press(Qt.Key.Key_Backspace)
    counter.qtbot.waitUntil(name.is_open)
    counter.press(Qt.Key.Key_Down)
    counter.enter()
    assert person_of(counter).identity_number == "010094006218"


def test_a_number_typed_by_hand_at_once_fills_who_has_it(counter: Counter) -> None:
    seen_before(counter)
    counter.form.applicant.number.setFocus()
    counter.type("010094006218")
    counter.enter()
    counter.rest()
    assert counter.form.applicant.name.text() == "Giàng A Páo"


def test_nobody_is_offered_over_somebody_who_stands_there(counter: Counter) -> None:
    seen_before(counter)
    counter.scan(
        "010195003214||Lý Mẩy Chạn|02111995|Nữ|Tả Pờ, Mường Hum, Bát Xát, Lào Cai|20062021"
    )
    phone = counter.form.applicant.phone
    phone.setFocus()
    counter.type("0386214705")
    counter.rest()
    assert not phone.is_open()
    counter.enter()
    assert counter.form.applicant.name.text() == "Lý Mẩy Chạn"
